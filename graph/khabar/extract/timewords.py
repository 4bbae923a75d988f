"""The words that count and place time: near days, units, numbers, since, until, and what is no date."""

from khabar.extract.calendars import keyed, numbered
from khabar.registry.spelling import key

DAYS_AGO = {
    "ar": keyed(
        {"أمس الأول": -2, "أول أمس": -2, "أول من أمس": -2, "قبل أمس": -2, "الليلة قبل الماضية": -2}
        | {"أمس": -1, "بالأمس": -1, "البارحة": -1, "الليلة الماضية": -1}
        | {"اليوم": 0, "الليلة": 0, "غدًا": 1, "غد": 1, "الغد": 1, "بعد غد": 2}
    ),
    "en": keyed(
        {"the day before yesterday": -2, "the night before last": -2, "yesterday": -1, "last night": -1}
        | {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0}
        | {"tomorrow": 1, "the day after tomorrow": 2}
    ),
}
"""language → phrase key → days from the publication date"""

UNITS = {
    "ar": keyed(
        dict.fromkeys("يوم أيام يومًا".split(), 1)
        | dict.fromkeys("أسبوع أسابيع أسبوعًا".split(), 7)
        | dict.fromkeys("شهر أشهر شهور شهرًا".split(), 30)
        | dict.fromkeys("عام أعوام عامًا سنة سنوات".split(), 365)
    ),
    "en": keyed(
        {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}
    ),
}
"""language → unit key → days; 30 and 365 stand for a calendar month and year"""

DUALS = keyed({"يومين": 1, "أسبوعين": 7, "شهرين": 30, "عامين": 365, "سنتين": 365})
"""Arabic duals: two of the unit"""

HOURS = {"ar": frozenset(map(key, "ساعة ساعات".split())), "en": frozenset({"hour", "hours"})}

