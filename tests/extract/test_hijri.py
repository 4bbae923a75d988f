"""The Hijri calendar in news: days about, months as spans of days, one date told in both calendars."""

from datetime import date

import pytest

from extraction import PUBLISHED, extracted, language_of
from khabar.extract.dates import dates
from khabar.extract.hijri import hijri_edtf, hijri_month_of, hijri_year_in
from khabar.extract.text import sentences
from khabar.model import FuzzyDate

# Sha'ban 1438 began on 27 April 2017; khabar's usual day of publication is its 14th.
MONTHS_1438 = {
    "محرم": "2016-10-02~/2016-10-31~",
    "صفر": "2016-11-01~/2016-11-29~",
    "ربيع الأول": "2016-11-30~/2016-12-29~",
    "ربيع الآخر": "2016-12-30~/2017-01-28~",
    "ربيع الثاني": "2016-12-30~/2017-01-28~",
    "جمادى الأولى": "2017-01-29~/2017-02-27~",
    "جمادى الآخرة": "2017-02-28~/2017-03-28~",
    "جمادى الثانية": "2017-02-28~/2017-03-28~",
    "رجب": "2017-03-29~/2017-04-26~",
    "شعبان": "2017-04-27~/2017-05-26~",
    "رمضان": "2017-05-27~/2017-06-24~",
    "شوال": "2017-06-25~/2017-07-23~",
    "ذو القعدة": "2017-07-24~/2017-08-22~",
    "ذي القعدة": "2017-07-24~/2017-08-22~",
    "ذو الحجة": "2017-08-23~/2017-09-20~",
    "ذي الحجة": "2017-08-23~/2017-09-20~",
}
ENGLISH = {
    "Muharram": "محرم",
    "Safar": "صفر",
    "Rabi al-Awwal": "ربيع الأول",
    "Rabi' al-Thani": "ربيع الآخر",
    "Jumada al-Ula": "جمادى الأولى",
    "Jumada al-Akhira": "جمادى الآخرة",
    "Rajab": "رجب",
    "Sha'ban": "شعبان",
    "Shaaban": "شعبان",
    "Ramadan": "رمضان",
    "Shawwal": "شوال",
    "Dhu al-Qi'dah": "ذو القعدة",
    "Dhul-Qadah": "ذو القعدة",
    "Dhu al-Hijjah": "ذو الحجة",
    "Dhul-Hijja": "ذو الحجة",
}


def found(text, published=PUBLISHED):
    language = language_of(text)
    return [d.edtf for s in sentences(text) for d in dates(s, published, language)]


@pytest.mark.parametrize(("month", "edtf"), MONTHS_1438.items())
def test_a_month_is_its_days_about(month, edtf):
    for written in (f"{month} 1438", f"{month} 1438 هـ", f"شهر {month} عام 1438هـ", f"{month} من العام 1438"):
        assert found(f"في {written}", published=None) == [edtf]
    FuzzyDate.parse(edtf)


