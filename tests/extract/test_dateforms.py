"""The many wordings of dates: months of all Arab countries, words for days, relative and counted dates."""

from datetime import date

import pytest

from extraction import PUBLISHED, language_of
from khabar.extract.dates import dates
from khabar.extract.text import sentences
from khabar.model import FuzzyDate

MAGHREBI = "جانفي،فيفري،مارس،أفريل،ماي،جوان،جويلية،أوت،سبتمبر،أكتوبر،نوفمبر،ديسمبر"
MOROCCAN = "يناير،فبراير،مارس،أبريل،ماي،يونيو،يوليوز،غشت،شتنبر،أكتوبر،نونبر،دجنبر"
MONTHS = [(name, n) for names in (MAGHREBI, MOROCCAN) for n, name in enumerate(names.split("،"), 1)]


def found(text, published=PUBLISHED, **known):
    language = language_of(text)
    return [d.edtf for s in sentences(text) for d in dates(s, published, language, **known)]


@pytest.mark.parametrize(("name", "number"), MONTHS)
def test_the_months_of_the_maghreb(name, number):
    assert found(f"3 {name} 2016") == [f"2016-{number:02d}-03"]
    assert found(f"في {name} 2016") == [f"2016-{number:02d}"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("في أيار/مايو 2016", "2016-05"),
        ("في أيار / مايو 2016", "2016-05"),
        ("في حزيران (يونيو) 2016", "2016-06"),
        ("في 3 تشرين الأول (أكتوبر) 2015", "2015-10-03"),
        ("في الثالث من آذار 2016", "2016-03-03"),
        ("في الأول من أيار 2016", "2016-05-01"),
        ("في العاشر من شهر آب 2016", "2016-08-10"),
        ("في الحادي عشر من أيلول 2001", "2001-09-11"),
        ("في الثاني عشر من تشرين الثاني 2015", "2015-11-12"),
        ("في العشرين من تموز 2016", "2016-07-20"),
        ("في الخامس والعشرين من نيسان 2017", "2017-04-25"),
        ("في الحادي والثلاثين من كانون الأول 2016", "2016-12-31"),
        ("on the third of March 2016", "2016-03-03"),
        ("on the twenty-first of March 2016", "2016-03-21"),
        ("on March 3rd, 2016", "2016-03-03"),
        ("on March 21st 2016", "2016-03-21"),
        ("يوم 2017/5/10", "2017-05-10"),
        ("يوم ٢٠١٧/٥/١٠", "2017-05-10"),
        ("يوم 10-5-2017", "2017-05-10"),
        ("يوم 10.5.2017م", "2017-05-10"),
        ("في 3 أيار 2017 م", "2017-05-03"),
        ("on 4/25/2017", "2017-04-25"),
        ("on 2017/5/10", "2017-05-10"),
        ("3-8 May 2016", "2016-05-03/2016-05-08"),
        ("May 3-8, 2016", "2016-05-03/2016-05-08"),
        ("from 3 to 8 May 2016", "2016-05-03/2016-05-08"),
        ("من 3 إلى 8 أيار 2016", "2016-05-03/2016-05-08"),
        ("في 5 و6 أيار 2016", "2016-05-05/2016-05-06"),
        ("الثلاثاء 9 أيار 2017", "2017-05-09"),
        ("يوم الثلاثاء، 9 أيار 2017", "2017-05-09"),
        ("on Tuesday, May 9, 2017", "2017-05-09"),
        ("on Tuesday (9 May 2017)", "2017-05-09"),
        ("منذ الثلاثاء 9 أيار 2017", "2017-05-09/.."),
        ("أواخر 2016", "2016"),
        ("في أواخر عام 2016", "2016"),
        ("in mid-2016", "2016"),
        ("in early March 2016", "2016-03"),
        ("at the end of March 2016", "2016-03"),
        ("by the end of March 2016", "../2016-03"),
        ("حتى نهاية آذار 2016", "../2016-03"),
        ("بحلول نهاية عام 2016", "../2016"),
        ("منذ مطلع عام 2016", "2016/.."),
        ("منذ أواخر آذار 2016", "2016-03/.."),
        ("إلى غاية آذار 2016", "../2016-03"),
        ("لغاية 2016", "../2016"),
        ("اعتبارًا من آذار 2016", "2016-03/.."),
        ("as of March 2016", "2016-03/.."),
        ("from March 2016 onwards", "2016-03/.."),
        ("through 2016", "../2016"),
        ("before 2015", "../2015"),
        ("قبل عام 2015", "../2015"),
        ("after March 2016", "2016-03/.."),
        ("بعد عام 2015", "2015/.."),
        ("منذ تأسيسه عام 2013", "2013/.."),
        ("حتى إقالته من منصبه في أيار 2016", "../2016-05"),
        ("until his dismissal in 2016", "../2016"),
        ("since its founding in May 2013", "2013-05/.."),
        ("in the 1990s", "199X"),
        ("في التسعينيات", "199X"),
        ("في ثمانينيات القرن الماضي", "198X"),
        ("since the 1990s", "1990/.."),
        ("(2012-2015)", "2012/2015"),
        ("في ربيع عام 2016", "2016-03/2016-05"),
        ("شتاء 2016", "2015-12/2016-02"),
        ("in the summer of 2016", "2016-06/2016-08"),
    ],
)
def test_a_whole_date_needs_no_publication_date(text, edtf):
    assert found(text, published=None) == [edtf]
    FuzzyDate.parse(edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("أمس الأول", "2017-05-08"),
        ("قبل أمس", "2017-05-08"),
        ("أول من أمس", "2017-05-08"),
        ("ليلة أمس", "2017-05-09"),
        ("الليلة الماضية", "2017-05-09"),
        ("بعد غد", "2017-05-12"),
        ("أمس، الثلاثاء", "2017-05-09"),
        ("أمس الاثنين", "2017-05-08"),  # printed a day late
        ("غدًا الخميس", "2017-05-11"),
        ("فجر الخميس", "2017-05-04"),
        ("صباح يوم الخميس", "2017-05-04"),
        ("يوم الجمعة الماضي", "2017-05-05"),
        ("الجمعة قبل الماضية", "2017-04-28"),
        ("الأسبوع قبل الماضي", "2017-04-24/2017-04-30"),
        ("الشهر قبل الماضي", "2017-03"),
        ("مطلع الأسبوع", "2017-05-08/2017-05-14"),
        ("نهاية الشهر الماضي", "2017-04"),
        ("بداية العام", "2017"),
        ("هذا العام", "2017"),
        ("هذا الأسبوع", "2017-05-08/2017-05-14"),
        ("العام الفائت", "2016"),
        ("في نيسان من العام الماضي", "2016-04"),
        ("في 3 أيلول العام الماضي", "2016-09-03"),
        ("in April of last year", "2016-04"),
        ("in December this year", "2017-12"),
        ("on 3 May last year", "2016-05-03"),
        ("منتصف آذار", "2017-03"),
        ("أواخر الشهر الجاري", "2017-05"),
        ("الربيع الماضي", "2016-03/2016-05"),
        ("الشتاء الماضي", "2016-12/2017-02"),
        ("صيف العام الماضي", "2016-06/2016-08"),
        ("this morning", "2017-05-10"),
        ("last night", "2017-05-09"),
        ("late on Tuesday night", "2017-05-09"),
        ("early March", "2017-03"),
        ("in late March", "2017-03"),
        ("earlier this month", "2017-05"),
        ("late last year", "2016"),
        ("over the weekend", "2017-05-06/2017-05-07"),
        ("last weekend", "2017-05-06/2017-05-07"),
        ("last spring", "2016-03/2016-05"),
        ("last winter", "2016-12/2017-02"),
        ("the month before last", "2017-03"),
        # Counted back: since where it says so; the past days up to now.
        ("منذ شهرين", "2017-03/.."),
        ("منذ ثلاثة أيام", "2017-05-07/.."),
        ("منذ أسبوع", "2017-05-03~/.."),
        ("منذ أكثر من عامين", "2015~/.."),
        ("قبل نحو ثلاثة أشهر", "2017-02~"),
        ("خلال الأيام الثلاثة الماضية", "2017-05-07/2017-05-10"),
        ("على مدى اليومين الماضيين", "2017-05-08/2017-05-10"),
        ("في آخر ثلاثة أيام", "2017-05-07/2017-05-10"),
        ("منذ الأسبوعين الماضيين", "2017-04-26~/.."),
        ("in the past three days", "2017-05-07/2017-05-10"),
        ("over the last two months", "2017-03/2017-05-10"),
        ("for the past three days", "2017-05-07/.."),
        ("about two months ago", "2017-03~"),
        # What is still to come.
        ("من المقرر أن يجتمعا الجمعة", "2017-05-12"),
        ("they will meet on Friday", "2017-05-12"),
        ("the group is due to meet on Friday", "2017-05-12"),
        ("بعد اجتماعهما الجمعة", "2017-05-05"),
        ("they met on Friday", "2017-05-05"),
    ],
)
def test_a_relative_date_is_counted_from_the_publication(text, edtf):
    assert found(text) == [edtf]
    assert found(text, published=None) == []
    FuzzyDate.parse(edtf)


