"""``khabar query``: asks the graph a question in SPARQL, or a saved one."""

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from khabar.errors import DataError, UsageError

if TYPE_CHECKING:
    from khabar.workspace import Workspace

_FORMATS: Final = ("table", "csv", "tsv", "json", "xml", "ttl", "nt", "jsonld")


@click.command()
@click.argument("sparql", required=False)
@click.option("--file", "file", metavar="FILE", help="Read the query from a file; - is standard input.")
@click.option("--saved", metavar="NAME", help="Ask a saved query.")
@click.option(
    "-p", "parameters", metavar="NAME=VALUE", multiple=True, help="A saved query's parameter; repeatable."
)
@click.option("--list", "listed", is_flag=True, help="List the saved queries and what they take.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    help="Default: table on a terminal, else csv; ttl for CONSTRUCT and DESCRIBE.",
)
@click.option("--allow-service", is_flag=True, help="Let the query ask other machines with SERVICE.")
@click.pass_obj
def query(
    workspace: "Workspace",
    sparql: str | None,
    file: str | None,
    saved: str | None,
    parameters: Sequence[str],
    listed: bool,
    format_: str | None,
    allow_service: bool,
) -> None:
    """Ask the graph a question in SPARQL, or a saved one.

    \b
    khabar query 'SELECT ?who WHERE { ?who kh:coordinatesWith <actor/ahrar-al-sham> }'
    khabar query --saved speaks-for -p actor='أحرار الشام'
    khabar query --list
    khabar query --file question.rq --format json > answer.json

    The prefixes kh, rdf, rdfs, skos, prov, xsd and more need no declaring. The graph is only read.
    """  # noqa: D301  (click's \b keeps the lines apart)
    if sum((sparql is not None, file is not None, saved is not None, listed)) != 1:
        raise UsageError("give one of: a query, --file FILE, --saved NAME, --list")
    if parameters and saved is None:
        raise UsageError("-p gives a parameter to a saved query: add --saved NAME")
    if listed:
        _list(workspace)
        return
    from khabar.query.session import Session

    with workspace.open_store() as store, _interruptible():
        session = Session(store, workspace.settings.base, sys.stdout, format_, allow_service)
        if saved is not None:
            session.ask_saved(workspace.schema_folders, saved, _given(parameters))
        else:
            session.ask(*_read(file) if sparql is None else (sparql, "query"))


def _list(workspace: "Workspace") -> None:
    from khabar.query.saved import list_saved
    from khabar.query.visible import visible

    for saved in list_saved(workspace.schema_folders):
        takes = "".join(f" {parameter.usage}" for parameter in saved.parameters)
        click.echo(f"{saved.name}{takes}\n    {visible(saved.title_en)} · {visible(saved.title_ar)}")


def _given(parameters: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals:
            raise UsageError(f'-p "{parameter}" lacks its value: write -p {name}=…')
        if name in given:
            raise UsageError(f'the parameter "{name}" is given twice')
        given[name] = value
    return given


def _read(file: str | None) -> tuple[str, str]:
    """Return the query and what errors call it."""
    from khabar.yamlfile import read_text

    if file and file != "-":
        return read_text(Path(file)), file
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig"), "standard input"
    except UnicodeDecodeError as error:
        raise DataError.at("standard input", None, f"not UTF-8: {error.reason}") from error


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C end a long query at once: inside the engine Python would not hear it; nothing is written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
