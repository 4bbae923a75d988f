"""The ontology says in OWL what the schema files say, and names every term the graph uses."""

import pytest
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from khabar.bundled import SCHEMA
from khabar.mapping import vocabulary as written
from khabar.schema import Label, RelationType, load_schema
from khabar.schema.loader import Schema
from khabar.schema.ontology import ontology
from khabar.schema.prefixes import KH, PREFIXES
from khabar.schema.terms import class_iri, property_iri

NS = Namespace(KH)
SEM = Namespace(PREFIXES["sem"])
ORG = Namespace(PREFIXES["org"])
PROV = Namespace(PREFIXES["prov"])
SHIPPED = load_schema(SCHEMA)
GRAPH = ontology(SHIPPED)


def classes(property_: URIRef, side: URIRef) -> set[URIRef]:
    """Return the class, or the members of the union of classes, on a side of a property."""
    node = GRAPH.value(property_, side, any=False)
    union = GRAPH.value(node, OWL.unionOf)
    return set(Collection(GRAPH, union)) if union else {node}


def test_every_type_has_a_term_with_its_labels_and_definition():
    types = [*SHIPPED.entities.values(), *SHIPPED.events.values()]
    nodes = [(URIRef(class_iri(t.name)), t, OWL.Class) for t in types]
    nodes += [(URIRef(property_iri(r.name)), r, OWL.ObjectProperty) for r in SHIPPED.relations.values()]
    for node, type_, kind in nodes:
        assert (node, RDF.type, kind) in GRAPH
        assert set(GRAPH.objects(node, RDFS.label)) == texts(type_.label)
        assert set(GRAPH.objects(node, SKOS.definition)) == texts(type_.definition)


def texts(label: Label) -> set[Literal]:
    return {Literal(label.ar, lang="ar"), Literal(label.en, lang="en")}


def test_classes_stand_below_each_other_and_below_other_vocabularies():
    assert (NS.Faction, RDFS.subClassOf, NS.Actor) in GRAPH
    assert (NS.Actor, RDFS.subClassOf, PROV.Agent) in GRAPH
    assert (NS.Formation, RDFS.subClassOf, NS.Event) in GRAPH
    assert (NS.Event, RDFS.subClassOf, SEM.Event) in GRAPH
    assert (NS.Claim, RDFS.subClassOf, RDF.Statement) in GRAPH


def test_relations_know_whom_they_join():
    assert classes(NS.coordinatesWith, RDFS.domain) == {NS.Faction, NS.Government, NS.Organization}
    assert classes(NS.controls, RDFS.range) == {NS.Region}
    assert classes(NS.locatedIn, RDFS.domain) == {NS.Event, NS.Region}


@pytest.mark.parametrize("relation", SHIPPED.relations.values(), ids=lambda r: r.name)
def test_only_symmetric_relations_are_said_to_be_so(relation: RelationType):
    node = URIRef(property_iri(relation.name))
    assert ((node, RDF.type, OWL.SymmetricProperty) in GRAPH) == relation.symmetric
    inverse = set(GRAPH.objects(node, NS.inverseLabel))
    assert inverse == (texts(relation.inverse) if relation.inverse else set())


def test_alignments_keep_their_direction():
    assert (NS.leads, RDFS.subPropertyOf, ORG.headOf) in GRAPH
    assert (NS.activeIn, SKOS.closeMatch, URIRef("https://schema.org/areaServed")) in GRAPH
    other_way = GRAPH.value(NS.participatesIn, RDFS.subPropertyOf, any=False)
    assert isinstance(other_way, BNode)
    assert (other_way, OWL.inverseOf, SEM.hasActor) in GRAPH


def test_event_types_carry_the_codes_of_the_standards():
    assert GRAPH.value(NS.Airstrike, NS.plover) == Literal("ASSAULT > heavy-weapons")
    assert GRAPH.value(NS.Airstrike, NS.acled) == Literal("Explosions/Remote violence > Air/drone strike")
    assert GRAPH.value(NS.Statement, NS.plover) is None


def test_modalities_are_concepts_of_one_scheme():
    assert set(GRAPH.subjects(SKOS.inScheme, NS.Modalities)) == {
        *(NS.asserted, NS.planned, NS.possible, NS.denied, NS.failed, NS.calledFor)
    }
    assert GRAPH.value(NS.calledFor, SKOS.notation) == Literal("called-for")


def test_every_term_the_graph_is_written_with_is_defined():
    terms = {URIRef(value.value) for value in vars(written).values() if isinstance(value, NamedNode)}
    own = {term for term in terms if term.startswith(KH)}
    assert len(own) > 20
    assert own <= set(GRAPH.subjects(RDFS.isDefinedBy))


def test_terms_of_other_vocabularies_are_never_described():
    own = URIRef(KH.removesuffix("#"))
    assert all(isinstance(s, BNode) or s == own or s.startswith(KH) for s in GRAPH.subjects())


def test_a_relation_of_a_workspace_is_in_its_ontology():
    spies = RelationType(
        name="spies-on",
        label=Label(ar="تجسس على", en="spies on"),
        definition=Label(ar="فاعل يتجسس على آخر", en="an actor spies on another"),
        subject=("person",),
        object=("actor",),
        align=({"to": "schema:knows", "how": "same"},),
    )
    graph = ontology(Schema(SHIPPED.entities, {"spies-on": spies}, {}))
    assert (NS.spiesOn, RDFS.domain, NS.Person) in graph
    assert (NS.spiesOn, OWL.equivalentProperty, URIRef("https://schema.org/knows")) in graph
    assert (NS.fights, None, None) not in graph


def test_it_survives_turtle():
    assert len(Graph().parse(data=GRAPH.serialize(format="turtle"), format="turtle")) == len(GRAPH)
