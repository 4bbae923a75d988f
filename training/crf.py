"""Trains the two readings of a recogniser."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pycrfsuite

from khabar.recognise.labels import labelled
from khabar.recognise.recogniser import Features, features_of
from khabar.recognise.repeats import Shares, repeats
from khabar.recognise.tagger import Tagger
from khabar.recognise.wordlist import Wordlist
from training.corpora import Annotated

Rows = list[list[str]]

PARAMETERS: Mapping[str, float] = {
    "c1": 0.05,
    "c2": 0.05,
    "max_iterations": 80,
    "feature.possible_transitions": 0,
}
"""Of crfsuite's L-BFGS. Swept on contiguous folds: c1 0.05 to 0.3, c2 0.01 to 0.1."""

# The second reading is trained on what models of the other parts of the corpus say of each part.
_PARTS = 4


def train_crf(rows: Sequence[Rows], labels: Sequence[Sequence[str]], **changed: float) -> bytes:
    """Return a CRF trained on sentences' features and labels; the same bytes for the same sentences."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**PARAMETERS, **changed})
    for row, label in zip(rows, labels, strict=True):
        if row:
            trainer.append(row, label)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model"
        trainer.train(str(file))
        return file.read_bytes()


def train_first(corpus: Sequence[Annotated], language: str, words: Wordlist) -> bytes:
    """Return the CRF of the first reading alone."""
    features = features_of(language, words)
    rows = [features.features(s.words) for s in corpus]
    return train_crf(rows, [labelled(len(s.words), s.names) for s in corpus])


def train_passes(
    corpus: Sequence[Annotated], language: str, words: Wordlist, parts: int = _PARTS
) -> tuple[bytes, bytes]:
    """Return the CRFs of the first and the second reading."""
    features = features_of(language, words)
    rows = [features.features(s.words) for s in corpus]
    labels = [labelled(len(s.words), s.names) for s in corpus]
    first = train_crf(rows, labels)
    read: list[list[Shares | None]] = []
    kinds: list[str] = Tagger(first).kinds
    for here, others in _held_out(len(corpus), parts):
        model = Tagger(train_crf([rows[i] for i in others], [labels[i] for i in others]))
        # A kind that a part of a small corpus lacks has no share.
        at = [model.kinds.index(k) if k in model.kinds else -1 for k in kinds]
        for i in here:
            shares = (model.shares(word) for word in model.likely(rows[i]))
            read.append([tuple(s[k] if k >= 0 else 0.0 for k in at) if s else None for s in shares])
    second = train_crf(_with_repeats(corpus, rows, read, features, kinds), labels)
    return first, second


def _with_repeats(
    corpus: Sequence[Annotated],
    rows: Sequence[Rows],
    read: Sequence[Sequence[Shares | None]],
    features: Features,
    kinds: Sequence[str],
) -> list[Rows]:
    """Return the rows with what the rest of the document tells; a corpus without documents is one."""
    full: list[Rows] = []
    for first, last in documents(corpus):
        more = repeats([s.words for s in corpus[first:last]], read[first:last], features.identity, kinds)
        full += [
            [[*own, *told] for own, told in zip(row, also, strict=True)]
            for row, also in zip(rows[first:last], more, strict=True)
        ]
    return full


def documents(corpus: Sequence[Annotated]) -> Iterator[tuple[int, int]]:
    """Yield the first and last sentence (exclusive) of each run of sentences of one document."""
    first = 0
    for i in range(1, len(corpus) + 1):
        if i == len(corpus) or corpus[i].document != corpus[first].document:
            yield first, i
            first = i


def _held_out(length: int, parts: int) -> Iterator[tuple[range, list[int]]]:
    for part in range(parts):
        here = range(length * part // parts, length * (part + 1) // parts)
        yield here, [i for i in range(length) if i not in here]
