"""How word classes are made; the tables themselves are read by `make train` only."""

import io
import pickle
from collections import Counter

import pytest

pytest.importorskip("sklearn", reason="scikit-learn makes word classes; it comes with khabar[train]")
pytest.importorskip("pooch", reason="pooch fetches word vectors; it comes with khabar[train]")

import numpy as np
from scipy.sparse import csr_matrix

from training.classes import _CountReader, _informative, _normed


def test_a_neighbour_that_comes_as_often_as_chance_has_it_tells_nothing():
    even = _informative(csr_matrix(np.full((2, 2), 8.0)))
    assert even.toarray() == pytest.approx(np.zeros((2, 2)), abs=1e-9)


def test_a_neighbour_that_comes_with_one_word_only_tells_of_it():
    told = _informative(csr_matrix(np.array([[9.0, 1.0], [1.0, 9.0]]))).toarray()
    assert told[0, 0] > 0.5
    assert told[0, 1] == 0


def test_vectors_have_length_one():
    rows = _normed(np.array([[3.0, 4.0], [0.0, 0.5]]))
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1])


def test_counts_are_read_and_nothing_else_is_run():
    counts = pickle.dumps({("a",): Counter({"b": 2})})
    assert _CountReader(io.BytesIO(counts)).load() == {("a",): Counter({"b": 2})}
    with pytest.raises(pickle.UnpicklingError, match="is no count"):
        _CountReader(io.BytesIO(pickle.dumps(print))).load()
