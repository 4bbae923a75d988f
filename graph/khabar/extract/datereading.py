"""Reads a date's form as EDTF; here those that stand in a calendar."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from khabar.extract import calendars, timewords
from khabar.extract.hijri import hijri_edtf, hijri_month_of, hijri_year_in
from khabar.extract.reckoning import Parts, Standpoint, iso, shifted
from khabar.extract.relativedates import RELATIVE
from khabar.model.article import Language

# A date without a year further ahead than this belongs to the year before; news rarely announce further.
_AHEAD = timedelta(days=60)
_LAST_TEN = (21, 30)
# Years behind this one are of our calendar.
_LAST_HIJRI_YEAR = 1599


def read(form: str, parts: Parts, here: Standpoint) -> str | None:
    """Return what a form means in EDTF; None for a date that never was or that nothing tells."""
    try:
        return _READERS[form](parts, here)
    except OverflowError:
        # 999999 days ago: no calendar goes back so far.
        return None


def _numeric(parts: Parts, _here: Standpoint) -> str | None:
    year, month = int(parts["year"]), int(parts["month"])
    day = int(parts["day"]) if "day" in parts else None
    return hijri_edtf(year, month, (day, day)) if day and year <= _LAST_HIJRI_YEAR else iso(year, month, day)


def _hijri(parts: Parts, here: Standpoint) -> str | None:
    if "month" not in parts:
        return hijri_edtf(int(parts["year"]))
    month = calendars.HIJRI_MONTHS[here.language][parts["month"]]
    year = int(parts["year"]) if "year" in parts else _hijri_year(month, parts, here.published)
    if year and year > _LAST_HIJRI_YEAR:
        year = hijri_year_in(year, month)
    return hijri_edtf(year, month, _hijri_days(parts, here.language)) if year else None


def _hijri_days(parts: Parts, language: Language) -> tuple[int, int] | None:
    if "lastten" in parts:
        return _LAST_TEN
    day = 1 if "first" in parts else 15 if "middle" in parts else _day(parts, language)
    return None if day is None else (day, day)


def _hijri_year(month: int, parts: Parts, published: date | None) -> int | None:
    """Return the year of a Hijri month named without one, as `_year_of` does for ours."""
    now = hijri_month_of(published) if published else None
    if published is None or now is None:
        return None
    year, current = now
    if "next" in parts:
        return year + (month <= current)
    if "last" in parts:
        return year - (month >= current)
    begin = hijri_edtf(year, month, (1, 1))
    return year - (begin is not None and date.fromisoformat(begin.rstrip("~")) - published > _AHEAD)


def _day(parts: Parts, language: Language) -> int | None:
    if "ordinal" in parts:
        return timewords.ORDINALS[language][parts["ordinal"]]
    return int(parts["day"]) if "day" in parts else None


def _calendar(parts: Parts, here: Standpoint) -> str | None:
    month = calendars.MONTHS[here.language][parts["month"]]
    first, last = parts.get("from"), _day(parts, here.language)
    if "days" in parts:
        first, _, end = parts["days"].partition("-")
        last = int(end)
    year = int(parts["year"]) if "year" in parts else _year_of(month, last, parts, here)
    if year is None:
        return None
    end_day = iso(year, month, last)
    begin_day = iso(year, month, int(first)) if first else None
    return f"{begin_day}/{end_day}" if begin_day and end_day and begin_day < end_day else end_day


def _year_of(month: int, day: int | None, parts: Parts, here: Standpoint) -> int | None:
    """Return the year of a month named without one: the latest gone by, or the next if the text says so."""
    published = here.published
    if published is None:
        return None
    named = {"last_year": -1, "this_year": 0, "next_year": 1}
    if named.keys() & parts.keys():
        return published.year + next(step for name, step in named.items() if name in parts)
    if "next" in parts:
        return published.year + (month <= published.month)
    if "last" in parts:
        return published.year - (month >= published.month)
    first = min(day or 1, monthrange(published.year, month)[1])
    return published.year - (date(published.year, month, first) - published > _AHEAD)


def _season(parts: Parts, here: Standpoint) -> str | None:
    """Return a season's three months; winter begins in the December before its year."""
    first = calendars.SEASONS[here.language][parts["season"]]
    begins_before = first == 12
    if "year" in parts:
        year = int(parts["year"])
    elif here.published is None:
        return None
    else:
        year, month = here.published.year, here.published.month
        if begins_before and month == 12:
            year, month = year + 1, 0
        if "last" in parts:
            year -= month <= (first + 2) % 12
        elif "next" in parts:
            year += month >= first % 12
    begin = iso(year - begins_before, first)
    return f"{begin}/{shifted(begin, 2, 30)}" if begin else None


def _decade(parts: Parts, here: Standpoint) -> str | None:
    if here.language == "en":
        return f"{parts['century']}{parts['digit']}X"
    return f"19{timewords.DECADES[parts['decade']]}X"


def _year(parts: Parts, _here: Standpoint) -> str | None:
    return iso(int(parts.get("year") or parts["bare"]))


def _years(parts: Parts, _here: Standpoint) -> str | None:
    return f"{parts['year']}/{parts['to']}" if parts["year"] < parts["to"] else None


_READERS: Mapping[str, Callable[[Parts, Standpoint], str | None]] = {
    **RELATIVE,
    "numeric": _numeric,
    "hijri": _hijri,
    "calendar": _calendar,
    "season": _season,
    "decade": _decade,
    "year": _year,
    "years": _years,
}
