"""Writes triples and quads as RDF text, Turtle and TriG with their prefixes always in one order."""

from collections.abc import Iterable
from typing import IO, Final, cast

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from khabar.schema.prefixes import PREFIXES


def serialize_ordered(content: Iterable[Triple] | Iterable[Quad], out: IO[bytes], rdf: RdfFormat) -> None:
    """Write the content as it comes; the same content gives the same bytes on every run.

    Raises:
        OSError: ``out`` cannot be written.
    """
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
