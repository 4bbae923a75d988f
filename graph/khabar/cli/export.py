"""``khabar export``: writes the graph in another format."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from khabar.workspace import Workspace

# Those of `khabar.export.FORMATS`, kept here so that --help imports no store.
_FORMATS: Final = ("turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml", "graphml", "gexf", "csv")


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(_FORMATS))
@click.option(
    "-o", "--output", metavar="FILE", help="Default: exports/graph.ttl, .graphml …; - is standard output."
)
@click.pass_obj
def export(workspace: "Workspace", format_: str, output: str | None) -> None:
    """Write the graph in another format.

    \b
    khabar export graphml -o network.graphml
    khabar export csv -o claims.csv
    khabar export turtle -o - | gzip > graph.ttl.gz

    \b
    turtle ntriples rdfxml  all triples, as one RDF graph
    trig nquads jsonld      the same with a named graph for each article, which tells who reported what
    graphml gexf            the network, for Gephi, yEd, Cytoscape and networkx
    csv                     one row for each claim, for spreadsheets, pandas and R

    The same graph gives the same bytes, so exports can be compared and kept under version control. In CSV, a
    cell that a spreadsheet would take for a formula begins with '.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.export import FORMATS, write
    from khabar.saving import saving

    # Read first: a fault in it should not wait until half the graph is written.
    schema = workspace.schema
    with workspace.open_store() as store:
        if output == "-":
            write(store, schema, format_, sys.stdout.buffer)
            return
        file = Path(output) if output else workspace.exports / f"graph.{FORMATS[format_]}"
        if output is None:
            workspace.exports.mkdir(exist_ok=True)
        with saving(file, "give another file with -o") as out:
            write(store, schema, format_, out)
    click.echo(file)
