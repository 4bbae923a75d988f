"""Turns dates of the Hijri calendar into days of ours, about: the sighting of the moon moves them by a day.

The Umm al-Qura calendar knows the years 1343 to 1500 (1924 to 2077).
"""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

_FIRST_YEAR, _LAST_YEAR = 1343, 1500


def hijri_edtf(year: int, month: int | None = None, days: tuple[int, int] | None = None) -> str | None:
    """Return the EDTF of a Hijri year, month, or days of a month; None where there is no such date.

    Args:
        days: the first and the last of them. The 30th of a month that had 29 here was its 30th elsewhere.
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 1 <= (month or 1) <= 12:
        return None
    first, last = days or (1, Hijri(year, month or 12, 1).month_length())
    if not 1 <= first <= last <= 30:
        return None
    begin, end = _day(year, month or 1, first), _day(year, month or 12, last)
    return f"{begin}~" if begin == end else f"{begin}~/{end}~"


def _day(year: int, month: int, day: int) -> date:
    first = Hijri(year, month, 1).to_gregorian()
    return date(first.year, first.month, first.day) + timedelta(days=day - 1)


def hijri_year_in(year: int, month: int) -> int | None:
    """Return the Hijri year whose month begins in a year of ours (Ramadan 2017); the first, if two do."""
    opening = hijri_month_of(date(year, 1, 1))
    if opening is None:
        return None
    candidates = [y for y in (opening[0], opening[0] + 1) if y <= _LAST_YEAR]
    return next((y for y in candidates if _day(y, month, 1).year == year), None)


def hijri_month_of(day: date) -> tuple[int, int] | None:
    """Return the Hijri year and month of a day; None outside the years the calendar knows."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return None
    return found.year, found.month
