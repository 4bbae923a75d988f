"""What surrounds a claim: its date and place are those of its own clause, its quote the whole sentence."""

import pytest

from extraction import PUBLISHED, extracted, same

A, B = "جيش الإسلام", "فيلق الرحمن"


def the_claim(text, relation="coordinates-with", **fields):
    (claim,) = [c for c in extracted(text, **fields).claims if c.relation == relation]
    return claim


@pytest.mark.parametrize(
    ("text", "relation", "when"),
    [
        (f"ينسق {A} مع {B} منذ آذار الماضي.", "coordinates-with", "2017-03/.."),
        (f"في 3 أيار 2017 نسق {A} مع {B}.", "coordinates-with", "2017-05-03"),
        # The day of the saying is not the day of what is said.
        (f"قال سالم الديري أمس إن {A} ينسق مع {B}.", "coordinates-with", None),
        (f"قال سالم الديري أمس إن {A} نسق مع {B} في آذار الماضي.", "coordinates-with", "2017-03"),
        # Another clause's date, and the nearest of two.
        (f"ينسق {A} مع {B}، بينما انسحب لواء النصر في آذار الماضي.", "coordinates-with", None),
        (f"سيطر {A} على دوما في 3 أيار، لكن فيلق الرحمن دخل حرستا في 5 أيار.", "controls", None),
        # A post has the date right behind it, none of the sentence's others.
        (f"أعلن سالم الديري، الناطق باسم {A}، الثلاثاء الهدنة.", "speaks-for", None),
    ],
)
def test_when(text, relation, when):
    found = [c.when for c in extracted(text).claims if c.relation == relation]
    if relation == "controls":
        assert found == ["2017-05-03", "2017-05-05"]
    else:
        assert found == [when]


def test_without_a_date_there_is_none():
    assert the_claim(f"ينسق {A} مع {B}.").when is None
    assert the_claim(f"ينسق {A} مع {B} منذ أمس.", published=None).when is None


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (f"قال القائد السابق ل{A} سالم الديري إن المعركة انتهت.", "leads"),
        (f"قال سالم الديري، القائد السابق ل{A}، إن المعركة انتهت.", "leads"),
        (f"قال القيادي السابق في {A} سالم الديري إن المعركة انتهت.", "affiliated-with"),
        (f"قال الناطق السابق باسم {A} سالم الديري إن المعركة انتهت.", "speaks-for"),
    ],
)
def test_a_former_post_ended_before_the_publication(text, relation):
    assert the_claim(text, relation).when == f"../{PUBLISHED}"
    assert the_claim(text.replace(" السابق", ""), relation).when is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (f"ينسق {A} مع {B} في دوما.", "دوما"),
        (f"ينسق {A} مع {B} بدوما.", "دوما"),
        (f"ينسق {A} مع {B} داخل مدينة دوما.", "دوما"),
        (f"في دوما، ينسق {A} مع {B} في حرستا.", "حرستا"),
        # Not a place of the claim: another clause's, one no preposition puts it in, a reported one's.
        (f"ينسق {A} مع {B}، بينما سقطت قذائف في دوما.", None),
        (f"قال سالم الديري في دوما إن {A} ينسق مع {B}.", None),
        (f"ينسق {A} مع {B}.", None),
    ],
)
def test_where(text, where):
    assert same(the_claim(text).where, where)


def test_a_claim_about_a_place_has_no_other_place():
    assert the_claim(f"سيطر {A} على دوما في الغوطة الشرقية.", "controls").where is None


def test_the_quote_is_the_sentence():
    text = f"مقدمة قصيرة.\n  ينسق {A} مع “{B}” في دوما. وخاتمة."
    claim = the_claim(text)
    assert claim.quote == f"ينسق {A} مع “{B}” في دوما."
    assert text[claim.start : claim.end] == claim.quote


def test_far_apart_words_are_less_sure():
    near = the_claim(f"تدور محادثات بين {A} و{B}.", "negotiates-with")
    assert not any("apart" in reason for reason in near.reasons)
    assert near.confidence is not None
    for claim in extracted(f"تدور محادثات بين {A} و{B}.").claims:
        assert claim.confidence == near.confidence
