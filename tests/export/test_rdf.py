"""Turtle that reads well, and the union apart from the named graphs."""

import json

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph

from graphs import HOSTILE, exported, store_of
from khabar.schema.prefixes import PREFIXES

AHRAR = """\
<https://w3id.org/khabar/id/actor/ahrar-al-sham> a kh:Faction ;
\trdfs:label "Ahrar al-Sham"@en , "حركة أحرار الشام"@ar ;
\tskos:altLabel "Islamic Movement of Ahrar al-Sham"@en , "حركة أحرار الشام الإسلامية"@ar ;
\tskos:prefLabel "Ahrar al-Sham"@en , "حركة أحرار الشام"@ar ;
\tkh:coordinatesWith <https://w3id.org/khabar/id/actor/jaysh-al-fatah> ;
\tkh:fights <https://w3id.org/khabar/id/actor/syrian-government-forces> ;
\tkh:inTensionWith <https://w3id.org/khabar/id/actor/hayat-tahrir-al-sham> ;
\tkh:negotiatesWith <https://w3id.org/khabar/id/actor/hayat-tahrir-al-sham> ;
\tkh:shortName "Ahrar"@en , "الأحرار"@ar ;
\tkh:since "2011" .
"""


def test_turtle_gathers_what_is_said_of_a_subject_under_the_prefixes(small_store):
    text = exported(small_store, "turtle").decode()
    head = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    assert text.splitlines()[: len(head)] == head
    assert text.count(AHRAR) == 1


@pytest.mark.parametrize(
    ("format_", "rdf"),
    [("turtle", RdfFormat.TURTLE), ("ntriples", RdfFormat.N_TRIPLES), ("rdfxml", RdfFormat.RDF_XML)],
)
def test_the_union_holds_each_triple_once(small_store, format_, rdf):
    triples = [quad.triple for quad in parse(exported(small_store, format_), format=rdf)]
    in_graphs = [quad.triple for quad in small_store.quads()]
    assert len(in_graphs) > len(set(in_graphs)), "two articles should report one thing"
    assert sorted(map(str, triples)) == sorted(map(str, set(in_graphs)))


@pytest.mark.parametrize(
    ("format_", "rdf"),
    [("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS), ("jsonld", RdfFormat.JSON_LD)],
)
def test_datasets_keep_who_reported_what(small_store, format_, rdf):
    quads = list(parse(exported(small_store, format_), format=rdf))
    assert {quad.graph_name for quad in quads} == small_store.graphs()


def test_json_ld_is_json(small_store):
    graphs = json.loads(exported(small_store, "jsonld"))
    assert {graph["@id"] for graph in graphs} == {graph.value for graph in small_store.graphs()}


@pytest.mark.parametrize(("format_", "name"), [("turtle", "turtle"), ("rdfxml", "xml")])
def test_another_library_reads_the_same(format_, name):
    store = store_of(HOSTILE)
    graph = Graph().parse(data=exported(store, format_), format=name)
    assert len(graph) == len({quad.triple for quad in store.quads()})
