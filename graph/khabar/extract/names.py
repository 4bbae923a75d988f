"""Finds every actor and region a text names, in steps of falling certainty."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from khabar.extract.anaphora import anaphors
from khabar.extract.english_names import Span
from khabar.extract.known import known_names, mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.newnames import NewNames
from khabar.extract.passes import (
    is_surname,
    keeps,
    marked,
    merged,
    spelt_once,
    unless_inside,
    without_beginnings,
    without_parts,
)
from khabar.extract.persons import person_spans
from khabar.extract.recognised import FIRST, Recognised, is_sure, joined, voted
from khabar.extract.shortforms import is_new, linked, recurring
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.recognise import NameRecogniser
from khabar.registry import NameIndex, new_entity
from khabar.registry.spelling import key, without_clitics
from khabar.schema import Schema


class NameFinder:
    """Recognises names in the articles of one language."""

    def __init__(
        self, schema: Schema, index: NameIndex, lexicon: Lexicon, recogniser: NameRecogniser | None = None
    ) -> None:
        """Take what recognises names that neither registry nor rules know; left out, the rules do alone."""
        self._schema, self._index, self._lexicon = schema, index, lexicon
        self._new_names = NewNames(schema, lexicon)
        self._recognised = Recognised(recogniser, self._new_names.heads, lexicon) if recogniser else None

    def find(self, text: str, sentences: Sequence[Sentence]) -> list[list[Mention]]:
        """Return the mentions of each sentence, in order, none overlapping.

        1. names of the registry, with the head noun before them (حركة حماس), and states by their adjectives;
        2. shorter forms of those, persons by their family name too;
        3. unknown persons, groups, bodies and places, by rules;
        4. those that only the trained recogniser finds;
        5. all of them again wherever they recur;
        6. nouns that stand for a name (الحركة).
        """
        known = known_names(sentences, self._index)
        known = [
            self._states(s, self._with_heads(s, found)) for s, found in zip(sentences, known, strict=True)
        ]
        known = self._again(sentences, known)
        first = self._recognise_first(text, sentences, known)
        known = [unless_inside(found, new) for found, new in zip(known, first, strict=True)]
        known = [
            self._sites(text, s, found) for s, found in zip(sentences, merged(known, first), strict=True)
        ]
        fresh = [list(self._fresh(text, s, found)) for s, found in zip(sentences, known, strict=True)]
        known = [without_parts(found, new) for found, new in zip(known, fresh, strict=True)]
        found = self._again(sentences, merged(known, without_beginnings(fresh)))
        more = self._recognise(text, sentences, found)
        if any(more):
            found = marked(more, self._again(sentences, merged(found, more)))
        if self._lexicon.language == "en":
            found = linked(found)
        named = spelt_once(found)
        pronouns = anaphors(sentences, named, self._new_names.heads, self._lexicon)
        return [without_overlaps((*a, *b)) for a, b in zip(named, pronouns, strict=True)]

    def _again(
        self, sentences: Sequence[Sentence], found: Sequence[Sequence[Mention]]
    ) -> list[list[Mention]]:
        index = recurring(self._new_names.heads, found)
        return merged(found, known_names(sentences, index, how="new"))

    def _fresh(self, text: str, sentence: Sentence, known: Sequence[Mention]) -> Iterable[Mention]:
        taken = frozenset(i for m in known for i in range(m.first, m.last))
        # An English group's name may begin with a place: the Benghazi Shura Council.
        places = self._lexicon.language == "en"
        solid = taken.difference(
            i for m in known if places and m.entity.type == "region" for i in range(m.first, m.last)
        )
        for span in self._new_names.spans(text, sentence, solid):
            if places:
                first, last = joined(text, sentence.tokens, *span[:2])
                yield self._mention(text, sentence, (first, last, *span[2:]))
            else:
                yield self._mention(text, sentence, span)
        if self._lexicon.language == "en":
            # Tareq Saleh is not the Saleh known from elsewhere.
            taken = taken.difference(i for m in known if is_surname(m) for i in range(m.first, m.last))
        for first, last, clitics in person_spans(sentence, self._lexicon):
            if taken.isdisjoint(range(first, last)):
                yield self._mention(text, sentence, (first, last, clitics, "person"))

    def _recognise_first(
        self, text: str, sentences: Sequence[Sentence], known: Sequence[Sequence[Mention]]
    ) -> list[list[Mention]]:
        """Return the English names that the recogniser finds; in English it knows boundaries best."""
        if self._recognised is None or self._lexicon.language != "en":
            return [[] for _ in sentences]
        spans = [
            self._spelt_out(sentence, of_sentence)
            for sentence, of_sentence in zip(
                sentences, voted(sentences, self._recognised.spans(text, sentences)), strict=True
            )
        ]
        return [
            [
                replace(self._mention(text, sentence, span), how="recognised")
                for span, probability in of_sentence
                if probability >= FIRST
                and (probability == SPELT_OUT or not any(keeps(m, span, sentence) for m in taken))
            ]
            for sentence, of_sentence, taken in zip(sentences, spans, known, strict=True)
        ]

    def _spelt_out(self, sentence: Sentence, found: Sequence[tuple[Span, float]]) -> list[tuple[Span, float]]:
        """Put the names that acronyms spell out in the place of what the recogniser found there."""
        spelt: list[tuple[Span, float]] = []
        for first, last, _, type_ in self._new_names.english.acronym_spans(sentence.tokens):
            inside = [
                s for s, _ in found if s[0] < last and first < s[1] and s[3] not in ("person", "region")
            ]
            spelt.append(((first, last, "", inside[0][3] if inside else type_ or "faction"), SPELT_OUT))
        others = [x for x in found if not any(x[0][0] < s[1] and s[0] < x[0][1] for s, _ in spelt)]
        return sorted((*spelt, *others))

    def _recognise(
        self, text: str, sentences: Sequence[Sentence], found: Sequence[Sequence[Mention]]
    ) -> list[list[Mention]]:
        """Return the names that the recogniser finds beside those found already."""
        if self._recognised is None or self._lexicon.language == "en":
            return [[] for _ in sentences]
        more = []
        for sentence, taken, spans in zip(
            sentences, found, self._recognised.spans(text, sentences), strict=True
        ):
            covered = {i for m in taken for i in range(m.first, m.last)}
            more.append(
                [
                    replace(self._mention(text, sentence, span), how="recognised")
                    for span, probability in spans
                    if is_sure(span, probability) and covered.isdisjoint(range(span[0], span[1]))
                ]
            )
        return more

    def _mention(self, text: str, sentence: Sentence, span: tuple[int, int, str, str]) -> Mention:
        first, last, clitics, type_ = span
        found = mention(sentence, first, last, _PLACEHOLDER, clitics, "new")
        name = self._bare_place(" ".join(_plain(text[found.start : found.end]).split()), type_)
        if clitics.endswith("ل") and name.startswith("لل"):
            # للجماعة is لـ with الجماعة.
            name = "ا" + name[1:]
        entity = self._state(name) if type_ == "government" else None
        acronym = _ACRONYM.match(text, found.end) if type_ not in ("person", "region") else None
        entity = entity or self._entity(type_, name, acronym[1] if acronym else "")
        return Mention(entity, *(getattr(found, f) for f in _PLACE))

    def _state(self, name: str) -> Entity | None:
        """Return whom "Russian warplanes" or "Malian troops" belong to: the army, else the government."""
        words = name.split()
        if len(words) == 1 and not words[0].isupper():
            # The adjective alone (American air strikes).
            words.append("government")
        if len(words) != 2 or not self._lexicon.has("state-body", key(words[1])):
            return None
        armed = self._lexicon.has("armed-body", key(words[1]))
        bodies = (
            ("army", "military", "forces", "government") if armed else ("government", "authorities", "forces")
        )
        known = (e for body in bodies for e in self._index.named(f"{words[0]} {body}"))
        return next(known, None) or new_entity("government", f"{words[0]} army" if armed else " ".join(words))

    def _bare_place(self, name: str, type_: str) -> str:
        """بلدة هجين is called هجين; a camp, quarter or crossing keeps its noun."""
        head, _, rest = name.partition(" ")
        return rest if type_ == "region" and rest and self._lexicon.has("settlement", key(head)) else name

    def _entity(self, type_: str, name: str, acronym: str) -> Entity:
        words = name.split()
        headless = " ".join(words[1:])
        # لواء "صقور الجبل" is called صقور الجبل later on.
        aliases = (
            (headless,)
            if type_ not in ("person", "region") and len(words) > 2 and self._opens(words[0])
            else ()
        )
        return new_entity(type_, name, (*aliases, acronym) if acronym else aliases)

    def _opens(self, word: str) -> bool:
        return self._lexicon.language == "ar" and key(word) in self._new_names.heads

    def _with_heads(self, sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
        """Widen each mention by the head noun of its own type right before it."""
        widened: list[Mention] = []
        for m in found:
            at = m.first - 1
            free = at >= 0 and not m.clitics and (not widened or widened[-1].last <= at)
            head = self._head_clitics(sentence.tokens[at].norm, m.entity) if free else None
            if head is None:
                widened.append(m)
            else:
                widened.append(mention(sentence, at, m.last, m.entity, head, m.how))
        return widened

    def _states(self, sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
        """Add the states that an adjective names behind what states have: غارات روسية، قوات تركية."""
        if self._lexicon.language != "ar":
            return list(found)
        states = []
        for i, (noun, adjective) in enumerate(pairwise(sentence.tokens)):
            if i and self._lexicon.has("strike-adjective", noun.norm):
                noun = sentence.tokens[i - 1]  # noqa: PLW2901  (ضربة جوية أمريكية)
            bare = _nisba(adjective.norm)
            if bare and self._lexicon.has("of-a-state", noun.norm):
                forces = f"القوات ال{bare}ه"
                known = {e.id: e for e in self._index.named(forces) if e.type == "government"}
                states += [mention(sentence, i + 1, i + 2, e) for e in known.values() if len(known) == 1]
        return without_overlaps((*found, *states))

    def _sites(self, text: str, sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
        """Widen a place by the site called after it, which is another place (مطار طرابلس الدولي)."""
        return [self._site(text, sentence, m) or m for m in found]

    def _site(self, text: str, sentence: Sentence, m: Mention) -> Mention | None:
        if self._lexicon.language == "en":
            return self._english_site(text, sentence, m)
        at = m.first - 1
        if m.entity.type != "region" or m.clitics or at < 0:
            return None
        code, _ = self._lexicon.code(sentence.tokens[at].norm)
        if code not in self._lexicon.words("site"):
            return None
        last = m.last
        while last < len(sentence.tokens) and self._lexicon.has("site-adjective", sentence.tokens[last].norm):
            last += 1
        word = sentence.tokens[at].norm
        return self._mention(text, sentence, (at, last, word[: word.find(code)].removesuffix("ال"), "region"))

    def _english_site(self, text: str, sentence: Sentence, m: Mention) -> Mention | None:
        """Tripoli airport, Kirkuk oil field."""
        last = m.last
        while last < len(sentence.tokens) and sentence.tokens[last].norm in self._lexicon.words(
            "site-adjective"
        ):
            last += 1
        if m.entity.type != "region" or last >= len(sentence.tokens):
            return None
        if (after := self._police_end(sentence, m.last)) > m.last:
            return self._mention(text, sentence, (m.first, after, "", "government"))
        noun = sentence.tokens[last]
        tail = noun.norm in self._lexicon.words("small-place-tail") and is_new(m.entity)
        part = [t.norm for t in sentence.tokens[last + 1 : last + 2]] == ["of"]
        site = noun.text.islower() and not part and (noun.norm in self._lexicon.words("site") or tail)
        return self._mention(text, sentence, (m.first, last + 1, "", "region")) if site else None

    def _police_end(self, sentence: Sentence, at: int) -> int:
        """Return where a place's police, with its command, ends; else the place's own end."""
        for name in ("police-noun", "police-tail"):
            if at < len(sentence.tokens) and sentence.tokens[at].norm in self._lexicon.words(name):
                at += 1
            elif name == "police-noun":
                return at
        return at

    def _head_clitics(self, word: str, entity: Entity) -> str | None:
        """Return what is attached before a head noun of the entity's type; None where the word is none."""
        if entity.type not in self._schema.entities or self._lexicon.language != "ar":
            return None
        heads = {key(h) for h in self._schema.entities[entity.type].heads.get("ar", ())}
        for clitics, rest in (("", word), *without_clitics(word)):
            if rest in heads:
                return clitics
        return None


# The Movement for … (MNLA): what an unknown group is called from then on.
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z]*[A-Z])\)")
# As sure as a name is that an acronym behind it spells.
SPELT_OUT = 2.0
_PLACE = ("first", "last", "start", "end", "clitics", "how")
_PLACEHOLDER = new_entity("actor", "?")


def _nisba(word: str) -> str:
    """Return an Arabic adjective in ي without article and ending (روسية، الروسيين → روسي); "" for others."""
    bare = word.removeprefix("ال")
    for ending in ("ه", "ين", "ون", "ان"):
        if bare.endswith("ي" + ending):
            return bare.removesuffix(ending)
    return bare if bare.endswith("ي") else ""


def _plain(surface: str) -> str:
    """Take the quotation marks out of a name: حركة “أحرار الشام”."""
    return surface.translate({ord(c): " " for c in '“”«»"„'}).strip()
