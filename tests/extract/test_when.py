"""Which date belongs to which claim, and how a post that has ended is dated."""

import pytest

from extraction import PUBLISHED, extracted

A, B, C = "جيش الإسلام", "هيئة تحرير الشام", "حركة أحرار الشام"
X, Y, Z = "Jaysh al-Islam", "Hayat Tahrir al-Sham", "Ahrar al-Sham"


def when(text, relation, **fields):
    """Return the dates of a text's claims of one relation."""
    return [c.when for c in extracted(text, **fields).claims if c.relation == relation]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"هاجم {A} {B} في 3 أيار.", "2017-05-03"),
        (f"هاجم {A} {B} في 15 رمضان 1438 هـ الموافق 10 حزيران 2017.", "2017-06-10"),
        (f"اندلعت اشتباكات بين {A} و{B} منذ ثلاثة أيام.", "2017-05-07/.."),
        # The day of the saying, wherever it stands, is not the day of what is said.
        (f"قال سالم الديري أمس إن {A} هاجم {B}.", None),
        (f"قال سالم الديري أمس إن {A} هاجم {B} يوم الأحد.", "2017-05-07"),
        (f"Salem al-Deiri said on Tuesday that {X} attacked {Y}.", None),
        (f"Salem al-Deiri told reporters late on Tuesday that {X} attacked {Y}.", None),
        (f"Salem al-Deiri said on Tuesday that {X} attacked {Y} on Sunday.", "2017-05-07"),
        (f"{X} attacked {Y}, Salem al-Deiri said on Tuesday.", None),
        (f"{X} attacked {Y} on Sunday, Salem al-Deiri said on Tuesday.", "2017-05-07"),
        # Neither is that of a relative clause, an aside, brackets, or what came before or after.
        (f"هاجم {A} الذي تشكل عام 2013 {B}.", None),
        (f"هاجم {A} {B} التي تشكلت عام 2017.", None),
        (f"هاجم {A} {B} (تأسست عام 2017).", None),
        (f"هاجم {A} {B} بعد سقوط حلب في كانون الأول 2016.", None),
        (f"بعد سقوط حلب في كانون الأول 2016، هاجم {A} {B}.", None),
        (f"{X}, which was formed in 2013, attacked {Y}.", None),
        (f"{X} attacked {Y}, which was formed in 2017.", None),
        (f"{X} attacked {Y} (formed in 2017).", None),
        (f"{X} attacked {Y} after the fall of Aleppo in December 2016.", None),
        (f"{X} attacked {Y} (3 May 2017).", "2017-05-03"),
        (f"{X}, formed in September 2013, attacked {Y} on Friday, May 5.", "2017-05-05"),
        (f"هاجم {A} {B} في رجب الماضي.", "2017-03-29~/2017-04-26~"),
        (f"هاجم {A} {B} في شعبان الماضي.", "2016-05-08~/2016-06-05~"),
        (f"هاجم {A} {B} التي تمركزت هنا بدءًا من آذار الماضي.", "2017-03/.."),
        # What stands behind a comma with nobody of its own is still the same statement.
        (f"{X} attacked {Y}, killing five people, on 3 May.", "2017-05-03"),
        (f"{X} attacked {Y}, and near Douma the Rahman Corps withdrew on 3 May.", None),
        (f"قال سالم الديري إن {A} هاجم {B}، وإن الاتفاق منتظر قبل نهاية الشهر.", None),
        (f"هاجم {A} {B} قبل عام 2015.", "../2015"),
        (f"{X} attacked {Y} before 2015.", "../2015"),
    ],
)
def test_the_date_of_a_fight(text, edtf):
    assert when(text, "fights") == [edtf]


