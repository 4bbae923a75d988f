"""Tables for the terminal: Arabic keeps to its cell, and what an article holds is never markup."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal
from unicodedata import bidirectional

from rich.console import Console
from rich.table import Table
from rich.text import Text

from khabar.query.visible import visible

# Where the output is no terminal, as in a log.
_WIDTH: Final = 120
# First strong isolate and pop directional isolate: right-to-left text cannot pull its neighbours around.
_ISOLATED: Final = "\u2068{}\u2069"


def console() -> Console:
    """Return the console for standard output."""
    shown = Console(highlight=False)
    if not shown.is_terminal:
        shown.width = _WIDTH
    return shown


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    numbers: Sequence[str] = (),
    *,
    wrap: bool = True,
) -> Table:
    """Return a table of texts.

    Args:
        headings: of the columns.
        rows: a text for each column.
        numbers: the headings of the columns that hold numbers.
        wrap: let long texts take several lines.
    """
    made = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        justify: Literal["left", "right"] = "right" if heading in numbers else "left"
        made.add_column(_cell(heading), justify=justify, overflow="fold", no_wrap=not wrap)
    for row in rows:
        made.add_row(*map(_cell, row))
    return made


def isolated(text: str) -> str:
    """Return the text so that it turns nothing around it, with what cannot be seen written out."""
    shown = visible(text)
    # Only where it matters: a terminal that does not know the two characters shows boxes.
    turned = any(bidirectional(char) in ("R", "AL") for char in shown)
    return _ISOLATED.format(shown) if turned else shown


def _cell(text: str) -> Text:
    indent = " " * (len(text) - len(text.lstrip(" ")))
    return Text(indent + isolated(text.lstrip(" ")))
