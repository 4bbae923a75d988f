"""Dates in news: two Arabic calendars of month names, relative and bounded dates, and what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction import PUBLISHED, language_of
from khabar.extract import calendars, timewords
from khabar.extract.dates import dates
from khabar.extract.text import sentences
from khabar.model import FuzzyDate


def found(text, published=PUBLISHED, language=None):
    """Return the dates of a text as EDTF."""
    language = language or language_of(text)
    return [d.edtf for s in sentences(text) for d in dates(s, published, language)]


def words_of(text):
    """Return the words of the text's only date."""
    (sentence,) = sentences(text)
    (dated,) = dates(sentence, PUBLISHED, language_of(text))
    return " ".join(t.text for t in sentence.tokens[dated.first : dated.last])


LEVANTINE = "كانون الثاني،شباط،آذار،نيسان،أيار،حزيران،تموز،آب،أيلول،تشرين الأول،تشرين الثاني،كانون الأول"
INTERNATIONAL = "يناير،فبراير،مارس،أبريل،مايو،يونيو،يوليو،أغسطس،سبتمبر،أكتوبر،نوفمبر،ديسمبر"
ENGLISH = "January,February,March,April,May,June,July,August,September,October,November,December"
MONTHS = [
    (name, number)
    for names in (LEVANTINE.split("،"), INTERNATIONAL.split("،"), ENGLISH.split(","))
    for number, name in enumerate(names, 1)
]


@pytest.mark.parametrize(("name", "number"), MONTHS)
def test_every_month_by_day_and_year(name, number):
    assert found(f"3 {name} 2016") == [f"2016-{number:02d}-03"]
    assert found(f"{name} 2016") == [f"2016-{number:02d}"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("اندلعت في 25 نيسان 2017 معارك", "2017-04-25"),
        ("في ٢٥ نيسان ٢٠١٧", "2017-04-25"),
        ("في الخامس والعشرين 25 من نيسان عام 2017", "2017-04-25"),
        ("في 25 من شهر نيسان من عام 2017", "2017-04-25"),
        ("في آذار/مارس 2016", "2016-03"),
        ("في 3 تشرين الأول/أكتوبر 2015", "2015-10-03"),
        ("في شباط عام 2016", "2016-02"),
        ("في إبريل 2016", "2016-04"),
        ("بأيار 2016", "2016-05"),
        ("عام 2015", "2015"),
        ("في العام 2015", "2015"),
        ("سنة 2015", "2015"),
        ("مطلع 2015", "2015"),
        ("أواخر عام 2015", "2015"),
        ("(2015)", "2015"),
        ("يوم 2017-04-25", "2017-04-25"),
        ("يوم 25/4/2017", "2017-04-25"),
        ("يوم 25.04.2017", "2017-04-25"),
        ("on 25 April 2017", "2017-04-25"),
        ("on April 25, 2017", "2017-04-25"),
        ("on the 25th of April 2017", "2017-04-25"),
        ("in April 2017", "2017-04"),
        ("in April of 2017", "2017-04"),
        ("in early April 2017", "2017-04"),
        ("on 25 Apr. 2017", "2017-04-25"),
        ("on Apr. 25th, 2017", "2017-04-25"),
        ("in 2015", "2015"),
        ("in 2000", "2000"),
        ("في عام 2000", "2000"),
        ("on 2017-04-25", "2017-04-25"),
    ],
)
def test_a_whole_date_needs_no_publication_date(text, edtf):
    assert found(text, published=None) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # The year of a month without one: the latest gone by, a little ahead allowed.
        ("في 25 نيسان", "2017-04-25"),
        ("في أيار", "2017-05"),
        ("في 20 حزيران", "2017-06-20"),
        ("في 20 آب", "2016-08-20"),
        ("في كانون الأول", "2016-12"),
        ("منتصف آذار", "2017-03"),
        ("في آذار الماضي", "2017-03"),
        ("في أيار الماضي", "2016-05"),
        ("في حزيران المقبل", "2017-06"),
        ("في آذار المقبل", "2018-03"),
        ("on 25 April", "2017-04-25"),
        ("in December", "2016-12"),
        ("last March", "2017-03"),
        ("next March", "2018-03"),
        ("last June", "2016-06"),
        # Days.
        ("أمس الثلاثاء", "2017-05-09"),
        ("وقال أمس", "2017-05-09"),
        ("أول أمس", "2017-05-08"),
        ("أمس الأول", "2017-05-08"),
        ("اليوم الأربعاء", "2017-05-10"),
        ("اليوم", "2017-05-10"),
        ("غدًا", "2017-05-11"),
        ("yesterday", "2017-05-09"),
        ("the day before yesterday", "2017-05-08"),
        ("today", "2017-05-10"),
        ("tomorrow", "2017-05-11"),
        # Weekdays: the latest, today included; the one before where it says so; the one to come.
        ("الأربعاء", "2017-05-10"),
        ("مساء الثلاثاء", "2017-05-09"),
        ("فجر الأحد", "2017-05-07"),
        ("يوم الخميس", "2017-05-04"),
        ("يوم الإثنين", "2017-05-08"),
        ("الأربعاء الماضي", "2017-05-03"),
        ("الجمعة الماضي", "2017-05-05"),
        ("الخميس المقبل", "2017-05-11"),
        ("الأربعاء المقبل", "2017-05-17"),
        ("on Wednesday", "2017-05-10"),
        ("on Thursday", "2017-05-04"),
        ("last Wednesday", "2017-05-03"),
        ("next Friday", "2017-05-12"),
        # Months, years and weeks beside this one.
        ("الشهر الماضي", "2017-04"),
        ("الشهر الجاري", "2017-05"),
        ("الشهر المقبل", "2017-06"),
        ("العام الماضي", "2016"),
        ("العام الحالي", "2017"),
        ("السنة القادمة", "2018"),
        ("الأسبوع الماضي", "2017-05-01/2017-05-07"),
        ("الأسبوع الجاري", "2017-05-08/2017-05-14"),
        ("last month", "2017-04"),
        ("this year", "2017"),
        ("last week", "2017-05-01/2017-05-07"),
        ("next week", "2017-05-15/2017-05-21"),
        # So long ago: days exactly, weeks about, months and years as such.
        ("قبل ثلاثة أيام", "2017-05-07"),
        ("قبل 10 أيام", "2017-04-30"),
        ("قبل يومين", "2017-05-08"),
        ("قبل أسبوعين", "2017-04-26~"),
        ("قبل شهرين", "2017-03"),
        ("قبل ستة أشهر", "2016-11"),
        ("قبل عامين", "2015"),
        ("قبل ٣ سنوات", "2014"),
        ("three days ago", "2017-05-07"),
        ("two weeks ago", "2017-04-26~"),
        ("a month ago", "2017-04"),
        ("5 months ago", "2016-12"),
        ("two years earlier", "2015"),
    ],
)
def test_a_relative_date_is_counted_from_the_publication(text, edtf):
    assert found(text) == [edtf]


