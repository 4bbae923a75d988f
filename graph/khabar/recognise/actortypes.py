"""Tells an organization's type by its words and those around it: a faction, a government, an outlet."""

from collections.abc import Iterator, Sequence
from typing import Final

import pycrfsuite

from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.company import Word
from khabar.recognise.english import EnglishFeatures

REGION: Final = "region"
# So likely a place's name must stand for a government (Ankara paid …), and a body's name for a place.
STANDS_FOR: Final = 0.7
IS_PLACE: Final = 0.5


class TypeModel:
    """A trained model of types: a CRF over sequences of one item, which is logistic regression."""

    def __init__(self, model: bytes, features: ArabicFeatures | EnglishFeatures) -> None:
        self._model = model  # crfsuite reads from this memory
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._features = features

    def type_of(self, words: Sequence[str], first: int, last: int, *, place: bool = False) -> str:
        """Return the likeliest type of what ``words[first:last]`` name.

        Args:
            place: it was taken for a place; the answer is a government or a region then.
        """
        likely = self.likely(type_features(self._features, words, first, last))
        region = likely.pop(REGION, 0.0)
        if place:
            return "government" if likely.get("government", 0.0) > STANDS_FOR else REGION
        return REGION if region > IS_PLACE else max(likely, key=lambda type_: likely[type_])

    @property
    def knows_regions(self) -> bool:
        """Tell whether it tells places from bodies, too."""
        return REGION in self._tagger.labels()

    def likely(self, features: Sequence[str]) -> dict[str, float]:
        """Return the probability of each type by the features of `type_features`."""
        self._tagger.set([features])
        return {label: self._tagger.marginal(label, 0) for label in self._tagger.labels()}


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
    """Return what tells an English name's type: its noun, which ends it or precedes "of", and more words."""
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
    found += [f"near+{role}" for w in seen[last : last + 3] for role in w.roles]
    return found + list(_as_place(seen, first, last))


def _as_place(seen: Sequence[Word], first: int, last: int) -> Iterator[str]:
    """Yield the words around a place's or country's name: Ankara said, in Ankara."""
    lists = {own for w in seen[first:last] for own in w.own if own.startswith("list=names-")}
    for kind in sorted(lists):
        yield kind
        for offset in (1, 2):
            before = seen[first - offset] if first >= offset else None
            behind = seen[last + offset - 1] if last + offset <= len(seen) else None
            for sign, word in (("-", before), ("+", behind)):
                if word:
                    yield f"{kind}{sign}{offset}={word.bare or word.key}"
                    yield f"{kind}{sign}{offset}~{word.bare[-2:]}"


def _head(word: Word) -> str:
    return next((own for own in word.own if own.startswith("head=")), "head=")
