"""Reads the claims as ties between two things, each with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from khabar.errors import DataError
from khabar.model import ANONYMOUS, Modality
from khabar.network.records import Evidence, Label, Thing
from khabar.network.rows import Description, described, full
from khabar.network.things import label_of
from khabar.schema.loader import Schema
from khabar.schema.terms import property_iri
from khabar.store import Store

_CLAIMS = "?thing rdf:type kh:Claim . FILTER NOT EXISTS { ?thing kh:rejected true }"
_ARTICLES = "?thing rdf:type kh:Article"
_ANONYMOUS_IRI = full("kh:Anonymous")


@dataclass(frozen=True, slots=True)
class Tie:
    """One claim: two IRIs, how they are tied, how surely, and the evidence."""

    subject: str
    relation: str
    object: str
    modality: str
    evidence: Evidence


def read_ties(store: Store, schema: Schema, things: Mapping[str, Thing]) -> list[Tie]:
    """Return every claim that is not rejected, in IRI order.

    Raises:
        DataError: a claim's relation is not in the schema.
    """
    articles = described(store, _ARTICLES)
    relations = {property_iri(name): name for name in schema.relations}
    modalities = {property_iri(modality): modality.value for modality in Modality}
    ties = []
    for claim in described(store, _CLAIMS).values():
        subject, relation, object_, modality = (_one(claim, p) for p in _TIE)
        if relation not in relations:
            message = f"has a relation the schema lacks: {relation}"
            raise DataError.at(claim.iri, None, message, "run `khabar build` again")
        article = articles[_one(claim, "prov:wasDerivedFrom")]
        evidence = _evidence(claim, article, things)
        ties.append(Tie(subject, relations[relation], object_, modalities[modality], evidence))
    return ties


_TIE = ("rdf:subject", "rdf:predicate", "rdf:object", "kh:modality")


def _one(found: Description, prefixed: str) -> str:
    value = found.text(prefixed)
    if value is None:
        raise DataError.at(found.iri, None, f"has no {prefixed}", "run `khabar build` again")
    return value


def _evidence(claim: Description, article: Description, things: Mapping[str, Thing]) -> Evidence:
    speaker, confidence = claim.text("prov:wasAttributedTo"), claim.text("kh:confidence")
    return Evidence(
        claim=claim.iri,
        quote=_one(claim, "kh:quote"),
        lang=claim.language("kh:quote"),
        said_by=ANONYMOUS if speaker == _ANONYMOUS_IRI else speaker,
        said_by_label=_label(speaker, things),
        role=claim.text("kh:role"),
        edtf=claim.text("kh:edtf"),
        earliest=claim.text("kh:earliest"),
        latest=claim.text("kh:latest"),
        date_from_publication=claim.holds("kh:dateFromPublication"),
        where=_label(claim.text("kh:where"), things),
        confidence=float(confidence) if confidence else None,
        reasons=claim.texts("kh:confidenceReason"),
        reviewed=claim.holds("kh:reviewed"),
        article=article.iri,
        name=article.text("kh:name") or "",
        title=article.text("dcterms:title") or "",
        outlet=_label(article.text("dcterms:publisher"), things),
        published=article.text("dcterms:issued"),
        url=article.text("schema:url"),
    )


def _label(iri: str | None, things: Mapping[str, Thing]) -> Label | None:
    return label_of(things[iri]) if iri is not None and iri in things else None
