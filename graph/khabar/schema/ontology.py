"""Derives the OWL ontology: every type, relation, modality and fixed term, with labels and alignments."""

from collections.abc import Iterable
from typing import Final

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from khabar.schema.loader import Schema
from khabar.schema.terms import class_iri, property_iri
from khabar.schema.triples import NS, Triples, iri
from khabar.schema.types import Alignment, EntityType, EventType, Label, RelationType
from khabar.schema.vocabulary import ONTOLOGY_IRI, PropertyTerm, Vocabulary, vocabulary

_ONTOLOGY: Final = URIRef(ONTOLOGY_IRI)
_MODALITIES: Final = NS["Modalities"]
_TITLE: Final = Label(ar="مفردات خبر", en="The khabar vocabulary")
_ABOUT: Final = Label(
    ar="من قام بماذا تجاه من في الأخبار، ومن قائل ذلك، ومدى ثبوته، وبأي ألفاظ.",
    en="Who did what to whom in the news, who says so, how surely, and in which words.",
)
_SCHEME: Final = Label(ar="درجات الثبوت", en="modalities")


def ontology(schema: Schema) -> Graph:
    """Return the ontology of a schema; the same schema always gives the same graph."""
    out, terms = Triples("o"), vocabulary()
    _header(out)
    for entity in schema.entities.values():
        _entity_class(out, entity)
    for event in schema.events.values():
        _event_class(out, event)
    for relation in schema.relations.values():
        _relation_property(out, relation)
    _fixed_classes(out, terms)
    _modalities(out, terms)
    for name, term in terms.properties.items():
        _fixed_property(out, NS[name], term)
    _annotations(out, terms)
    return out.graph


def _header(out: Triples) -> None:
    out.add(_ONTOLOGY, "rdf:type", iri("owl:Ontology"))
    out.label(_ONTOLOGY, "dcterms:title", _TITLE)
    out.label(_ONTOLOGY, "dcterms:description", _ABOUT)
    out.add(_ONTOLOGY, "dcterms:license", URIRef("https://spdx.org/licenses/MIT"))


def _term(out: Triples, node: Node, kind: str, label: Label, definition: Label) -> None:
    out.add(node, "rdf:type", iri(kind))
    out.add(node, "rdfs:isDefinedBy", _ONTOLOGY)
    out.label(node, "rdfs:label", label)
    out.label(node, "skos:definition", definition)


def _entity_class(out: Triples, type_: EntityType) -> None:
    node = URIRef(class_iri(type_.name))
    _term(out, node, "owl:Class", type_.label, type_.definition)
    if type_.extends:
        out.add(node, "rdfs:subClassOf", URIRef(class_iri(type_.extends)))
    _class_alignments(out, node, type_.align)


def _event_class(out: Triples, type_: EventType) -> None:
    node = URIRef(class_iri(type_.name))
    _term(out, node, "owl:Class", type_.label, type_.definition)
    out.add(node, "rdfs:subClassOf", NS["Event"])
    if type_.excludes:
        out.label(node, "skos:scopeNote", type_.excludes)
    for predicate, code in (("kh:plover", type_.plover), ("kh:acled", type_.acled)):
        if code:
            out.add(node, predicate, Literal(code))
    _class_alignments(out, node, type_.align)


def _relation_property(out: Triples, relation: RelationType) -> None:
    node = URIRef(property_iri(relation.name))
    _term(out, node, "owl:ObjectProperty", relation.label, relation.definition)
    if relation.symmetric:
        out.add(node, "rdf:type", iri("owl:SymmetricProperty"))
    for vaguer in relation.refines:
        out.add(node, "rdfs:subPropertyOf", URIRef(property_iri(vaguer)))
    if relation.inverse:
        out.label(node, "kh:inverseLabel", relation.inverse)
    if relation.excludes:
        out.label(node, "skos:scopeNote", relation.excludes)
    out.add(node, "rdfs:domain", _any_of(out, map(class_iri, relation.subject)))
    out.add(node, "rdfs:range", _any_of(out, map(class_iri, relation.object)))
    _property_alignments(out, node, relation.align)


def _any_of(out: Triples, classes: Iterable[str]) -> Node:
    """Return the class, or the union of the classes."""
    nodes = [URIRef(class_) for class_ in sorted(classes)]
    if len(nodes) == 1:
        return nodes[0]
    return out.blank(("rdf:type", iri("owl:Class")), ("owl:unionOf", out.list(nodes)))


_CLASS_ALIGNMENT: Final = {
    "narrower": "rdfs:subClassOf",
    "same": "owl:equivalentClass",
    "close": "skos:closeMatch",
}
_PROPERTY_ALIGNMENT: Final = {
    "narrower": "rdfs:subPropertyOf",
    "same": "owl:equivalentProperty",
    "close": "skos:closeMatch",
}


def _class_alignments(out: Triples, node: Node, align: tuple[Alignment, ...]) -> None:
    for alignment in align:
        out.add(node, _CLASS_ALIGNMENT[alignment.how], iri(alignment.to))


def _property_alignments(out: Triples, node: Node, align: tuple[Alignment, ...]) -> None:
    for alignment in align:
        if alignment.how == "inverse":
            other_way = out.blank(("owl:inverseOf", iri(alignment.to)))
            out.add(node, "rdfs:subPropertyOf", other_way)
        else:
            out.add(node, _PROPERTY_ALIGNMENT[alignment.how], iri(alignment.to))


def _fixed_classes(out: Triples, terms: Vocabulary) -> None:
    for name, term in terms.classes.items():
        _term(out, NS[name], "owl:Class", term.label, term.comment)
        out.add(NS[name], "rdfs:subClassOf", *map(iri, term.parents))
    for name, individual in terms.individuals.items():
        _term(out, NS[name], "owl:NamedIndividual", individual.label, individual.comment)
        out.add(NS[name], "rdf:type", iri(individual.type))


def _modalities(out: Triples, terms: Vocabulary) -> None:
    out.add(_MODALITIES, "rdf:type", iri("skos:ConceptScheme"))
    out.add(_MODALITIES, "rdfs:isDefinedBy", _ONTOLOGY)
    out.label(_MODALITIES, "rdfs:label", _SCHEME)
    for name, term in terms.modalities.items():
        node = URIRef(property_iri(name))
        _term(out, node, "skos:Concept", term.label, term.comment)
        out.add(node, "rdf:type", NS["Modality"], iri("owl:NamedIndividual"))
        out.add(node, "skos:notation", Literal(name))
        out.label(node, "skos:prefLabel", term.label)
        out.add(node, "skos:inScheme", _MODALITIES)
        out.add(node, "skos:topConceptOf", _MODALITIES)


def _fixed_property(out: Triples, node: Node, term: PropertyTerm) -> None:
    kind = "owl:ObjectProperty" if term.points_at_things else "owl:DatatypeProperty"
    _term(out, node, kind, term.label, term.comment)
    if term.domain:
        out.add(node, "rdfs:domain", _any_of(out, (NS[name] for name in term.domain)))
    if term.range:
        out.add(node, "rdfs:range", iri(term.range))
    out.add(node, "rdfs:subPropertyOf", *map(iri, term.parents))
    if term.inverse_of:
        out.add(node, "owl:inverseOf", NS[term.inverse_of])


def _annotations(out: Triples, terms: Vocabulary) -> None:
    for name, term in terms.annotations.items():
        _term(out, NS[name], "owl:AnnotationProperty", term.label, term.comment)
