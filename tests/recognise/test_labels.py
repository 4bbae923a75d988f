"""Labels of words and the names they tell of."""

import pytest

from khabar.recognise.labels import labelled, may_follow, spans


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ("O O", []),
        ("S-person O B-place E-place", [(0, 1, "person"), (2, 4, "place")]),
        ("B-PERS I-PERS I-PERS", [(0, 3, "PERS")]),
        ("B-PERS B-PERS", [(0, 1, "PERS"), (1, 2, "PERS")]),
        # What a corpus should not say, read as CoNLL's scorer reads it.
        ("I-LOC I-ORG", [(0, 1, "LOC"), (1, 2, "ORG")]),
        ("", []),
    ],
)
def test_names_are_read_off_labels(labels, names):
    assert spans(labels.split()) == names


def test_names_and_labels_are_the_same_thing():
    names = [(0, 1, "person"), (1, 3, "place"), (4, 7, "organization")]
    assert spans(labelled(8, names)) == names
    assert labelled(4, [(0, 1, "a"), (1, 4, "b")]) == ["S-a", "B-b", "I-b", "E-b"]


@pytest.mark.parametrize(
    ("before", "label", "may"),
    [
        ("", "B-a", True),
        ("", "E-a", False),
        ("O", "I-a", False),
        ("B-a", "E-a", True),
        ("B-a", "E-b", False),
        ("I-a", "O", False),
        ("S-a", "B-a", True),
        ("E-a", "O", True),
    ],
)
def test_a_name_begins_goes_on_and_ends(before, label, may):
    assert may_follow(before, label) is may
