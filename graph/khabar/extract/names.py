"""Finds every actor and region a text names, in steps of falling certainty."""

from collections.abc import Iterable, Sequence

from khabar.extract.anaphora import anaphors
from khabar.extract.known import known_names, mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.newnames import NewNames
from khabar.extract.persons import person_spans
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.registry import NameIndex, new_entity
from khabar.registry.spelling import key, without_clitics
from khabar.schema import Schema


class NameFinder:
    """Recognises names in the articles of one language."""

    def __init__(self, schema: Schema, index: NameIndex, lexicon: Lexicon) -> None:
        self._schema, self._index, self._lexicon = schema, index, lexicon
        self._new_names = NewNames(schema, lexicon)

    def find(self, text: str, sentences: Sequence[Sentence]) -> list[list[Mention]]:
        """Return the mentions of each sentence, in order, none overlapping.

        1. names of the registry, with the head noun before them (حركة حماس);
        2. unknown persons, groups, bodies and places;
        3. those again wherever they recur, persons by their family name too;
        4. nouns that stand for a name (الحركة).
        """
        known = known_names(sentences, self._index)
        known = [self._with_heads(s, found) for s, found in zip(sentences, known, strict=True)]
        fresh = [list(self._fresh(text, s, found)) for s, found in zip(sentences, known, strict=True)]
        again = known_names(sentences, _recurring(known, fresh), how="new")
        named = [without_overlaps((*a, *b, *c)) for a, b, c in zip(known, fresh, again, strict=True)]
        pronouns = anaphors(sentences, named, self._new_names.heads, self._lexicon)
        return [without_overlaps((*a, *b)) for a, b in zip(named, pronouns, strict=True)]

    def _fresh(self, text: str, sentence: Sentence, known: Sequence[Mention]) -> Iterable[Mention]:
        taken = frozenset(i for m in known for i in range(m.first, m.last))
        for span in self._new_names.spans(text, sentence, taken):
            yield self._mention(text, sentence, span)
        for first, last, clitics in person_spans(sentence, self._lexicon):
            if taken.isdisjoint(range(first, last)):
                yield self._mention(text, sentence, (first, last, clitics, "person"))

    def _mention(self, text: str, sentence: Sentence, span: tuple[int, int, str, str]) -> Mention:
        first, last, clitics, type_ = span
        found = mention(sentence, first, last, _PLACEHOLDER, clitics, "new")
        name = self._bare_place(" ".join(_plain(text[found.start : found.end]).split()), type_)
        return Mention(self._entity(type_, name), *(getattr(found, f) for f in _PLACE))

    def _bare_place(self, name: str, type_: str) -> str:
        """بلدة هجين is called هجين; a camp, quarter or crossing keeps its noun."""
        head, _, rest = name.partition(" ")
        return rest if type_ == "region" and rest and self._lexicon.has("settlement", key(head)) else name

    def _entity(self, type_: str, name: str) -> Entity:
        words = name.split()
        headless = " ".join(words[1:])
        # لواء "صقور الجبل" is called صقور الجبل later on.
        aliases = (headless,) if type_ not in ("person", "region") and len(words) > 2 and self._opens(words[0]) else ()
        return new_entity(type_, name, aliases)

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

    def _head_clitics(self, word: str, entity: Entity) -> str | None:
        """Return what is attached before a head noun of the entity's type; None where the word is none."""
        if entity.type not in self._schema.entities or self._lexicon.language != "ar":
            return None
        heads = {key(h) for h in self._schema.entities[entity.type].heads.get("ar", ())}
        for clitics, rest in (("", word), *without_clitics(word)):
            if rest in heads:
                return clitics
        return None


_PLACE = ("first", "last", "start", "end", "clitics", "how")
_PLACEHOLDER = new_entity("actor", "?")


def _plain(surface: str) -> str:
    """Take the quotation marks out of a name: حركة “أحرار الشام”."""
    return surface.translate({ord(c): " " for c in "“”«»\"„"}).strip()


def _recurring(*passes: Iterable[Iterable[Mention]]) -> NameIndex:
    """Index the article's new names and the family names of all its persons, known ones too."""
    persons, others = {}, {}
    for found in passes:
        for mentions in found:
            for m in mentions:
                (persons if m.entity.type == "person" else others)[m.entity.id] = m.entity
    new = [entity for entity in others.values() if _is_new(entity)]
    return NameIndex([*new, *map(_with_family_name, persons.values())])


def _is_new(entity: Entity) -> bool:
    return type(entity) is Entity


def _with_family_name(person: Entity) -> Entity:
    """Let a person be met again by the last word of each name, without the article as well."""
    last = [name.split()[-1] for name in person.full_names if len(name.split()) > 1]
    bare = [word[2:] for word in last if word.startswith("ال") and len(word) > 4]
    return person.model_copy(update={"short": (*person.short, *last, *bare)})