@pytest.mark.parametrize(
    ("text", "met", "edtf"),
    [
        ("بعد أربعة أيام", "2017-03-10", "2017-03-14"),
        ("بعدها بيومين", "2017-03-10", "2017-03-12"),
        ("وبعد ذلك بثلاثة أيام", "2017-03-10", "2017-03-13"),
        ("قبل ذلك بثلاثة أيام", "2017-03-10", "2017-03-07"),
        ("بعد أسبوع", "2017-03-10", "2017-03-17~"),
        ("بعد شهرين", "2017-03-10", "2017-05"),
        ("بعد عامين", "2012", "2014"),
        ("في اليوم نفسه", "2017-03-10", "2017-03-10"),
        ("في اليوم ذاته", "2017-03-10", "2017-03-10"),
        ("في الشهر نفسه", "2017-03-10", "2017-03"),
        ("في اليوم التالي", "2017-03-10", "2017-03-11"),
        ("في العام التالي", "2012-03", "2013"),
        ("four days later", "2017-03-10", "2017-03-14"),
        ("a week later", "2017-03-10", "2017-03-17~"),
        ("two years later", "2012", "2014"),
        ("three days earlier", "2017-03-10", "2017-03-07"),
        ("later that day", "2017-03-10", "2017-03-10"),
        ("the same day", "2017-03-10", "2017-03-10"),
        ("the next day", "2017-03-10", "2017-03-11"),
        ("the following year", "2012", "2013"),
    ],
)
def test_what_is_counted_from_the_date_met_before(text, met, edtf):
    assert found(text, met=met) == [edtf]
    assert not [d for d in found(text, published=None) if d == edtf]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        # From no date, from one less exact than the count, and from what another noun tells.
        ("بعد أربعة أيام", None),
        ("four days later", None),
        ("في اليوم نفسه", "2017-03"),
        ("بعد أربعة أيام", "2017"),
        ("four days later", "2017-03"),
        ("بعد أربعة أيام من المعارك", "2017-03-10"),
        ("بعد يوم من الهدنة", "2017-03-10"),
        ("three days after the attack", "2017-03-10"),
        ("في اليوم الثالث", "2017-03-10"),
    ],
)
def test_without_a_plain_date_before_nothing_is_counted(text, met):
    assert found(text, met=met) == []


