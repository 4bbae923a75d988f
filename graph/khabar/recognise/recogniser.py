"""Recognises names: in two readings, or by a model of khabar's own texts that a first reading advises.

The later one knows what the first took each word for elsewhere in the article.
"""

from collections.abc import Sequence, Set
from functools import cached_property
from typing import Final, cast, get_args

from khabar.recognise.actors import KINDS, ActorTagger, Hints
from khabar.recognise.actortypes import REGION, TypeModel
from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.english import EnglishFeatures
from khabar.recognise.found import Found, Kind, Place
from khabar.recognise.model import Model
from khabar.recognise.repeats import repeats
from khabar.recognise.tagger import Likely, Name, Tagger, names
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


def _readable(sentences: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Return the sentences, empty in the place of those that are too long to be one."""
    return [words if len(words) <= _LONGEST else () for words in sentences]


class Recogniser:
    """Recognises the names of one language with a trained model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._features = features_of(model.language, Wordlist.loads(model.words))
        self._first = Tagger(model.first)

    def find(
        self, text: str, sentences: Sequence[Sequence[Place]], hints: Sequence[Hints] = ()
    ) -> list[list[Found]]:
        """Return each sentence's names, in order, none overlapping."""
        words = [[text[start:end] for start, end in places] for places in sentences]
        written = frozenset(key(word) for row in words for word in row)
        if hints and self._actors:
            return [
                self._own(row, written, self._actors.names(row, of, told))
                for row, of, told in zip(words, *self.opinions(words, hints), strict=True)
            ]
        return [
            [self._found(row, written, name) for name in names(of, OUTSIDE) if name.kind in get_args(Kind)]
            for row, of in zip(words, self.likely(words), strict=True)
        ]

    def opinions(
        self, sentences: Sequence[Sequence[str]], hints: Sequence[Hints]
    ) -> tuple[list[list[Likely]], Sequence[Hints]]:
        """Return what the model of khabar's own texts is told: what newswire takes the words for, and hints.

        What it takes the same word for elsewhere in the article is added to the hints.
        """
        sentences = _readable(sentences)
        likely = [self._first.likely(self._features.features(words)) for words in sentences]
        more = self._elsewhere(sentences, likely)
        # Of its neighbours the model is told anyway.
        return likely, [
            [[*told, *(f for f in also if f[0] not in "-1")] for told, also in zip(row, others, strict=True)]
            if others
            else row
            for row, others in zip(hints, more, strict=True)
        ]

    def _elsewhere(
        self, sentences: Sequence[Sequence[str]], likely: Sequence[Sequence[Likely]]
    ) -> list[list[list[str]]]:
        """Return the features of what the first reading takes each word for elsewhere in the article."""
        read = [[self._first.shares(word) for word in row] for row in likely]
        return repeats(sentences, read, self._features.identity, self._first.kinds)

    def _own(self, words: Sequence[str], written: Set[str], actors: Sequence[Name]) -> list[Found]:
        """Return the names of the model of khabar's own texts."""
        return [
            Found(
                name.first,
                name.last,
                cast("Kind", KINDS[name.kind]),
                name.probability,
                name.kind,
                self._features.clitics(words[name.first], written),
                own=True,
            )
            for name in actors
        ]

    def names(self, sentences: Sequence[Sequence[str]]) -> list[list[Name]]:
        """Return each sentence's names, those of the kind "other" too."""
        return [names(row, OUTSIDE) if any(row) else [] for row in self.likely(sentences)]

    def likely(self, sentences: Sequence[Sequence[str]]) -> list[list[Likely]]:
        """Return the probabilities of each word's labels; a sentence surely without names has none.

        Those of the second reading, where the model has one.
        """
        sentences = _readable(sentences)
        rows = [self._features.features(words) for words in sentences]
        likely = [self._first.likely(row) for row in rows]
        if self._second is None:
            return likely
        more = self._elsewhere(sentences, likely)
        found: list[list[Likely]] = []
        for row, also, before in zip(rows, more, likely, strict=True):
            if not any(before) and not any(also):
                found.append([])
                continue
            full = [[*own, *told] for own, told in zip(row, also, strict=True)]
            found.append(self._second.likely(full))
        return found

    def _found(self, words: Sequence[str], written: Set[str], name: Name) -> Found:
        kind = cast("Kind", name.kind)
        type_ = ""
        if self._types and (kind == "organization" or (kind == "place" and self._types.knows_regions)):
            type_ = self._types.type_of(words, name.first, name.last, place=kind == "place")
            # Ankara may be Turkey's government, Uganda a country.
            kind, type_ = ("place", "") if type_ == REGION else ("organization", type_)
        clitics = self._features.clitics(words[name.first], written)
        return Found(name.first, name.last, kind, name.probability, type_, clitics)

    @cached_property
    def _second(self) -> Tagger | None:
        return Tagger(self._model.second) if self._model.second else None

    @cached_property
    def _actors(self) -> ActorTagger | None:
        if not self._model.actors or not isinstance(self._features, ArabicFeatures):
            return None
        return ActorTagger(self._model.actors, self._features)

    @cached_property
    def _types(self) -> TypeModel | None:
        return TypeModel(self._model.types, self._features) if self._model.types else None
