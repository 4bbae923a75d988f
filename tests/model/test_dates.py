"""Dates know their first and last day, and the plain ones mean what the EDTF library says they mean."""

from datetime import date

import pytest
from edtf import parse_edtf

from khabar.model import FuzzyDate


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-05-10", date(2017, 5, 10), date(2017, 5, 10)),
        ("2017-03/2017-05", date(2017, 3, 1), date(2017, 5, 31)),
        ("../2017-05", None, date(2017, 5, 31)),
        ("2015/..", date(2015, 1, 1), None),
        ("2017-05~", date(2017, 5, 1), date(2017, 5, 31)),
        ("2017-21", date(2017, 3, 1), date(2017, 5, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_date_has_its_bounds(edtf: str, earliest: date | None, latest: date | None):
    parsed = FuzzyDate.parse(edtf)
    assert (parsed.edtf, parsed.earliest, parsed.latest) == (edtf, earliest, latest)


@pytest.mark.parametrize(
    "edtf",
    ["", "..", "2017-13", "2017-00", "2017-02-30", "0000", "2017-05-1", "17", "٢٠١٧", "May 2017"],
)
def test_what_is_no_date_is_refused(edtf: str):
    with pytest.raises(ValueError, match="is not an EDTF date such as"):
        FuzzyDate.parse(edtf)


def test_a_span_does_not_run_backwards():
    with pytest.raises(ValueError, match='"2017-05/2017-03" ends before it begins'):
        FuzzyDate.parse("2017-05/2017-03")


@pytest.mark.parametrize(
    "edtf", ["2017", "2016-02", "1900-02", "2017-12-31", "2016-02/2017", "2017-05-10/2018-01"]
)
def test_plain_dates_mean_what_the_library_says(edtf: str):
    theirs = parse_edtf(edtf)
    bounds = [date(*moment[:3]) for moment in (theirs.lower_strict(), theirs.upper_strict())]
    ours = FuzzyDate.parse(edtf)
    assert [ours.earliest, ours.latest] == bounds
