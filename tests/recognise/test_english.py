"""What an English model looks at."""

import pytest

from khabar.recognise.english import EnglishFeatures
from khabar.recognise.wordlist import Wordlist

FEATURES = EnglishFeatures(Wordlist({"names-place": {"7": ("aleppo",)}, "head": {"faction": ("brigade",)}}))


@pytest.mark.parametrize(
    ("word", "shape"),
    [("Aleppo", "Aa"), ("HTS", "AA"), ("town", "aa"), ("M23", "A0"), ("444", "0"), ("DeMint", "AaA")],
)
def test_capitals_and_digits_make_a_shape(word, shape):
    assert f"shape={shape}" in FEATURES.features([word])[0]


def test_a_word_is_known_by_its_lists_and_company():
    (first, second) = FEATURES.features(["Aleppo", "Brigade"])
    assert {"list=names-place", "1head=faction"} <= set(first)
    assert {"head=faction", "-1list=names-place"} <= set(second)


def test_only_words_with_a_capital_are_told_again():
    assert [FEATURES.identity(w) for w in ("Aleppo", "town", ",")] == ["aleppo", "", ""]