@pytest.mark.parametrize(
    "text", ["أمس", "الثلاثاء", "الشهر الماضي", "قبل يومين", "في آذار", "last week", "in March"]
)
def test_without_a_publication_date_a_relative_one_says_nothing(text):
    assert found(text, published=None) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("منذ آذار الماضي", "2017-03/.."),
        ("منذ عام 2015", "2015/.."),
        ("بدءًا من آذار الماضي", "2017-03/.."),
        ("ابتداءً من 3 أيار 2017", "2017-05-03/.."),
        ("منذ أمس", "2017-05-09/.."),
        ("منذ الثلاثاء", "2017-05-09/.."),
        ("منذ الأسبوع الماضي", "2017-05-01/.."),
        ("حتى عام 2016", "../2016"),
        ("حتى آذار الماضي", "../2017-03"),
        ("لغاية 3 أيار 2017", "../2017-05-03"),
        ("حتى الأسبوع الماضي", "../2017-05-07"),
        ("نحو عام 2015", "2015~"),
        ("since March 2016", "2016-03/.."),
        ("since last week", "2017-05-01/.."),
        ("since yesterday", "2017-05-09/.."),
        ("until 2016", "../2016"),
        ("until last week", "../2017-05-07"),
        ("around 2015", "2015~"),
        ("around two weeks ago", "2017-04-26~"),
    ],
)
def test_a_date_may_be_a_beginning_an_end_or_about(text, edtf):
    assert found(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("بين آذار وأيار 2016", "2016-03/2016-05"),
        ("بين عام 2012 و2015", "2012/2015"),
        ("بين عامي 2012 و2015", "2012/2015"),
        ("من آذار 2016 حتى أيار 2016", "2016-03/2016-05"),
        ("منذ آذار 2016 حتى أيار 2017", "2016-03/2017-05"),
        ("من 3 أيار 2017 إلى 8 أيار 2017", "2017-05-03/2017-05-08"),
        ("between March 2016 and May 2016", "2016-03/2016-05"),
        ("between 2012 and 2015", "2012/2015"),
        ("from March 2016 to May 2016", "2016-03/2016-05"),
        ("from 2012 until 2015", "2012/2015"),
        # The year stands once, behind the second; a whole year holds its months.
        ("من تشرين الأول إلى كانون الأول 2015", "2015-10/2015-12"),
        ("from October to December 2015", "2015-10/2015-12"),
        ("بين 3 و8 أيار 2016", "2016-05-03/2016-05-08"),
        ("between 2016 and March 2016", "2016/2016-03"),
    ],
)
def test_two_dates_may_be_a_span(text, edtf):
    assert found(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("بين 20 أيار 2017 و3 أيار 2017", ["2017-05-20", "2017-05-03"]),
        ("بين عام 2016 و2012", ["2016", "2012"]),
        ("between today and Sunday", ["2017-05-10", "2017-05-07"]),
    ],
)
def test_dates_that_run_backwards_are_no_span(text, edtf):
    assert found(text) == edtf


