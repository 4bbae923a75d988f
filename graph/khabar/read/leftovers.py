"""Takes out of an article's text what the page around it left there, such as share buttons.

What counts as a leftover is data (``leftovers.yaml``, see `khabar.read.rules`). Whole lines go, or the label
in front of one; whatever stays, stays character for character, invisible direction marks included. Only line
ends become line feeds, and runs of blank lines one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from khabar.read.rules import Kind, Rule, label_end, leftover

_LINE_END = re.compile(r"\r\n?|\n")
# Direction marks, zero-width characters and the byte order mark: nothing a reader sees.
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_VISIBLE = re.compile(rf"[^\s{_INVISIBLE}]")
_UNSEEN = re.compile(rf"[\s{_INVISIBLE}]+")
_CLOSING = rf"[\"'”’“»)\]\s{_INVISIBLE}]*$"
# What tells a paragraph of the article from a headline or slogan: a full stop, and words enough. In the seed
# article the shortest paragraph has 16 words, the longest headline or slogan 9.
_FULL_STOP = re.compile(rf"(?<![.…])[.؟!?]{_CLOSING}")
_ELLIPSIS = re.compile(rf"(?:\.\.|…){_CLOSING}")
_PARAGRAPH = 12
_LONG_PARAGRAPH = 40
# Below five words a line may well stand twice (a subheading, "نعم"), unless it follows itself.
_CAPTION = 5


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article's text without leftovers, and where each of its lines stood before.

    Attributes:
        starts: offset of each line in ``text``.
        origins: offset of the same line in the text as it was.
    """

    text: str
    starts: Sequence[int]
    origins: Sequence[int]

    def origin(self, offset: int) -> int:
        """Return where the character at ``offset`` of the text stood in the text as it was."""
        line = bisect_right(self.starts, offset) - 1
        return self.origins[line] + offset - self.starts[line]


class _Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        origin: where it stood.
        block: how many runs of blank lines stood before it.
    """

    text: str
    origin: int
    block: int

    @property
    def words(self) -> str:
        """What of the line a reader sees."""
        return _UNSEEN.sub(" ", self.text).strip()


def clean(text: str) -> Cleaned:
    """Return ``text`` without the leftovers of a web page; a caption said twice is kept once.

    Cleaning what is clean changes nothing.
    """
    return _join(_without_repeats(_without_leftovers(list(_lines(text)))))


def _lines(text: str) -> Iterator[_Line]:
    block, blank_before = 0, False
    for start, end in _spans(text):
        if not _VISIBLE.search(text, start, end):
            blank_before = True
            continue
        block += blank_before
        blank_before = False
        words = start + label_end(text[start:end])
        if _VISIBLE.search(text, words, end):
            yield _Line(text[words:end], words, block)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _LINE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _without_leftovers(lines: Sequence[_Line]) -> Iterator[_Line]:
    found = [leftover(line.text) for line in lines]
    full = _paragraphs(lines, found)
    last_full = max((i for i, is_full in enumerate(full) if is_full), default=-1)
    first = True
    in_tail = False
    for i, (line, rule) in enumerate(zip(lines, found, strict=True)):
        counts = rule is not None and (i > last_full or not rule.after_text)
        if rule and counts and rule.kind is Kind.LINE:
            continue
        # The first line is the headline; what stands there never opens the page's foot.
        in_tail = not full[i] and (in_tail or (counts and not first))
        first = False
        if not in_tail:
            yield line


def _paragraphs(lines: Sequence[_Line], found: Sequence[Rule | None]) -> list[bool]:
    """Tell which lines are full paragraphs of the article; one that comes again counts once."""
    seen: set[str] = set()
    full = []
    for line, rule in zip(lines, found, strict=True):
        words = line.words
        full.append(not rule and words not in seen and _is_paragraph(words))
        seen.add(words)
    return full


def _is_paragraph(words: str) -> bool:
    count = len(words.split(maxsplit=_LONG_PARAGRAPH))
    ending = words[-20:]
    if _ELLIPSIS.search(ending):
        return False
    return count >= _LONG_PARAGRAPH or (count >= _PARAGRAPH and bool(_FULL_STOP.search(ending)))


def _without_repeats(lines: Iterator[_Line]) -> Iterator[_Line]:
    seen: set[str] = set()
    previous = ""
    for line in lines:
        words = line.words
        if words == previous or (words in seen and len(words.split(maxsplit=_CAPTION)) >= _CAPTION):
            continue
        previous = words
        seen.add(words)
        yield line


def _join(lines: Iterator[_Line]) -> Cleaned:
    kept: list[_Line] = []
    for line in lines:
        if kept and kept[-1].block != line.block:
            last = kept[-1]
            kept.append(_Line("", last.origin + len(last.text) + 1, line.block))
        kept.append(line)
    starts = list(accumulate((len(line.text) + 1 for line in kept[:-1]), initial=0))
    origins = [line.origin for line in kept] or [0]
    return Cleaned("\n".join(line.text for line in kept), starts, origins)
