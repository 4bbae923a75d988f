"""Finds dates in a sentence and resolves them against the publication date, as EDTF."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from khabar.extract import calendars
from khabar.extract.dategrammar import grammar
from khabar.extract.text import Sentence
from khabar.model.article import Language
from khabar.registry.spelling import key

# A date without a year further ahead than this belongs to the year before; news rarely announce further.
_AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression.

    Attributes:
        first, last: its tokens in the sentence, last exclusive.
        edtf: what it means.
    """

    first: int
    last: int
    edtf: str


def dates(sentence: Sentence, published: date | None, language: Language) -> list[Dated]:
    """Return the sentence's dates in order; relative ones only where the publication date is known."""
    text, starts = _joined(sentence, language)
    found: list[Dated] = []
    for m in grammar(language).finditer(text):
        edtf = _edtf(m, published, language)
        first = starts[m.start()]
        last = first + m.group().strip().count(" ") + 1
        if edtf and not _is_other_word(m, sentence, first, last):
            found.append(Dated(first, last, edtf))
    return list(_spans(found, sentence))


def _is_other_word(m: re.Match[str], sentence: Sentence, first: int, last: int) -> bool:
    """Tell أب (father) and باب (door) from آب (August), whose keys they share."""
    august = m.groupdict().get("month") == key("آب")
    return august and not any(token.text.endswith("آب") for token in sentence.tokens[first:last])


def _joined(sentence: Sentence, language: Language) -> tuple[str, dict[int, int]]:
    """Join the token keys with blanks; the starts map an offset of the joined text to the token there."""
    text, starts = "", {}
    for i, token in enumerate(sentence.tokens):
        starts[len(text)] = i
        # Numbers keep their marks (2017-05-10, 10/5/2017), which the key would lose.
        word = token.text if token.text[0].isdigit() else token.norm.replace(" ", "")
        if token.text == "may":
            # Without its capital it is the verb.
            word = "-"
        text += _ascii_digits(_without_and(word, language)) + " "
    return text, starts


def _without_and(word: str, language: Language) -> str:
    """Take و off a word or number that dates are made of (وأيار، وحتى، و2015)."""
    rest = word[1:]
    joined = language == "ar" and word[:1] == "و" and (rest in _date_words() or rest[:1].isdigit())
    return rest if joined else word


@cache
def _date_words() -> frozenset[str]:
    tables = (calendars.MONTHS, calendars.WEEKDAYS, calendars.DAYS_AGO, calendars.UNITS)
    words = {w.split()[0] for table in tables for w in table["ar"]}
    return frozenset(words | set(map(key, "منذ حتى في عام العام من لغاية خلال قبل".split())))