def test_two_dates_of_one_sentence_stand_in_order():
    assert found("انسحب في 3 أيار 2017، وعاد الثلاثاء.") == ["2017-05-03", "2017-05-09"]


@pytest.mark.parametrize(
    "text",
    [
        "31 شباط 2017",
        "30 February 2017",
        "في 2017-13-01",
        "في 2017-02-30",
        "يوم 32/1/2017",
        "0 آذار 2017",
    ],
)
def test_a_day_that_never_was_is_no_date(text):
    assert not [edtf for edtf in found(text) if edtf.count("-") == 2]
    for edtf in found(text):
        FuzzyDate.parse(edtf)


@pytest.mark.parametrize(
    "text",
    [
        # The verb and the modal, the father and the door, one of them, so many men.
        "Talks may begin",
        "The group may withdraw soon",
        "أب لثلاثة أطفال",
        "دخل من باب المدينة",
        "أحد القادة",
        "1,200 مقاتل",
        "150 مقاتلًا",
        "2000 مقاتل",
        "about 2000 fighters",
        "الساعة 12:30",
        "على بعد 20 كيلومترًا",
        "المادة 2254",
        "الحزب الاشتراكي",
        "a war for years",
        "Sunni",
        "the Marching band",
    ],
)
def test_what_only_looks_like_a_date(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وقع يوم الثلاثاء هجوم", "يوم الثلاثاء"),
        ("وقع في 25 نيسان 2017 هجوم", "25 نيسان 2017"),
        ("وقع منذ آذار الماضي هجوم", "منذ آذار الماضي"),
        ("وأيار 2016", "وأيار 2016"),
        ("the attack on April 25, 2017 killed", "April 25 , 2017"),
        ("the attack of last week killed", "last week"),
    ],
)
def test_a_date_covers_its_own_words(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("999999 days ago", PUBLISHED),
        ("قبل 99999999999999999999 يوم", PUBLISHED),
        ("قبل 5000 عام", PUBLISHED),
        ("قبل 99999 شهر", PUBLISHED),
        ("أمس", date.min),
        ("next week", date.max),
        ("العام المقبل", date.max),
        ("الأحد المقبل", date.max),
    ],
)
def test_no_calendar_goes_that_far(text, published):
    assert [edtf for edtf in found(text, published) if edtf.startswith("-")] == []


def test_a_leap_day_needs_its_year():
    assert found("29 شباط 2016") == ["2016-02-29"]
    assert found("29 شباط") == []
    assert found("29 شباط", date(2016, 3, 5)) == ["2016-02-29"]


def _pieces(language):
    tables = (calendars.MONTHS, calendars.WEEKDAYS, timewords.DAYS_AGO, timewords.UNITS, timewords.NUMBERS)
    words = [word for table in tables for word in table[language]]
    words += [word.replace("_", " ") for of in timewords.WORDS.values() for word in of[language].split()]
    numbers = "0 3 20 29 30 31 99 2016 2017 9999999 ٢٠ 2017-05-10 10/5/2017".split()
    more = (
        "قبل من إلى بين و عام between and from to ago / , بعد ذلك نفسه التالي الأيام later earlier day the of"
    )
    hijri = [*calendars.HIJRI_MONTHS[language], "15", "1438", "1599", "1343"]
    ordinals = list(timewords.ORDINALS[language])
    return [
        *words,
        *numbers,
        *timewords.DUALS,
        *more.split(),
        *hijri,
        *ordinals,
        *calendars.SEASONS[language],
    ]


@given(
    language=st.sampled_from(["ar", "en"]),
    data=st.data(),
    met=st.sampled_from([None, "2016", "2016-02", "2016-02-29", "9999-12-31", "0001-01-01"]),
    published=st.none() | st.dates() | st.sampled_from([date.min, date.max, date(2016, 2, 29)]),
)
def test_whatever_is_found_is_a_date(language, data, met, published):
    text = " ".join(data.draw(st.lists(st.sampled_from(_pieces(language)), max_size=9)))
    for sentence in sentences(text):
        place = 0
        for dated in dates(sentence, published, language, met=met):
            FuzzyDate.parse(dated.edtf)
            assert place <= dated.first < dated.last <= len(sentence.tokens)
            place = dated.last
