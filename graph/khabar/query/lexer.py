"""Splits SPARQL into words, names and marks, just far enough to see what a query does, and where.

The engine parses; this only looks ahead of it: is it an update, does it call a SERVICE, which ``kh:`` terms
and prefixes does it name. Grammar: https://www.w3.org/TR/sparql11-query/#sparqlGrammar
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "iri", "variable", "language", "blank", "name", "number", "word", "mark", "bad"]

_PN_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_PN = _PN_BASE + "_0-9\u00b7\u0300-\u036f\u203f-\u2040\\-"
_ESCAPE = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
# A prefix is a short word; the bound keeps a long run of letters and dots from being tried at every letter.
_PREFIX = f"(?:[{_PN_BASE}][{_PN}.]{{0,60}}+)?:"
_LOCAL = f"(?:(?:[{_PN}:]|{_ESCAPE})(?:\\.*(?:[{_PN}:]|{_ESCAPE}))*)?"
_STRING = r'"""(?:[^"\\]|\\.|"(?!""))*"""' + r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
_STRING += r'|"(?:[^"\\\n\r]|\\.)*"' + r"|'(?:[^'\\\n\r]|\\.)*'"

_TOKEN = re.compile(
    rf"""(?P<space>\s+|\#[^\n\r]*)
    |(?P<string>{_STRING})
    |(?P<iri><[^<>"{{}}|^`\\\x00-\x20]*>)
    |(?P<variable>[?$][{_PN_BASE}_0-9][{_PN.replace(chr(92) + "-", "")}]*)
    |(?P<language>@[A-Za-z]+(?:-+[A-Za-z0-9]+)*)
    |(?P<blank>_:[{_PN}.]*)
    |(?P<name>{_PREFIX}{_LOCAL})
    |(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    |(?P<word>[A-Za-z][A-Za-z0-9_]*)
    |(?P<mark>[][(){{}}.,;*/|^=!<>&+?~-])
    |(?P<bad>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the query's text, and the offset where it stands."""

    kind: Kind
    text: str
    start: int

    @property
    def word(self) -> str:
        """Return a keyword in capitals; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(sparql: str) -> Iterator[Token]:
    """Yield the tokens of ``sparql`` without spaces and comments; what fits nowhere is ``bad``."""
    for match in _TOKEN.finditer(sparql):
        if match.lastgroup != "space":
            # The group names are the kinds.
            yield Token(match.lastgroup, match[0], match.start())  # type: ignore[arg-type]
