"""Parts a corpus for cross-validation: runs of sentences, sentences at random, or whole documents."""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from training.corpora import Annotated

FOLDS: Final = 5
_SEED = 7


def contiguous(corpus: Sequence[Annotated], folds: int = FOLDS) -> Iterator[list[int]]:
    """Yield runs of sentences; a document is hardly ever on both sides, so its names are new."""
    length = len(corpus)
    yield from (list(range(length * n // folds, length * (n + 1) // folds)) for n in range(folds))


def at_random(corpus: Sequence[Annotated], folds: int = FOLDS) -> Iterator[list[int]]:
    """Yield sentences at random; most documents are on both sides."""
    order = list(range(len(corpus)))
    random.Random(_SEED).shuffle(order)  # noqa: S311  (no secret)
    yield from (sorted(order[n::folds]) for n in range(folds))


def by_document(corpus: Sequence[Annotated], folds: int = FOLDS) -> Iterator[list[int]]:
    """Yield the sentences of whole documents, dealt out in the order of their names."""
    number = {name: n for n, name in enumerate(sorted({s.document for s in corpus}))}
    yield from ([i for i, s in enumerate(corpus) if number[s.document] % folds == n] for n in range(folds))
