"""Finds what belongs to English names of bodies: small words (Syrian defence ministry), numbers (88th)."""

from collections.abc import Sequence

from khabar.extract.lexicon import Lexicon
from khabar.extract.text import Token

_BEHIND_DATELINE = ("(", ",")
# Shorter words in capitals are acronyms.
_SHORTEST_DATELINE = 5
_ORDINALS = ("st", "nd", "rd", "th")


def ministry_end(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where a state's body ends, called by small words behind the state; else the name's own end.

    The Syrian defence ministry, the Iraqi ministry of water resources, the Libyan coast guard, Malian troops.
    """
    at = first + 1
    while at < last and not tokens[at].text.islower():
        at += 1
    if at == last == first + 1 and _is_small(tokens, at, "armed-body", lexicon):
        # Malian troops.
        return at + 1
    at = _fields_end(tokens, at, lexicon)
    if not _is_small(tokens, at, "ministry-noun", lexicon):
        return last
    at += 1
    if tokens[at - 1].norm in ("ministry", "department") and _is_small(tokens, at, "of", lexicon):
        at = _fields_end(tokens, at + 1, lexicon)
    return max(at, last)


def ordinal_start(tokens: Sequence[Token], first: int) -> int:
    """Return where a name begins that a number in figures stands before: the 88th Border Brigade."""
    if first < 2 or tokens[first - 1].norm not in _ORDINALS or not tokens[first - 2].text.isdigit():
        return first
    return first - 2 if tokens[first - 2].end == tokens[first - 1].start else first


def dateline_end(tokens: Sequence[Token]) -> int:
    """Return where the place in capitals ends that a report is dated from: ZINTAN, Libya (…); else 0."""
    last = 0
    while last < len(tokens) and tokens[last].word and tokens[last].text.isupper():
        last += 1
    letters = sum(len(t.text) for t in tokens[:last])
    ends = last < len(tokens) and tokens[last].norm in _BEHIND_DATELINE
    return last if ends and letters >= _SHORTEST_DATELINE else 0


def is_ordinal(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether an ordinal in figures stands here, two tokens long: 88th."""
    return tokens[i].text.isdigit() and i + 1 < len(tokens) and tokens[i + 1].text in _ORDINALS


def _fields_end(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    while _is_small(tokens, at, "ministry-field", lexicon):
        at += 1
    return at


def _is_small(tokens: Sequence[Token], at: int, words: str, lexicon: Lexicon) -> bool:
    if at >= len(tokens) or not tokens[at].text.islower():
        return False
    return tokens[at].norm == words if words == "of" else tokens[at].norm in lexicon.words(words)
