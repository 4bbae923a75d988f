"""Compares the dates of two claims."""

from datetime import date

from khabar.model import FuzzyDate


def same_date(one: str | None, other: str | None) -> bool:
    """Tell whether two EDTF dates say the same, equally exactly; what is left out is the same as nothing."""
    return _normal(one) == _normal(other)


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether some day fits both EDTF dates, or neither is given."""
    if one is None or other is None:
        return one is other
    a, b = FuzzyDate.parse(one), FuzzyDate.parse(other)
    begins = max(a.earliest or date.min, b.earliest or date.min)
    return begins <= min(a.latest or date.max, b.latest or date.max)


def _normal(edtf: str | None) -> str | None:
    """Write an interval in one way: ``2017/2017`` is ``2017``, and what is left open ``..``."""
    if edtf is None or "/" not in edtf:
        return edtf
    start, end = (bound or ".." for bound in edtf.split("/", 1))
    return start if start == end else f"{start}/{end}"
