"""Reads dates that are counted from the publication date, or from the date met before them."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from khabar.extract import calendars, timewords
from khabar.extract.reckoning import Parts, Standpoint, counted, shifted


def _weekday(parts: Parts, here: Standpoint) -> str | None:
    if here.published is None:
        return None
    wanted = calendars.WEEKDAYS[here.language][parts["weekday"]]
    ahead, back = (wanted - here.published.weekday()) % 7, (here.published.weekday() - wanted) % 7
    if "next" in parts:
        return str(here.published + timedelta(days=ahead or 7))
    if "last" in parts or "beforelast" in parts:
        return str(here.published - timedelta(days=(back or 7) + 7 * ("beforelast" in parts)))
    return str(here.published + timedelta(days=ahead if here.ahead else -back))


def _weekend(parts: Parts, here: Standpoint) -> str | None:
    if here.published is None:
        return None
    back = (here.published.weekday() - 5) % 7
    ahead = 7 if "next" in parts or (here.ahead and back > 1) else 0
    saturday = here.published + timedelta(days=ahead - back)
    return f"{saturday}/{saturday + timedelta(days=1)}"


_UNIT_DAYS = {
    "العام": 365,
    "السنه": 365,
    "year": 365,
    "الشهر": 30,
    "month": 30,
    "اليوم": 1,
    "day": 1,
    "morning": 1,
}


def _unit(parts: Parts, here: Standpoint) -> str | None:
    if here.published is None:
        return None
    step = -2 if "beforelast" in parts else -1 if "last" in parts else 1 if "next" in parts else 0
    days = _UNIT_DAYS.get(parts["unit"])
    if days:
        return shifted(str(here.published), step, days)
    monday = here.published - timedelta(days=here.published.weekday()) + timedelta(weeks=step)
    return f"{monday}/{monday + timedelta(days=6)}"


def _same(parts: Parts, here: Standpoint) -> str | None:
    return shifted(here.met, 0, _UNIT_DAYS[parts["unit"]]) if here.met else None


def _following(parts: Parts, here: Standpoint) -> str | None:
    return shifted(here.met, 1, _UNIT_DAYS[parts["unit"]]) if here.met else None


def _later(parts: Parts, here: Standpoint) -> str | None:
    number, days = counted(parts, here.language)
    step = number if "later" in parts else -number
    value = shifted(here.met, step, days) if here.met else None
    if value is None and not here.met and here.language == "en" and "earlier" in parts and here.published:
        value = shifted(str(here.published), step, days)
    return value


def _past(parts: Parts, here: Standpoint) -> str | None:
    """Return the span of so many days, weeks … up to the publication date."""
    number, days = counted(parts, here.language)
    start = shifted(str(here.published), -number, days) if here.published else None
    return f"{start}/{here.published}" if start else None


def _ago(parts: Parts, here: Standpoint) -> str | None:
    number, days = counted(parts, here.language)
    value = shifted(str(here.published), -number, days) if here.published else None
    return f"{value.rstrip('~')}~" if value and "about" in parts else value


def _near(parts: Parts, here: Standpoint) -> str | None:
    days = timewords.DAYS_AGO[here.language][parts["near"]]
    return str(here.published + timedelta(days=days)) if here.published else None


RELATIVE: Mapping[str, Callable[[Parts, Standpoint], str | None]] = {
    "weekday": _weekday,
    "weekend": _weekend,
    "unit": _unit,
    "same": _same,
    "following": _following,
    "later": _later,
    "past": _past,
    "ago": _ago,
    "day": _near,
}
"""form → how it is read"""