@pytest.mark.parametrize(("month", "arabic"), ENGLISH.items())
def test_a_month_by_its_name_in_latin_letters(month, arabic):
    assert found(f"in {month} 1438", published=None) == [MONTHS_1438[arabic]]
    assert found(f"in {month} 1438 AH", published=None) == [MONTHS_1438[arabic]]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("في 15 رمضان 1438 هـ", "2017-06-10~"),
        ("في ١٥ رمضان ١٤٣٨ هـ", "2017-06-10~"),
        ("في 15 من شهر رمضان المبارك 1438هـ", "2017-06-10~"),
        ("في الخامس عشر من رمضان 1438", "2017-06-10~"),
        ("في الحادي والعشرين من رجب 1438", "2017-04-18~"),
        ("غرة رمضان 1438", "2017-05-27~"),
        ("أول أيام شوال 1438", "2017-06-25~"),
        ("منتصف شعبان 1438", "2017-05-11~"),
        ("في النصف من شعبان 1438", "2017-05-11~"),
        ("العشر الأواخر من رمضان 1438", "2017-06-16~/2017-06-25~"),
        ("أواخر رجب 1438", "2017-03-29~/2017-04-26~"),
        ("في 30 رجب 1438", "2017-04-27~"),  # 29 days in Mecca, 30 elsewhere
        ("بتاريخ 15/9/1438 هـ", "2017-06-10~"),
        ("بتاريخ 1438/9/15", "2017-06-10~"),
        ("بتاريخ 15-9-1438هـ", "2017-06-10~"),
        ("عام 1438 هـ", "2016-10-02~/2017-09-20~"),
        ("سنة 1438 هجرية", "2016-10-02~/2017-09-20~"),
        ("on 15 Ramadan 1438", "2017-06-10~"),
        ("on the 15th of Ramadan, 1438 AH", "2017-06-10~"),
        ("on Ramadan 15, 1438", "2017-06-10~"),
        ("on the first of Shawwal 1438", "2017-06-25~"),
        ("in mid-Sha'ban 1438", "2017-05-11~"),
        ("in 1438 AH", "2016-10-02~/2017-09-20~"),
        ("في رمضان 2017", "2017-05-27~/2017-06-24~"),
        ("in Ramadan 2017", "2017-05-27~/2017-06-24~"),
        ("on the 15th of Ramadan 2017", "2017-06-10~"),
        ("منذ رمضان 1438", "2017-05-27~/.."),
        ("حتى رمضان 1438", "../2017-06-24~"),
        ("since Ramadan 1438", "2017-05-27~/.."),
        ("من رجب 1438 إلى رمضان 1438", "2017-03-29~/2017-06-24~"),
    ],
)
def test_days_spans_and_years(text, edtf):
    assert found(text, published=None) == [edtf]
    FuzzyDate.parse(edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("في 15 رمضان 1438 هـ الموافق 10 حزيران 2017", "2017-06-10"),
        ("في 15 رمضان 1438 هـ، الموافق لـ 11 حزيران 2017", "2017-06-11"),
        ("في 11 حزيران 2017 الموافق 15 رمضان 1438", "2017-06-11"),
        ("السبت 15 رمضان 1438 هـ الموافق 10 حزيران 2017", "2017-06-10"),
        ("في 15 رمضان 1438 (11 يونيو 2017)", "2017-06-11"),
        ("في رمضان 1438 (يونيو 2017)", "2017-06"),
        ("on 15 Ramadan 1438 (11 June 2017)", "2017-06-11"),
        ("on 11 June 2017, corresponding to 15 Ramadan 1438", "2017-06-11"),
    ],
)
def test_of_one_day_in_both_calendars_ours_counts(text, edtf):
    assert found(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        # A little ahead is allowed, else the latest gone by; the last and the next as they say.
        ("في رمضان", PUBLISHED, "2017-05-27~/2017-06-24~"),
        ("في رمضان", date(2017, 1, 10), "2016-06-06~/2016-07-05~"),
        ("خلال شهر رمضان", date(2017, 6, 1), "2017-05-27~/2017-06-24~"),
        ("رمضان الماضي", PUBLISHED, "2016-06-06~/2016-07-05~"),
        ("شهر شعبان الماضي", PUBLISHED, "2016-05-08~/2016-06-05~"),
        ("رجب الماضي", PUBLISHED, "2017-03-29~/2017-04-26~"),
        ("رمضان المقبل", PUBLISHED, "2017-05-27~/2017-06-24~"),
        ("في 27 رجب", PUBLISHED, "2017-04-24~"),
        ("منذ رمضان", date(2017, 7, 1), "2017-05-27~/.."),
        ("during Ramadan", date(2017, 6, 1), "2017-05-27~/2017-06-24~"),
        ("in the holy month of Ramadan", date(2017, 6, 1), "2017-05-27~/2017-06-24~"),
        ("last Ramadan", PUBLISHED, "2016-06-06~/2016-07-05~"),
    ],
)
def test_without_a_year_it_is_counted_from_the_publication(text, published, edtf):
    assert found(text, published) == [edtf]
    assert found(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال رمضان عبد الله شلح",
        "وصل شعبان إلى المدينة",
        "محرم عليهم",
        "من الصفر",
        "ربيع الثورات",
        "مدينة العاشر من رمضان",
        "32 رمضان 1438",
        "Ramadan Shallah arrived",
        "a number such as 1438",
        "1438 مقاتلًا",
        "Rajab Tayyip",
    ],
)
def test_what_is_no_hijri_date(text):
    assert found(text) == []


def test_a_person_called_after_a_month_dates_nothing():
    text = "هاجم جيش الإسلام هيئة تحرير الشام، كما قال سعيد رمضان في 3 أيار."
    assert {c.when for c in extracted(text).claims if c.relation == "fights"} == {None}


def test_outside_the_calendar_there_is_nothing():
    assert hijri_edtf(1342) is None
    assert hijri_edtf(1501) is None
    assert hijri_edtf(1438, 13) is None
    assert hijri_edtf(1438, 9, (0, 0)) is None
    assert hijri_edtf(1438, 9, (31, 31)) is None
    assert hijri_month_of(date(1900, 1, 1)) is None
    assert hijri_month_of(date(2100, 1, 1)) is None
    assert hijri_year_in(1900, 9) is None
    assert found("في رمضان", date(1900, 1, 1)) == []
