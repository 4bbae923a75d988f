"""The Arabic pronouns attached to a word: whom they stand for, and how the word before them is read."""

import pytest

from extraction import LETTERS, LEXICONS, extracted, mentions, named
from khabar.extract.encoding import encode
from khabar.extract.text import sentences

AHRAR, HTS, ISLAM, RAHMAN = "ahrar-al-sham", "hayat-tahrir-al-sham", "jaysh-al-islam", "faylaq-al-rahman"
PRONOUNS = ("suffix", "object")


def pronouns(text):
    """Return the id, the letters and the kind of every pronoun."""
    return [(id_, words, how) for id_, words, how in named(text) if how in PRONOUNS]


def codes(text):
    """Return the codes of the text's only sentence."""
    (sentence,) = sentences(text)
    return encode(sentence, mentions(text), LEXICONS["ar"], LETTERS).text.split()


@pytest.mark.parametrize(
    ("text", "id_", "letters"),
    [
        ("أعلنت حركة أحرار الشام خسائر في صفوفها.", AHRAR, "ها"),
        ("أعلن جيش الإسلام خسائر في صفوفه.", ISLAM, "ه"),
        ("أعلنت حركة أحرار الشام سيطرتها على البلدة.", AHRAR, "ها"),
        ("أعلن جيش الإسلام سيطرته على البلدة.", ISLAM, "ه"),
        # The name that agrees in gender, not the nearest.
        ("قالت حركة أحرار الشام لجيش الإسلام إن مواقعها قصفت.", AHRAR, "ها"),
        # Whom a description only leads to stands behind whom it describes.
        ("أعلن جيش الإسلام التابع لفيلق الرحمن خسائر في صفوفه.", ISLAM, "ه"),
    ],
)
def test_a_noun_s_pronoun_is_the_group_that_agrees(text, id_, letters):
    assert pronouns(text) == [(id_, letters, "suffix")]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("قالت حركة أحرار الشام إنها انسحبت.", AHRAR),
        ("أكد جيش الإسلام أنه انسحب.", ISLAM),
    ],
)
def test_the_pronoun_of_that_is_whom_the_report_is_about(text, id_):
    assert pronouns(text) == [(id_, text.split()[-2][2:], "suffix")]


@pytest.mark.parametrize(
    "text",
    [
        # A clause is announced, nobody is meant.
        "قال جيش الإسلام إنه تم الاتفاق.",
        "قال جيش الإسلام إنه لا تفاوض.",
        # ة is no pronoun, and neither is a letter of the word itself.
        "أعلن جيش الإسلام انتهاء المعركة.",
        "انسحب جيش الإسلام نحو الجبهة.",
        # Nobody has been named.
        "أعلنت خسائر في صفوفها.",
    ],
)
def test_what_is_no_pronoun_of_a_group(text):
    assert pronouns(text) == []


def test_a_verb_s_pronoun_is_its_object_and_not_the_subject_before_it():
    text = "انسحبت حركة أحرار الشام. وهاجمتها هيئة تحرير الشام."
    assert pronouns(text) == [(AHRAR, "ها", "object")]
    assert pronouns("كانت حركة أحرار الشام هاجمتها.") == []


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("أعلن جيش الإسلام سيطرته على البلدة.", "سيطره"),
        ("أعلنت حركة أحرار الشام خسائر في صفوفها.", "صفوف"),
        ("أكد جيش الإسلام أنه انسحب.", "ان"),
    ],
)
def test_the_word_before_a_pronoun_is_read_without_it(text, before):
    line = codes(text)
    assert before in line
    assert line[line.index(before) + 1].startswith("§")


def test_a_preposition_of_one_letter_is_attached_to_its_pronoun():
    assert "ل§C" in " ".join(codes("نفى جيش الإسلام اتهامات حركة أحرار الشام له بقطع الطرقات."))


def test_two_are_those_named_side_by_side():
    text = "اتفق جيش الإسلام وفيلق الرحمن على هدنة بوساطة حركة أحرار الشام بعد اشتباكات بينهما."
    assert sorted(pronouns(text)) == sorted([(ISLAM, "هما", "suffix"), (RAHMAN, "هما", "suffix")])


def test_two_need_two():
    assert pronouns("أعلن جيش الإسلام وقف الاشتباكات بينهما.") == []


def test_a_claim_about_a_pronoun_says_so():
    meant = extracted("انسحبت حركة أحرار الشام. واتهمتها هيئة تحرير الشام.").claims[-1]
    assert (meant.subject, meant.object) == ("هيئة تحرير الشام", "حركة أحرار الشام")
    assert meant.relation == "accuses"
    assert any(reason.startswith("object name") for reason in meant.reasons)
