"""Writes what a query answers, row by row, in the formats of the SPARQL and RDF standards."""

from collections.abc import Iterable, Iterator
from typing import IO, Final

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Triple

from khabar.errors import DataError, UsageError
from khabar.mapping.serializing import serialize_ordered
from khabar.store import Results

ROW_FORMATS: Final = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
"""For SELECT and ASK: https://www.w3.org/TR/sparql11-overview/#sparql11-results"""

GRAPH_FORMATS: Final = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
"""For CONSTRUCT and DESCRIBE."""


def write_results(results: Results, format_: str, out: IO[bytes]) -> None:
    """Write results in one of `ROW_FORMATS` or `GRAPH_FORMATS`, each row as soon as it is found.

    Raises:
        UsageError: the format is not for this kind of query.
        DataError: the engine fails half-way, e.g. because a SERVICE does not answer.
        OSError: ``out`` cannot be written.
    """
    formats = GRAPH_FORMATS if isinstance(results, QueryTriples) else ROW_FORMATS
    if format_ not in formats:
        asked = "CONSTRUCT and DESCRIBE" if isinstance(results, QueryTriples) else "SELECT and ASK"
        raise UsageError(f"{format_} is not for the results of {asked}; take {', '.join(formats)}")
    try:
        if isinstance(results, QueryTriples):
            serialize_ordered(_once(results), out, GRAPH_FORMATS[format_])
        else:
            results.serialize(out, ROW_FORMATS[format_])
    except (RuntimeError, OSError) as error:
        raise broken_off(error) from error


def _once(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Yield each triple of a subject once: DESCRIBE gives it for every graph it stands in."""
    seen: set[Triple] = set()
    subject = None
    for triple in triples:
        if triple.subject != subject:
            subject = triple.subject
            seen.clear()  # a subject's triples come together; more need not be remembered
        if triple not in seen:
            seen.add(triple)
            yield triple


def broken_off(error: RuntimeError | OSError) -> Exception:
    """Return what to raise for an error that came while results were read or written."""
    # An error of the operating system has a number and belongs to whoever opened ``out``; the engine's none.
    if isinstance(error, OSError) and error.errno is not None:
        return error
    return DataError.at("query", None, f"broken off: {error}")
