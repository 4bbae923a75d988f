"""Reads what names are learnt from: the bank's, and sentences with every name marked, ``{F كتائب الفجر}``."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.sentences.bank import TYPES, Item
from training.variety import Text

FOLDER: Final = Path(__file__).parent / "marked"
_MARK = re.compile(r"\{([A-Z]) ([^{}]+)\}")


Typed = tuple[int, int, str]
"""start and end in characters, and the entity type"""


def names_of(item: Item, again: Callable[[str, str, str], bool]) -> Iterator[Typed]:
    """Yield the names of an item of the bank; what stands for one (الحركة, the group) is none.

    Args:
        again: tells whether words that name an entity again are a name themselves: words, full name, type.
    """
    for mark in item.marked:
        words = item.article.text[mark.start : mark.end]
        type_, name = item.names[mark.names[0]]
        the = 0 if words == name else len(words) - len(words.removeprefix("the ").removeprefix("The "))
        if len(mark.names) == 1 and (words == name or again(words[the:], name, type_)):
            yield mark.start + the, mark.end, type_


def marked(language: str) -> list[Text]:
    """Return the sentences of a language with their names.

    Raises:
        ValueError: a line is not in the notation of the sentence bank; it is named.
    """
    return [
        _unmarked(line, f"{file.name}:{number}")
        for file in sorted(FOLDER.glob(f"{language}-*.txt"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]


def _unmarked(line: str, place: str) -> Text:
    text, at = "", 0
    names: list[tuple[int, int, str]] = []
    for m in _MARK.finditer(line):
        if m[1] not in TYPES:
            raise ValueError(f"{place}: {m[0]} is of no type of name")
        text += line[at : m.start()]
        names.append((len(text), len(text) + len(m[2]), TYPES[m[1]]))
        text += m[2]
        at = m.end()
    text += line[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"{place}: a brace is left over")
    return Text(text, tuple(names))
