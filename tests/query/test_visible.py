import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.query.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("حركة أحرار الشام", "حركة أحرار الشام"),
        ("حَرَكة", "حَرَكة"),
        ("می‌خواهم", "می‌خواهم"),  # a joiner that shapes the word
        ("\u202eمقلوب", r"\u202eمقلوب"),
        ("سطر\nآخر\tهنا", r"سطر\nآخر\tهنا"),
        ("\x1b[2J", r"\u001b[2J"),
        ("\u2068\u2069\u200f\u061c\ufeff", r"\u2068\u2069\u200f\u061c\ufeff"),
        ("\U000e0041", r"\U000e0041"),
        ("“quoted” – é 中 👍", "“quoted” – é 中 👍"),
    ],
)
def test_only_what_would_garble_a_terminal_is_written_out(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_what_is_shown_needs_no_escaping(text):
    assert visible(visible(text)) == visible(text)
    assert not set(visible(text)) & set("\n\r\t\x1b\u202e\u2066\u2069\x85\u2028")
