"""Measures who did what to whom in Arabic news sentences against the assault records of arabic_event_gsr.

What counts as an actor of a sentence is what the annotators settled on (``source_gold``,
``target_gold``), with the words of every annotator's span that shares one with it. A record they did not
settle counts by all its spans, if one annotator at least marked both a source and a target. khabar finds
the sentence when one and the same claim (fights) or event (attack, air strike, shelling, killing, arrest;
a clash either way) has a right source and a right target in this direction: a word of the source in the
words or names of who does it, one of the target in those of who suffers it, or of the place where the
text has no other target. Sentences with a target or a source alone are told apart: there the one actor
must stand in its role. The last line takes every sentence in which any one annotator marked both, settled
or not, and the words of all spans.

Most actors of the corpus are nobody by name (gunmen, soldiers, civilians), for whom khabar makes no
nodes. So that its patterns can be measured all the same, ``agents.yaml`` joins such nouns to the shipped
registry.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpora import corpus

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.model import Actor, Article, ClaimsFile
from khabar.registry import Registry, key, load_registry
from khabar.registry.spelling import without_clitics
from khabar.schema import load_schema

FILES = ("assault_dev.json",)
AGENTS = Path(__file__).with_name("agents.yaml")
# The roles of who does it and who suffers it, by event type.
ROLES: Mapping[str, tuple[str, str]] = {
    "attack": ("attacker", "target"),
    "airstrike": ("attacker", "target"),
    "shelling": ("attacker", "target"),
    "killing": ("attacker", "victim"),
    "arrest": ("detainer", "detained"),
}
# Words that spans share without naming the same actor.
_COMMON = frozenset(
    map(key, "من في على عن الى الذي التي بين قرب شمال جنوب شرق غرب احد عدد قوات عناصر رئيس مجموعة".split())
)
_SHORTEST = 3

Words = frozenset[str]


LABELS: Mapping[str, str] = {
    "both": "source and target",
    "target": "target alone",
    "source": "source alone",
    "anyone": "source and target of any one annotator",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the words of its annotated actors.

    Attributes:
        source, target: empty where nobody marked one.
        anyone: the same by all spans, settled or not; empty unless one annotator marked both.
    """

    text: str
    source: Words
    target: Words
    anyone: tuple[Words, Words]

    @property
    def kind(self) -> str:
        """Tell which actors it has."""
        if self.source and self.target:
            return "both"
        return "source" if self.source else "target" if self.target else "none"


def words(text: str) -> Words:
    """Return the words of a span that may name an actor, as keys without what is attached before them."""
    found = set()
    for word in key(text).split():
        forms = {word, *(rest for _, rest in without_clitics(word))}
        bare = {form.removeprefix("ال") for form in forms}
        if not forms & _COMMON:
            found |= {form for form in bare if len(form) >= _SHORTEST}
    return frozenset(found)


def sentence_of(record: Mapping[str, Any]) -> Sentence:
    """Return a record of the corpus as a sentence."""
    marked = [(" ".join(span["source_actor"]), " ".join(span["target_actor"])) for span in record["spans"]]
    everyone = zip(*marked, strict=True)
    sources, targets = (words(" ".join(spans)) for spans in everyone)
    anyone = (sources, targets) if any(all(pair) for pair in marked) else (words(""), words(""))
    settled = str(record["source_gold"]), str(record["target_gold"])
    if any((*settled, record["verb_gold"])):
        source, target = (_widened(g, s) for g, s in zip(settled, zip(*marked, strict=True), strict=True))
    else:
        # Of two annotators who disagree, nobody says that both acted.
        source, target = anyone if all(anyone) else (words(""), targets)
    return Sentence(str(record["text"]), source, target, anyone)


def _widened(gold: str, spans: Iterable[str]) -> Words:
    """Return the words of a settled actor and of the spans that share one with it (متمردا من طالبان)."""
    settled = words(gold)
    return settled.union(*(words(span) for span in spans if words(span) & settled))


