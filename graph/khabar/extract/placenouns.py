"""Resolves nouns that stand for a place: المدينة, المعبر, the town."""

from collections.abc import Iterable, Iterator, Sequence

from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.salience import Salience
from khabar.extract.text import Sentence
from khabar.model import Entity, Region
from khabar.registry.spelling import definite, key

# What goes on behind a noun that stands alone, by word sets.
_GO_ON = ("clause", "way", "preposition", "boundary", "said-when", "day-of", "say", "be", "and", "negation")
# The longest way from a place to the noun of its apposition, in words.
_APPOSITION = 8


class PlaceNouns:
    """Finds them in one sentence after the other, and keeps what sort of place each is said to be."""

    def __init__(self, lexicon: Lexicon, everything: Iterable[Entity]) -> None:
        self._lexicon = lexicon
        self._sorts: dict[str, set[str]] = {}
        opening = (_opening(e, lexicon) for e in everything if e.type == "region")
        self._nouns = lexicon.words("place-noun").union(*opening)

    def found(
        self, sentence: Sentence, taken: set[int], before: Salience, mentions: Sequence[Mention]
    ) -> Iterator[Mention]:
        """Yield the definite place nouns that stand for the latest place they fit (المدينة، المعبر)."""
        lexicon = self._lexicon
        self._note(sentence, mentions)
        for i, token in enumerate(sentence.tokens):
            noun = lexicon.code(token.norm)[0]
            if i in taken or noun not in self._nouns:
                continue
            arabic = lexicon.language == "ar"
            alone = definite(token.norm) if arabic else _behind_the(sentence, i, lexicon)
            following = sentence.tokens[i + 1 : i + 2]
            if alone is None or (following and (following[0].definite or i + 1 in taken)):
                continue
            passed = before.with_more(m.entity for m in mentions if m.last <= i).latest()
            described = _described(sentence, i, mentions)
            places = [e for e in passed if e.type == "region" and e.id != described]
            said = (e for e in places if noun in self._sorts.get(e.id, ()) or noun in _opening(e, lexicon))
            if place := next(said, None) or next((e for e in places if self._may_be(e, noun)), None):
                yield mention(sentence, i, i + 1, place, alone[0], "anaphor")

    def _note(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Keep the nouns beside names: بلدة سراقب, the town of Saraqib."""
        for m in mentions:
            of = self._lexicon.language == "ar" or (m.first > 1 and sentence.tokens[m.first - 1].norm == "of")
            at = m.first - 1 - (self._lexicon.language == "en")
            if m.entity.type == "region" and of and at >= 0:
                noun = self._lexicon.code(sentence.tokens[at].norm)[0]
                if noun in self._nouns or self._lexicon.has("place-head", noun):
                    self._sorts.setdefault(m.entity.id, set()).add(noun)

    def _may_be(self, region: Entity, noun: str) -> bool:
        """Tell whether a place of which nothing was said may be a مدينة, a town."""
        if noun not in self._lexicon.words("settlement"):
            return False
        if isinstance(region, Region):
            return region.kind in ("town", "city")
        sorts = self._sorts.get(region.id, set()) | _opening(region, self._lexicon)
        known = self._lexicon.words("place-noun") | self._lexicon.words("place-head")
        return sorts.isdisjoint(known) or not sorts.isdisjoint(self._lexicon.words("settlement"))


def _opening(region: Entity, lexicon: Lexicon) -> set[str]:
    """Return the nouns that a place's names of several words open (Arabic) or end (English) with."""
    at = 0 if lexicon.language == "ar" else -1
    names = (key(name).split() for name in region.full_names)
    return {lexicon.code(words[at])[0] for words in names if len(words) > 1}


def _described(sentence: Sentence, i: int, mentions: Sequence[Mention]) -> str:
    """Return the id of the place that an apposition puts into "the city": Tayba, a district of the city."""
    words = [t.norm for t in sentence.tokens]
    for m in mentions:
        inside = words[m.last : i]
        if 3 < len(inside) <= _APPOSITION and inside[0] == "," and inside[-2] in ("of", "in"):
            return m.entity.id
    return ""


def _behind_the(sentence: Sentence, i: int, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return an English noun that stands alone behind "the", as `definite` does; None for any other word."""
    noun = sentence.tokens[i]
    if not i or sentence.tokens[i - 1].norm != "the" or not noun.text.islower():
        return None
    alone = all(
        not behind.word or (behind.norm != "of" and any(lexicon.has(name, behind.norm) for name in _GO_ON))
        for behind in sentence.tokens[i + 1 : i + 2]
    )
    return ("", noun.norm) if alone else None
