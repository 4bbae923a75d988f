"""Pairs are one to one, the most alike first."""

from khabar.evaluate.pairing import paired


def closeness(one, other):
    return (-abs(one - other),) if abs(one - other) < 5 else None


def test_the_most_alike_are_paired_first_and_each_once():
    assert paired([10, 12], [13, 9, 11], closeness) == {0: 1, 1: 0}
    assert paired([10], [10, 10], closeness) == {0: 0}


def test_what_is_not_alike_at_all_stays_alone():
    assert paired([10], [20], closeness) == {}
    assert paired([], [20], closeness) == {}
