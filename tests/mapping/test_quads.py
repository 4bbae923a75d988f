"""The graph of an article is what the model says, always in the same order, and merges by set union."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse, serialize
from rdflib import Dataset
from rdflib.compare import isomorphic

from khabar.mapping import vocabulary as v
from khabar.mapping.iris import Iris
from khabar.mapping.quads import ontology_quads, reading_quads, registry_quads
from khabar.model import Article, Reading
from khabar.schema.prefixes import PREFIXES
from khabar.store import EmbeddedStore
from random_readings import readings
from samples import DENIAL, HAMA_FRONT, IDLIB_TALKS, READINGS, SHIPPED_SCHEMA, SMALL_REGISTRY

IRIS = Iris()
EXPECTED = Path(__file__).with_name("ahrar-denial.trig")
ONTOLOGY = list(ontology_quads(SHIPPED_SCHEMA))


def quads(reading, iris=IRIS):
    return list(reading_quads(reading, SHIPPED_SCHEMA, iris))


def in_rdflib(trig):
    data = Dataset()
    data.parse(data=trig, format="trig")
    return {graph.identifier: graph for graph in data.graphs() if len(graph)}


def test_a_reviewed_article_becomes_exactly_the_graph_written_by_hand():
    expected = in_rdflib(EXPECTED.read_text(encoding="utf-8"))
    found = in_rdflib(serialize(quads(DENIAL), format=RdfFormat.TRIG).decode())
    assert found.keys() == expected.keys()
    assert all(isomorphic(found[name], expected[name]) for name in expected)


def test_an_article_says_where_and_when_it_stood():
    node = IRIS.article(IDLIB_TALKS.article)
    assert {(q.predicate, q.object) for q in quads(IDLIB_TALKS) if q.subject == node} == {
        (v.TYPE, v.ARTICLE),
        (v.NAME, Literal("idlib-talks")),
        (v.TITLE, Literal("مشاورات بين «أحرار الشام» و«تحرير الشام»", language="ar")),
        (v.PUBLISHER, IRIS.actor("al-diffa")),
        (v.LANGUAGE, Literal("ar")),
        (v.ISSUED, Literal("2017-05-10", datatype=v.term("xsd:date"))),
        (v.URL, NamedNode("https://example.org/الضفة/idlib-talks")),
        (v.SYNTHETIC, Literal(True)),
    }


def test_an_article_of_which_little_is_known_says_little():
    read = Reading(article=Article(name="a", text="خبر", language="ar"))
    assert {q.predicate for q in quads(read)} == {v.TYPE, v.NAME, v.LANGUAGE}


def test_an_outlet_the_registry_lacks_is_described_where_it_published():
    outlet = next(q.object for q in quads(HAMA_FRONT) if q.predicate == v.PUBLISHER)
    assert {(q.predicate, q.object.value) for q in quads(HAMA_FRONT) if q.subject == outlet} == {
        (v.TYPE, PREFIXES["kh"] + "Outlet"),
        (v.PREF_LABEL, "Sahel Monitor"),
        (v.LABEL, "Sahel Monitor"),
    }


def test_an_outlet_nobody_resolved_gets_the_address_a_resolved_one_has():
    entities = {name: e for name, e in HAMA_FRONT.entities.items() if e.type != "outlet"}
    assert quads(HAMA_FRONT.model_copy(update={"entities": entities})) == quads(HAMA_FRONT)


def test_registry_actors_are_described_in_the_registrys_graph_alone():
    described = {q.subject for q in quads(IDLIB_TALKS) if q.predicate == v.PREF_LABEL}
    assert described == set()
    registry = list(registry_quads(SMALL_REGISTRY, SHIPPED_SCHEMA, IRIS))
    assert {q.graph_name for q in registry} == {IRIS.registry}
    assert IRIS.actor("ahrar-al-sham") in {q.subject for q in registry}


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.article.name)
def test_every_quad_stands_in_the_articles_graph_once(reading):
    found = quads(reading)
    assert {q.graph_name for q in found} == {IRIS.article(reading.article)}
    assert len(found) == len(set(found))


@given(readings())
def test_the_order_of_claims_and_events_changes_nothing(reading):
    turned = {"claims": reading.claims[::-1], "events": reading.events[::-1]}
    assert quads(reading.model_copy(update=turned)) == quads(reading)


@given(st.lists(readings(), max_size=3, unique_by=lambda reading: reading.article.digest))
def test_graphs_merge_by_set_union_in_any_order(built):
    union = set().union(*map(quads, built))
    assert len(union) == sum(len(quads(reading)) for reading in built)
    for order in (built, built[::-1]):
        with EmbeddedStore() as store:
            for reading in order:
                store.replace(IRIS.article(reading.article), quads(reading))
            assert set(store.quads()) == union


@given(readings())
@pytest.mark.parametrize("format_", [RdfFormat.N_QUADS, RdfFormat.TRIG, RdfFormat.JSON_LD])
def test_any_reading_survives_writing_and_reading(format_, reading):
    found = quads(reading)
    written = serialize(found, format=format_, prefixes=PREFIXES)
    assert set(parse(written, format=format_)) == set(found)


def test_another_base_moves_things_and_leaves_the_vocabulary():
    moved = quads(DENIAL, Iris("https://example.org/"))
    text = "\n".join(map(str, moved))
    assert text == "\n".join(map(str, quads(DENIAL))).replace(
        "https://w3id.org/khabar/id/", "https://example.org/"
    )


def test_the_ontology_is_the_same_after_every_build():
    assert list(ontology_quads(SHIPPED_SCHEMA)) == ONTOLOGY
    assert {q.graph_name for q in ONTOLOGY} == {v.ONTOLOGY}
    claims = {(q.predicate, q.object) for q in ONTOLOGY if q.subject == v.CLAIM}
    assert (v.term("rdfs:subClassOf"), v.term("rdf:Statement")) in claims


def test_the_ontology_has_no_blank_nodes_that_would_double_when_graphs_merge():
    assert not any(isinstance(term, BlankNode) for q in ONTOLOGY for term in (q.subject, q.object))


@given(readings())
def test_every_term_the_graph_uses_is_in_the_ontology(reading):
    known = {q.subject.value for q in ONTOLOGY}
    terms = {term for q in quads(reading) for term in (q.predicate, q.object) if isinstance(term, NamedNode)}
    assert {term.value for term in terms if term.value.startswith(PREFIXES["kh"])} <= known
