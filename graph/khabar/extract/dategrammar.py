"""Finds the forms of dates in a sentence's words: one expression tells where, the form's own its parts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from khabar.extract import calendars, timewords
from khabar.extract.dateforms import ARABIC, BOUND, DURATIONS, ENGLISH
from khabar.model.article import Language


@dataclass(frozen=True, slots=True)
class Found:
    """A form of date in a text.

    Attributes:
        form: its name.
        parts: what its expression names: day, month, count …; empty where it is not there.
        start, end: where it stands, its bound (since …) included.
    """

    form: str
    parts: Mapping[str, str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Grammar:
    whole: re.Pattern[str]
    forms: tuple[tuple[str, re.Pattern[str]], ...]


def found(text: str, language: Language) -> Iterator[Found]:
    """Yield the forms of dates in a text of spelling keys, from left to right."""
    grammar = _grammar(language)
    for m in grammar.whole.finditer(text):
        name, form = grammar.forms[int((m.lastgroup or "f0")[1:])]
        own = form.match(text, m.start())
        if own:
            parts = {part: words for part, words in own.groupdict().items() if words}
            yield Found(name, parts, m.start(), m.end())


def durations(text: str, language: Language) -> Iterator[tuple[int, int, Mapping[str, str]]]:
    """Yield where a text tells how long something lasts, from and to, and the count and unit it names."""
    for m in _durations(language).finditer(text):
        named = {part: words for part, words in m.groupdict().items() if words}
        count = named.get("count") or named.get("many") or named.get("hours") or ""
        unit = named.get("span") or named.get("long") or next(iter(sorted(timewords.HOURS[language])))
        yield m.start(), m.end(), {"count": count, "span": unit}


@cache
def _durations(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{_filled(DURATIONS[language], language)})(?= |$)")


@cache
def _grammar(language: Language) -> _Grammar:
    named = [(name, _filled(regex, language)) for name, regex in (ARABIC if language == "ar" else ENGLISH)]
    bound = _filled(BOUND, language)
    anywhere = "|".join(f"(?P<f{n}>{_nameless(regex)})" for n, (_, regex) in enumerate(named))
    whole = re.compile(rf"(?<!\S){_nameless(bound)}(?:{anywhere})(?= |$)")
    return _Grammar(
        whole, tuple((name, re.compile(rf"(?<!\S){bound}(?:{regex})(?= |$)")) for name, regex in named)
    )


def _nameless(regex: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", regex)


def _filled(regex: str, language: Language) -> str:
    # Early and late, morning and evening leave a month a month and a day a day.
    regex = regex.replace("@edges@", r"(?:(?:@edge@|@daypart@) )*")
    return re.sub(r"@([\w-]+)@", lambda m: f"(?:{_words(m[1], language)})", regex)


def _words(name: str, language: Language) -> str:
    """Return the alternatives a placeholder of the forms stands for."""
    tables: dict[str, Iterable[str]] = {
        "month": calendars.MONTHS[language],
        "hijri": calendars.HIJRI_MONTHS[language],
        "weekday": calendars.WEEKDAYS[language],
        "season": calendars.SEASONS[language],
        "ago": timewords.DAYS_AGO[language],
        "unit": timewords.UNITS[language],
        "number": timewords.NUMBERS[language],
        "ordinal": timewords.ORDINALS[language],
        "dual": timewords.DUALS,
        "decade": timewords.DECADES,
        "hours": timewords.HOURS[language],
    }
    if name in tables:
        return "|".join(map(re.escape, tables[name]))
    return timewords.alternatives(timewords.WORDS[name][language])
