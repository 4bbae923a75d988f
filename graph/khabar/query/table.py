"""Writes rows for people: as a table or, where the terminal is too narrow for one, as a block for each row.

Whatever in a text could move the cursor or reorder the line is shown as an escape.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TextIO

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from khabar.query.layout import GAP, Cell, fitted, line_count, row_lines, widest, widest_word
from khabar.query.visible import visible
from khabar.store import Term

# The widths of the columns come from this many rows; the rest streams through.
_MEASURED = 200
# A cell of more lines than this is read down a ladder; a block shows it better.
_TALLEST = 3
# What goes without saying: a block leaves it out, as it does what is empty.
_UNSAID = ("rejected", ("false",))

Shown = Callable[[NamedNode], str]


def write_table(
    solutions: QuerySolutions,
    out: TextIO,
    *,
    width: int,
    shown: Shown,
    without: Collection[str] = (),
    if_bound: Collection[str] = (),
) -> int:
    """Write the rows of a SELECT as a table, or in blocks if that does not fit; return how many there were.

    A name in Arabic and the same in English, ``x_ar`` beside ``x_en``, share one column.

    Args:
        solutions: the rows; read once, never held all at once.
        out: where to.
        width: columns of the terminal.
        shown: what stands for an IRI.
        without: variables that are not shown, e.g. because every row has the same value.
        if_bound: variables that are shown only if a row near the top has a value for them.
    """
    names = [variable.value for variable in solutions.variables]
    top = list(islice(solutions, _MEASURED))
    empty = {name for name in if_bound if all(row[name] is None for row in top)}
    columns = _columns(names, {*without, *empty})
    heads = [head for head, _ in columns]

    def cells(row: QuerySolution) -> list[Cell]:
        return [
            tuple(filter(None, (shown_term(row[place], shown) for place in places))) for _, places in columns
        ]

    sample = [cells(row) for row in top]
    rows = chain(sample, map(cells, solutions))
    if widths := _widths(heads, sample, width):
        return _write_rows(heads, rows, widths, out)
    return _write_blocks(heads, sample, rows, width, out)


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


def shown_term(term: Term | None, shown: Shown) -> str:
    """Return what stands for a term, safe to print; empty for an unbound one."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return visible(shown(term))
    return visible(term.value if isinstance(term, Literal) else str(term))


def _widths(heads: Sequence[str], sample: Sequence[Sequence[Cell]], width: int) -> list[int] | None:
    """Return how wide the columns of a table are; None if blocks are better to read."""
    columns = [[(head,), *cells] for head, cells in zip(heads, _turned(heads, sample), strict=True)]
    wanted = [widest(column) for column in columns]
    if len(columns) == 1:
        # The names of its values would only take room away.
        return [min(wanted[0], width)]
    widths = fitted(wanted, [widest_word(column) for column in columns], width)
    if widths is None or any(
        line_count(cell, wide) > _TALLEST
        for column, wide in zip(columns, widths, strict=True)
        for cell in column
    ):
        return None
    return widths


def _turned(heads: Sequence[str], sample: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Return the cells of each column, which are none where there are no rows."""
    return [[row[place] for row in sample] for place in range(len(heads))]


def _write_rows(
    heads: Sequence[str], rows: Iterable[Sequence[Cell]], widths: Sequence[int], out: TextIO
) -> int:
    _write(row_lines([(head,) for head in heads], widths), out)
    _write([GAP.join("─" * wide for wide in widths)], out)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007  (the last one is how many there were)
        _write(row_lines(row, widths), out)
    return count


def _write_blocks(
    heads: Sequence[str],
    sample: Sequence[Sequence[Cell]],
    rows: Iterable[Sequence[Cell]],
    width: int,
    out: TextIO,
) -> int:
    """Write each row as lines of a name and its value, with an empty line between rows."""
    used = {head for row in sample for head, _ in _said(heads, row)}
    label = max(1, min(max(map(len, used), default=0), width // 2))
    widths = [label, max(2, width - label - len(GAP))]
    count = 0
    for count, row in enumerate(rows, 1):
        if count > 1:
            _write([""], out)
        for head, cell in _said(heads, row):
            _write(row_lines([(head,), cell], widths), out)
    return count


def _said(heads: Sequence[str], row: Sequence[Cell]) -> Iterator[tuple[str, Cell]]:
    """Yield what a block shows of a row."""
    return ((head, cell) for head, cell in zip(heads, row, strict=True) if cell and (head, cell) != _UNSAID)


def _write(lines: Iterable[str], out: TextIO) -> None:
    out.writelines(f"{line}\n" for line in lines)
