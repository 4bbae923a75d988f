"""Writes CSV: one row for each claim, for spreadsheets, pandas and R; those a person rejected are left out.

The file opens with a byte order mark, without which Excel shows Arabic as gibberish.
"""

import csv
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from typing import IO, Final

from pyoxigraph import NamedNode

from khabar.errors import DataError
from khabar.mapping.vocabulary import ANONYMOUS as ANONYMOUS_TERM
from khabar.model import ANONYMOUS, Modality
from khabar.network.names import shown
from khabar.network.records import Thing
from khabar.network.rows import Description, described
from khabar.network.things import read_things
from khabar.schema.loader import Schema
from khabar.schema.terms import property_iri
from khabar.store import Store

COLUMNS: Final = (
    "article",
    "title",
    "outlet",
    "published",
    "url",
    "subject",
    "subject_id",
    "subject_type",
    "relation",
    "object",
    "object_id",
    "object_type",
    "role",
    "modality",
    "said_by",
    "when",
    "earliest",
    "latest",
    "dated_by_publication",
    "where",
    "quote",
    "confidence",
    "reviewed",
    "extractor",
    "claim",
)

_ARTICLES: Final = "?thing rdf:type kh:Article"
_CLAIMS: Final = """
    ?thing rdf:type kh:Claim ; prov:wasDerivedFrom {article} FILTER NOT EXISTS {{ ?thing kh:rejected true }}
"""
# What spreadsheets take for the start of a formula; the wide forms count where East Asian input is set up.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(store: Store, schema: Schema, out: IO[bytes]) -> None:
    """Write the claims, sorted by article and place in the text.

    Text comes from the web: a cell that a spreadsheet would take for a formula gets a ``'`` in front.

    Raises:
        DataError: the graph holds a type, relation or modality the schema lacks.
        OSError: ``out`` cannot be written.
    """
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for row in _rows(store, schema):
            writer.writerow([_guarded(row.get(column) or "") for column in COLUMNS])
    finally:
        text.detach()  # ``out`` is the caller's to close


def _rows(store: Store, schema: Schema) -> Iterator[dict[str, str | None]]:
    things = read_things(store, schema)
    names = {property_iri(name): name for name in (*schema.relations, *Modality)}
    articles = described(store, _ARTICLES).values()
    for article in sorted(articles, key=lambda article: (article.text("kh:name") or "", article.iri)):
        about = _article_cells(article, things)
        # An article at a time, for there may be many.
        claims = described(store, _CLAIMS.format(article=NamedNode(article.iri))).values()
        for claim in sorted(claims, key=_place):
            yield about | _claim_cells(claim, things, names) | _judgement_cells(claim)


def _place(claim: Description) -> tuple[int, str]:
    return int(claim.text("kh:start") or 0), claim.iri


def _article_cells(article: Description, things: Mapping[str, Thing]) -> dict[str, str | None]:
    return {
        "article": article.text("kh:name"),
        "title": article.text("dcterms:title"),
        "outlet": _label(article.text("dcterms:publisher"), things),
        "published": article.text("dcterms:issued"),
        "url": article.text("schema:url"),
    }


def _claim_cells(
    claim: Description, things: Mapping[str, Thing], names: Mapping[str, str]
) -> dict[str, str | None]:
    speaker = claim.text("prov:wasAttributedTo")
    return {
        **_end_cells("subject", claim.text("rdf:subject"), things),
        "relation": _name(claim, "rdf:predicate", names),
        **_end_cells("object", claim.text("rdf:object"), things),
        "role": claim.text("kh:role"),
        "modality": _name(claim, "kh:modality", names),
        "said_by": ANONYMOUS if speaker == ANONYMOUS_TERM.value else _label(speaker, things),
        "when": claim.text("kh:edtf"),
        "earliest": claim.text("kh:earliest"),
        "latest": claim.text("kh:latest"),
        "dated_by_publication": _truth(holds=claim.holds("kh:dateFromPublication")),
        "where": _label(claim.text("kh:where"), things),
    }


def _judgement_cells(claim: Description) -> dict[str, str | None]:
    return {
        "quote": claim.text("kh:quote"),
        "confidence": claim.text("kh:confidence"),
        "reviewed": _truth(holds=claim.holds("kh:reviewed")),
        "extractor": claim.text("kh:extractor"),
        "claim": claim.iri,
    }


def _end_cells(end: str, iri: str | None, things: Mapping[str, Thing]) -> dict[str, str | None]:
    if iri is None or iri not in things:
        return {end: iri}
    return {end: shown(things[iri]), f"{end}_id": iri.rpartition("/")[2], f"{end}_type": things[iri]["type"]}


def _label(iri: str | None, things: Mapping[str, Thing]) -> str | None:
    return shown(things[iri]) if iri is not None and iri in things else iri


def _name(claim: Description, prefixed: str, names: Mapping[str, str]) -> str:
    iri = claim.text(prefixed) or "none"
    if iri not in names:
        message = f"has a {prefixed} the schema lacks: {iri}"
        raise DataError.at(claim.iri, None, message, "run `khabar build` again")
    return names[iri]


def _truth(*, holds: bool) -> str:
    return "true" if holds else "false"


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
