"""Joins what a sentence's dates say together: one day told twice, from A to B, so long from a day on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from khabar.extract import timewords
from khabar.extract.reckoning import shifted
from khabar.extract.text import Sentence
from khabar.model.article import Language

Bound = Literal["", "since", "until"]
# How far a word that bounds a date, and what begins on it, may stand from it, in tokens.
_BOUND_REACH, _BEGIN_REACH = 5, 8
_PAIRED = (["and"], ["و"])
_UP_TO = (["الي"], ["حتي"], ["to"], ["until"])


@dataclass(frozen=True, slots=True)
class Reading:
    """A date as its own words tell it.

    Attributes:
        first, last: its tokens, last exclusive.
        value: what it means without what bounds it, in EDTF.
        form: how it is told; see `khabar.extract.dateforms`.
        year: it names its year.
    """

    first: int
    last: int
    value: str
    form: str
    bound: Bound = ""
    year: bool = True

    @property
    def edtf(self) -> str:
        """Return the date with what bounds it; a span begins with its beginning and ends with its end."""
        first, last = ends(self.value)
        if self.bound == "since":
            return f"{first}/.."
        return f"../{last}" if self.bound == "until" else self.value


def ends(value: str) -> tuple[str, str]:
    """Return beginning and end of an EDTF date without open ends: a decade's years, a span's ends."""
    if value.endswith("X"):
        return f"{value[:-1]}0", f"{value[:-1]}9"
    first, _, last = value.partition("/")
    return first, last or first


def joined(readings: Sequence[Reading], sentence: Sentence, language: Language) -> list[Reading]:
    """Return the readings with those joined that tell of one day or one span."""
    told_once = _pairs(readings, lambda a, b: _one_day(a, b, sentence))
    floors = [0, *(r.last for r in told_once)]
    bounded = [
        _far_bounded(r, floor, sentence, language) for floor, r in zip(floors, told_once, strict=False)
    ]
    return _pairs(bounded, lambda a, b: _from_to(a, b, sentence))


def _pairs(readings: Sequence[Reading], join: Callable[[Reading, Reading], Reading | None]) -> list[Reading]:
    result: list[Reading] = []
    for reading in readings:
        both = join(result[-1], reading) if result else None
        if both:
            result[-1] = both
        else:
            result.append(reading)
    return result


# The more of the calendar a form names, the more it counts beside another of the same day.
_WEIGHT = {"hijri": 1, "weekday": 1, "day": 2, "numeric": 4, "calendar": 4}


def _one_day(a: Reading, b: Reading, sentence: Sentence) -> Reading | None:
    """Join a day told twice: الثلاثاء 9 أيار, 15 رمضان 1438 الموافق 10 حزيران 2017, 2017 (1438 هـ)."""
    between = {t.norm for t in sentence.tokens[a.last : b.first]}
    if (
        a.form not in _WEIGHT
        or b.form not in _WEIGHT
        or a.form == b.form
        or not between <= timewords.CORRESPONDING
    ):
        return None
    if "/" in a.value + b.value and "hijri" not in (a.form, b.form):
        return None
    if b.bound and b.bound != a.bound:
        return None
    better, other = (a, b) if _WEIGHT[a.form] > _WEIGHT[b.form] else (b, a)
    if {a.form, b.form} == {"weekday", "day"} and not _same_weekday(a.value, b.value):
        # أمس الثلاثاء in a text printed a day late: the name counts. But not: today, Sunday's talks begin.
        if between:
            return None
        better, other = other, better
    if other.form == "weekday" and better.form != "day" and better.value.count("-") < 2:
        return None
    return replace(better, first=a.first, last=b.last, bound=a.bound or b.bound)


def _same_weekday(a: str, b: str) -> bool:
    return (date.fromisoformat(a) - date.fromisoformat(b)).days % 7 == 0


def _far_bounded(reading: Reading, floor: int, sentence: Sentence, language: Language) -> Reading:
    """Take since and until from a few words before: منذ تأسيسه عام 2013, until his dismissal in 2016."""
    if reading.bound:
        return reading
    for i in range(reading.first - 1, max(reading.first - _BOUND_REACH - 2, floor - 1), -1):
        token = sentence.tokens[i]
        if not token.word:
            break
        bound = timewords.FAR_BOUNDS[language].get(token.norm)
        if bound:
            return replace(reading, first=i, bound="since" if bound == "since" else "until")
    return reading


def _from_to(a: Reading, b: Reading, sentence: Sentence) -> Reading | None:
    """Join "between A and B" and "from A to B" into one span."""
    # "from" may be taken for a part of the first date (من آذار).
    opening = {token.norm for token in sentence.tokens[max(a.first - 1, 0) : a.first + 1]}
    between = [t.norm for t in sentence.tokens[a.last : b.first]]
    closes = b.bound == "until" or between in _UP_TO
    joins = between in _PAIRED or sentence.tokens[b.first].norm.startswith("و")
    paired = joins and not opening.isdisjoint(("بين", "between"))
    from_ = a.bound == "since" or not opening.isdisjoint(("من", "from"))
    if a.bound == "until" or b.bound == "since" or not (paired or (closes and from_ and len(between) < 3)):
        return None
    start, end = ends(a.value)[0], ends(b.value)[1]
    if b.year and not a.year and len(a.value) > 4:
        # March and May 2016: the year stands once.
        start = end[:4] + start[4:]
    shared = min(len(start.rstrip("~")), len(end.rstrip("~")))  # 2017-03 may begin in 2017
    if start[:shared] > end[:shared]:
        return None
    return replace(a, last=b.last, value=f"{start}/{end}", bound="")


def lasting(
    readings: Sequence[Reading], spans: Sequence[tuple[int, int, tuple[int, int]]], sentence: Sentence
) -> Iterator[Reading]:
    """Give a day its end where the text tells how long what begins on it lasts.

    Args:
        spans: first and last token, and number and unit in hours, of what tells how long.
    """
    for reading in readings:
        near = [s for s in spans if reading.value.count("-") == 2 and _begins(reading, s, readings, sentence)]
        end = _end(reading.value, *near[0][2]) if near and reading.value[-1].isdigit() else None
        yield replace(reading, value=f"{reading.value}/{end}", bound="") if end else reading


def _begins(
    reading: Reading,
    span: tuple[int, int, tuple[int, int]],
    readings: Sequence[Reading],
    sentence: Sentence,
) -> bool:
    """Tell whether what lasts so long begins on a day: right beside it, or the words say it begins then."""
    first, last = (span[1], reading.first) if span[1] <= reading.first else (reading.last, span[0])
    if reading.bound == "until" or first > last or any(first <= r.first < last for r in readings):
        return False
    between = sentence.tokens[first:last]
    if any(t.norm in (".", ";") for t in between):
        return False
    beside = all(t.norm in timewords.BEGINS for t in between)
    return beside or (reading.bound == "since" and len(between) <= _BEGIN_REACH)


def _end(start: str, number: int, hours: int) -> str | None:
    """Return the last day of so many hours, days, weeks, months or years that begin on a day."""
    if number < 1:
        return None
    if hours < 24:
        length = number * hours // 24
        return str(date.fromisoformat(start) + timedelta(days=length)) if length else None
    days = hours // 24
    if days < 30:
        length = number * days - 1
        return str(date.fromisoformat(start) + timedelta(days=length)) if length else None
    month = shifted(start, number, days)
    if month is None:
        return None
    year, index = int(month[:4]), int(month[5:7]) if days == 30 else int(start[5:7])
    day = min(int(start[8:10]), 28)
    return str(date(year, index, day) - timedelta(days=1))