@pytest.mark.parametrize(
    ("text", "fought", "held"),
    [
        # The date that opens the sentence covers its clauses until another.
        (f"في 3 أيار 2017، هاجم {A} {B}، وسيطرت {C} على دوما.", "2017-05-03", "2017-05-03"),
        (f"في 3 أيار هاجم {A} {B}، وفي 5 أيار سيطرت {C} على دوما.", "2017-05-03", "2017-05-05"),
        (f"On 3 May {X} attacked {Y}, and on 5 May {Z} captured Douma.", "2017-05-03", "2017-05-05"),
        (f"On 3 May, {X} attacked {Y}; {Z} captured Douma.", "2017-05-03", None),
        # Counted from the date met in the sentence before, but not from the day somebody spoke.
        (f"هاجم {A} {B} في 3 أيار. وبعد أربعة أيام سيطرت {C} على دوما.", "2017-05-03", "2017-05-07"),
        (f"هاجم {A} {B} في 3 أيار. وفي اليوم نفسه سيطرت {C} على دوما.", "2017-05-03", "2017-05-03"),
        (f"{X} attacked {Y} on 3 May. Four days later, {Z} captured Douma.", "2017-05-03", "2017-05-07"),
        (f"{X} attacked {Y} on 3 May. Later that day, {Z} captured Douma.", "2017-05-03", "2017-05-03"),
        (
            f"هاجم {A} {B} في 3 أيار. وقال سالم الثلاثاء إنه سعيد. وفي اليوم التالي سيطرت {C} على دوما.",
            "2017-05-03",
            "2017-05-04",
        ),
        (
            f"{X} attacked {Y} on 3 May, Salem al-Deiri said on Tuesday. The next day, {Z} captured Douma.",
            "2017-05-03",
            "2017-05-04",
        ),
        # Too far back, and a month from which no day can be counted.
        (
            f"{X} attacked {Y} on 3 May. It rained. It rained. It rained. The next day, {Z} captured Douma.",
            "2017-05-03",
            None,
        ),
        (f"{X} attacked {Y} in March. Four days later, {Z} captured Douma.", "2017-03", None),
    ],
)
def test_the_dates_of_two_clauses(text, fought, held):
    assert when(text, "fights") == [fought]
    assert when(text, "controls") == [held]


ENDED = f"../{PUBLISHED}"


@pytest.mark.parametrize(
    ("text", "relation", "edtf"),
    [
        (f"حازم النجار، القائد السابق ل{C}، وصل.", "leads", ENDED),
        (f"قائد {C} السابق حازم النجار وصل.", "leads", ENDED),
        (f"حازم النجار، قائد {C} الراحل، ولد في دوما.", "leads", ENDED),
        (f"القائد الراحل ل{C}، حازم النجار، ولد في دوما.", "leads", ENDED),
        (f"حازم النجار، المتحدث السابق باسم {C}، وصل.", "speaks-for", ENDED),
        (f"حازم النجار، المتحدث باسم {C} سابقًا، وصل.", "speaks-for", ENDED),
        (f"حازم النجار، عضو سابق في {C}، وصل.", "affiliated-with", ENDED),
        (f"حازم النجار، القيادي في {C}، وصل.", "affiliated-with", None),
        (f"Hazem al-Najjar, the former leader of {Z}, arrived.", "leads", ENDED),
        (f"Former {Z} leader Hazem al-Najjar arrived.", "leads", ENDED),
        (f"The late leader of {Z}, Hazem al-Najjar, was born in Douma.", "leads", ENDED),
        (f"Hazem al-Najjar, a former spokesman for {Z}, arrived.", "speaks-for", ENDED),
        (f"Former {Z} spokesman Hazem al-Najjar arrived.", "speaks-for", ENDED),
        (f"Hazem al-Najjar, a former member of {Z}, arrived.", "affiliated-with", ENDED),
        (f"Ex-{Z} member Hazem al-Najjar arrived.", "affiliated-with", ENDED),
        # Late, and another's former post, say nothing of this one.
        (f"Late on Tuesday {Z} leader Hazem al-Najjar arrived.", "leads", None),
        (f"Former minister Salem al-Deiri met {Z} leader Hazem al-Najjar.", "leads", None),
        # A date beside the post is its own.
        (f"حازم النجار، رئيس {C} حتى إقالته عام 2016، وصل.", "leads", "../2016"),
        (f"حازم النجار، قائد {C} منذ 2015، وصل.", "leads", "2015/.."),
        (f"حازم النجار، المتحدث باسم {C} منذ عام 2015، وصل.", "speaks-for", "2015/.."),
        (f"Hazem al-Najjar, leader of {Z} until his dismissal in 2016, arrived.", "leads", "../2016"),
        (f"Hazem al-Najjar, leader of {Z} since 2015, arrived.", "leads", "2015/.."),
        (f"Hazem al-Najjar, leader of {Z} from 2012 to 2015, arrived.", "leads", "2012/2015"),
        (f"Hazem al-Najjar, leader of {Z} (2012-2015), arrived.", "leads", "2012/2015"),
        (f"Hazem al-Najjar, leader of {Z}, arrived on Tuesday.", "leads", None),
    ],
)
def test_the_date_of_a_post(text, relation, edtf):
    assert when(text, relation) == [edtf]


def test_a_date_alone_between_commas_is_the_clauses():
    assert when(f"أعلنت {C} و{A}، الأحد، اندماجهما في تشكيل جديد.", "merges-with") == ["2017-05-07"]


def test_without_a_publication_date_a_former_post_has_no_end_to_name():
    assert when(f"حازم النجار، القائد السابق ل{C}، وصل.", "leads", published=None) == [None]


def test_a_planned_thing_lies_ahead():
    text = f"Talks between {X} and {Y} will be held on Friday in Geneva."
    assert when(text, "negotiates-with") == ["2017-05-12"]
