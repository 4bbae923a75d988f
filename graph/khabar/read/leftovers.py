"""Takes out of an article's text what the page around it left there, such as share buttons.

What counts as a leftover is data (``leftovers.yaml``, see `khabar.read.rules`). Whole lines go, or the label
in front of one; whatever stays, stays character for character, invisible direction marks included. Only line
ends become line feeds, and runs of blank lines one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khabar.read.rules import Kind, label_end, leftover

_LINE_END = re.compile(r"\r\n?|\n")
# Direction marks, zero-width characters and the byte order mark: nothing a reader sees.
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_VISIBLE = re.compile(rf"[^\s{_INVISIBLE}]")
_UNSEEN = re.compile(rf"[\s{_INVISIBLE}]+")
_CLOSING = rf"[\"'”’“»)\]\s{_INVISIBLE}]*$"
# What tells a paragraph of the article from a headline or slogan: a full stop, and words enough. In the seed
# article the shortest paragraph has 14 words, the longest headline or slogan 9.
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


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    origin: int

    @property
    def blank(self) -> bool:
        return not _VISIBLE.search(self.text)

    @property
    def words(self) -> str:
        """What of the line a reader sees."""
        return _UNSEEN.sub(" ", self.text).strip()


def clean(text: str) -> Cleaned:
    """Return ``text`` without the leftovers of a web page; a caption said twice is kept once.

    Cleaning what is clean changes nothing.
    """
    lines = [_without_label(line) for line in _split(text)]
    return _join(_without_repeats(_without_leftovers(lines)))


def _split(text: str) -> Iterator[_Line]:
    start = 0
    for end in _LINE_END.finditer(text):
        yield _Line(text[start : end.start()], start)
        start = end.end()
    yield _Line(text[start:], start)


def _without_label(line: _Line) -> _Line:
    end = label_end(line.text)
    return _Line(line.text[end:], line.origin + end)


def _without_leftovers(lines: Sequence[_Line]) -> Iterator[_Line]:
    kinds = [None if line.blank else leftover(line.text) for line in lines]
    full = _paragraphs(lines, kinds)
    last_full = max((i for i, is_full in enumerate(full) if is_full), default=-1)
    first = True
    in_tail = False
    for i, (line, found) in enumerate(zip(lines, kinds, strict=True)):
        counts = found is not None and (i > last_full or not found.after_text)
        if line.blank or (found and counts and found.kind is Kind.LINE):
            yield from [line] if line.blank else []
            continue
        # The first line is the headline; what stands there never opens the page's foot.
        in_tail = not full[i] and (in_tail or (counts and not first))
        first = False
        if not in_tail:
            yield line


def _paragraphs(lines: Sequence[_Line], kinds: Sequence[object]) -> list[bool]:
    """Tell which lines are full paragraphs of the article; one that comes again counts once."""
    seen: set[str] = set()
    full = []
    for line, found in zip(lines, kinds, strict=True):
        words = "" if found else line.words
        full.append(bool(words) and words not in seen and _is_paragraph(words))
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
        if line.blank:
            yield line
            continue
        words = line.words
        again = words == previous or (words in seen and len(words.split(maxsplit=_CAPTION)) >= _CAPTION)
        previous = words
        seen.add(words)
        if not again:
            yield line


def _join(lines: Iterator[_Line]) -> Cleaned:
    kept: list[_Line] = []
    for line in lines:
        if not line.blank:
            kept.append(line)
        elif kept and kept[-1].text:
            kept.append(_Line("", line.origin))
    if kept and not kept[-1].text:
        kept.pop()
    starts, offset = [], 0
    for line in kept:
        starts.append(offset)
        offset += len(line.text) + 1
    return Cleaned(
        "\n".join(line.text for line in kept), starts or [0], [line.origin for line in kept] or [0]
    )
