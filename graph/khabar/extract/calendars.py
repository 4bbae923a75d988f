"""The names of months, weekdays and seasons: Levantine, international, Maghrebi and Hijri; English."""

from collections.abc import Mapping

from khabar.registry.spelling import key


def keyed(table: Mapping[str, int]) -> dict[str, int]:
    """Return the table by spelling key, longest first, so that تشرين الثاني is not read as تشرين."""
    return {key(w): n for w, n in sorted(table.items(), key=lambda item: -len(item[0]))}


def numbered(words: str, start: int = 1) -> dict[str, int]:
    """Number words in their order; ``_`` parts the words of a name."""
    return {word.replace("_", " "): number for number, word in enumerate(words.split(), start)}


MONTHS = {
    "ar": keyed(
        numbered(
            "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول"
        )
        | numbered("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
        # Tunisia and Algeria, Morocco, and other spellings.
        | numbered("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر")
        | numbered("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر")
        | {"إبريل": 4, "نيسن": 4, "مايس": 5, "يونيه": 6, "يوليه": 7, "جويليه": 7, "اغشت": 8, "شوتنبر": 9}
    ),
    "en": keyed(
        numbered("January February March April May June July August September October November December")
        | numbered("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
        | {"Sept": 9}
    ),
}
"""language → month name key → 1 to 12"""

NOT_ONLY_MONTHS = {
    "ar": frozenset(map(key, "مارس ماي أوت جوان".split())),
    "en": frozenset("march mar april may june august jan".split()),
}
"""Month names that are persons or other words too: by themselves they need a word of time before them."""

HIJRI_MONTHS = {
    "ar": keyed(
        numbered("محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال")
        | {"المحرم": 1, "ربيع الثاني": 4, "جمادى الأول": 5, "جمادى الثانية": 6, "جمادى الآخر": 6}
        | {
            f"{lord} {month}": n
            for lord in ("ذو", "ذي", "ذا")
            for month, n in (("القعدة", 11), ("الحجة", 12))
        }
    ),
    "en": keyed(
        numbered("Muharram Safar Rabi_al_Awwal Rabi_al_Thani Jumada_al_Awwal Jumada_al_Thani Rajab Shaban")
        | {"Rabi al Akhir": 4, "Rabi I": 3, "Rabi II": 4, "Jumada al Ula": 5, "Jumada al Akhira": 6}
        | {"Jumada I": 5, "Jumada II": 6, "Shaaban": 8, "Ramadan": 9, "Ramadhan": 9, "Shawwal": 10}
        | {f"{lord} {month}": 11 for lord in ("Dhu al", "Dhul") for month in ("Qidah", "Qadah", "Qada")}
        | {f"{lord} {month}": 12 for lord in ("Dhu al", "Dhul") for month in ("Hijjah", "Hijja")}
    ),
}
"""language → name key of a month of the Hijri calendar → 1 to 12"""

WEEKDAYS = {
    "ar": keyed(numbered("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", 0) | {"الإثنين": 0}),
    "en": keyed(numbered("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", 0)),
}
"""language → weekday name key → 0 (Monday) to 6"""

SEASONS = {
    "ar": keyed({"ربيع": 3, "صيف": 6, "خريف": 9, "شتاء": 12}),
    "en": keyed({"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}),
}
"""language → season key → its first month"""
