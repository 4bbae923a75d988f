"""The likeliest names among the probabilities of labels."""

import pytest

from khabar.recognise.tagger import names

SURE = {}


def test_words_surely_outside_part_names():
    likely = [{"O": 0.1, "S-person": 0.9}, SURE, {"O": 0.2, "B-place": 0.8}, {"O": 0.1, "E-place": 0.7}]
    found = names(likely)
    assert [(n.first, n.last, n.kind) for n in found] == [(0, 1, "person"), (2, 4, "place")]
    assert [n.probability for n in found] == [0.9, 0.7]


def test_a_beginning_without_end_is_no_name():
    assert names([{"O": 0.45, "B-person": 0.55}, SURE]) == []


@pytest.mark.parametrize(("outside", "count"), [(1.0, 0), (0.5, 1)])
def test_less_weight_outside_finds_more(outside, count):
    assert len(names([{"O": 0.6, "S-person": 0.4}], outside)) == count


def test_labels_that_cannot_follow_each_other_make_no_name():
    assert names([{"O": 0.01, "B-person": 0.99}, {"O": 0.01, "B-place": 0.99}]) == []


def test_nothing_has_no_names():
    assert names([]) == []
