"""Actors and regions are described with every name, tagged by language, and what the registry knows."""

import pytest
from pyoxigraph import Literal, NamedNode

from khabar.mapping.entities import entity_iri, entity_triples
from khabar.mapping.vocabulary import term
from khabar.model import Actor, Name, Region
from khabar.registry import new_entity
from samples import AHRAR, HTS, SHIPPED_SCHEMA, known


def said_of(entity, iris, node=None):
    """Return (property, value) of the entity's own node, or of another."""
    node = node or entity_iri(entity, SHIPPED_SCHEMA, iris)
    return {
        (t.predicate, t.object) for t in entity_triples(entity, SHIPPED_SCHEMA, iris) if t.subject == node
    }


def test_an_actor_of_the_registry_has_its_class_its_names_and_its_time(iris):
    assert said_of(known(AHRAR)[AHRAR], iris) == {
        (term("rdf:type"), term("kh:Faction")),
        (term("skos:prefLabel"), Literal(AHRAR, language="ar")),
        (term("skos:prefLabel"), Literal("Ahrar al-Sham", language="en")),
        (term("rdfs:label"), Literal(AHRAR, language="ar")),
        (term("rdfs:label"), Literal("Ahrar al-Sham", language="en")),
        (term("skos:altLabel"), Literal("حركة أحرار الشام الإسلامية", language="ar")),
        (term("skos:altLabel"), Literal("Islamic Movement of Ahrar al-Sham", language="en")),
        (term("kh:shortName"), Literal("الأحرار", language="ar")),
        (term("kh:shortName"), Literal("Ahrar", language="en")),
        (term("kh:since"), Literal("2011")),
    }


def test_a_successor_named_once_can_be_asked_for_from_both_sides(iris):
    hts, nusra = iris.actor("hayat-tahrir-al-sham"), iris.actor("jabhat-al-nusra")
    triples = list(entity_triples(known(HTS)[HTS], SHIPPED_SCHEMA, iris))
    assert (term("kh:predecessor"), nusra) in {(t.predicate, t.object) for t in triples if t.subject == hts}
    assert (term("kh:successor"), hts) in {(t.predicate, t.object) for t in triples if t.subject == nusra}


def test_a_region_has_its_kind_its_surroundings_and_a_point_with_longitude_first(iris):
    idlib = known("إدلب")["إدلب"]
    point = iris.geometry("idlib")
    assert said_of(idlib, iris) >= {
        (term("rdf:type"), term("kh:Region")),
        (term("kh:kind"), Literal("city")),
        (term("kh:locatedIn"), iris.region("syria")),
        (term("wgs84:lat"), Literal("35.93062", datatype=term("xsd:decimal"))),
        (term("wgs84:long"), Literal("36.63393", datatype=term("xsd:decimal"))),
        (term("geo:hasGeometry"), point),
    }
    assert said_of(idlib, iris, point) == {
        (term("rdf:type"), NamedNode("http://www.opengis.net/ont/sf#Point")),
        (term("geo:asWKT"), Literal("POINT(36.63393 35.93062)", datatype=term("geo:wktLiteral"))),
    }


@pytest.mark.parametrize(("lat", "lon"), [(None, None), (35.1, None), (None, 36.7)])
def test_a_region_without_both_coordinates_has_no_point(lat, lon, iris):
    front = Region(id="front", kind="front", name=Name(ar="جبهة حماة"), lat=lat, lon=lon)
    assert {p for p, _ in said_of(front, iris)} == {
        term("rdf:type"),
        term("skos:prefLabel"),
        term("rdfs:label"),
        term("kh:kind"),
    }


def test_a_point_on_the_equator_is_a_point(iris):
    assert term("geo:hasGeometry") in {
        p for p, _ in said_of(Region(id="o", kind="area", name=Name(en="O"), lat=0, lon=0), iris)
    }


def test_a_preferred_name_is_never_an_alternative_one_too(iris):
    actor = Actor(id="hts", type="faction", name=Name(ar=HTS), aliases=(HTS, "HTS"))
    assert {o for p, o in said_of(actor, iris) if p == term("skos:altLabel")} == {
        Literal("HTS", language="en")
    }


@pytest.mark.parametrize(
    ("type_", "name", "below"),
    [("faction", "لواء النصر", "actor/faction-"), ("region", "تل النصر", "region/region-")],
)
def test_an_entity_the_registry_lacks_has_its_class_and_names_alone(type_, name, below, iris):
    entity = new_entity(type_, name)
    assert entity_iri(entity, SHIPPED_SCHEMA, iris).value.startswith(iris.base + below)
    assert {p for p, _ in said_of(entity, iris)} == {
        term("rdf:type"),
        term("skos:prefLabel"),
        term("rdfs:label"),
    }
