"""What an Arabic model looks at."""

import pytest

from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.wordlist import Wordlist

WORDS = Wordlist(
    {
        "common": {"6.0": ("قال", "دمشق"), "4.0": ("كمال", "بدمشق")},
        "given": {"3": ("كمال",)},
        "names-place": {"7": ("دمشق",), "5": ("دير الزور",)},
        "role": {"title": ("الشيخ", "شيخ")},
    }
)
FEATURES = ArabicFeatures(WORDS)


@pytest.mark.parametrize(
    ("word", "stem"), [("بدمشق", "دمشق"), ("وقال", "قال"), ("كمال", "كمال"), ("وبدمشق", "دمشق")]
)
def test_attached_letters_come_off_where_the_rest_is_commoner(word, stem):
    assert FEATURES.word(word).stem == stem


@pytest.mark.parametrize(
    ("word", "written", "clitics"),
    [
        ("بدمشق", set(), "ب"),
        ("وزنزار", set(), ""),
        ("وزنزار", {"زنزار"}, "و"),
        ("للزنزار", set(), "ل"),
        ("كمال", set(), ""),
    ],
)
def test_a_name_begins_behind_attached_letters(word, written, clitics):
    assert FEATURES.clitics(word, written) == clitics


def test_a_word_is_known_by_its_lists_and_company():
    first, second, third = FEATURES.features(["الشيخ", "كمال", "بدمشق"])
    assert "role=title" in first
    assert {"given=3", "-1role=title", "1place=7", "pair+=كمال|بدمشق"} <= set(second)
    assert {"place=7", "clitics=ب", "after=title"} <= set(third)


def test_a_name_of_several_words_is_seen_whole():
    rows = FEATURES.features(["في", "دير", "الزور", "."])
    assert ["in=place-B" in rows[1], "in=place-I" in rows[2]] == [True, True]
    assert not [f for f in rows[3] if f.startswith("in=")]


def test_spellings_of_a_word_are_told_apart_only_where_it_matters():
    assert "maqsura" in FEATURES.features(["على"])[0]
    assert "maqsura" not in FEATURES.features(["علي"])[0]
    assert FEATURES.word("إلى").key == FEATURES.word("الي").key


def test_punctuation_and_numbers_have_no_identity():
    assert [FEATURES.identity(w) for w in ("،", "2017", "ودمشق")] == ["", "", "دمشق"]
