"""The words for months, weekdays and spans of time, in Arabic (Levantine and international) and English."""

from khabar.registry.spelling import key


def _keyed(table: dict[str, int]) -> dict[str, int]:
    """Return the table by spelling key, longest first, so that تشرين الثاني is not read as تشرين."""
    return {key(w): n for w, n in sorted(table.items(), key=lambda item: -len(item[0]))}


def _numbered(words: str, start: int) -> dict[str, int]:
    return {word.replace("_", " "): number for number, word in enumerate(words.split(), start)}


MONTHS = {
    "ar": _keyed(
        _numbered(
            "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول", 1
        )
        | _numbered("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", 1)
        | {
            "إبريل": 4,
            "مايس": 5,
            "يونيه": 6,
            "يوليه": 7,
            "نونبر": 11,
            "غشت": 8,
            "جانفي": 1,
            "فيفري": 2,
            "أفريل": 4,
        }
    ),
    "en": _keyed(
        _numbered("January February March April May June July August September October November December", 1)
        | _numbered("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", 1)
        | {"Sept": 9}
    ),
}
"""language → month name key → 1 to 12"""

WEEKDAYS = {
    "ar": _keyed(_numbered("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", 0) | {"الإثنين": 0}),
    "en": _keyed(_numbered("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", 0)),
}
"""language → weekday name key → 0 (Monday) to 6"""

DAYS_AGO = {
    "ar": _keyed({"أمس الأول": -2, "أول أمس": -2, "أمس": -1, "البارحة": -1, "اليوم": 0, "غدًا": 1, "الغد": 1}),
    "en": _keyed({"the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}),
}
"""language → phrase key → days from the publication date"""

UNITS = {
    "ar": _keyed(
        {
            "يوم": 1,
            "أيام": 1,
            "يومًا": 1,
            "أسبوع": 7,
            "أسابيع": 7,
            "أسبوعًا": 7,
            "شهر": 30,
            "أشهر": 30,
            "شهور": 30,
            "شهرًا": 30,
        }
        | {"عام": 365, "أعوام": 365, "عامًا": 365, "سنة": 365, "سنوات": 365}
    ),
    "en": _keyed(
        {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
    ),
}
"""language → unit key → days; 30 and 365 stand for a calendar month and year"""

DUALS = _keyed({"يومين": 1, "أسبوعين": 7, "شهرين": 30, "عامين": 365, "سنتين": 365})
"""Arabic duals: two of the unit"""

NUMBERS = {
    "ar": _keyed(
        _numbered("واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة", 1)
        | _numbered("واحدة اثنتين ثلاث أربع خمس ست سبع ثمان تسع عشر", 1)
    ),
    "en": _keyed(_numbered("one two three four five six seven eight nine ten", 1) | {"a": 1, "an": 1}),
}
"""language → number word key → 1 to 10"""

BOUNDS = {
    "last": {"ar": "الماضي الماضية الفائت الفائتة المنصرم المنصرمة", "en": "last past previous"},
    "this": {"ar": "الجاري الجارية الحالي الحالية هذا هذه", "en": "this current"},
    "next": {"ar": "المقبل المقبلة القادم القادمة", "en": "next coming"},
    "since": {
        "ar": "منذ بدءًا_من ابتداءً_من اعتبارًا_من بداية_من",
        "en": "since starting_in starting_from starting beginning_in beginning from",
    },
    "until": {"ar": "حتى لغاية إلى_غاية", "en": "until till up_to"},
    "about": {"ar": "نحو حوالي قرابة", "en": "around about circa"},
}
"""Words that place a date beside the publication date, or make it a beginning, an end, an approximation."""


def alternatives(words: str) -> str:
    """Return a regex of the words' spelling keys, longest first; ``_`` parts the words of a phrase."""
    keys = (key(word.replace("_", " ")) for word in words.split())
    return "|".join(sorted(keys, key=lambda k: (-len(k), k)))
