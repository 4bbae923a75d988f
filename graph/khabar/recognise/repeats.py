"""What the rest of an article tells of a word: what a first reading took it for where it recurs."""

from collections import defaultdict
from collections.abc import Callable, Sequence

Shares = tuple[float, ...]
"""How likely a word is part of a name of each kind, in the order of the kinds"""

# In sentences before and behind; an annotated corpus has no ends of articles.
# Swept 12, 30 on one contiguous fold: the same F1, places better.
_FAR = 30
# So many occurrences before and behind count at most; more tell nothing new, and take long.
_MOST = 20
# A likelihood counts from here on: the highest, the mean, and those that are near certain.
_HIGHEST, _MEAN, _SURE = 0.3, 0.1, 0.6
_STEPS = 5


def repeats(
    sentences: Sequence[Sequence[str]],
    read: Sequence[Sequence[Shares | None]],
    identity: Callable[[str], str],
    kinds: Sequence[str],
) -> list[list[list[str]]]:
    """Return for each word the features that its other occurrences give it and its neighbours.

    Args:
        read: what a first reading made of each word; None where it is surely no name.
        identity: word → what tells it again; empty where it does not matter.
    """
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    names = [[identity(word) for word in words] for words in sentences]
    for s, row in enumerate(names):
        for w, name in enumerate(row):
            if name:
                places[name].append((s, w))
    recurring = {name: at for name, at in places.items() if len(at) > 1 and any(read[s][w] for s, w in at)}
    # How many occurrences of its word were met before.
    met: dict[str, int] = defaultdict(int)
    rows = []
    for row in names:
        told: list[list[str]] = []
        for name in row:
            told.append(_features(met[name], recurring[name], read, kinds) if name in recurring else [])
            met[name] += 1
        rows.append(_spread(told))
    return rows


def _features(
    at: int, places: Sequence[tuple[int, int]], read: Sequence[Sequence[Shares | None]], kinds: Sequence[str]
) -> list[str]:
    """Return what the other occurrences of a word, by their places, tell of the one with this number."""
    near = range(max(0, at - _MOST), min(len(places), at + _MOST + 1))
    others = [places[i] for i in near if i != at and abs(places[i][0] - places[at][0]) <= _FAR]
    if not others:
        return []
    shares = [found for s, w in others if (found := read[s][w])]
    told = []
    for kind, likely in zip(kinds, zip(*shares, strict=True), strict=False):
        highest, mean = max(likely), sum(likely) / len(others)
        if highest > _HIGHEST:
            told.append(f"again-{kind}={min(int(highest * _STEPS), _STEPS - 1)}")
        if mean > _MEAN:
            told.append(f"mostly-{kind}={min(int(mean * _STEPS), _STEPS - 1)}")
        if highest > _SURE:
            told.append(f"often-{kind}={min(sum(x > _SURE for x in likely), 3)}")
    return told


def _spread(row: Sequence[list[str]]) -> list[list[str]]:
    """Let each word see what is told of its neighbours too."""
    edged = [[], *row, []]
    return [
        [*here, *(f"-1{f}" for f in before), *(f"1{f}" for f in after)]
        for before, here, after in zip(edged, edged[1:], edged[2:], strict=False)
    ]
