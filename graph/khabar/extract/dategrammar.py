"""The regular expressions of date expressions, over the spelling keys of a sentence's words."""

import re
from collections.abc import Iterable
from functools import cache

from khabar.extract import calendars
from khabar.model.article import Language

_YEAR = r"(?:19|20)\d\d"
# By itself 2000 is seldom the year (2000 مقاتل).
_BARE_YEAR = r"(?P<year3>(?:19|20)(?!00)\d\d|(?<=in )2000)"
_NUMERIC = rf"(?P<iso>{_YEAR}-[01]\d(?:-[0-3]\d)?)|(?P<slash>[0-3]?\d[/.-][01]?\d[/.-]{_YEAR})"

# Alternatives in order: a day or month with its year, a weekday, a year behind its noun, last year / month /
# week, so many days ago, yesterday, a bare year.
_ARABIC = (
    (
        r"(?:(?P<day>[0-3]?\d) )?(?:من )?(?:شهر )?[بل]?(?P<month>@month@)(?: / (?:@month@))?"
        r"(?: (?:(?P<last>@last@)|(?P<this>@this@)|(?P<next>@next@))"
        r"| (?:من )?(?:عام |العام |لعام |سنه )?(?P<year>@year@))?"
    ),
    (
        r"(?:امس |اليوم |يوم |مساء |صباح |فجر )?(?P<weekday>@weekday@)"
        r"(?: (?:(?P<wlast>@last@)|(?P<wnext>@next@)))?"
    ),
    r"(?:[بل]?عام|العام|للعام|عامي|العامين|سنه|خلال|في|مطلع|اواخر|اوايل|نهايه|بدايه) (?P<year2>@year@)",
    r"(?P<unit>العام|السنه|الشهر|الاسبوع) (?:(?P<ulast>@last@)|(?P<uthis>@this@)|(?P<unext>@next@))",
    r"(?:قبل|منذ) (?:(?P<count>\d{1,4}|@number@) )?(?P<span>@unit@|@dual@)",
    r"(?P<ago>@ago@)",
    _BARE_YEAR,
)
_ENGLISH = (
    r"(?P<day>[0-3]?\d)(?: (?:st|nd|rd|th))? (?:of )?(?P<month>@month@)(?: [.,])?(?: (?P<year>@year@))?",
    (
        r"(?:(?P<mlast>@last@) |(?P<mthis>@this@) |(?P<mnext>@next@) |early |late |mid )?(?P<month2>@month@)"
        r"(?: \.)?(?: (?P<day2>[0-3]?\d)(?: (?:st|nd|rd|th))?(?!\d))?(?:(?: ,| of)? (?P<year2>@year@))?"
    ),
    r"(?:(?P<wlast>@last@) |(?P<wnext>@next@) )?(?P<weekday>@weekday@)",
    r"(?:(?P<ulast>@last@)|(?P<uthis>@this@)|(?P<unext>@next@)) (?P<unit>year|month|week)",
    r"(?P<count>\d{1,4}|@number@) (?P<span>@unit@) (?:ago|earlier)",
    r"(?P<ago>@ago@)",
    _BARE_YEAR,
)
_BOUND = r"(?:(?P<since>@since@) |(?P<until>@until@) |(?P<about>@about@) )?"


@cache
def grammar(language: Language) -> re.Pattern[str]:
    """Return the regex of all date expressions of a language, with what bounds them (since, until, about)."""
    core = "|".join((_NUMERIC, *(_ARABIC if language == "ar" else _ENGLISH)))
    filled = re.sub(r"@(\w+)@", lambda m: _words(m[1], language), f"{_BOUND}(?:{core})")
    return re.compile(rf"(?<!\S){filled}(?= |$)")


def _words(name: str, language: Language) -> str:
    """Return the alternatives a placeholder of the expressions stands for."""
    tables: dict[str, Iterable[str]] = {
        "month": calendars.MONTHS[language],
        "weekday": calendars.WEEKDAYS[language],
        "ago": calendars.DAYS_AGO[language],
        "unit": calendars.UNITS[language],
        "number": calendars.NUMBERS[language],
        "dual": calendars.DUALS,
    }
    if name in tables:
        return "|".join(map(re.escape, tables[name]))
    return _YEAR if name == "year" else calendars.alternatives(calendars.BOUNDS[name][language])
