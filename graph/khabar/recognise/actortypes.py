"""Tells an organization's type by its words and those around it: a faction, a government, an outlet."""

from collections.abc import Sequence

import pycrfsuite

from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.english import EnglishFeatures


class TypeModel:
    """A trained model of types: a CRF over sequences of one item, which is logistic regression."""

    def __init__(self, model: bytes, features: ArabicFeatures | EnglishFeatures) -> None:
        self._model = model  # crfsuite reads from this memory
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._features = features

    def type_of(self, words: Sequence[str], first: int, last: int) -> str:
        """Return the likeliest type of the organization that ``words[first:last]`` name."""
        return self.likeliest(type_features(self._features, words, first, last))

    def likeliest(self, features: Sequence[str]) -> str:
        """Return the likeliest type by the features of `type_features`."""
        labels: list[str] = self._tagger.tag([features])
        return labels[0]


def type_features(
    features: ArabicFeatures | EnglishFeatures, words: Sequence[str], first: int, last: int
) -> list[str]:
    """Return what a type is told by: the name's words, how they begin and end, and two words either side."""
    seen = [features.word(w) for w in words]
    inside = seen[first:last]
    found = [f"length={min(len(inside), 4)}", f"first={inside[0].bare}", f"last={inside[-1].bare}"]
    found += [f"has={w.bare}" for w in inside] + [f"key={w.key}" for w in inside]
    found += [f"head={head}" for w in inside[:1] for head in w.own if head.startswith("head=")]
    found += [f"symbol={w.symbol}" for w in inside[:1]]
    found += [f"ends={w.bare[-2:]}" for w in inside]
    found.append("name=" + " ".join(w.bare for w in inside))
    for offset in (1, 2):
        if first - offset >= 0:
            found.append(f"-{offset}={seen[first - offset].bare or seen[first - offset].key}")
        if last + offset - 1 < len(seen):
            found.append(f"+{offset}={seen[last + offset - 1].bare or seen[last + offset - 1].key}")
    found += [f"before={w.bare}" for w in seen[max(0, first - 4) : first]]
    return found
