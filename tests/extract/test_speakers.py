"""Who says what: the speaker before and behind the verb, by post, by "according to", unnamed, or nobody."""

import pytest

from extraction import LEXICONS, extracted, language_of, lines, same
from khabar.extract.speakers import reports, speaker_of

A, B = "جيش الإسلام", "فيلق الرحمن"
C, D = "Jaysh al-Islam", "Faylaq al-Rahman"
CLAIM = f"{A} ينسق مع {B}"


def speakers(text, relation="coordinates-with"):
    return [claim.said_by for claim in extracted(text).claims if claim.relation == relation]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Verb, speaker, "that".
        (f"قال سالم الديري إن {CLAIM}.", "سالم الديري"),
        (f"وأكد سالم الديري أن {CLAIM}.", "سالم الديري"),
        (f"سالم الديري قال إن {CLAIM}.", "سالم الديري"),
        (f"قال العقيد سالم الديري في حديث إلى عنب بلدي إن {CLAIM}.", "سالم الديري"),
        (f"وفي حديث إلى عنب بلدي قال سالم الديري إن {CLAIM}.", "سالم الديري"),
        (f"سالم الديري، الناطق باسم {A}، قال إن {CLAIM}.", "سالم الديري"),
        (f"قال الناطق باسم {A}، سالم الديري، إن {CLAIM}.", "سالم الديري"),
        (f"قال الناطق باسم {A} سالم الديري: {CLAIM}.", "سالم الديري"),
        (f"أعلنت حركة أحرار الشام أن {CLAIM}.", "حركة أحرار الشام"),
        (f"ذكرت وكالة سانا أن {CLAIM}.", "وكالة سانا"),
        # According to.
        (f"{CLAIM}، وفق سالم الديري.", "سالم الديري"),
        (f"{CLAIM}، بحسب حركة أحرار الشام.", "حركة أحرار الشام"),
        (f"بحسب سالم الديري، {CLAIM}.", "سالم الديري"),
        (f"{CLAIM}، بحسب مصادر محلية.", "anonymous"),
        (f"وفقًا لمصادر محلية، {CLAIM}.", "anonymous"),
        # Unnamed sources.
        (f"قالت مصادر إن {CLAIM}.", "anonymous"),
        (f"وتحدثت مصادر لعنب بلدي أن {CLAIM}.", "anonymous"),
        (f"أفاد شهود عيان بأن {CLAIM}.", "anonymous"),
        (f"قال مسؤولون إن {CLAIM}.", "anonymous"),
        # The article itself.
        (f"{CLAIM}.", None),
        (f"{CLAIM}. وقال سالم الديري إن المعركة انتهت.", None),
        # English.
        (f"Salem al-Diri said that {C} was coordinating with {D}.", "Salem al-Diri"),
        (f"{C} was coordinating with {D}, Salem al-Diri said.", "Salem al-Diri"),
        (f"According to Salem al-Diri, {C} is coordinating with {D}.", "Salem al-Diri"),
        (f"{C} is coordinating with {D}, according to residents.", "anonymous"),
        (f"Sources said {C} was coordinating with {D}.", "anonymous"),
        (f"{C} is coordinating with {D}.", None),
    ],
)
def test_who_says_so(text, speaker):
    (found,) = speakers(text)
    assert found == speaker or same(found, speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"قال سالم الديري إن المعركة مستمرة.\nوأضاف أن {CLAIM}.", "سالم الديري"),
        (f"قال سالم الديري إن المعركة مستمرة، مضيفًا أن {CLAIM}.", "سالم الديري"),
        (f"قالت مصادر إن المعركة مستمرة.\nوأضافت أن {CLAIM}.", "anonymous"),
    ],
)
def test_who_spoke_before_goes_on_speaking(text, speaker):
    (found,) = speakers(text)
    assert found == speaker or same(found, speaker)


def test_the_post_named_before_stands_for_its_holder():
    text = f"التقى الناطق باسم {A}، سالم الديري، الصحفيين.\nوقال الناطق إن {CLAIM}."
    (found,) = speakers(text)
    assert same(found, "سالم الديري")


def test_a_title_beside_its_holder_is_the_articles_own_voice():
    text = f"قال الناطق باسم {A}، سالم الديري، إن المعركة مستمرة."
    assert speakers(text, "speaks-for") == [None]


def test_the_speaker_of_the_inner_report_counts():
    text = f"قال سالم الديري إن حركة أحرار الشام أعلنت أن {CLAIM}."
    (found,) = speakers(text)
    assert same(found, "حركة أحرار الشام")


@pytest.mark.parametrize(
    ("text", "relation", "speaker"),
    [
        (f"نفى {A} أي تنسيق مع {B}.", "coordinates-with", A),
        (f"دعت الأمم المتحدة إلى محادثات بين {A} و{B}.", "negotiates-with", "الأمم المتحدة"),
        (f"{C} denied coordinating with {D}.", "coordinates-with", C),
    ],
)
def test_calls_and_denials_are_said_by_who_makes_them(text, relation, speaker):
    (found,) = speakers(text, relation)
    assert same(found, speaker)


def heard(text):
    """Return a sentence's reports: who speaks, or how, and the words reported."""
    (line,) = lines(text)
    return [
        (
            str(r.speaker.name) if r.speaker else "anonymous" if r.anonymous else r.title,
            " ".join(item.code for item in line.items[r.first : r.last] if item.is_word),
        )
        for r in reports(line, LEXICONS[language_of(text)])
    ]


def test_a_report_covers_what_stands_behind_that():
    ((speaker, words),) = heard("قال سالم الديري إن المعركة انتهت أمس.")
    assert (speaker, words) == ("سالم الديري", "معركه انتهت امس")


def test_a_post_alone_is_a_title():
    ((speaker, _),) = heard("أكد الناطق العسكري أن المعركة انتهت.")
    assert speaker == "spokesman"


@pytest.mark.parametrize(
    "text", ["انتهت المعركة أمس.", "دخل سالم الديري دوما.", "The battle ended yesterday."]
)
def test_where_nobody_speaks_there_is_no_report(text):
    assert heard(text) == []


def test_a_place_says_nothing():
    assert [speaker for speaker, _ in heard("قال في دوما إن المعركة انتهت.")] == [""]


def test_the_innermost_report_has_the_word():
    (line,) = lines("قال سالم الديري إن خالد العمري أكد أن المعركة انتهت.")
    found = reports(line, LEXICONS["ar"])
    last = speaker_of(found, len(line.items) - 2)
    assert last is not None
    assert str(last.speaker.name) == "خالد العمري"
    assert speaker_of(found, 0) is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ينسق فيلق الشام مع جيش الإسلام، كما قال سالم العلي.", "سالم العلي"),
        ("ينسق فيلق الشام مع جيش الإسلام، يؤكد القيادي سالم العلي.", "سالم العلي"),
        ("ينسق فيلق الشام مع جيش الإسلام، وفقًا لضابط مطلع.", "anonymous"),
        ("يقال في إدلب إن فيلق الشام ينسق مع جيش الإسلام.", "anonymous"),
        ("أشار سالم العلي إلى وجود تنسيق بين فيلق الشام وجيش الإسلام.", "سالم العلي"),
        ("قال ضابط طلب عدم ذكر اسمه إن فيلق الشام ينسق مع جيش الإسلام.", "anonymous"),
    ],
)
def test_arabic_speakers_stand_behind_in_asides_or_nowhere(text, speaker):
    assert speakers(text) == [speaker]
