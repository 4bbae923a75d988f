"""Makes text from the web safe to print: what would move the cursor or reorder the line is written out."""

import re
import unicodedata

# Joiners shape Arabic and Persian words, and the Arabic number signs have a form of their own; they stay.
_HARMLESS = frozenset("\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
# Everything outside these ranges is worth a look; most text never leaves them.
_SUSPECT = re.compile(r"[^ -~\u00ae-\u05ff\u0606-\u061b\u061d-\u06dc\u06de-\u070e\u0900-\u180d\u2010-\u2027]")


def visible(text: str) -> str:
    r"""Return ``text`` with control, bidi and other invisible characters written out, e.g. ``\u202e``."""
    return _SUSPECT.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or char in _HARMLESS:
        return char
    code = ord(char)
    return _SHORT.get(char) or (rf"\u{code:04x}" if code <= 0xFFFF else rf"\U{code:08x}")
