"""Reckons with days, months and years: what a date is counted from, and how it is moved."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from khabar.extract import timewords
from khabar.model.article import Language

Parts = Mapping[str, str]
"""What a date's form names: day, month, count …"""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a date is looked at.

    Attributes:
        met: the day, month or year last met before it; None where there is no plain one.
        ahead: the words around it tell of what is still to come.
    """

    published: date | None
    language: Language
    met: str | None = None
    ahead: bool = False


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Write a year, month or day; None where there is none such."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def shifted(edtf: str, number: int, days: int) -> str | None:
    """Move a day, month or year by so many units; None where it is not as exact as they are.

    Args:
        days: how long the unit is; 30 and 365 stand for a calendar month and year.
    """
    parts = [int(part) for part in edtf.split("-")]
    if days == 365:
        return iso(parts[0] + number)
    if days == 30:
        return _month(parts[0], parts[1], number) if len(parts) > 1 else None
    if len(parts) < 3:
        return None
    about = "~" if days == 7 and number else ""
    return f"{date(*parts) + timedelta(days=number * days)}{about}"


def counted(parts: Parts, language: Language) -> tuple[int, int]:
    """Return number and unit (in days) of "three days", أسبوعين."""
    unit, count = parts["span"], parts.get("count")
    if language == "ar" and unit in timewords.DUALS:
        return 2, timewords.DUALS[unit]
    number = int(count) if count and count.isdigit() else timewords.NUMBERS[language].get(count or "", 1)
    return number, timewords.UNITS[language][unit]


def _month(year: int, month: int, step: int) -> str | None:
    months = year * 12 + month - 1 + step
    return iso(months // 12, months % 12 + 1)