def test_until_bounds_the_date_right_behind_it():
    assert found("حتى كانون الثاني 2016 وكانون الثاني 2017") == ["../2016-01", "2017-01"]


def test_within_a_sentence_the_last_date_is_counted_from():
    assert found("هاجموا البلدة في 3 أيار 2016 وانسحبوا بعد أربعة أيام.") == ["2016-05-03", "2016-05-07"]
    assert found("They attacked on 3 May 2016 and withdrew four days later.") == ["2016-05-03", "2016-05-07"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("هدنة لمدة ثلاثة أيام تبدأ الجمعة", "2017-05-12/2017-05-14"),
        ("ستستمر الهدنة ثلاثة أيام اعتبارًا من 12 أيار 2017", "2017-05-12/.."),
        ("تستمر الهدنة لثلاثة أيام اعتبارًا من 12 أيار 2017", "2017-05-12/2017-05-14"),
        ("لمدة أسبوع ابتداءً من 12 أيار 2017", "2017-05-12/2017-05-18"),
        ("من 12 أيار 2017 لمدة شهر", "2017-05-12/2017-06-11"),
        ("في 12 أيار 2017 على مدى يومين", "2017-05-12/2017-05-13"),
        ("هدنة 72 ساعة تبدأ في 12 أيار 2017", "2017-05-12/2017-05-15"),
        ("هدنة لـ48 ساعة ابتداء من 12 أيار 2017", "2017-05-12/2017-05-14"),
        ("a 72-hour truce starting 12 May 2017", "2017-05-12/2017-05-15"),
        ("a 72-hour truce starting Friday", "2017-05-12/2017-05-15"),
        ("they will hold a 72-hour truce starting Friday", "2017-05-12/2017-05-15"),
        ("a three-day truce starting on 12 May 2017", "2017-05-12/2017-05-14"),
        ("on 12 May 2017 for three days", "2017-05-12/2017-05-14"),
        ("a truce for one week from 12 May 2017", "2017-05-12/2017-05-18"),
        # No end: how long is told of something else, or not from that day.
        ("in May 2017 for three days", "2017-05"),
        ("أعلنوا في 12 أيار 2017 هدنة لمدة ثلاثة أيام", "2017-05-12"),
        ("announced on 12 May 2017 a three-day truce", "2017-05-12"),
        ("until 12 May 2017 for three days", "../2017-05-12"),
    ],
)
def test_how_long_from_a_day_on_is_a_span(text, edtf):
    assert found(text) == [edtf]
    FuzzyDate.parse(edtf)


