"""Measures the extractor against the relations of re3d, with plain co-occurrence beside it.

Compared are pairs of entities in a document: what the graph holds, however often the text says it. A pair
of the corpus counts where both its ends are of a type khabar knows (person, organisation, nationality,
place). An end is the entity whose mention overlaps it; where the name recogniser saw none, its own words.
A pair is found when a claim of a corresponding relation ties the same two ends; where the relation has a
direction, that too.

The baseline ties every two names of a sentence, found by the same recogniser, anaphora included. For one
relation it offers every pair whose types fit, in either direction; overall it may call each pair by the
relation that is most frequent for its types, and, in the last line, need not call it anything.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from corpora import corpus

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.names import NameFinder
from khabar.extract.text import Sentence, sentences
from khabar.model import Article, Entity
from khabar.registry import key, load_registry
from khabar.schema import load_schema

RELATIONS: Mapping[str, tuple[str, ...]] = {
    "FightingAgainst": ("fights",),
    "AlliesOf": ("allied-with", "coordinates-with", "supports"),
    "InChargeOf": ("leads", "controls"),
    "BelongsTo": ("member-of", "affiliated-with", "located-in"),
}
SYMMETRIC = ("FightingAgainst", "AlliesOf")
TYPES = ("Person", "Organisation", "Nationality", "Location")
FOLDERS = ("centcom", "uk-government")
BODIES = ("faction", "government", "organization", "outlet")
_PRONOUNS = frozenset("i we us our he him his she her they them their it its you your who which".split())
_OPENING = frozenset("the a an our its their his her these those this".split())

Pair = tuple[str, str]
"""Two ends by name, in the direction of the relation; in alphabetic order where it has none."""


@dataclass
class Read:
    """A document as the corpus and the extractor have it.

    Attributes:
        gold, found: relation of the corpus → the pairs in it.
        named: the pairs of the corpus both of whose ends are names, not "we" or "militants".
        together: each pair of names of one sentence, with the types of its ends.
    """

    text: str
    gold: dict[str, set[Pair]] = field(default_factory=dict)
    found: dict[str, set[Pair]] = field(default_factory=dict)
    named: set[tuple[str, Pair]] = field(default_factory=set)
    together: dict[Pair, tuple[str, str]] = field(default_factory=dict)


class Reader:
    """Reads documents with the shipped schema and registry."""

    def __init__(self) -> None:
        self._schema = load_schema(SCHEMA)
        registry = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
        self._extractor = Extractor(self._schema, registry)
        lexicon = Lexicon("en", self._schema.words["en"])
        self._names = NameFinder(self._schema, registry.index, lexicon)

    def read(self, name: str, text: str, relations: Iterable[Mapping[str, Any]]) -> Read:
        """Return the document with the pairs of its relations and those the extractor finds."""
        parts = sentences(text)
        mentions = self._names.find(text, parts)
        document = Read(text)
        everyone = [m for found in mentions for m in found]
        for annotated in relations:
            _add_gold(document, annotated, everyone)
        for claim in self._extractor.extract(Article(name=name, text=text, language="en")).claims:
            for relation, ours in RELATIONS.items():
                if claim.relation in ours:
                    pair = _pair(relation, claim.subject, claim.object)
                    document.found.setdefault(relation, set()).add(pair)
        document.together = dict(_together(parts, mentions))
        return document


def _add_gold(document: Read, relation: Mapping[str, Any], everyone: Iterable[Mention]) -> None:
    kind: str = relation["type"]
    spans = [(relation[f"{end}Begin"], relation[f"{end}End"]) for end in ("source", "target")]
    words = [document.text[start:end] for start, end in spans]
    source, target = (_end(span, document.text, everyone) for span in spans)
    if source == target:
        return
    pair = _pair(kind, source, target)
    document.gold.setdefault(kind, set()).add(pair)
    if all(map(_is_name, words)):
        document.named.add((kind, pair))


def _end(span: tuple[int, int], text: str, everyone: Iterable[Mention]) -> str:
    """Return the name of the entity whose mention overlaps a span the most, else the span's own words."""
    start, end = span
    shared = [(min(m.end, end) - max(m.start, start), m) for m in everyone]
    most = max(shared, key=lambda pair: pair[0], default=None)
    if most and most[0] > 0:
        return _name(most[1].entity)
    words = key(text[start:end]).split()
    return " ".join(words[1:] if words and words[0] in _OPENING else words)


def _is_name(words: str) -> bool:
    """Tell a name from a pronoun or a description: it has a capital that opens no sentence's first "the"."""
    kept = [w for w in words.split() if w.lower() not in _OPENING | _PRONOUNS]
    return any(w[0].isupper() for w in kept)


def _name(entity: Entity) -> str:
    return entity.name.en or entity.name.ar or ""


def _pair(relation: str, source: str, target: str) -> Pair:
    return (min(source, target), max(source, target)) if relation in SYMMETRIC else (source, target)


def _together(
    parts: Iterable[Sentence], mentions: Iterable[Iterable[Mention]]
) -> Iterator[tuple[Pair, tuple[str, str]]]:
    for _, found in zip(parts, mentions, strict=True):
        entities = {_name(m.entity): m.entity.type for m in found}
        for a, b in combinations(sorted(entities), 2):
            yield (a, b), (entities[a], entities[b])


