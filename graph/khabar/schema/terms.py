"""The IRIs of types: ``faction`` is ``kh:Faction``, ``coordinates-with`` is ``kh:coordinatesWith``."""

from khabar.schema.prefixes import KH


def class_iri(name: str) -> str:
    """Return the class IRI of an entity or event type."""
    return KH + "".join(map(str.capitalize, name.split("-")))


def property_iri(name: str) -> str:
    """Return the property IRI of a relation, or the IRI of a modality."""
    first, *rest = name.split("-")
    return KH + first + "".join(map(str.capitalize, rest))