@pytest.mark.parametrize("text", ["لثلاثة أيام", "هدنة لمدة 72 ساعة", "a three-day truce", "for two weeks"])
def test_how_long_alone_is_no_date(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # Prayers, habits, names of places, alliances and persons, resolutions, counts, the verb.
        "بعد صلاة الجمعة",
        "خطبة الجمعة",
        "كل الجمعة",
        "أيام الجمعة",
        "ميدان 6 أكتوبر",
        "قوى 14 آذار",
        "ثورة 25 يناير",
        "مارس ضغوطًا",
        "وصل أوت",
        "القرار 2042",
        "القرار 2015",
        "1950 شخصًا",
        "2015 مقاتلًا",
        "قبل يوم من الاتفاق",
        "منتصف المدينة",
        "الربيع العربي",
        "بداية المعركة",
        "ثلاثة أيام",
        "لليوم الثالث",
        "Friday prayers",
        "every Friday",
        "resolution 2015",
        "2015 fighters",
        "Theresa May said",
        "April Glaspie said",
        "the March 14 alliance",
        "August Hanning arrived",
        "they march on the town",
        "the Arab spring",
        "after Friday's attack",
        "the first of them",
        "in the last week of fighting",
    ],
)
def test_what_only_looks_like_a_date(text):
    assert found(text) == []


def test_what_belongs_to_a_name_is_no_date():
    (sentence,) = sentences("هاجم لواء 17 نيسان البلدة")
    assert [d.edtf for d in dates(sentence, PUBLISHED, "ar", names={1, 2, 3})] == []


def test_winter_goes_over_the_new_year():
    assert found("this winter", date(2017, 12, 5)) == ["2017-12/2018-02"]
    assert found("last winter", date(2017, 12, 5)) == ["2016-12/2017-02"]
    assert found("الشتاء المقبل", date(2017, 5, 5)) == ["2017-12/2018-02"]


def test_no_calendar_goes_that_far():
    assert found("بعد 999 عامًا", met="9999") == []
    assert found("the following day", date.max, met="9999-12-31") == []
    assert found("شتاء 1900") == ["1899-12/1900-02"]
