"""Dates compared exactly, and by whether a day fits both."""

import pytest

from khabar.evaluate.times import compatible, same_date


@pytest.mark.parametrize(
    ("one", "other", "same", "fits"),
    [
        (None, None, True, True),
        ("2017-05", None, False, False),
        ("2017-05", "2017-05", True, True),
        ("2017-05/2017-05", "2017-05", True, True),
        ("2017-03/", "2017-03/..", True, True),
        ("2017-05", "2017-05-10", False, True),
        ("2017-05-11", "2017-05-10", False, False),
        ("2017-03/..", "2019", False, True),
        ("../2016", "2017-03/..", False, False),
        ("../2016", "../2018", False, True),
    ],
)
def test_dates(one, other, same, fits):
    assert (same_date(one, other), compatible(one, other)) == (same, fits)
    assert (same_date(other, one), compatible(other, one)) == (same, fits)
