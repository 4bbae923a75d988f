"""The formats by name, and how each is written."""

from pathlib import Path
from typing import IO, Final

from khabar.errors import DataError, UsageError, did_you_mean
from khabar.saving import saving
from khabar.schema.loader import Schema
from khabar.store import Store

FORMATS: Final = {
    "turtle": "ttl",
    "trig": "trig",
    "nquads": "nq",
    "ntriples": "nt",
    "jsonld": "jsonld",
    "rdfxml": "rdf",
    "graphml": "graphml",
    "gexf": "gexf",
    "csv": "csv",
}
"""Format → the ending of its files."""


def export(store: Store, schema: Schema, format_: str, path: Path) -> None:
    """Write the graph to ``path``.

    Raises:
        UsageError: there is no such format.
        DataError: the file cannot be written, and is as it was; or the graph cannot be read.
    """
    with saving(path) as out:
        write(store, schema, format_, out)


def write(store: Store, schema: Schema, format_: str, out: IO[bytes]) -> None:
    """Write the graph to a stream, as far as possible while it is read.

    Raises:
        UsageError: there is no such format.
        DataError: the graph cannot be read, or holds types the schema lacks.
        OSError: ``out`` cannot be written.
    """
    if format_ not in FORMATS:
        hint = did_you_mean(format_, FORMATS) or f"known are {', '.join(FORMATS)}"
        raise UsageError(f'unknown format "{format_}"; {hint}')
    try:
        _write(store, schema, format_, out)
        out.flush()  # a full disk is to be told here, not when the stream is closed
    except (RuntimeError, OSError) as error:
        # An error of the operating system has a number and belongs to ``out``; the engine's has none.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise DataError.at("graph", None, f"cannot be read: {error}", _REBUILD) from error


_REBUILD: Final = "run `khabar build --rebuild`"


def _write(store: Store, schema: Schema, format_: str, out: IO[bytes]) -> None:
    # Imported only when asked for: networkx alone takes longer to load than Turtle to write.
    match format_:
        case "graphml":
            from khabar.export.graphml import write_graphml  # noqa: PLC0415

            write_graphml(store, schema, out)
        case "gexf":
            from khabar.export.gexf import write_gexf  # noqa: PLC0415

            write_gexf(store, schema, out)
        case "csv":
            from khabar.export.tables import write_csv  # noqa: PLC0415

            write_csv(store, schema, out)
        case "rdfxml":
            from khabar.export.rdfxml import write_rdfxml  # noqa: PLC0415

            write_rdfxml(store, out)
        case _:
            from khabar.export.rdf import write_rdf  # noqa: PLC0415

            write_rdf(store, format_, out)
