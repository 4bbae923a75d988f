"""``khabar show``: draws the graph as one interactive web page."""

import webbrowser
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from khabar.errors import UsageError

if TYPE_CHECKING:
    from khabar.network import Network
    from khabar.workspace import Workspace


@click.command()
@click.option(
    "--focus", metavar="NAME", help="Only what is near this actor, region or event; any name will do."
)
@click.option("--depth", type=click.IntRange(min=1), help="How many steps from the focus.  [default: 1]")
@click.option(
    "--since", metavar="DATE", help="Only claims that may be of this time or later: 2017, 2017-03 …"
)
@click.option("--until", metavar="DATE", help="Only claims that may be of this time or earlier.")
@click.option("--relation", "relations", metavar="R", multiple=True, help="Only this relation; repeatable.")
@click.option("--language", type=click.Choice(["ar", "en"]), default="ar", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Default: exports/network.html; - is standard output.")
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the browser.")
@click.pass_obj
def show(
    workspace: "Workspace",
    focus: str | None,
    depth: int | None,
    since: str | None,
    until: str | None,
    relations: tuple[str, ...],
    language: Literal["ar", "en"],
    output: str | None,
    opens: bool,
) -> None:
    """Draw the graph as one interactive web page.

    \b
    khabar show
    khabar show --focus 'أحرار الشام' --depth 2 --since 2017-03
    khabar show --relation fights --relation negotiates-with --language en -o fights.html

    The page is one file that works offline: search, filter, and click a tie to read its evidence.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.network import network
    from khabar.show import page

    if depth is not None and focus is None:
        raise UsageError("--depth counts steps from a focus: add --focus NAME")
    with workspace.open_store() as store:
        graph = network(
            store,
            workspace.schema,
            focus=focus,
            depth=depth or 1,
            since=_day("--since", since),
            until=_day("--until", until),
            relations=relations,
        )
    html = page(graph, workspace.schema, title=_title(workspace, graph), language=language)
    if output == "-":
        click.echo(html, nl=False)
    else:
        _save(Path(output) if output else workspace.exports / "network.html", html, opens=opens)
        click.echo(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} ties", err=True)


def _day(option: str, text: str | None) -> date | None:
    """Return the first day of ``--since``, or the last of ``--until``."""
    from khabar.model import FuzzyDate

    if text is None:
        return None
    try:
        span = FuzzyDate.parse(text)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from error
    day = span.earliest if option == "--since" else span.latest
    if day is None:
        raise UsageError(f"{option}: {text} is open on that side; say a day, month or year")
    return day


def _title(workspace: "Workspace", graph: "Network") -> str:
    from khabar.network.names import shown

    name = workspace.settings.name
    focus = graph.graph.get("focus")
    return f"{shown(graph.nodes[focus])} · {name}" if focus else name


def _save(path: Path, html: str, *, opens: bool) -> None:
    from khabar.show import save_page

    save_page(path, html)
    click.echo(path)
    if opens and not webbrowser.open(path.resolve().as_uri()):
        click.echo("No browser could be started here; open the file in one.", err=True)