def _ascii_digits(word: str) -> str:
    return word.translate({ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")})


def _edtf(m: re.Match[str], published: date | None, language: Language) -> str | None:
    value = _absolute(m, published, language) or (_relative(m, published, language) if published else None)
    if value is None:
        return None
    # A week is a span; what began in it has the span's beginning as its own.
    first, _, last = value.partition("/")
    if m["since"]:
        return f"{first}/.."
    if m["until"]:
        return None if m["ago"] else f"../{last or first}"
    return f"{value.removesuffix('~')}~" if m["about"] and not last else value


def _get(m: re.Match[str], *names: str) -> str | None:
    groups = m.groupdict()
    return next((groups[n] for n in names if groups.get(n)), None)


def _absolute(m: re.Match[str], published: date | None, language: Language) -> str | None:
    if m["iso"]:
        return _valid(*map(int, m["iso"].split("-")))
    if m["slash"]:
        return _valid(*map(int, reversed(re.split(r"[/.-]", m["slash"]))))
    name = _get(m, "month", "month2")
    year_text = _get(m, "year", "year2", "year3")
    if not name:
        return _valid(int(year_text)) if year_text else None
    month = calendars.MONTHS[language][name]
    day_text = _get(m, "day", "day2")
    day = int(day_text) if day_text else None
    year = int(year_text) if year_text else _year_of(month, day, m, published)
    if year is None:
        return None
    return _valid(year, month, day)


def _year_of(month: int, day: int | None, m: re.Match[str], published: date | None) -> int | None:
    """Return the year of a month named without one: the latest gone by, or the next if the text says so."""
    if published is None:
        return None
    if _get(m, "next", "mnext"):
        return published.year + (month <= published.month)
    if _get(m, "last", "mlast"):
        return published.year - (month >= published.month)
    first = min(day or 1, monthrange(published.year, month)[1])
    return published.year - (date(published.year, month, first) - published > _AHEAD)


def _relative(m: re.Match[str], published: date, language: Language) -> str | None:
    try:
        return _from_publication(m, published, language)
    except OverflowError:
        # 999999 days ago: no calendar goes back so far.
        return None


def _from_publication(m: re.Match[str], published: date, language: Language) -> str | None:
    if m["ago"]:
        return str(published + timedelta(days=calendars.DAYS_AGO[language][m["ago"]]))
    if m["weekday"]:
        return str(_weekday(calendars.WEEKDAYS[language][m["weekday"]], m, published))
    if m["unit"]:
        step = -1 if m["ulast"] else 1 if m["unext"] else 0
        return _unit(m["unit"], step, published)
    if m["span"]:
        return _ago(m["span"], m["count"], published, language)
    return None


def _weekday(wanted: int, m: re.Match[str], published: date) -> date:
    if m["wnext"]:
        return published + timedelta(days=(wanted - published.weekday() - 1) % 7 + 1)
    back = (published.weekday() - wanted) % 7
    return published - timedelta(days=back or (7 if m["wlast"] else 0))


def _unit(unit: str, step: int, published: date) -> str | None:
    if unit in ("العام", "السنه", "year"):
        return _valid(published.year + step)
    if unit in ("الشهر", "month"):
        return _month(published, step)
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    return f"{monday}/{monday + timedelta(days=6)}"


def _month(day: date, step: int) -> str | None:
    months = day.year * 12 + day.month - 1 + step
    return _valid(months // 12, months % 12 + 1)


def _ago(unit: str, count: str | None, published: date, language: Language) -> str | None:
    """Count back: days exactly, weeks about, months and years as such."""
    words: Mapping[str, int] = calendars.NUMBERS[language]
    if language == "ar" and unit in calendars.DUALS:
        number, days = 2, calendars.DUALS[unit]
    else:
        number = int(count) if count and count.isdigit() else words.get(count or "", 1)
        days = calendars.UNITS[language][unit]
    if days == 365:
        return _valid(published.year - number)
    if days == 30:
        return _month(published, -number)
    return str(published - timedelta(days=number * days)) + ("~" if days == 7 else "")


def _valid(year: int, month: int | None = None, day: int | None = None) -> str | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _spans(found: list[Dated], sentence: Sentence) -> Iterator[Dated]:
    """Join "between A and B" and "from A to B" into one span."""
    i = 0
    while i < len(found):
        joined = _joined_span(found[i], found[i + 1], sentence) if i + 1 < len(found) else None
        yield joined or found[i]
        i += 2 if joined else 1


def _joined_span(a: Dated, b: Dated, sentence: Sentence) -> Dated | None:
    # "from" may be taken for a part of the first date (من آذار).
    opening = {token.norm for token in sentence.tokens[max(a.first - 1, 0) : a.first + 1]}
    between = [t.norm for t in sentence.tokens[a.last : b.first]]
    opens = a.edtf.endswith("/..")
    start, end = a.edtf.removesuffix("/.."), b.edtf.removeprefix("../")
    closes = b.edtf.startswith("../") or between in (["الي"], ["حتي"], ["to"], ["until"])
    joins = between in (["and"], ["و"]) or sentence.tokens[b.first].norm.startswith("و")
    paired = joins and not opening.isdisjoint(("بين", "between"))
    if "/" in start + end or not (paired or (closes and (opens or not opening.isdisjoint(("من", "from"))))):
        return None
    if _has_year(b, sentence) and not _has_year(a, sentence):
        # March and May 2016: the year stands once.
        start = end[:4] + start[4:]
    shared = min(len(start), len(end))  # 2017-03 may begin in 2017
    in_order = start[:shared] <= end[:shared]
    return Dated(a.first, b.last, f"{start}/{end}") if in_order else None


def _has_year(dated: Dated, sentence: Sentence) -> bool:
    return any(
        dated.edtf.strip("./")[:4] in _ascii_digits(t.text) for t in sentence.tokens[dated.first : dated.last]
    )
