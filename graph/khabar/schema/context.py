"""Derives the JSON-LD context: short keys for every relation and term, so that the JSON reads like JSON."""

from typing import Any

from khabar.schema.loader import Schema
from khabar.schema.prefixes import KH, PREFIXES
from khabar.schema.terms import class_iri, property_iri
from khabar.schema.vocabulary import PropertyTerm, vocabulary

# What stands there is itself a term: "modality": "planned", "predicate": "fights".
_TERMS = {"modality": "kh:modality", "predicate": "rdf:predicate"}
_THINGS = {
    "subject": "rdf:subject",
    "object": "rdf:object",
    "publisher": "dcterms:publisher",
    "wasAttributedTo": "prov:wasAttributedTo",
    "wasDerivedFrom": "prov:wasDerivedFrom",
    "wasGeneratedBy": "prov:wasGeneratedBy",
    "wasAssociatedWith": "prov:wasAssociatedWith",
    "hasGeometry": "geo:hasGeometry",
}
_TEXTS = {
    "label": "rdfs:label",
    "prefLabel": "skos:prefLabel",
    "altLabel": "skos:altLabel",
    "title": "dcterms:title",
}
_VALUES = {
    "issued": ("dcterms:issued", "xsd:date"),
    "language": ("dcterms:language", None),
    "url": ("schema:url", None),
    "lat": ("wgs84:lat", "xsd:decimal"),
    "long": ("wgs84:long", "xsd:decimal"),
    "asWKT": ("geo:asWKT", "geo:wktLiteral"),
}


def context(schema: Schema) -> dict[str, Any]:
    """Return the JSON-LD 1.1 context of a schema, ready for ``json.dumps``."""
    fixed = {"@version": 1.1, "@vocab": KH, "id": "@id", "type": "@type"} | PREFIXES
    # A relation may share its short key with a borrowed term; then the long one (kh:title) serves it.
    terms = {key: term for key, term in (_types(schema) | _fixed_terms()).items() if key not in fixed}
    return {"@context": fixed | dict(sorted(terms.items()))}


def _types(schema: Schema) -> dict[str, Any]:
    classes = [class_iri(name) for name in (*schema.entities, *schema.events)]
    relations = [property_iri(name) for name in schema.relations]
    return {_local(iri): _short(iri) for iri in classes} | {
        _local(iri): _thing(_short(iri)) for iri in relations
    }


def _fixed_terms() -> dict[str, Any]:
    terms: dict[str, Any] = {name: f"kh:{name}" for name in vocabulary().classes}
    terms |= {name: _property(name, term) for name, term in vocabulary().properties.items()}
    terms |= {name: {"@id": term, "@container": "@language"} for name, term in _TEXTS.items()}
    terms |= {name: _value(*value) for name, value in _VALUES.items()}
    terms |= {name: _thing(term) for name, term in _THINGS.items()}
    return terms | {name: {"@id": term, "@type": "@vocab"} for name, term in _TERMS.items()}


def _property(name: str, term: PropertyTerm) -> dict[str, str]:
    if term.points_at_things:
        return _thing(f"kh:{name}")
    if term.range == "rdf:langString":
        return {"@id": f"kh:{name}", "@container": "@language"}
    return _value(f"kh:{name}", term.range)


def _value(iri: str, datatype: str | None) -> dict[str, str]:
    # JSON's own strings are plain strings; naming xsd:string would only keep the key from being used.
    return {"@id": iri, "@type": datatype} if datatype not in (None, "xsd:string") else {"@id": iri}


def _thing(iri: str) -> dict[str, str]:
    return {"@id": iri, "@type": "@id"}


def _short(iri: str) -> str:
    return "kh:" + _local(iri)


def _local(iri: str) -> str:
    return iri.removeprefix(KH)
