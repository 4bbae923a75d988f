"""Says what is wrong in a query and where: line, column, the line itself, and a caret under the place."""

from rich.cells import cell_len

from khabar.errors import UsageError
from khabar.query.visible import visible

# A generated query may stand on one endless line; this much around the fault is enough to find it.
_SHOWN = 60


def place(sparql: str, offset: int) -> tuple[int, int]:
    """Return line and column of ``offset``, both counted from 1, in characters."""
    return sparql.count("\n", 0, offset) + 1, offset - (sparql.rfind("\n", 0, offset) + 1) + 1


def offset_of(sparql: str, line: int, column: int) -> int:
    """Return the offset of a line and column, both counted from 1."""
    start = 0
    for _ in range(line - 1):
        start = sparql.find("\n", start) + 1
    return min(start + column - 1, len(sparql))


def point(sparql: str, offset: int, message: str, *, mend: str = "", origin: str = "query") -> str:
    """Return ``query:2:9: message``, the line, and a caret under the place.

    Args:
        sparql: the whole query.
        offset: where in it.
        message: what is wrong there.
        mend: what to do about it.
        origin: what the query is called: ``query``, or its file.
    """
    line, column = place(sparql, offset)
    start, stop = sparql.rfind("\n", 0, offset) + 1, sparql.find("\n", offset)
    stop = len(sparql) if stop < 0 else stop
    before = visible(sparql[max(start, offset - _SHOWN) : offset])
    after = visible(sparql[offset : min(stop, offset + _SHOWN)].rstrip())
    head = f"{origin}:{line}:{column}: {message}" + (f" ({mend})" if mend else "")
    return f"{head}\n  {before}{after}\n  {' ' * cell_len(before)}^"


def fault(sparql: str, offset: int, message: str, *, mend: str = "", origin: str = "query") -> UsageError:
    """Make the error for a query that cannot be run; the arguments are those of `point`."""
    return UsageError(point(sparql, offset, message, mend=mend, origin=origin))
