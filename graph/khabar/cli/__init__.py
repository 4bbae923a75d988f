"""The command line: a group whose commands are imported only when they run."""

from importlib import import_module
from pathlib import Path
from typing import Final

import click

from khabar import __version__
from khabar.cli.edge import EdgeGroup

# In the order of the work. The sentence is kept here so that `khabar --help` imports no command.
COMMANDS: Final = {
    "init": "Make a new workspace.",
    "add": "Save an article to the workspace.",
    "build": "Read the articles and build the graph.",
    "extract": "Print what articles say, without saving anything.",
    "review": "Copy an article's extracted claims to a file for you to correct.",
    "check": "Check claims files and the graph, and tell how to mend each problem.",
    "evaluate": "Compare extraction with reviewed claims: precision, recall and F1.",
    "query": "Ask the graph a question in SPARQL, or a saved one.",
    "show": "Draw the graph as one interactive web page.",
    "export": "Write the graph in another format.",
    "stats": "Count what the graph holds.",
    "schema": "List the types of entities, relations and events.",
}


class LazyGroup(EdgeGroup):
    """A group that finds each command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """Return the commands' names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"khabar.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="khabar", message="%(prog)s %(version)s", prog_name="khabar")
@click.option(
    "-C",
    "--workspace",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="DIR",
    help="The workspace; the current folder where this is left out.",
)
@click.pass_context
def main(ctx: click.Context, folder: Path) -> None:
    """Turn news articles into a graph of actors whose every edge carries its quote.

    \b
    khabar init syria && cd syria
    khabar build
    khabar query --saved who-coordinates
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.workspace import Workspace

    # Only a path so far; what a command needs of the workspace is read when it asks for it.
    ctx.obj = Workspace(folder)
