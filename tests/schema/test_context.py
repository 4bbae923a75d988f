"""With the context JSON-LD reads like JSON, and loses nothing."""

import json

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from khabar.bundled import SCHEMA
from khabar.schema import Label, RelationType, load_schema
from khabar.schema.context import context
from khabar.schema.loader import Schema
from khabar.schema.prefixes import KH, PREFIXES

SHIPPED = load_schema(SCHEMA)
CONTEXT = context(SHIPPED)
NS = Namespace(KH)
RDF = Namespace(PREFIXES["rdf"])
XSD = Namespace(PREFIXES["xsd"])
CLAIM = {
    "id": "https://w3id.org/khabar/id/claim/1",
    "type": "Claim",
    "subject": "https://w3id.org/khabar/id/actor/ahrar-al-sham",
    "predicate": "coordinatesWith",
    "object": "https://w3id.org/khabar/id/actor/hayat-tahrir-al-sham",
    "modality": "calledFor",
    "quote": {"ar": "دعا إلى «تنسيق» مع الهيئة"},
    "earliest": "2017-05-01",
    "start": 12,
}


def parsed(document: dict) -> Graph:
    return Graph().parse(data=json.dumps(document | CONTEXT), format="json-ld")


def test_plain_json_becomes_the_graph_that_is_meant():
    graph, node = parsed(CLAIM), URIRef(CLAIM["id"])
    assert (node, RDF.type, NS.Claim) in graph
    assert (node, RDF.predicate, NS.coordinatesWith) in graph
    assert (node, RDF.object, URIRef(CLAIM["object"])) in graph
    assert (node, NS.modality, NS.calledFor) in graph
    assert (node, NS.quote, Literal("دعا إلى «تنسيق» مع الهيئة", lang="ar")) in graph
    assert (node, NS.earliest, Literal("2017-05-01", datatype=XSD.date)) in graph
    assert (node, NS.start, Literal(12)) in graph
    assert len(graph) == len(CLAIM) - 1


def test_direct_edges_point_at_things():
    graph = parsed(
        {"id": "urn:a", "type": "Faction", "fights": ["urn:b", "urn:c"], "prefLabel": {"ar": "فصيل"}}
    )
    assert set(graph.objects(URIRef("urn:a"), NS.fights)) == {URIRef("urn:b"), URIRef("urn:c")}


def test_a_round_trip_loses_nothing():
    graph = parsed(CLAIM)
    graph.add((URIRef("urn:a"), URIRef(PREFIXES["skos"] + "altLabel"), Literal("الأحرار", lang="ar")))
    graph.add((URIRef("urn:a"), URIRef(PREFIXES["skos"] + "altLabel"), Literal("أحرار الشام", lang="ar")))
    graph.add((URIRef("urn:a"), NS.confidence, Literal("0.9", datatype=XSD.decimal)))
    graph.add((URIRef("urn:a"), NS.quote, Literal("no language")))
    again = Graph().parse(data=graph.serialize(format="json-ld", context=CONTEXT), format="json-ld")
    assert isomorphic(graph, again)


def test_a_relation_cannot_take_the_key_of_a_prefix_or_a_borrowed_term():
    relation = RelationType(
        name="org",
        label=Label(ar="تنظيم", en="organizes"),
        definition=Label(ar="تنظيم", en="organizes"),
        subject=("actor",),
        object=("actor",),
    )
    title = relation.model_copy(update={"name": "title"})
    terms = context(Schema({}, {"org": relation, "title": title}, {}))["@context"]
    assert terms["org"] == PREFIXES["org"]
    assert terms["title"]["@id"] == "dcterms:title"
