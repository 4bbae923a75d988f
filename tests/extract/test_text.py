"""Sentences and tokens: where they end, and that every one stands at its offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.extract.text import sentences, tokens
from khabar.registry import key

# Everything that takes part in cutting: Arabic and Latin letters, marks, digits, quotes, dots, directions.
alphabet = st.sampled_from(
    "ابأإةىءوفـ\u064b\u0651ABabé’'ʿ٣2½². ،؛؟!?…:()[]“”«»\"/-–—_\n\t\u200f\u202e\u2067\0☪"
)
texts = st.text(alphabet, max_size=60) | st.text(max_size=60)


def cut(text):
    return [text[s.start : s.end] for s in sentences(text)]


def words(text):
    return [t.text for t in tokens(text, 0, len(text))]


def norms(text):
    return [t.norm for t in tokens(text, 0, len(text))]


@given(texts)
def test_every_token_stands_at_its_offsets(text):
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end] != ""
        place = sentence.start
        for token in sentence.tokens:
            assert token.text == text[token.start : token.end]
            assert place <= token.start < token.end <= sentence.end
            assert token.norm
            place = token.end


@given(texts)
def test_sentences_follow_each_other_and_leave_nothing_out(text):
    place = 0
    for sentence in sentences(text):
        assert not text[place : sentence.start].strip()
        place = sentence.end
    assert not text[place:].strip()


@given(st.text(alphabet | st.characters(max_codepoint=0x6FF, categories=["L", "Mn", "P"]), max_size=40))
def test_the_words_of_a_text_have_the_keys_of_the_text(text):
    """What is found by key in the registry's names is found in the text."""
    spelled = " ".join(t.norm for t in tokens(text, 0, len(text)) if t.word).split()
    letters = "".join(c for c in "".join(spelled) if c.isalpha())
    assert letters == "".join(c for c in key(text) if c.isalpha())


SENTENCES = [
    ("سيطر الجيش. وانسحب اللواء.", ["سيطر الجيش.", "وانسحب اللواء."]),
    ("من سيطر؟ لا أحد! ربما…", ["من سيطر؟", "لا أحد!", "ربما…"]),
    ("قال “انسحبنا.” ثم سكت.", ["قال “انسحبنا.”", "ثم سكت."]),
    ("عنوان بلا نقطة\n\nثم نص", ["عنوان بلا نقطة", "ثم نص"]),
    ("بند أول؛ وبند ثان، وثالث", ["بند أول؛ وبند ثان، وثالث"]),
    ("نسبة 3.5 في المئة يوم 10.5.2017 مساءً", ["نسبة 3.5 في المئة يوم 10.5.2017 مساءً"]),
    ("  \n \n", []),
    ("", []),
    ("He left. She stayed.", ["He left.", "She stayed."]),
    (
        "Mr. Salem met Col. Omar on Sept. 3 in St. Petersburg.",
        ["Mr. Salem met Col. Omar on Sept. 3 in St. Petersburg."],
    ),
    ("It is backed by the U.S. and others.", ["It is backed by the U.S. and others."]),
    ("U.S. troops left. They went home.", ["U.S. troops left.", "They went home."]),
    ("John R. Smith said no.", ["John R. Smith said no."]),
    ("He said: “We left.” Then he left.", ["He said: “We left.”", "Then he left."]),
    ("See example.org for more.", ["See example.org for more."]),
]


@pytest.mark.parametrize(("text", "pieces"), SENTENCES)
def test_where_a_sentence_ends(text, pieces):
    assert cut(text) == pieces


def test_a_sentence_knows_whether_it_begins_and_ends_its_line():
    found = sentences(" عنوان \t\nأولى. ثانية. ثالثة.\n")
    assert [(s.line_start, s.line_end) for s in found] == [
        (True, True),
        (True, False),
        (False, False),
        (False, True),
    ]


def test_what_never_ends_is_cut_at_a_blank():
    text = "اشتباكات بين الفصيلين، " * 1000
    found = sentences(text)
    assert len(found) > 1
    assert all(s.end - s.start <= 4000 for s in found)
    assert " ".join(cut(text)) == text.strip()


TOKENS = [
    ("حركة “أحرار الشام”، في إدلب.", ["حركة", "أحرار", "الشام", "،", "في", "إدلب", "."]),
    ("وَقّعَ الاتّفاقَ", ["وَقّعَ", "الاتّفاقَ"]),
    ("تحريـــر", ["تحريـــر"]),
    ("2017-05-10", ["2017-05-10"]),
    ("10/5/2017 الساعة 12:30", ["10/5/2017", "الساعة", "12:30"]),
    ("1,200 مقاتل و٣٫٥", ["1,200", "مقاتل", "و٣", "٥"]),
    ("al-Sham", ["al", "Sham"]),
    ("Ahrar al-Sham's men", ["Ahrar", "al", "Sham", "'s", "men"]),
    ("the group’s", ["the", "group", "’s"]),
    ("Hay'at Ra’ed", ["Hay'at", "Ra’ed"]),
    ("U.S. aid", ["U", "S", "aid"]),
    ("Taḥrīr al-Shām", ["Taḥrīr", "al", "Shām"]),
    ("Se\u0301gou", ["Se\u0301gou"]),
    ("×Idlib ÷", ["Idlib"]),
    ("إدلب – حماة", ["إدلب", "–", "حماة"]),
    ("إدلب-حماة", ["إدلب", "حماة"]),
    ("(أ) [ب]", ["(", "أ", ")", "[", "ب", "]"]),
    ("«»“”\"'", []),
    ("\u200fإدلب\u200e \u202eحماة\u202c", ["إدلب", "حماة"]),
]


@pytest.mark.parametrize(("text", "found"), TOKENS)
def test_what_is_a_token(text, found):
    assert words(text) == found


def test_tokens_have_spelling_keys_and_plain_punctuation():
    assert norms("إدلب، حماة؛ “تحريـر”؟ – …") == ["ادلب", ",", "حماه", ";", "تحرير", "?", "-", "."]
    assert norms("Group's U.S.") == ["group", "s", "u", "s"]


@pytest.mark.parametrize("word", ["الحركة", "الشام", "الإسلامية", "الأسد"])
def test_a_word_with_the_article_is_definite(word):
    (token,) = tokens(word, 0, len(word))
    assert token.definite


@pytest.mark.parametrize("word", ["حركة", "إلى", "التي", "الذين", "الآن", "إلا", "the"])
def test_a_word_that_only_begins_like_it_is_not(word):
    (token,) = tokens(word, 0, len(word))
    assert not token.definite
