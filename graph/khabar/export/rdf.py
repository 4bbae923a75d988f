"""Writes Turtle and N-Triples, the union of all graphs; TriG, N-Quads and JSON-LD, which keep them apart."""

from typing import IO, Final

from pyoxigraph import RdfFormat

from khabar.export.order import quads_in_order, triples_in_order
from khabar.mapping.serializing import serialize_ordered
from khabar.store import Store

_FORMATS: Final = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
}


def write_rdf(store: Store, format_: str, out: IO[bytes]) -> None:
    """Write every quad, or each triple once where the format knows no named graphs.

    Raises:
        OSError: ``out`` cannot be written.
    """
    rdf = _FORMATS[format_]
    content = quads_in_order(store) if rdf.supports_datasets else triples_in_order(store)
    serialize_ordered(content, out, rdf)
