"""Tells an organization's type by its words and those around it: a faction, a government, an outlet."""

from collections.abc import Sequence

import pycrfsuite

from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.company import Word
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
    return found + _english(seen, first, last) if isinstance(features, EnglishFeatures) else found


def _english(seen: Sequence[Word], first: int, last: int) -> list[str]:
    """Return what tells an English name's type: above all its noun, which ends it or stands before "of"."""
    inside = seen[first:last]
    at = next((i for i, w in enumerate(inside) if i and w.key in ("of", "for")), len(inside))
    noun = inside[at - 1]
    found = [
        f"noun={noun.bare}",
        f"noun-{_head(noun)}",
        f"last-{_head(inside[-1])}",
        f"of={at < len(inside)}",
    ]
    found += [f"noun-ends={noun.bare[-3:]}", f"number={inside[0].symbol.startswith('0')}"]
    found += [f"any-{_head(w)}" for w in inside]
    found += [f"noun-{role}" for role in noun.roles]
    found += [f"any-{role}" for w in inside for role in w.roles]
    if at > 1:
        found.append(f"compound={inside[at - 2].bare} {noun.bare}")
    found += [f"far+{w.bare}" for w in seen[last + 2 : last + 5]]
    found += [f"near-{role}" for w in seen[max(0, first - 4) : first] for role in w.roles]
    return found + [f"near+{role}" for w in seen[last : last + 3] for role in w.roles]


def _head(word: Word) -> str:
    return next((own for own in word.own if own.startswith("head=")), "head=")
