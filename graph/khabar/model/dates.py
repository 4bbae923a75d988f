"""Fuzzy dates: what an article lets us know of a date, in EDTF, with its earliest and latest day.

Format: Extended Date/Time Format, ISO 8601-2:2019, levels 0 and 1 (https://www.loc.gov/standards/datetime/).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

# Articles repeat the same few dates; one year of days fits.
_MEMO = 4000
_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
Span = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as exactly as it is known.

    Attributes:
        edtf: the EDTF text, e.g. ``2017-03/..`` or ``2017-05~``.
        earliest: the first day it may mean; None where it is open to the past.
        latest: the last day it may mean; None where it is open to the future.
    """

    edtf: str
    earliest: date | None
    latest: date | None

    @classmethod
    def parse(cls, edtf: str) -> "FuzzyDate":
        """Read an EDTF text.

        Raises:
            ValueError: the text is not EDTF, or names an impossible or backward span.
        """
        return _parse(edtf)


@lru_cache(maxsize=_MEMO)
def _parse(edtf: str) -> FuzzyDate:
    earliest, latest = _plain_span(edtf) or _any_span(edtf)
    if earliest and latest and latest < earliest:
        raise ValueError(f'"{edtf}" ends before it begins')
    return FuzzyDate(edtf, earliest, latest)


def _plain_span(edtf: str) -> Span | None:
    """Read a year, month or day, or a span of them; None for all else.

    Nearly all dates are such, and the library's grammar takes 12 ms for one.
    """
    start, slash, end = edtf.partition("/")
    first = _plain(start)
    last = _plain(end) if slash else first
    if not first or not last or (start == ".." and end in ("", "..")):
        return None
    return first[0], last[1]


def _plain(text: str) -> Span | None:
    found = _PLAIN.fullmatch(text)
    if not found:
        return (None, None) if text == ".." else None
    year, month, day = found.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        return first, first if day else _month_end(first.year, int(month or 12))
    except ValueError:  # no such day, or a month that means a season; the library knows which
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _any_span(edtf: str) -> Span:
    from edtf import parse_edtf  # noqa: PLC0415  (0.2 s of grammar; most dates do not need it)
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(edtf)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError) as error:
        example = "2017, 2017-03, 2017-05-10, 2017-03/.."
        raise ValueError(f'"{edtf}" is not an EDTF date such as {example}') from error


def _day(moment: struct_time | float) -> date | None:
    """Return the day of a bound; the library gives ±infinity for an open one."""
    return None if isinstance(moment, float) else date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def _as_text(value: Any) -> Any:  # noqa: ANN401  (whatever YAML made of it)
    """Keep a bare ``2015``, which YAML reads as a number, the text it was."""
    return str(value) if isinstance(value, int | date) and not isinstance(value, bool) else value


def _checked(edtf: str) -> str:
    return FuzzyDate.parse(edtf).edtf


Edtf = Annotated[str, BeforeValidator(_as_text), AfterValidator(_checked)]
"""A text field that must hold an EDTF date."""
