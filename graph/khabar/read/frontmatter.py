"""What is known of an article's publication: the front matter at its top, and the side file beside it."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from khabar.errors import DataError
from khabar.model.article import Language
from khabar.model.record import Record
from khabar.yamlfile import parse, read_text

SIDE_FILE = ".meta.yaml"
_OPENED = re.compile(r"---[ \t]*\r?\n")
_CLOSED = re.compile(r"^---[ \t\r]*$", re.MULTILINE)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: object) -> object:
    # Left to itself pydantic reads 2017 as seconds since 1970.
    if value is None or isinstance(value, date) or (isinstance(value, str) and _ISO_DAY.fullmatch(value)):
        return value
    raise ValueError(f"not a day: {value} (write it as 2017-05-10)")


class Publication(Record):
    """Who published an article, when, where and under which title; None where it is not said.

    The keys of front matter and side file; `khabar.model.Article` explains them.
    """

    title: str | None = None
    outlet: str | None = Field(default=None, min_length=1)
    language: Language | None = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    url: str | None = Field(default=None, min_length=1)
    synthetic: bool | None = None

    def over(self, other: "Publication") -> "Publication":
        """Return this one, completed by ``other`` where it says nothing."""
        return other.model_copy(update=self.model_dump(exclude_none=True))


def split(text: str, path: Path | str) -> tuple[Publication, str]:
    """Part an article's file into its front matter and its body; without front matter all of it is body.

    Raises:
        DataError: the front matter is never closed, not YAML, or holds an unknown key or a bad value; with
            the line in the file.
    """
    opened = _OPENED.match(text)
    if not opened:
        return Publication(), text
    closed = _CLOSED.search(text, opened.end())
    if not closed:
        raise DataError.at(path, 1, "the front matter is never closed", 'end it with a line "---"')
    block = text[opened.end() : closed.start()]
    # The blank line stands in for the opening one, so that errors count lines as the file does.
    return _parsed("\n" + block, path), text[closed.end() :]


def beside(path: Path) -> Publication:
    """Return what the side file of the article at ``path`` says (``NAME.meta.yaml``); nothing without one.

    Raises:
        DataError: as for `split`.
    """
    file = path.with_name(path.stem + SIDE_FILE)
    return _parsed(read_text(file), file) if file.exists() else Publication()


def _parsed(block: str, path: Path | str) -> Publication:
    lines = (line.strip() for line in block.splitlines())
    if all(not line or line.startswith("#") for line in lines):
        return Publication()
    return parse(block, Publication, str(path)).record
