"""Pairs what a person found with what the extractor found, one to one."""

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

Said = TypeVar("Said")
Likeness: TypeAlias = tuple[float, ...]
"""How alike two are, what matters most first; greater is more alike."""


def paired(
    gold: Sequence[Said], found: Sequence[Said], likeness: Callable[[Said, Said], Likeness | None]
) -> dict[int, int]:
    """Return which of ``found`` is which of ``gold``, by index: found → gold.

    Every pair that may be one is considered, the most alike first; a pair is made where both are still free.
    So each gold claim is found once at most, and what says the same again is left over. Of equally like pairs
    the first in the order of the gold counts, then the first found.

    Args:
        gold, found: claims or events of one article.
        likeness: how alike two are; None where they are not one.
    """
    candidates = [
        (tuple(-part for part in alike), g, f)
        for g, one in enumerate(gold)
        for f, other in enumerate(found)
        if (alike := likeness(one, other)) is not None
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, f in sorted(candidates):
        if g not in taken and f not in pairs:
            taken.add(g)
            pairs[f] = g
    return pairs
