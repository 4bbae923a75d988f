import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError
from khabar.read.encoding import decode, readable

TEXT = "محادثات بين الفصائل\nقال خطاب إن الغرفة المشتركة قيد التشكيل\n"
ENGLISH = "Talks stall\nThe spokesman said “no” — twice\n"


def problem(data):
    with pytest.raises(DataError) as caught:
        readable(decode(data, "a.txt"), "a.txt")
    return str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_unicode_is_read_with_and_without_a_mark(data):
    assert decode(data, "a.txt") == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "windows-1256"),
        (TEXT, "iso-8859-6"),
        (ENGLISH, "windows-1252"),
        (f"Summary\n{TEXT}", "windows-1256"),
    ],
)
def test_an_old_encoding_is_named_with_its_line_and_the_command_that_converts_it(text, encoding):
    line = next(n for n, line in enumerate(text.split("\n"), 1) if not line.isascii())
    assert problem(text.encode(encoding)) == (
        f"a.txt:{line}: not UTF-8: looks like {encoding} "
        f"(convert it: iconv -f {encoding.upper()} -t UTF-8 a.txt > utf8.txt)"
    )


def test_one_damaged_character_does_not_make_it_another_encoding():
    data = TEXT.encode()
    cut = data.index("الغرفة".encode())
    damaged = data[:cut] + data[cut + 1 :]
    assert (
        problem(damaged) == "a.txt:2: not UTF-8: a damaged character (retype it and save the file as UTF-8)"
    )


def test_half_a_utf16_character_is_named():
    assert problem(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x00") == (
        "a.txt:3: damaged UTF-16 text (save it as UTF-8)"
    )


@pytest.mark.parametrize("data", [b"", b" \n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_is_said_to_be_empty(data):
    assert problem(data) == "a.txt: the article is empty (put its text into the file)"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"%PDF-1.4\n%\xe2\xe3\0\xcf", b"\xff\0\xfe\0" * 9]
)
def test_what_is_no_text_is_refused(data):
    assert "NUL bytes" in problem(data)


def test_a_nul_in_a_text_is_named_with_its_line():
    assert problem(b"a\nb\nc\0d").startswith("a.txt:3: not a text file")


def test_half_a_character_from_a_pipe_is_refused():
    with pytest.raises(DataError, match=r"^a:2: half a character"):
        readable("x\nab\udce3", "a")


@given(st.binary())
def test_any_bytes_are_text_or_a_data_error(data):
    try:
        text = readable(decode(data, "a.txt"), "a.txt")
    except DataError:
        return
    assert text.strip()
    text.encode()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_in_utf8_is_read_as_it_is(text):
    assert decode(codecs.BOM_UTF8 + text.encode(), "a.txt") == text
