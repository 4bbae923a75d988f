"""Finds dates in a sentence and resolves them against the publication date, as EDTF."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from khabar.extract import calendars, timewords
from khabar.extract.dategrammar import Found, durations, found
from khabar.extract.datereading import read
from khabar.extract.datespans import Bound, Reading, joined, lasting
from khabar.extract.reckoning import Standpoint, counted
from khabar.extract.text import Sentence
from khabar.model.article import Language
from khabar.registry.spelling import key

# A bare number further ahead than this is no year (resolution 2042).
_YEARS_AHEAD = 15
# How many tokens before a weekday tell that it is still to come.
_AHEAD_REACH = 12


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


def is_plain(edtf: str) -> bool:
    """Tell whether a date is a day, month or year from which another can be counted."""
    return edtf.replace("-", "").isdigit()


def dates(
    sentence: Sentence,
    published: date | None,
    language: Language,
    *,
    met: str | None = None,
    names: Collection[int] = (),
    future: Collection[int] = (),
) -> list[Dated]:
    """Return the sentence's dates in order; relative ones only where the publication date is known.

    Args:
        met: the date last met before the sentence, from which "four days later" is counted.
        names: tokens that belong to names; May, رمضان and الجمعة are persons' names too.
        future: tokens with the Arabic future's س.
    """
    text, starts = _joined(sentence, language)
    readings: list[Reading] = []
    for each in found(text, language):
        first = starts[each.start]
        last = first + text[each.start : each.end].strip().count(" ") + 1
        if any(i in names for i in range(first, last)) or _is_no_date(
            each, sentence, first, last, published, language
        ):
            continue
        ahead = _is_ahead(sentence, first, language, future)
        value = read(each.form, each.parts, Standpoint(published, language, met, ahead))
        reading = _reading(each, value, first, last, sentence)
        if reading:
            readings.append(reading)
            met = value if value and is_plain(value) else None
    spans = [
        (starts[a], starts[a] + text[a:b].strip().count(" ") + 1, _hours(parts, language))
        for a, b, parts in durations(text, language)
    ]
    whole = joined(readings, sentence, language)
    return [Dated(r.first, r.last, r.edtf) for r in lasting(whole, spans, sentence)]


def _reading(each: Found, value: str | None, first: int, last: int, sentence: Sentence) -> Reading | None:
    bound = _bound(each, sentence, first)
    # What holds until today has not ended.
    if value is None or (bound == "until" and each.form == "day" and each.parts["near"] in _TODAY):
        return None
    if bound and each.parts.keys() & {"after", "before"} and _owns(sentence, last):
        return None
    if "roughly" in each.parts and "/" not in value:
        value = f"{value.rstrip('~')}~"
    return Reading(first, last, value, each.form, bound, year=bool(each.parts.keys() & {"year", "bare"}))


_BOUNDS = ("since", "until", "after", "before")
_TODAY = frozenset({key("اليوم"), "today"})


def _bound(each: Found, sentence: Sentence, first: int) -> Bound:
    if "from" in each.parts:
        return ""
    since = each.parts.keys() & {"since", "after"} or each.parts.get("word") == key("منذ")
    lasts = each.form == "past" and first > 0 and sentence.tokens[first - 1].norm == "for"
    if since or lasts:
        return "since"
    return "until" if each.parts.keys() & {"until", "before"} else ""


def _owns(sentence: Sentence, last: int) -> bool:
    """Tell Friday's attack from Friday."""
    return last < len(sentence.tokens) and sentence.tokens[last].norm == "s"


def _hours(parts: Mapping[str, str], language: Language) -> tuple[int, int]:
    if parts["span"] not in timewords.HOURS[language]:
        number, days = counted(parts, language)
        return number, days * 24
    count = parts["count"]
    return (int(count) if count.isdigit() else timewords.NUMBERS[language].get(count, 1)), 1


def _is_ahead(sentence: Sentence, first: int, language: Language, future: Collection[int]) -> bool:
    """Tell whether its first word or those before, back to the last comma, tell of what is still to come."""
    for i in range(first, max(first - _AHEAD_REACH, -1), -1):
        token = sentence.tokens[i]
        if not token.word:
            return False
        if i in future or token.norm in timewords.AHEAD[language]:
            return True
    return False


def _is_no_date(
    each: Found, sentence: Sentence, first: int, last: int, published: date | None, language: Language
) -> bool:
    """Tell names, habits, numbers and other words that look like a date."""
    before = sentence.tokens[first - 1].norm if first else ""
    after = sentence.tokens[last].norm if last < len(sentence.tokens) else ""
    bounded = not each.parts.keys().isdisjoint(_BOUNDS)
    if (before in timewords.NAMED_BEFORE[language] and not bounded) or after in timewords.NAMED_AFTER:
        return True
    if "bare" in each.parts:
        late = published is not None and int(each.parts["bare"]) > published.year + _YEARS_AHEAD
        counts = after in timewords.COUNTED_AFTER[language] and before not in ("in", "في", "since")
        return late or counts
    return each.form == "calendar" and _is_other_word(each, sentence, first, last, before, language)


def _is_other_word(
    each: Found, sentence: Sentence, first: int, last: int, before: str, language: Language
) -> bool:
    """Tell أب (father) and باب (door) from آب (August), whose keys they share, and May from the month."""
    month = each.parts["month"]
    if month == key("آب") and not any(t.text.endswith("آب") for t in sentence.tokens[first:last]):
        return True
    alone = last - first == 1 and month in calendars.NOT_ONLY_MONTHS[language]
    return alone and before not in timewords.TIME_BEFORE[language]


def _joined(sentence: Sentence, language: Language) -> tuple[str, dict[int, int]]:
    """Join the token keys with blanks; the starts map an offset of the joined text to the token there."""
    text, starts = "", {}
    for i, token in enumerate(sentence.tokens):
        starts[len(text)] = i
        # Numbers keep their marks (2017-05-10, 10/5/2017), which the key would lose.
        word = token.text if token.text[0].isdigit() else token.norm.replace(" ", "")
        if language == "en" and token.text in calendars.NOT_ONLY_MONTHS["en"]:
            # Without its capital it is the verb.
            word = "-"
        text += _ascii_digits(_without_and(word, language)) + " "
    return text, starts


def _without_and(word: str, language: Language) -> str:
    """Take و off a word or number that dates are made of (وأيار، وحتى، و2015)."""
    rest = word[1:]
    joins = language == "ar" and word[:1] == "و" and (rest in _date_words() or rest[:1].isdigit())
    return rest if joins else word


@cache
def _date_words() -> frozenset[str]:
    tables = (
        *(table["ar"] for table in (calendars.MONTHS, calendars.HIJRI_MONTHS, calendars.WEEKDAYS)),
        *(table["ar"] for table in (timewords.DAYS_AGO, timewords.UNITS)),
        timewords.DUALS,
    )
    words = {w.split()[0] for table in tables for w in table}
    ordinals = {part for w in timewords.ORDINALS["ar"] for part in w.split()}
    more = "منذ حتى في عام العام من لغاية خلال قبل بعد صباح مساء فجر منتصف مطلع أواخر أوائل بداية نهاية"
    return frozenset(words | ordinals | set(map(key, more.split())))


def _ascii_digits(word: str) -> str:
    return word if word.isascii() else word.translate(_DIGITS)


_DIGITS = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
