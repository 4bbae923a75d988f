"""``khabar init``: makes a new workspace."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.workspace.new import new_workspace

if TYPE_CHECKING:
    from khabar.workspace import Workspace


@click.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--empty", is_flag=True, help="Leave the sample articles out.")
@click.pass_obj
def init(workspace: "Workspace", folder: Path | None, empty: bool) -> None:
    """Make a new workspace.

    \b
    khabar init سوريا && cd سوريا
    khabar init yemen --empty
    khabar -C yemen init

    It holds the known actors and regions, and the sample articles to try things on.
    """  # noqa: D301  (click's \b keeps the lines apart)
    place = workspace.folder / folder if folder else workspace.folder
    new_workspace(place, empty=empty)
    click.echo(f"Made the workspace {'here' if place == Path() else place}. What to type next:")
    if place.resolve() != Path.cwd():
        click.echo(f"  cd {shlex.quote(str(place))}")
    if empty:
        click.echo("  khabar add FILE        # .txt, .md, .html, or a web address")
    click.echo(
        "  khabar build           # read the articles in sources/\n  khabar show            # see the graph"
    )