class Deeds:
    """Tells who does what to whom by the claims and events of a sentence."""

    def __init__(self, shipped: Registry) -> None:
        """Take the registry whose names an actor may be known by, whatever the sentence calls it (قواته)."""
        self._names = {
            name: " ".join(entity.full_names) for entity in shipped for name in (entity.name.ar,) if name
        }

    def of(self, found: ClaimsFile) -> Iterator[tuple[Words, Words]]:
        """Yield the words of who did something and of whom it was done to, for each claim and event."""
        for claim in found.claims:
            if claim.relation == "fights":
                yield (
                    self._words(claim.subject, claim.subject_mention),
                    self._words(claim.object, claim.object_mention),
                )
        for event in found.events:
            parts = [(p.role, self._words(p.actor, p.mention)) for p in event.participants]
            if event.type == "clash":
                yield from ((a, b) for _, a in parts for _, b in parts if a != b)
            if event.type in ROLES:
                doer, sufferer = ROLES[event.type]
                doers = [w for role, w in parts if role == doer] or [words("")]
                sufferers = [w for role, w in parts if role == sufferer] or [
                    self._words(event.where or "", event.where)
                ]
                yield from ((a, b) for a in doers for b in sufferers)

    def _words(self, actor: str, mention: str | None) -> Words:
        return words(f"{mention or ''} {self._names.get(actor, '')}")


def is_found(source: Words, target: Words, deeds: Iterable[tuple[Words, Words]]) -> bool:
    """Tell whether a deed has each annotated actor in its role."""
    return any(
        (not source or source & doer) and (not target or target & sufferer) for doer, sufferer in deeds
    )


def merged(*registries: Registry) -> Registry:
    """Return several registries as one."""
    actors = {id_: actor for r in registries for id_, actor in r.actors.items()}
    regions = {id_: region for r in registries for id_, region in r.regions.items()}
    return Registry(actors, regions)


def described(agents: Registry, texts: Iterable[str]) -> Registry:
    """Let each agent go by its nouns with a second one as adjective too (جنود باكستانيون، مسلحون مجهولون).

    Args:
        texts: only what stands in one of them is added; all the pairs would be too many to look up.
    """
    together = {pair for text in texts for pair in pairwise(map(_without_and, key(text).split()))}
    adjectives = [n for a in agents.actors.values() if _may_describe(a) for n in a.full_names if _is_word(n)]
    actors = {}
    for id_, actor in agents.actors.items():
        nouns = () if _is_people(actor) else filter(_is_word, actor.full_names)
        pairs = ((noun, adjective) for noun in nouns for adjective in adjectives)
        more = [f"{noun} {adjective}" for noun, adjective in pairs if (key(noun), key(adjective)) in together]
        actors[id_] = actor.model_copy(update={"aliases": (*actor.aliases, *more)})
    return Registry(actors, agents.regions)


def _without_and(word: str) -> str:
    return word.removeprefix("و")


def _is_people(actor: Actor) -> bool:
    return actor.id.startswith("people-")


def _may_describe(actor: Actor) -> bool:
    return _is_people(actor) or actor.type == "faction"


def _is_word(name: str) -> bool:
    """Tell an Arabic name of one word."""
    return " " not in name and not name[0].isascii()


def _shipped() -> Registry:
    return load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")


def _read(file: Path, shipped: Registry) -> Iterator[tuple[Sentence, list[tuple[Words, Words]]]]:
    records = json.loads(file.read_text(encoding="utf-8"))
    nouns = load_registry(AGENTS, AGENTS.with_name("none.yaml"))
    agents = described(nouns, [record["text"] for record in records])
    extractor = Extractor(load_schema(SCHEMA), merged(shipped, agents))
    deeds = Deeds(shipped)
    for number, record in enumerate(records):
        sentence = sentence_of(record)
        article = Article(name=f"gsr-{number}", text=sentence.text, language="ar")
        yield sentence, list(deeds.of(extractor.extract(article)))


def _report(results: Iterable[tuple[Sentence, list[tuple[Words, Words]]]]) -> None:
    counted: dict[str, list[bool]] = {}
    for sentence, deeds in results:
        hit = is_found(sentence.source, sentence.target, deeds)
        counted.setdefault(sentence.kind, []).append(hit)
        if all(sentence.anyone):
            counted.setdefault("anyone", []).append(is_found(*sentence.anyone, deeds))
        if "--misses" in sys.argv and sentence.kind == "both" and not hit:
            print(f"missed: {sentence.text}\n        {sorted(sentence.source)} → {sorted(sentence.target)}")
            for doer, sufferer in deeds:
                print(f"        found {sorted(doer)} → {sorted(sufferer)}")
    for kind, label in LABELS.items():
        if hits := counted.get(kind):
            print(f"{label:<40} {sum(hits):4} of {len(hits):4}  {sum(hits) / len(hits):6.1%}")


def main() -> None:
    """Print the share of sentences found; with ``--misses`` what was missed too.

    Files of the corpus may be named behind the corpora folder.
    """
    folder = corpus("arabic_event_gsr")
    if folder is None:
        return
    named = [argument for argument in sys.argv[2:] if not argument.startswith("-")] or FILES
    for name in named:
        _report(_read(folder / name, _shipped()))


if __name__ == "__main__":
    main()
