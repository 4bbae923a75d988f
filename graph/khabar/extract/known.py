"""Finds the names of the registry, and of entities already met in the article, in its sentences."""

from collections.abc import Iterator, Sequence

from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.registry import NameIndex


def known_names(sentences: Sequence[Sentence], index: NameIndex, how: str = "known") -> list[list[Mention]]:
    """Return each sentence's mentions of indexed names; a short one needs a full one in the text."""
    found = [list(_scan(sentence, index, how)) for sentence in sentences]
    in_full = {m.entity.id for mentions in found for m in mentions if m.how != "short"}
    return [[m for m in mentions if m.how != "short" or m.entity.id in in_full] for mentions in found]


def _scan(sentence: Sentence, index: NameIndex, how: str) -> Iterator[Mention]:
    words = [t.norm for t in sentence.tokens]
    i = 0
    while i < len(words):
        token = sentence.tokens[i]
        hit = index.longest_at(words, i) if token.word and not token.preposition else None
        if hit and words[i] == "the" and _reaches_further(index, words, i, hit.length):
            # "The US State Department" begins behind "The US".
            hit = None
        if hit and (hit.lower or _in_name_case(sentence, i, hit.length)):
            manner = "short" if hit.short else how
            yield mention(sentence, i, i + hit.length, hit.entity, hit.clitics, manner)
            i += hit.length
        else:
            i += 1


def _reaches_further(index: NameIndex, words: Sequence[str], i: int, length: int) -> bool:
    """Tell whether a known name begins behind "the" and ends beyond the one that begins with it."""
    behind = index.longest_at(words, i + 1) if i + 1 < len(words) else None
    return behind is not None and behind.length + 1 > length


def _in_name_case(sentence: Sentence, i: int, length: int) -> bool:
    """Keep an English common word (us, hope) from being taken for a name: a name holds a capital."""
    return any(not t.text[0].isascii() or not t.text[0].islower() for t in sentence.tokens[i : i + length])


def mention(
    sentence: Sentence, first: int, last: int, entity: Entity, clitics: str = "", how: str = "known"
) -> Mention:
    """Return the mention that covers tokens ``first`` to ``last`` (exclusive) of the sentence."""
    token = sentence.tokens[first]
    start = token.start + _clitic_length(token.text, clitics)
    return Mention(entity, first, last, start, sentence.tokens[last - 1].end, clitics, how)


def _clitic_length(surface: str, clitics: str) -> int:
    """Return how many characters of the surface the attached letters take, their diacritics included.

    ``للنصرة`` keeps both its lams: the second is half of the name's article.
    """
    if clitics.endswith("ل") and surface[len(clitics) :].startswith("ل"):
        clitics = clitics[:-1]
    position = 0
    for _ in clitics:
        position += 1
        while position < len(surface) and not surface[position].isalpha():
            position += 1
    return position
