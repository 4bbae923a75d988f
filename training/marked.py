"""Reads sentences written to learn names from: every name marked with its type, ``{F كتائب الفجر}``."""

import re
from pathlib import Path
from typing import Final

from tests.sentences.bank import TYPES
from training.variety import Text

FOLDER: Final = Path(__file__).parent / "marked"
_MARK = re.compile(r"\{([A-Z]) ([^{}]+)\}")


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
