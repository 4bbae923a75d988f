"""``khabar init``: makes a new workspace."""

from pathlib import Path

import click

from khabar.workspace.new import new_workspace


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--empty", is_flag=True, help="Leave the sample articles out.")
def init(folder: Path, empty: bool) -> None:
    """Make a new workspace.

    \b
    khabar init syria && cd syria
    khabar init yemen --empty

    It holds the known actors and regions, and the sample articles to try things on.
    """  # noqa: D301  (click's \b keeps the lines apart)
    new_workspace(folder, empty=empty)
    click.echo(f"Made the workspace {folder}. What to type next:\n  cd {folder}")
    if empty:
        click.echo("  khabar add FILE        # .txt, .md, .html, or a web address")
    click.echo(
        "  khabar build           # read the articles in sources/\n  khabar show            # see the graph"
    )
