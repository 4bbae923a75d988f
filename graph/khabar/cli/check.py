"""``khabar check``: checks claims files and the graph."""

from typing import TYPE_CHECKING

import click

from khabar.errors import DataError

if TYPE_CHECKING:
    from khabar.workspace import Workspace


@click.command()
@click.pass_obj
def check(workspace: "Workspace") -> None:
    """Check claims files and the graph, and tell how to mend each problem.

    \b
    khabar check
    khabar -C syria check

    Every name must be known, every quote be in its article, every relation fit the types it joins. The graph
    of the last build is then held against the shapes derived from the schema.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.workspace.checking import check_sources

    problems = check_sources(workspace)
    built = (workspace.state / "store").is_dir()
    if built:
        from khabar.workspace.validation import validate

        problems += validate(workspace)
    else:
        click.echo("The graph is not built yet, so only the files were checked. Next: khabar build", err=True)
    if problems:
        raise DataError(problems)
    click.echo("No problems found." if built else "No problems found in the files.")
