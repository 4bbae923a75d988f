"""Texts in XML."""

import pytest

from khabar.export.xml import legal


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("قال:\t«لا»\r\n", "قال:\t«لا»\r\n"),
        ("\x00\x08\x0b\x1f", "\ufffd" * 4),
        ("\ufffe\uffff", "\ufffd" * 2),
        ("\u202eمعكوس\u200c\x85𓂀", "\u202eمعكوس\u200c\x85𓂀"),
    ],
)
def test_only_what_xml_cannot_hold_is_replaced(text, kept):
    assert legal(text) == kept
