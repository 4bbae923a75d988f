"""Mentions: the words of a sentence that name an actor or region."""

from collections.abc import Iterable
from dataclasses import dataclass

from khabar.model import Entity


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an entity.

    Attributes:
        entity: whom or what they name.
        first, last: its tokens in the sentence, last exclusive.
        start, end: offsets in the article's text, attached clitics left out.
        clitics: what is attached before it (``و``).
        how: how it was recognised: ``known`` a full name of the registry, ``short`` a short one, ``new`` a
            name the registry lacks, ``recognised`` one that only the trained recogniser found,
            ``anaphor`` a noun that stands for a name,
            ``suffix`` the pronoun at the end of an Arabic word, whose other letters are a word of their own,
            ``object`` the same where that word is a verb.
        sure: how sure the recogniser is of the name, 0 to 1; 1 where it was not asked.
    """

    entity: Entity
    first: int
    last: int
    start: int
    end: int
    clitics: str = ""
    how: str = "known"
    sure: float = 1.0


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions in text order; where two share words the earlier given stays.

    Only nouns for two (الطرفان, both sides) name several entities with the same words.
    """
    kept: list[Mention] = []
    taken: dict[int, list[Mention]] = {}
    for mention in mentions:
        words = range(mention.first, mention.last)
        if all(_pair(mention, other) for i in words for other in taken.get(i, ())):
            kept.append(mention)
            for i in words:
                taken.setdefault(i, []).append(mention)
    return sorted(kept, key=lambda m: m.first)


def _pair(a: Mention, b: Mention) -> bool:
    return (
        a.how == b.how
        and a.how in ("anaphor", "suffix", "object")
        and (a.first, a.last) == (b.first, b.last)
        and a.entity.id != b.entity.id
    )
