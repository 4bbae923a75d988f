"""Reads sentences with a trained CRF: how likely each word has each label, and the likeliest names."""

from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

import pycrfsuite

from khabar.recognise.labels import OUTSIDE, coarse, spans
from khabar.recognise.repeats import Shares

# Where a word is so surely outside any name, the other labels are not looked at.
# Swept 0.9 to 0.999 on cross-validation: no change of F1 above 0.99.
_SURELY_OUTSIDE = 0.99
# Labels that are less likely are left out.
_UNLIKELY = 0.001
_NEVER = 1e-9

Likely = Mapping[str, float]
"""label → its probability; empty where the word is surely outside any name"""


class Tagger:
    """A trained model of one pass."""

    def __init__(self, model: bytes) -> None:
        """Take the file's content, as crfsuite wrote it."""
        self._model = model  # crfsuite reads from this memory; it must live as long as the tagger
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._labels = [label for label in self._tagger.labels() if label != OUTSIDE]
        self.kinds = coarse(self._labels)

    def likely(self, features: Sequence[Sequence[str]]) -> list[Likely]:
        """Return the probabilities of each word's labels."""
        if not features:
            return []
        self._tagger.set(features)
        marginal = self._tagger.marginal
        found: list[Likely] = []
        for i in range(len(features)):
            outside = marginal(OUTSIDE, i)
            if outside > _SURELY_OUTSIDE:
                found.append({})
            else:
                word = {label: p for label in self._labels if (p := marginal(label, i)) > _UNLIKELY}
                found.append({OUTSIDE: outside, **word})
        return found

    def shares(self, likely: Likely) -> Shares | None:
        """Return how likely a word is in a name of each kind; None where it is surely in none."""
        if not likely:
            return None
        return tuple(sum(p for label, p in likely.items() if label[2:] == kind) for kind in self.kinds)


class Name(NamedTuple):
    """A name: first word, last word (exclusive), kind, and the probability of its least likely label."""

    first: int
    last: int
    kind: str
    probability: float


def names(likely: Sequence[Likely], outside: float = 1.0) -> list[Name]:
    """Return the likeliest names.

    Args:
        outside: what the probability of being outside any name is multiplied with; below 1 more is found.
    """
    found: list[Name] = []
    i = 0
    while i < len(likely):
        end = i
        while end < len(likely) and likely[end]:
            end += 1
        if end > i:
            labels = _best(likely[i:end], outside)
            for first, last, kind in spans(labels):
                sure = min(likely[i + at].get(labels[at], 0.0) for at in range(first, last))
                found.append(Name(i + first, i + last, kind, sure))
        i = end + 1
    return found


def _best(likely: Sequence[Likely], outside: float) -> list[str]:
    """Return the labels of the highest product of probabilities that may stand in this order (`may_follow`).

    Of all ways to a word only the best one that is in no name, and the best one in a name of each kind, can
    go on; "" stands for no name.
    """
    ways: dict[str, _Way] = {"": (0.0, None)}
    for word in likely:
        further: dict[str, _Way] = {}
        for label, p in word.items():
            before = ways.get(label[2:] if label[:1] in _GOING_ON else "")
            if before is None:
                continue
            score = before[0] + _log(label, p, outside)
            open_kind = label[2:] if label[:1] in _OPEN else ""
            if open_kind not in further or score > further[open_kind][0]:
                further[open_kind] = (score, (label, before[1]))
        if not further:
            # Where no likely label may follow, the way there was none.
            score, trail = max(ways.values(), key=_score)
            further[""] = (score + log(_NEVER), (OUTSIDE, trail))
        ways = further
    return _labels(ways[""] if "" in ways else max(ways.values(), key=_score))


# A label and those before it, the last one first.
_Trail = tuple[str, "_Trail"] | None
_Way = tuple[float, _Trail]
_OPEN = ("B", "I")
_GOING_ON = ("I", "E")


def _score(way: _Way) -> float:
    return way[0]


def _labels(way: _Way) -> list[str]:
    labels: list[str] = []
    trail = way[1]
    while trail:
        label, trail = trail
        labels.append(label)
    return labels[::-1]


def _log(label: str, probability: float, outside: float) -> float:
    return log(max(probability * (outside if label == OUTSIDE else 1.0), _NEVER))
