"""Small words and numbers that belong to English names of bodies, and datelines."""

import pytest

from extraction import LEXICONS
from khabar.extract.english_ends import dateline_end, ministry_end, ordinal_start
from khabar.extract.text import tokens


def words(text):
    return tuple(tokens(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Zanzari defence ministry officials", 3),
        ("Zanzari ministry of water resources said", 5),
        ("Zanzari coast guard vessels", 3),
        ("Zanzari defence officials", 1),
        ("Zanzari Defence Ministry", 1),
        ("Zanzari", 1),
    ],
)
def test_a_ministry_ends_with_its_small_words(text, end):
    assert ministry_end(words(text), 0, 1, LEXICONS["en"]) == end


@pytest.mark.parametrize(
    ("text", "first", "start"), [("the 88th Unit", 3, 1), ("on 88 Unit", 2, 2), ("a Unit", 1, 1)]
)
def test_a_number_opens_a_name(text, first, start):
    assert ordinal_start(words(text), first) == start


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("ZANZAR CITY, Zanzaria (Agency)", 2),
        ("ZANZAR (Agency)", 1),
        ("ZANZAR said", 0),
        ("NATO (", 0),
        ("", 0),
    ],
)
def test_a_report_is_dated_from_a_place(text, end):
    assert dateline_end(words(text)) == end
