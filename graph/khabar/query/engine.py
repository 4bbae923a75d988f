"""Turns what the SPARQL engine says about a query it cannot parse into line, column and a sentence."""

import re
from collections.abc import Sequence

from khabar.errors import UsageError
from khabar.query.faults import fault, offset_of
from khabar.query.guard import diagnose
from khabar.query.lexer import Token

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_KEYWORD = re.compile(r"[A-Z]+")
_MARK = re.compile(r'"[^"\\]+"')
# Where the engine knows better than "expected X" it says so in words.
_TOLD = re.compile(r"(?<!['\"\[.])\b[A-Za-z]+(?: \??[A-Za-z]+)+")


def syntax_error(
    sparql: str, found: Sequence[Token], said: str, origin: str, *, shift: int = 0
) -> UsageError:
    """Make the error for a query the engine refused.

    Args:
        sparql: the query.
        found: its tokens.
        said: the engine's message.
        origin: what the query is called.
        shift: how many characters stood before the query on its first line when the engine saw it.
    """
    if not found:
        return UsageError(f"{origin}: the query is empty")
    match = _PLACE.fullmatch(said)
    if not match:
        return UsageError(f"{origin}: {said}")
    line, column = int(match[1]), int(match[2])
    reported = offset_of(sparql, line, max(1, column - shift) if line == 1 else column)
    if told := _TOLD.search(match[3]):
        return fault(sparql, reported, told[0], origin=origin)
    if seen := diagnose(found):
        offset, message, mend = seen
        return fault(sparql, offset, message, mend=mend, origin=origin)
    start = _start(reported, match[3], found, len(sparql))
    return fault(sparql, start, _sentence(match[3]), origin=origin)


def _start(reported: int, expected: str, found: Sequence[Token], end: int) -> int:
    """Return where the trouble begins.

    Where the engine tries a keyword it reports the place behind it: as many letters further on.
    """
    lengths = [len(item) for item in expected.split(", ") if _KEYWORD.fullmatch(item)]
    offset = reported - min(lengths) if lengths and not _MARK.search(expected) else reported
    return next((token.start for token in found if token.start >= offset), end)


def _sentence(expected: str) -> str:
    """Name what was expected only where it is one mark; the engine's longer lists name what it tried last."""
    marks = _MARK.findall(expected)
    return f"{marks[0]} expected here" if len(marks) == 1 else "not understood from here on"
