"""``khabar review``: hands an article's extracted claims over to a person."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from khabar.workspace import Workspace


@click.command()
@click.argument("name")
@click.option("--again", is_flag=True, help="Replace a claims file that is not marked as reviewed.")
@click.pass_obj
def review(workspace: "Workspace", name: str, again: bool) -> None:
    """Copy an article's extracted claims to a file for you to correct.

    \b
    khabar review idlib-operations-room
    khabar review 'محادثات-إدلب'

    The file stands beside the article. Once it says reviewed: true, nothing overwrites it.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.workspace.review import review as hand_over

    click.echo(f"Wrote {hand_over(workspace, name, again=again)}; its first lines say what to do with it.")
