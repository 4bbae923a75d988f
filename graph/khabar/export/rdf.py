"""Writes Turtle and N-Triples, the union of all graphs; TriG, N-Quads and JSON-LD, which keep them apart."""

from typing import IO, Final, cast

from pyoxigraph import RdfFormat, serialize

from khabar.export.order import quads_in_order, triples_in_order
from khabar.schema.prefixes import PREFIXES
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
    if rdf in (RdfFormat.TURTLE, RdfFormat.TRIG):
        serialize(content, cast("IO[bytes]", _OrderedHead(out)), rdf, prefixes=PREFIXES)
    else:
        serialize(content, out, rdf)


# As the serializer writes them, but in one order.
_HEAD: Final = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()).encode()


class _OrderedHead:
    """Puts an ordered head in the place of the serializer's, whose prefixes change their order each time."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._to_skip = len(_HEAD)
        out.write(_HEAD)

    def write(self, data: bytes) -> int:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._out.write(data[skipped:])
        return len(data)

    def flush(self) -> None:
        self._out.flush()