NUMBERS = {
    "ar": keyed(
        numbered("واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
        | numbered("واحدة اثنتين ثلاث أربع خمس ست سبع ثمان تسع عشر")
        | numbered("أحد_عشر اثني_عشر ثلاثة_عشر أربعة_عشر خمسة_عشر ستة_عشر", 11)
        | {"ثماني": 8, "عشرين": 20, "ثلاثين": 30, "أربعين": 40}
    ),
    "en": keyed(
        numbered("one two three four five six seven eight nine ten eleven twelve")
        | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
    ),
}
"""language → number word key → what it counts"""


def _ordinals() -> dict[str, int]:
    """Spell الأول to الحادي والثلاثين; the "and" before the tens is taken off before dates are looked for."""
    units = numbered("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر")
    first = {"الحادي": 1, "الواحد": 1} | {w: n for w, n in units.items() if 1 < n < 10}
    teens = {f"{word} عشر": 10 + n for word, n in first.items()}
    tens = {f"العشر{end}": 20 for end in ("ين", "ون")} | {f"الثلاث{end}": 30 for end in ("ين", "ون")}
    joined = {f"{word} {ten}": t + n for ten, t in tens.items() for word, n in first.items() if t + n < 32}
    return units | teens | tens | joined


ORDINALS = {
    "ar": keyed(_ordinals()),
    "en": keyed(
        numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
        | numbered(
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 13
        )
        | numbered(
            "twenty_first twenty_second twenty_third twenty_fourth twenty_fifth twenty_sixth twenty_seventh",
            21,
        )
        | {"twenty eighth": 28, "twenty ninth": 29, "thirtieth": 30, "thirty first": 31}
    ),
}
"""language → ordinal key → day of the month"""

DECADES = keyed(numbered("عشرينيات ثلاثينيات أربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات", 2))
"""Arabic decade key → its digit"""

WORDS = {
    "last": {
        "ar": "الماضي الماضية الفائت الفائتة المنصرم المنصرمة الأخير الأخيرة",
        "en": "last past previous",
    },
    "before-last": {"ar": "قبل_الماضي قبل_الماضية قبل_الفائت", "en": "before_last"},
    "last-ones": {
        "ar": "الماضية الماضيين الفائتة الفائتين المنصرمة المنصرمين الأخيرة الأخيرين",
        "en": "last past previous",
    },
    "this": {"ar": "الجاري الجارية الحالي الحالية هذا هذه", "en": "this current"},
    "next": {"ar": "المقبل المقبلة القادم القادمة", "en": "next coming"},
    "since": {
        "ar": "منذ بدءًا_من بدءا_من ابتداءً_من اعتبارًا_من بداية_من انطلاقًا_من",
        "en": "since starting_in starting_on starting_from starting beginning_in beginning_on beginning"
        " from as_of as_from effective_from",
    },
    "until": {
        "ar": "حتى لغاية إلى_غاية حتى_نهاية بحلول لحين",
        "en": "until till up_to up_until by through",
    },
    "after": {"ar": "بعد عقب", "en": "after"},
    "before": {"ar": "قبل قبيل", "en": "before"},
    "about": {"ar": "نحو حوالي قرابة ما_يقارب", "en": "around about circa roughly nearly almost"},
    "more": {"ar": "أكثر_من ما_يزيد_على", "en": "more_than over"},
    # What leaves a month a month and a year a year.
    "edge": {
        "ar": "مطلع مستهل أوائل بداية بدايات منتصف أواسط أواخر نهاية نهايات ختام خلال",
        "en": "early late mid the_beginning_of the_start_of the_middle_of the_end_of the_month_of",
    },
    "daypart": {
        "ar": "يوم نهار ليلة ليل مساء صباح فجر ظهر عصر ظهيرة عشية",
        "en": "the_morning_of the_evening_of the_night_of early late",
    },
    "unit-now": {"ar": "العام السنة الشهر الأسبوع", "en": "year month week"},
    "same": {"ar": "نفسه نفسها ذاته ذاتها", "en": "that the_same that_same"},
    "epithet": {"ar": "المبارك الكريم الحرام المعظم", "en": ""},
    "am": {"ar": "ه هجري هجرية للهجرة الهجري", "en": "ah a_h h hijri"},
    "duration": {
        "ar": "لمدة مدة مدتها مدته على_مدى على_مدار طيلة طوال استمرت استمر دامت تستمر يستمر لفترة",
        "en": "for lasting lasted lasts last for_a_period_of",
    },
}
"""Words that place a date beside the publication date or another one; ``_`` parts the words of a phrase."""

CORRESPONDING = frozenset(map(key, "الموافق الموافقة المصادف corresponding to".split())) | {
    ",",
    "(",
    "/",
    "ل",
}
"""What may stand between two ways to tell one day."""

BEGINS = frozenset(
    map(
        key,
        "تبدأ يبدأ بدأت بدأ اعتبارًا ابتداءً بدءًا من في يوم starting starts start began begins".split(),
    )
) | frozenset("beginning from on effective in of and ,".split())
"""What may stand between how long something lasts and the day it begins."""

FAR_BOUNDS = {
    "ar": {key("منذ"): "since", key("حتى"): "until"},
    "en": {"since": "since", "until": "until", "till": "until"},
}
"""Words that bound a date a few words further (منذ تأسيسه عام 2013, until his dismissal in 2016)."""

AHEAD = {
    "ar": frozenset(
        map(
            key,
            "سوف المقرر المقررة المزمع المنتظر المرتقب المرتقبة المتوقع يعتزم تعتزم"
            " تبدأ يبدأ اعتبارًا ابتداءً بدءًا".split(),
        )
    ),
    "en": frozenset(
        "will would scheduled planned plans plan expected due set upcoming"
        " starting starts beginning begins effective".split()
    ),
}
"""Words of what is still to come: a weekday behind one of them is the next of its name."""

TIME_BEFORE = {
    "ar": frozenset(
        map(key, "في من منذ حتى إلى شهر خلال بين مطلع أوائل بداية منتصف أواسط أواخر نهاية و قبل بعد".split())
    )
    | {"/", "("},
    "en": frozenset("in since until till of by from to through and between early late mid during".split())
    | frozenset("before after around last next this about /".split()),
}
"""Before a month's name that is another word too, one of these makes it the month."""

NAMED_BEFORE = {
    "ar": frozenset(
        map(
            key,
            "صلاة صلوات خطبة مسجد كل أيام مدينة شارع جسر ميدان ساحة ثورة انتفاضة قوى كتيبة لواء جامعة مستشفى"
            " تحالف تيار حرب عيد رأي القرار قرار رقم المادة".split(),
        )
    ),
    "en": frozenset("every each black good bloody resolution no number article route".split()),
}
"""Behind one of these, what looks like a date is a name, a habit or a number."""

NAMED_AFTER = frozenset(
    "prayer prayers sermon sermons mosque alliance revolution bloc movement brigade bridge square".split()
)
"""Before one of these, what looks like a date is a name."""

COUNTED_AFTER = {
    "ar": frozenset(
        map(
            key,
            "مقاتل مقاتلا مقاتلين شخص شخصا عنصر عنصرا مدني مدنيا جندي جنديا عائلة كيلومتر كيلومترا متر مترا"
            " دولار ليرة نازح نازحا لاجئ لاجئا قتيل قتيلا صوت صوتا برميل برميلا".split(),
        )
    ),
    "en": frozenset(
        "fighters people men soldiers troops families civilians votes dollars kilometres kilometers km metres"
        " meters miles times barrels refugees militants".split()
    ),
}
"""Before one of these, what looks like a year counts something."""


def alternatives(words: str) -> str:
    """Return a regex of the words' spelling keys, longest first; ``_`` parts the words of a phrase."""
    keys = {key(word.replace("_", " ")) for word in words.split()}
    return "|".join(sorted(keys, key=lambda k: (-len(k), k)))
