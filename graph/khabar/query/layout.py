"""Lays texts out in columns for people: Arabic and Latin straight, long texts wrapped in their cell.

Each line of a cell is wrapped in Unicode's isolates (FSI … PDI), so that a right-to-left text cannot pull
its neighbours along and swap columns.
"""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, chop_cells

_FSI, _PDI = "\u2068", "\u2069"
GAP = "  "
# Narrower than this, a column shows little more than a word a line.
_NARROWEST = 10

Cell = tuple[str, ...]
"""The texts of a cell, each of which begins on a line of its own."""


def widest(cells: Iterable[Cell]) -> int:
    """Return the width at which no cell is wrapped."""
    return max((cell_len(text) for cell in cells for text in cell), default=0)


def widest_word(cells: Iterable[Cell]) -> int:
    """Return the width at which no word is broken."""
    return max((cell_len(word) for cell in cells for text in cell for word in text.split(" ")), default=0)


def fitted(widths: Sequence[int], least: Sequence[int], width: int) -> list[int] | None:
    """Cut the widest columns down to one level, so that the row fits and narrow columns stay whole.

    Args:
        widths: how wide the columns would be.
        least: how wide each must remain, or else a word of it would be broken.
        width: of the whole row.

    Returns:
        the widths to take; None if there are none with which the row fits.
    """
    room = width - len(GAP) * (len(widths) - 1)
    for level in range(width, _NARROWEST - 1, -1):
        cut = [max(low, min(wide, level)) for low, wide in zip(least, widths, strict=True)]
        if sum(cut) <= room:
            return cut
    return None


def line_count(cell: Cell, width: int) -> int:
    """Return how many lines a cell takes in a column of ``width``."""
    return sum(len(wrapped(text, width)) for text in cell)


def row_lines(cells: Sequence[Cell], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of a row, without line ends; an empty row has one, which is empty."""
    columns = [
        [line for text in cell for line in wrapped(text, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for line in range(max(map(len, columns), default=0) or 1):
        parts = [column[line] if line < len(column) else "" for column in columns]
        yield GAP.join(_padded(part, width) for part, width in zip(parts, widths, strict=True)).rstrip()


def _padded(text: str, width: int) -> str:
    isolated = f"{_FSI}{text}{_PDI}" if text else ""
    return isolated + " " * (width - cell_len(text))


def wrapped(text: str, width: int) -> list[str]:
    """Break a text between words, and inside words longer than the column, into lines of ``width`` cells."""
    lines: list[str] = []
    current = ""
    for word in _pieces(text.split(" "), width):
        joined = f"{current} {word}" if current else word
        if cell_len(joined) > width and current:
            lines.append(current)
            current = word
        else:
            current = joined
    return [*lines, current]


def _pieces(words: Iterable[str], width: int) -> Iterator[str]:
    for word in words:
        yield from chop_cells(word, width) if cell_len(word) > width else (word,)
