"""Resolves nouns that stand for a place: المدينة, المعبر, the town."""

from collections.abc import Iterator, Sequence

from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.salience import Salience
from khabar.extract.text import Sentence
from khabar.model import Entity, Region
from khabar.registry.spelling import key, without_clitics

# The longest way from a place to the noun of its apposition, in words.
_APPOSITION = 8


def place_nouns(
    sentence: Sentence,
    taken: set[int],
    before: Salience,
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    """Yield the definite place nouns that stand for the latest place they fit (المدينة، المعبر)."""
    for i, token in enumerate(sentence.tokens):
        noun = lexicon.code(token.norm)[0]
        clitics = (
            _clitics_of_definite(token.norm)
            if lexicon.language == "ar"
            else _behind_the(sentence, i, lexicon)
        )
        following = sentence.tokens[i + 1 : i + 2]
        if i in taken or clitics is None or noun not in lexicon.words("place-noun"):
            continue
        if following and (following[0].definite or i + 1 in taken):
            continue
        passed = before.with_more(m.entity for m in mentions if m.last <= i).latest()
        described = _described(sentence, i, mentions)
        fitting = (
            e for e in passed if e.type == "region" and e.id != described and _is_called(e, noun, lexicon)
        )
        if place := next(fitting, None):
            yield mention(sentence, i, i + 1, place, clitics, "anaphor")


def _described(sentence: Sentence, i: int, mentions: Sequence[Mention]) -> str:
    """Return the id of the place that an apposition puts into "the city": Tayba, a district of the city."""
    words = [t.norm for t in sentence.tokens]
    for m in mentions:
        inside = words[m.last : i]
        if 3 < len(inside) <= _APPOSITION and inside[0] == "," and inside[-2] in ("of", "in"):
            return m.entity.id
    return ""


def _behind_the(sentence: Sentence, i: int, lexicon: Lexicon) -> str | None:
    """Return "" for an English noun that stands alone behind "the"; None for any other word."""
    if not i or sentence.tokens[i - 1].norm != "the" or not sentence.tokens[i].text.islower():
        return None
    following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if following is None or not following.word:
        return ""
    return "" if any(following.norm in lexicon.words(name) for name in ("clause", "way")) else None


def _clitics_of_definite(word: str) -> str | None:
    """Return what is attached before a word with the article; None where it has none."""
    return next((c for c, rest in (("", word), *without_clitics(word)) if rest.startswith("ال")), None)


def _is_called(region: Entity, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a place is a مدينة, معبر …: its name opens (ends) so, or its plain name leaves it open."""
    at = 0 if lexicon.language == "ar" else -1
    opening = {lexicon.code(key(name).split()[at])[0] for name in region.full_names}
    if noun not in lexicon.words("settlement"):
        return noun in opening
    if isinstance(region, Region):
        return region.kind in ("town", "city")
    return opening.isdisjoint(lexicon.words("place-noun"))
