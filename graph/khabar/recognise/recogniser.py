"""Recognises names in two readings: the second knows what the first took each word for elsewhere."""

from collections.abc import Sequence, Set
from functools import cached_property
from typing import Final, cast, get_args

from khabar.recognise.actortypes import TypeModel
from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.english import EnglishFeatures
from khabar.recognise.found import Found, Kind, Place
from khabar.recognise.model import Model
from khabar.recognise.repeats import repeats
from khabar.recognise.tagger import Name, Tagger, names
from khabar.recognise.wordlist import Wordlist
from khabar.registry.spelling import key

# The probability of being outside any name is multiplied with this.
# Swept 1, 0.7, 0.5, 0.35 on contiguous folds: 0.5 has the highest F1 and costs a point of precision.
OUTSIDE: Final = 0.5

# In words. What goes on longer without a stop is a table or list, and no sentence a model was trained on.
_LONGEST = 1000

Features = ArabicFeatures | EnglishFeatures


def features_of(language: str, words: Wordlist) -> Features:
    """Return what tells the features of a language's words."""
    return ArabicFeatures(words) if language == "ar" else EnglishFeatures(words)


class Recogniser:
    """Recognises the names of one language with a trained model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._features = features_of(model.language, Wordlist.loads(model.words))
        self._first, self._second = Tagger(model.first), Tagger(model.second)

    def find(self, text: str, sentences: Sequence[Sequence[Place]]) -> list[list[Found]]:
        """Return each sentence's names, in order, none overlapping."""
        words = [[text[start:end] for start, end in places] for places in sentences]
        written = frozenset(key(word) for row in words for word in row)
        return [
            [self._found(row, written, name) for name in found if name.kind in get_args(Kind)]
            for row, found in zip(words, self.names(words), strict=True)
        ]

    def names(self, sentences: Sequence[Sequence[str]]) -> list[list[Name]]:
        """Return each sentence's names, those of the kind "other" too."""
        sentences = [words if len(words) <= _LONGEST else () for words in sentences]
        rows = [self._features.features(words) for words in sentences]
        likely = [self._first.likely(row) for row in rows]
        read = [[self._first.shares(word) for word in row] for row in likely]
        more = repeats(sentences, read, self._features.identity, self._first.kinds)
        found: list[list[Name]] = []
        for row, also, before in zip(rows, more, likely, strict=True):
            if not any(before) and not any(also):
                found.append([])
                continue
            full = [[*own, *told] for own, told in zip(row, also, strict=True)]
            found.append(names(self._second.likely(full), OUTSIDE))
        return found

    def _found(self, words: Sequence[str], written: Set[str], name: Name) -> Found:
        kind = cast("Kind", name.kind)
        type_ = ""
        if self._types and kind == "organization":
            type_ = self._types.type_of(words, name.first, name.last)
        clitics = self._features.clitics(words[name.first], written)
        return Found(name.first, name.last, kind, name.probability, type_, clitics)

    @cached_property
    def _types(self) -> TypeModel | None:
        return TypeModel(self._model.types, self._features) if self._model.types else None
