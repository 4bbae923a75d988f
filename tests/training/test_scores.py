"""Scores and folds."""

from training.corpora import Annotated
from training.folds import at_random, by_document, contiguous
from training.scores import score


def test_only_exact_words_and_kind_are_right():
    wanted = [(0, 2, "person"), (3, 4, "place")]
    found = [(0, 1, "person"), (3, 4, "place"), (5, 6, "place")]
    got = score([(wanted, found)], ("person", "place"))
    assert (got.wanted, got.found, got.right) == (2, 3, 1)
    assert (got.precision, got.recall, got.f1) == (1 / 3, 1 / 2, 2 / 5)
    assert score([(wanted, found)], ("person",)).f1 == 0
    assert score([], ("person",)).f1 == 0


def test_folds_hold_every_sentence_once():
    corpus = [Annotated((str(n),), (), str(n // 3)) for n in range(20)]
    for parted in (contiguous, at_random, by_document):
        assert sorted(i for part in parted(corpus) for i in part) == list(range(20))
    for part in by_document(corpus):
        inside = {corpus[i].document for i in part}
        assert sum(s.document in inside for s in corpus) == len(part)
