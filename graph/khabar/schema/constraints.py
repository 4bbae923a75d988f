"""What a node of each kind must, may and must not carry, and how that is said in both languages."""

from dataclasses import dataclass
from typing import Final, Literal

from khabar.schema.types import Label
from khabar.schema.vocabulary import vocabulary

Count = Literal["one", "maybe", "some", "any"]
"""Exactly one, at most one, at least one, or as many as there are."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """What a property's values must be.

    Attributes:
        path: prefixed name of the property.
        sort: prefixed name of a datatype, or ``iri`` for things, ``text`` for texts tagged ar or en.
        among: entity types, of which (or below) the thing must be; or ``article``.
        options: the only texts allowed.
        listed: the thing must be one of the schema's relations or modalities.
        at_least, at_most: bounds of a number.
        before, not_after: the property whose value must be greater, or not smaller.
    """

    path: str
    count: Count
    sort: str
    among: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    listed: Literal["relations", "modalities"] | None = None
    at_least: int | None = None
    at_most: int | None = None
    before: str | None = None
    not_after: str | None = None


_DATED: Final = (
    Constraint("kh:edtf", "maybe", "xsd:string"),
    Constraint("kh:earliest", "maybe", "xsd:date", not_after="kh:latest"),
    Constraint("kh:latest", "maybe", "xsd:date"),
    Constraint("kh:dateFromPublication", "maybe", "xsd:boolean"),
)
_NAMED: Final = (
    Constraint("skos:prefLabel", "some", "text"),
    Constraint("rdfs:label", "some", "text"),
    Constraint("skos:altLabel", "any", "text"),
    Constraint("kh:shortName", "any", "text"),
)

CLAIM: Final = (
    Constraint("rdf:subject", "one", "iri"),
    Constraint("rdf:predicate", "one", "iri", listed="relations"),
    Constraint("rdf:object", "one", "iri"),
    Constraint("kh:modality", "one", "iri", listed="modalities"),
    Constraint("kh:quote", "one", "text"),
    Constraint("kh:start", "one", "xsd:integer", at_least=0, before="kh:end"),
    Constraint("kh:end", "one", "xsd:integer"),
    Constraint("prov:wasDerivedFrom", "one", "iri", among=("article",)),
    Constraint("prov:wasAttributedTo", "maybe", "iri"),
    Constraint("prov:wasGeneratedBy", "maybe", "iri"),
    Constraint("kh:where", "maybe", "iri", among=("region",)),
    Constraint("kh:role", "maybe", "xsd:string"),
    Constraint("kh:subjectMention", "maybe", "text"),
    Constraint("kh:objectMention", "maybe", "text"),
    Constraint("kh:confidence", "maybe", "xsd:decimal", at_least=0, at_most=1),
    Constraint("kh:confidenceReason", "any", "xsd:string"),
    Constraint("kh:extractor", "maybe", "xsd:string"),
    Constraint("kh:reviewed", "one", "xsd:boolean"),
    Constraint("kh:rejected", "maybe", "xsd:boolean"),
    *_DATED,
)
ARTICLE: Final = (
    Constraint("kh:name", "one", "xsd:string"),
    Constraint("dcterms:title", "maybe", "text"),
    Constraint("dcterms:publisher", "maybe", "iri", among=("actor",)),
    Constraint("dcterms:language", "one", "xsd:string", options=("ar", "en")),
    Constraint("dcterms:issued", "maybe", "xsd:date"),
    Constraint("kh:synthetic", "maybe", "xsd:boolean"),
)
EVENT: Final = (Constraint("rdfs:label", "some", "text"), *_DATED)
ACTOR: Final = (
    *_NAMED,
    Constraint("kh:since", "maybe", "xsd:string"),
    Constraint("kh:until", "maybe", "xsd:string"),
    Constraint("kh:predecessor", "any", "iri", among=("actor",)),
    Constraint("kh:successor", "any", "iri", among=("actor",)),
)
REGION: Final = (
    *_NAMED,
    Constraint("kh:kind", "maybe", "xsd:string"),
    Constraint("wgs84:lat", "maybe", "xsd:decimal", at_least=-90, at_most=90),
    Constraint("wgs84:long", "maybe", "xsd:decimal", at_least=-180, at_most=180),
)

_COUNTS: Final = {
    "one": Label(ar="مطلوب مرة واحدة لا أكثر", en="exactly one is needed"),
    "maybe": Label(ar="مرة واحدة على الأكثر", en="at most one is allowed"),
    "some": Label(ar="مطلوب مرة على الأقل", en="at least one is needed"),
    "any": Label(ar="يجوز تكراره", en="there may be several"),
}
_SORTS: Final = {
    "iri": Label(ar="وقيمته IRI", en="an IRI"),
    "text": Label(ar="وهو نص موسوم ar أو en", en="a text tagged ar or en"),
    "xsd:string": Label(ar="وهو نص", en="a text"),
    "xsd:integer": Label(ar="وهو عدد صحيح", en="a whole number"),
    "xsd:decimal": Label(ar="وهو عدد عشري", en="a decimal number"),
    "xsd:date": Label(ar="وهو تاريخ xsd:date", en="an xsd:date"),
    "xsd:boolean": Label(ar="وهو true أو false", en="true or false"),
}


_LISTED: Final = {
    "relations": Label(ar="من علاقات المخطط", en="one of the schema's relations"),
    "modalities": Label(ar="من درجات الثبوت", en="one of the modalities"),
}


def message(owner: Label, constraint: Constraint, of: Label | None = None) -> Label:
    """Return what to tell whoever broke a constraint on a node of the kind ``owner``.

    Args:
        owner: what the node is called.
        constraint: what was broken.
        of: what the types in ``constraint.among`` are called.
    """
    name = vocabulary().label(constraint.path)
    parts = [_COUNTS[constraint.count], _SORTS[constraint.sort]]
    if of:
        parts.append(Label(ar=f"من نوع {of.ar}", en=f"of type {of.en}"))
    parts += _bounds(constraint)
    return Label(
        ar=f"{owner.ar}، {name.ar}: {'، '.join(part.ar for part in parts)}.",
        en=f"{owner.en}, {name.en}: {', '.join(part.en for part in parts)}.",
    )


def _bounds(constraint: Constraint) -> list[Label]:
    options = ", ".join(constraint.options)
    bounds = (
        (constraint.listed, _LISTED.get(constraint.listed or "")),
        (options, Label(ar=f"من بين {options}", en=f"one of {options}")),
        (
            constraint.at_least,
            Label(ar=f"لا يقل عن {constraint.at_least}", en=f"not below {constraint.at_least}"),
        ),
        (
            constraint.at_most,
            Label(ar=f"لا يزيد على {constraint.at_most}", en=f"not above {constraint.at_most}"),
        ),
        (constraint.before, Label(ar=f"وقبل {constraint.before}", en=f"before {constraint.before}")),
        (
            constraint.not_after,
            Label(ar=f"ولا يلي {constraint.not_after}", en=f"not after {constraint.not_after}"),
        ),
    )
    return [label for bound, label in bounds if label and bound not in (None, "")]