def _fits(relation: str, types: tuple[str, str]) -> bool:
    """Tell whether two types may be the ends of a relation, in either direction."""
    bodies = sum(t in BODIES for t in types)
    if relation == "FightingAgainst":
        return "region" not in types
    if relation == "AlliesOf":
        return bodies == 2
    if relation == "InChargeOf":
        return bodies == 1
    return bodies >= 1 and "region" not in types


def _called(types: tuple[str, str]) -> str | None:
    """Return the relation that is most frequent in the corpus for two types."""
    if "region" in types:
        return "InChargeOf" if any(t in BODIES for t in types) else None
    bodies = sum(t in BODIES for t in types)
    return {2: "FightingAgainst", 1: "BelongsTo", 0: None}[bodies]


@dataclass
class Score:
    """Counts of pairs offered, right and wanted."""

    right: int = 0
    offered: int = 0
    wanted: int = 0

    def add(self, offered: set[Pair], wanted: set[Pair]) -> None:
        """Count one document's pairs."""
        self.right += len(offered & wanted)
        self.offered += len(offered)
        self.wanted += len(wanted)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.offered + other.offered, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.right / (self.offered + self.wanted) if self.right else 0.0

    def __str__(self) -> str:
        precision = self.right / self.offered if self.offered else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        counts = f"({self.right} of {self.offered}, {self.wanted} wanted)"
        return f"{precision:6.2f} {recall:6.2f} {self.f1:6.3f}  {counts}"


def _both(pairs: Iterable[Pair]) -> set[Pair]:
    """Return pairs without their direction."""
    return {(min(pair), max(pair)) for pair in pairs}


def report(documents: Iterable[Read], *, named: bool) -> None:
    """Print the scores of the extractor and of co-occurrence, by relation and overall."""
    ours = {relation: Score() for relation in RELATIONS}
    theirs = {relation: Score() for relation in RELATIONS}
    called, uncalled = Score(), Score()
    for document in documents:
        everything: set[Pair] = set()
        for relation in RELATIONS:
            gold = document.gold.get(relation, set())
            if named:
                gold = {pair for pair in gold if (relation, pair) in document.named}
            ours[relation].add(document.found.get(relation, set()), gold)
            together = document.together.items()
            theirs[relation].add({p for p, types in together if _fits(relation, types)}, _both(gold))
            called.add({p for p, types in together if _called(types) == relation}, _both(gold))
            everything |= _both(gold)
        uncalled.add(set(document.together), everything)
    print(f"{'relation':<16} {'':<14} {'P':>6} {'R':>6} {'F1':>6}")
    for relation in RELATIONS:
        print(f"{relation:<16} khabar         {ours[relation]}")
        print(f"{'':<16} co-occurrence  {theirs[relation]}")
    total = sum(ours.values(), Score())
    print(f"{'overall':<16} khabar         {total}")
    print(f"{'':<16} co-occurrence  {called}")
    print(f"{'':<16} … untyped      {uncalled}")
    if called.f1:
        print(f"khabar's F1 is {total.f1 / called.f1:.1f} times the baseline's")


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def documents_of(folder: Path, reader: Reader) -> Iterator[Read]:
    """Yield the documents of one folder of re3d."""
    types = {(e["documentId"], e["begin"], e["end"]): e["type"] for e in _lines(folder / "entities.json")}
    relations: dict[object, list[dict[str, Any]]] = {}
    for relation in _lines(folder / "relations.json"):
        ends = [
            types.get((relation["documentId"], relation[f"{end}Begin"], relation[f"{end}End"]))
            for end in ("source", "target")
        ]
        if relation["type"] in RELATIONS and all(end in TYPES for end in ends):
            relations.setdefault(relation["documentId"], []).append(relation)
    for document in _lines(folder / "documents.json"):
        id_ = document["_id"]
        yield reader.read(str(id_), str(document["text"]), relations.get(id_, ()))


def _print_errors(documents: Iterable[Read]) -> None:
    """Print the pairs missed and those offered in vain, to read."""
    for document in documents:
        for relation in RELATIONS:
            gold, found = document.gold.get(relation, set()), document.found.get(relation, set())
            for pair in sorted(found & gold):
                print("right ", relation, *pair, sep=" | ")
            for pair in sorted(found - gold):
                print("extra ", relation, *pair, sep=" | ")
            for pair in sorted(gold - found):
                print(
                    "missed" if (relation, pair) in document.named else "unnamed", relation, *pair, sep=" | "
                )


def main() -> None:
    """Print one table for all pairs and one for those of names; with ``--pairs`` the pairs themselves too.

    Folders of re3d may be named behind the corpora folder.
    """
    folder = corpus("re3d")
    if folder is None:
        return
    named = [a for a in sys.argv[2:] if not a.startswith("-")] or FOLDERS
    reader = Reader()
    documents = [document for name in named for document in documents_of(folder / name, reader)]
    print(f"{len(documents)} documents of re3d ({', '.join(named)})\n\nall pairs")
    report(documents, named=False)
    print("\npairs of names")
    report(documents, named=True)
    if "--pairs" in sys.argv:
        _print_errors(documents)


if __name__ == "__main__":
    main()
