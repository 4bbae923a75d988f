"""Turns the bytes of a stored article into text, and says what to do where they are no text."""

import codecs
import re
from pathlib import Path

from khabar.errors import DataError

# Longest first: the UTF-32 marks begin like the UTF-16 ones.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The old encodings Arabic and English news was saved in. Most likely first: it wins a tie.
_OLD = ("windows-1256", "iso-8859-6", "windows-1252")
_ARABIC = re.compile("[\u0621-\u064a]+")
_DAMAGED = re.compile("\ufffd+")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, path: Path | str) -> str:
    """Return the text of ``data``: UTF-8 with or without a mark, or UTF-16/32 with one.

    Args:
        data: the file's content.
        path: what errors call the file.

    Raises:
        DataError: it is not text, or in another encoding; with the line, and the command that converts it.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding, path)
    return _decode(data, "utf-8", path)


def readable(text: str, path: Path | str) -> str:
    """Return ``text`` as it is, once it is sure to be text.

    Raises:
        DataError: it is blank, or holds what no text does (NUL, half characters).
    """
    if not text.strip():
        raise DataError.at(path, None, "the article is empty", "put its text into the file")
    if "\0" in text:
        raise DataError.at(path, _line(text, text.index("\0")), "not a text file: it holds NUL bytes")
    if half := _LONE_SURROGATE.search(text):
        raise DataError.at(
            path, _line(text, half.start()), "half a character", "save the text as UTF-8 again"
        )
    return text


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _decode(data: bytes, encoding: str, path: Path | str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if encoding != "utf-8":
            raise DataError.at(path, line, f"damaged {encoding.upper()} text", "save it as UTF-8") from error
        raise DataError.at(path, line, *_diagnosis(data, path)) from error


def _diagnosis(data: bytes, path: Path | str) -> tuple[str, str]:
    """Return what bytes that are not UTF-8 probably are, and how to mend them."""
    if b"\0" in data:
        return "not a text file: it holds NUL bytes", "save the article as UTF-8 text"
    if _mostly_utf8(data):
        return "not UTF-8: a damaged character", "retype it and save the file as UTF-8"
    encoding = max(_OLD, key=lambda name: _arabic_letters(data, name))
    if not _arabic_letters(data, encoding):
        encoding = "windows-1252"
    command = f"iconv -f {encoding.upper()} -t UTF-8 {path} > utf8.txt"
    return f"not UTF-8: looks like {encoding}", f"convert it: {command}"


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether the bytes beyond ASCII are UTF-8 but for a few broken ones."""
    text = data.decode("utf-8", "replace")
    damaged = sum(len(run) for run in _DAMAGED.findall(text))
    beyond_ascii = sum(1 for char in text if char > "\x7f")
    return damaged * 2 < beyond_ascii


def _arabic_letters(data: bytes, encoding: str) -> int:
    return sum(len(run) for run in _ARABIC.findall(data.decode(encoding, "replace")))
