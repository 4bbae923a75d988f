"""Reads the actors, regions and events that claims speak of, with all their names."""

from khabar.errors import DataError
from khabar.network.records import Label, Thing
from khabar.network.rows import Description, described
from khabar.schema.loader import Schema
from khabar.schema.terms import class_iri
from khabar.store import Store

# Speakers, places and outlets are described too: evidence shows their names.
_THINGS = """
    { ?claim rdf:type kh:Claim ; rdf:subject|rdf:object|kh:where|prov:wasAttributedTo ?thing }
    UNION { ?article rdf:type kh:Article ; dcterms:publisher ?thing }
    FILTER (?thing != kh:Anonymous)
"""
_NAMES = ("skos:prefLabel", "rdfs:label", "skos:altLabel", "kh:shortName")


def read_things(store: Store, schema: Schema) -> dict[str, Thing]:
    """Return everything that claims name, by IRI.

    Raises:
        DataError: something is of no type the schema knows.
    """
    types = _types(schema)
    return {iri: _thing(found, types) for iri, found in described(store, _THINGS).items()}


def label_of(thing: Thing) -> Label:
    """Return the names to show a thing by."""
    return {"ar": thing["label_ar"], "en": thing["label_en"]}


def _types(schema: Schema) -> dict[str, tuple[int, str, str | None]]:
    """Return class IRI → how special it is, entity type, event type."""
    types: dict[str, tuple[int, str, str | None]] = {
        class_iri(name): (len(schema.lineage(name)), name, None) for name in schema.entities
    }
    special = len(schema.lineage("event")) + 1
    return types | {class_iri(name): (special, "event", name) for name in schema.events}


def _thing(found: Description, types: dict[str, tuple[int, str, str | None]]) -> Thing:
    known = sorted(types[iri] for iri in found.texts("rdf:type") if iri in types)
    if not known:
        listed = ", ".join(found.texts("rdf:type")) or "none"
        raise DataError.at(
            found.iri, None, f"has no type the schema knows, but {listed}", "run `khabar build` again"
        )
    _, type_, event_type = known[-1]
    names = [name for prefixed in _NAMES for name in found.texts(prefixed)]
    return Thing(
        id=found.iri,
        type=type_,
        kind=event_type or found.text("kh:kind"),
        label_ar=_label(found, "ar"),
        label_en=_label(found, "en"),
        names=list(dict.fromkeys(names)),
        since=found.text("kh:edtf") or found.text("kh:since"),
        until=found.text("kh:until"),
    )


def _label(found: Description, language: str) -> str | None:
    return found.text("skos:prefLabel", language) or found.text("rdfs:label", language)
