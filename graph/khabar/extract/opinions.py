"""Judges by a trained model how two names of a line stand to each other."""

import gzip
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycrfsuite

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Line
from khabar.extract.pairs import Pair, PairFeatures, pairs
from khabar.extract.patterns import CompiledPattern, Match
from khabar.model.article import Language
from khabar.schema import Pattern

NONE = "none"
"""The label of two names of which nothing is told"""
FORWARD, BACKWARD = ">", "<"
"""Stand behind a relation in a label: the first name is its subject, the second is; neither if symmetric"""

# Where two names so surely have nothing to do with each other, the other labels are not looked at.
_SURELY_NONE = 0.97
# How far before a name its verb may stand.
_VERB_REACH = 4
# Less likely labels are left out.
_UNLIKELY = 0.01


@dataclass(frozen=True, slots=True)
class Opinion:
    """How likely two names of a line stand in a relation.

    Attributes:
        subject, object: the numbers of their items; the same twice for the names of a list.
    """

    subject: int
    object: int
    relation: str
    probability: float


class PairModel:
    """A trained model of pairs: a CRF over sequences of one item, which is logistic regression."""

    def __init__(self, model: bytes) -> None:
        self._model = model  # crfsuite reads from this memory
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._labels = [label for label in self._tagger.labels() if label != NONE]

    def likely(self, features: Sequence[str]) -> dict[str, float]:
        """Return the labels a pair may have, with their probabilities."""
        self._tagger.set([features])
        marginal = self._tagger.marginal
        if marginal(NONE, 0) > _SURELY_NONE:
            return {}
        return {label: p for label in self._labels if (p := marginal(label, 0)) > _UNLIKELY}


class Judge:
    """Judges the pairs of a line."""

    def __init__(self, model: PairModel, lexicon: Lexicon, presupposed: Collection[str]) -> None:
        """Take the model and the relations whose wordings mostly take them for granted."""
        self._model, self._lexicon, self._features = model, lexicon, PairFeatures(lexicon)
        self._presupposed = frozenset(presupposed)
        self._found: dict[str, CompiledPattern] = {}

    def opinions(self, line: Line) -> Iterator[Opinion]:
        """Yield how every two names of a line may stand to each other."""
        for pair in pairs(line):
            for label, probability in self._model.likely(self._features.of(line, pair)).items():
                yield _opinion(pair, label, probability)

    def match(self, line: Line, opinion: Opinion) -> Match:
        """Return what an opinion is about as if a pattern had found it: both names, and the verb before."""
        first, second = sorted((opinion.subject, opinion.object))
        found = self._found.get(opinion.relation) or self._new(opinion.relation)
        slots = {"both": first} if first == second else {"subject": opinion.subject, "object": opinion.object}
        return Match(found, slots, self._verb(line, first), second + 1)

    def _new(self, relation: str) -> CompiledPattern:
        """Make what stands for the model in the place of a pattern, once for each relation."""
        self._found[relation] = CompiledPattern(
            name=f"{relation}/{self._lexicon.language}",
            pattern=Pattern(match="{subject} {object}", presupposed=relation in self._presupposed),
            source="",
            anchors=(),
            slots=(),
            steps=(),
        )
        return self._found[relation]

    def _verb(self, line: Line, name: int) -> int:
        """Return the item of the verb close before a name, or the name's."""
        for i in range(name - 1, max(name - _VERB_REACH, 0) - 1, -1):
            if line.items[i].group or not line.items[i].is_word:
                break
            if self._lexicon.is_verb(line.items[i].code):
                return i
        return name


def _opinion(pair: Pair, label: str, probability: float) -> Opinion:
    relation = label.rstrip(FORWARD + BACKWARD)
    ends = (pair.second, pair.first) if label.endswith(BACKWARD) else (pair.first, pair.second)
    return Opinion(*ends, relation, probability)


def shipped(language: Language) -> Path:
    """Return the file of the model khabar ships for a language; it may not exist."""
    return Path(__file__).parent / f"{language}.pairs.gz"


@cache
def pairs_of(language: Language) -> PairModel | None:
    """Return the model khabar ships for a language, if any; a process reads it once."""
    path = shipped(language)
    return PairModel(gzip.decompress(path.read_bytes())) if path.exists() else None


def save_pairs(model: bytes, path: Path) -> None:
    """Write a model; the same bytes for the same model."""
    path.write_bytes(gzip.compress(model, mtime=0))
