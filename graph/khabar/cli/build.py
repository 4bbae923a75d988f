"""``khabar build``: reads the articles and builds the graph."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

from khabar.errors import DataError

if TYPE_CHECKING:
    from khabar.workspace import Workspace
    from khabar.workspace.cache import Summary
    from khabar.workspace.records import Progress, Report, Row


@click.command()
@click.option("--rebuild", is_flag=True, help="Forget the last build and read every article again.")
@click.option("--no-exports", is_flag=True, help="Do not write exports/.")
@click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
@click.pass_obj
def build(workspace: "Workspace", rebuild: bool, no_exports: bool, quiet: bool) -> None:
    """Read the articles and build the graph.

    \b
    khabar build
    khabar -C syria build --rebuild

    Articles that have not changed are not read again. One that cannot be read is left out of the graph and
    named, and the exit code is 1; all others are built.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.workspace.build import build as build_graph

    began = time.monotonic()
    with _progress(quiet=quiet) as progress:
        report = build_graph(workspace, exports=not no_exports, rebuild=rebuild, progress=progress)
    if not quiet:
        _print(report, time.monotonic() - began)
    if report.problems:
        raise DataError(report.problems)


@contextmanager
def _progress(*, quiet: bool) -> Iterator["Progress"]:
    """Give what draws the progress bar: on a terminal's stderr, and nowhere else."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=console, transient=True, disable=quiet or not console.is_terminal
    ) as shown:
        task = shown.add_task("articles", total=None)
        yield lambda done, all_: shown.update(task, completed=done, total=all_)


def _print(report: "Report", seconds: float) -> None:
    from khabar.cli.tables import console, table

    out = console()
    if report.rows:
        out.print(table(_HEADINGS, map(_cells, report.rows), numbers=("Claims", "Events")))
    elif not report.problems:
        out.print("No articles in sources/ yet. Save one with: khabar add FILE")
    out.print(_totals(report, seconds), markup=False, soft_wrap=True)
    if report.written:
        written = " ".join(file.name for file in report.written)
        out.print(f"Wrote {report.written[0].parent}: {written}", markup=False, soft_wrap=True)


_HEADINGS: Final = ("Article", "Outlet", "Date", "Lang", "Claims", "Events", "Read by", "")


def _cells(row: "Row") -> tuple[str, ...]:
    article = row.summary
    return (
        article.name,
        article.outlet or "",
        article.published.isoformat() if article.published else "",
        article.language,
        str(article.claims),
        str(article.events),
        _reader(article),
        row.state.value,
    )


def _reader(article: "Summary") -> str:
    if not article.by_hand:
        return "rules"
    return "a person" if article.reviewed else "claims file"


def _totals(report: "Report", seconds: float) -> str:
    states = Counter(row.state.value for row in report.rows)
    which = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    removed = f"{report.removed} removed" if report.removed else ""
    left_out = f"{report.left_out} left out, see below" if report.left_out else ""
    detail = "; ".join(filter(None, (which, removed, left_out)))
    articles = _count(len(report.rows), "article") + (f" ({detail})" if detail else "")
    claims = _count(sum(row.summary.claims for row in report.rows), "claim")
    events = _count(sum(row.summary.events for row in report.rows), "event")
    return f"{articles}, {claims}, {events}, in {seconds:.1f} s"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
