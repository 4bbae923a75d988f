"""Finds every actor and region a text names, in steps of falling certainty."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from khabar.extract.anaphora import anaphors
from khabar.extract.capitals import with_capitals
from khabar.extract.english_names import Span
from khabar.extract.hints import Hinter
from khabar.extract.known import known_names, mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.newnames import NewNames
from khabar.extract.ownnames import OwnNames, is_letter
from khabar.extract.persons import person_spans
from khabar.extract.recognised import FIRST, Recognised, is_sure, joined, voted
from khabar.extract.rivals import (
    alike_sure,
    before_owner,
    is_surname,
    keeps,
    marked,
    merged,
    spelt_once,
    stays,
    unless_inside,
    without_beginnings,
    without_parts,
)
from khabar.extract.shortforms import linked, recurring
from khabar.extract.sites import site_span
from khabar.extract.states import of_namesake, state_of, with_states
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.recognise import Found, NameRecogniser
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
        self._hinter = Hinter(self._new_names.heads, lexicon)
        self._own = OwnNames(self._new_names.heads, lexicon, self._mention)
        self._recognised = Recognised(recogniser, self._new_names.heads, lexicon) if recogniser else None

    def find(self, text: str, sentences: Sequence[Sentence]) -> list[list[Mention]]:
        """Return the mentions of each sentence, in order, none overlapping.

        1. names of the registry, with the head noun before them (حركة حماس), and states by their adjectives;
        2. shorter forms of those, persons by their family name too;
        3. unknown persons, groups, bodies and places, by rules;
        4. those that only the trained recogniser finds;
        5. all of them again wherever they recur;
        6. capitals that stand for their governments, and nouns that stand for a name (الحركة).
        """
        known = self._known(sentences)
        first = self._recognise_first(text, sentences, known)
        known = [unless_inside(found, new) for found, new in zip(known, first, strict=True)]
        known = [
            self._sites(text, s, found) for s, found in zip(sentences, merged(known, first), strict=True)
        ]
        fresh = [list(self._fresh(text, s, found)) for s, found in zip(sentences, known, strict=True)]
        read = self._read(text, sentences, known, fresh)
        known, fresh = self._own.settled(text, sentences, known, fresh, read)
        known = [without_parts(found, new) for found, new in zip(known, fresh, strict=True)]
        found = self._again(sentences, merged(known, without_beginnings(fresh)))
        more = self._recognise(text, sentences, found, read)
        if any(more):
            found = [unless_inside(taken, new) for taken, new in zip(found, more, strict=True)]
            found = marked(more, self._again(sentences, merged(found, more)))
        found = [
            with_capitals(s, of, self._index, self._lexicon) for s, of in zip(sentences, found, strict=True)
        ]
        named = spelt_once(linked(found))
        pronouns = anaphors(sentences, named, self._new_names.heads, self._lexicon)
        return alike_sure([without_overlaps((*a, *b)) for a, b in zip(named, pronouns, strict=True)])

    def _known(self, sentences: Sequence[Sentence]) -> list[list[Mention]]:
        """Return the registry's names, with head nouns and in short forms, and states by their adjectives."""
        found = [
            with_states(s, self._with_heads(s, known), self._index, self._lexicon)
            for s, known in zip(sentences, known_names(sentences, self._index), strict=True)
        ]
        return self._again(sentences, found)

    def _again(
        self, sentences: Sequence[Sentence], found: Sequence[Sequence[Mention]]
    ) -> list[list[Mention]]:
        index = recurring(self._new_names.heads, found, self._lexicon.knows)
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
                found = self._mention(text, sentence, (first, last, *span[2:]))
                site = site_span(sentence, found, self._lexicon)
                yield self._mention(text, sentence, site) if site else found
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
            self._spelt_out(sentence, [(before_owner(s, taken, sentence), p) for s, p in of_sentence])
            for sentence, taken, of_sentence in zip(
                sentences, known, voted(sentences, self._recognised.spans(text, sentences)), strict=True
            )
        ]
        return [
            [
                replace(self._mention(text, sentence, span), how="recognised", sure=min(probability, 1.0))
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

    def hints(self, text: str, sentences: Sequence[Sentence]) -> list[list[list[str]]]:
        """Return what registry and rules tell of each token of an Arabic text: a model is trained with it."""
        known = [self._sites(text, s, f) for s, f in zip(sentences, self._known(sentences), strict=True)]
        fresh = [list(self._fresh(text, s, found)) for s, found in zip(sentences, known, strict=True)]
        return self._hints(sentences, known, fresh)

    def _hints(
        self,
        sentences: Sequence[Sentence],
        known: Sequence[Sequence[Mention]],
        fresh: Sequence[Sequence[Mention]],
    ) -> list[list[list[str]]]:
        return [self._hinter.hints(s, k, f) for s, k, f in zip(sentences, known, fresh, strict=True)]

    def _read(
        self,
        text: str,
        sentences: Sequence[Sentence],
        known: Sequence[Sequence[Mention]],
        fresh: Sequence[Sequence[Mention]],
    ) -> list[list[tuple[Span, Found]]]:
        """Return the names that the recogniser finds in an Arabic text."""
        if self._recognised is None or self._lexicon.language == "en":
            return [[] for _ in sentences]
        return self._recognised.read(text, sentences, self._hints(sentences, known, fresh))

    def _recognise(
        self,
        text: str,
        sentences: Sequence[Sentence],
        found: Sequence[Sequence[Mention]],
        read: Sequence[Sequence[tuple[Span, Found]]],
    ) -> list[list[Mention]]:
        """Return the names that only a recogniser without a model of khabar's own texts finds."""
        return [
            [
                replace(self._mention(text, sentence, span), how="recognised", sure=name.probability)
                for span, name in of
                if not name.own
                and not is_letter(sentence.tokens, span)
                and is_sure(span, name.probability)
                and not any(stays(m, span, name.probability) for m in taken)
            ]
            for sentence, taken, of in zip(sentences, found, read, strict=True)
        ]

    def _mention(self, text: str, sentence: Sentence, span: tuple[int, int, str, str]) -> Mention:
        first, last, clitics, type_ = span
        found = mention(sentence, first, last, _PLACEHOLDER, clitics, "new")
        name = self._bare_place(" ".join(_plain(text[found.start : found.end]).split()), type_)
        if clitics.endswith("ل") and name.startswith("لل"):
            # للجماعة is لـ with الجماعة.
            name = "ا" + name[1:]
        entity = of_namesake(type_, name, self._index)
        if entity is None and type_ == "government":
            entity = state_of(name, self._index, self._lexicon)
        acronym = _ACRONYM.match(text, found.end) if type_ not in ("person", "region") else None
        entity = entity or self._entity(type_, name, acronym[1] if acronym else "")
        return Mention(entity, *(getattr(found, f) for f in _PLACE))

    def _bare_place(self, name: str, type_: str) -> str:
        """بلدة هجين is called هجين; a camp, quarter or crossing keeps its noun."""
        head, _, rest = name.partition(" ")
        return rest if type_ == "region" and rest and self._lexicon.has("settlement", key(head)) else name

    def _entity(self, type_: str, name: str, acronym: str) -> Entity:
        known = [entity for entity in self._index.named(name) if entity.type == type_]
        if len(known) == 1:
            # A boundary found anew (قرية معردس) makes no second node of what the registry knows.
            return known[0]
        words = name.split()
        if type_ == "region" and (bare := self._without_noun(words)):
            # The Bab Sinjar quarter is called Bab Sinjar, too; قضاء مخمور is مخمور.
            known = [entity for entity in self._index.named(bare) if entity.type == type_]
            if self._lexicon.language == "ar":
                return known[0] if len(known) == 1 else new_entity(type_, bare, (name,))
            return new_entity(type_, name, (bare,))
        headless = " ".join(words[1:])
        # لواء "صقور الجبل" is called صقور الجبل later on.
        aliases = (
            (headless,)
            if type_ not in ("person", "region") and len(words) > 2 and self._opens(words[0])
            else ()
        )
        return new_entity(type_, name, (*aliases, acronym) if acronym else aliases)

    def _without_noun(self, words: Sequence[str]) -> str:
        """Return a place's name without the noun that may be left out of it; "" where it has none."""
        noun, rest = (words[0], words[1:]) if self._lexicon.language == "ar" else (words[-1], words[:-1])
        return " ".join(rest) if self._lexicon.has("quarter-noun", key(noun)) and noun[:2] != "ال" else ""

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

    def _sites(self, text: str, sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
        """Widen a place by the site called after it, which is another place (مطار طرابلس الدولي)."""
        spans = ((m, site_span(sentence, m, self._lexicon)) for m in found)
        return [self._mention(text, sentence, span) if span else m for m, span in spans]

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


def _plain(surface: str) -> str:
    """Take the quotation marks out of a name: حركة “أحرار الشام”."""
    return surface.translate({ord(c): " " for c in '“”«»"„'}).strip()
