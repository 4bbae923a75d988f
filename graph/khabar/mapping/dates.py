"""Writes when something was: the EDTF text as given, and its earliest and latest day to filter by."""

from collections.abc import Iterator
from datetime import date

from pyoxigraph import NamedNode, Triple

from khabar.mapping import vocabulary as v
from khabar.mapping.terms import literal
from khabar.model import FuzzyDate


def date_triples(node: NamedNode, when: str | None, published: date | None) -> Iterator[Triple]:
    """Yield the date of a claim or event; an open side, and a date nobody knows, is left out.

    Args:
        node: the claim or event.
        when: its own date in EDTF; where the text gives none, the day of publication stands in, marked so.
        published: the day its article was published.
    """
    if when:
        yield Triple(node, v.EDTF, literal(when))
        yield from _bounds(node, FuzzyDate.parse(when))
    elif published:
        yield from _bounds(node, FuzzyDate(published.isoformat(), published, published))
        yield Triple(node, v.DATE_FROM_PUBLICATION, literal(value=True))


def _bounds(node: NamedNode, span: FuzzyDate) -> Iterator[Triple]:
    if span.earliest:
        yield Triple(node, v.EARLIEST, literal(span.earliest))
    if span.latest:
        yield Triple(node, v.LATEST, literal(span.latest))
