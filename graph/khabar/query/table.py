"""Writes rows as a table for people: Arabic and Latin in straight columns, long texts wrapped in their cell.

Each cell is wrapped in Unicode's isolates (FSI … PDI), so that a right-to-left text cannot pull its
neighbours along and swap columns; whatever could move the cursor or reorder the line is shown as an escape.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TextIO

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions
from rich.cells import cell_len, chop_cells

from khabar.query.visible import visible
from khabar.store import Term

_FSI, _PDI = "\u2068", "\u2069"
# The widths of the columns come from this many rows; the rest streams through.
_MEASURED = 200
# A day fits; below this a column would break every word.
_NARROWEST = 10
_GAP = "  "

Shown = Callable[[NamedNode], str]
Cell = tuple[str, ...]
"""The texts of a cell, each of which begins on a line of its own."""


def write_table(
    solutions: QuerySolutions,
    out: TextIO,
    *,
    width: int,
    shown: Shown,
    without: Collection[str] = (),
    if_bound: Collection[str] = (),
) -> int:
    """Write the rows of a SELECT as a table and return how many there were.

    A name in Arabic and the same in English, ``x_ar`` beside ``x_en``, share one column.

    Args:
        solutions: the rows; read once, never held all at once.
        out: where to.
        width: columns of the terminal; cells are wrapped to fit it where that is possible at all.
        shown: what stands for an IRI.
        without: variables that are not shown, e.g. because every row has the same value.
        if_bound: variables that are shown only if a row near the top has a value for them.
    """
    names = [variable.value for variable in solutions.variables]
    top = list(islice(solutions, _MEASURED))
    empty = {name for name in if_bound if all(row[name] is None for row in top)}
    columns = _columns(names, {*without, *empty})
    heads: list[Cell] = [(head,) for head, _ in columns]

    def cells(row: QuerySolution) -> list[Cell]:
        return [
            tuple(filter(None, (shown_term(row[place], shown) for place in places))) for _, places in columns
        ]

    sample = [cells(row) for row in top]
    widths = _fitted([max(map(_width, column)) for column in zip(heads, *sample, strict=True)], width)
    _write_row(heads, widths, out)
    out.write(_GAP.join("─" * wide for wide in widths) + "\n")
    count = 0
    for row in chain(sample, map(cells, solutions)):
        _write_row(row, widths, out)
        count += 1
    return count


def _columns(names: Sequence[str], without: Collection[str]) -> list[tuple[str, list[int]]]:
    """Return the head of each column and the places of its values in a row."""
    columns: list[tuple[str, list[int]]] = []
    for place, name in enumerate(names):
        stem = name.removesuffix("_en")
        if name in without:
            continue
        if stem != name and place and names[place - 1] == f"{stem}_ar":
            columns[-1] = (stem, [place - 1, place])
        else:
            columns.append((name, [place]))
    return columns


def _width(cell: Cell) -> int:
    return max(map(cell_len, cell), default=0)


def shown_term(term: Term | None, shown: Shown) -> str:
    """Return what stands for a term, safe to print; empty for an unbound one."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return visible(shown(term))
    return visible(term.value if isinstance(term, Literal) else str(term))


def _fitted(widths: Sequence[int], width: int) -> list[int]:
    """Cut the widest columns down to one level, so that the row fits and narrow columns stay whole."""
    room = width - len(_GAP) * (len(widths) - 1)
    for level in range(width, _NARROWEST, -1):
        fitted = [min(wide, level) for wide in widths]
        if sum(fitted) <= room:
            return fitted
    return [min(wide, _NARROWEST) for wide in widths]


def _write_row(cells: Sequence[Cell], widths: Sequence[int], out: TextIO) -> None:
    columns = [
        [line for text in cell for line in _wrapped(text, width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for line in range(max(map(len, columns), default=1)):
        parts = [column[line] if line < len(column) else "" for column in columns]
        out.write(
            _GAP.join(_padded(part, width) for part, width in zip(parts, widths, strict=True)).rstrip() + "\n"
        )


def _padded(text: str, width: int) -> str:
    isolated = f"{_FSI}{text}{_PDI}" if text else ""
    return isolated + " " * (width - cell_len(text))


def _wrapped(text: str, width: int) -> list[str]:
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
