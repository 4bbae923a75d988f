"""What a person decided can be read off the graph: claims → quads → claims."""

import pytest
from hypothesis import given
from pyoxigraph import NamedNode, Quad

from khabar.errors import DataError
from khabar.mapping import vocabulary as v
from khabar.mapping.back import claims_from
from khabar.mapping.entities import entity_iri
from khabar.mapping.iris import Iris
from khabar.mapping.quads import reading_quads, registry_quads
from khabar.model import ANONYMOUS, ClaimsFile, NewEntity
from random_readings import readings
from samples import DENIAL, HAMA_FRONT, IDLIB_TALKS, READINGS, SALIH, SHIPPED_SCHEMA, SMALL_REGISTRY

IRIS = Iris()
REGISTRY = list(registry_quads(SMALL_REGISTRY, SHIPPED_SCHEMA, IRIS))


def quads(reading):
    return list(reading_quads(reading, SHIPPED_SCHEMA, IRIS))


def back(reading):
    return claims_from([*REGISTRY, *quads(reading)], IRIS.article(reading.article), SHIPPED_SCHEMA)


def as_the_graph_has_it(reading):
    """Return the claims and events as sets, with canonical names, ordered ends and unordered reasons."""
    names = {name: str(entity.name) for name, entity in reading.entities.items()} | {ANONYMOUS: ANONYMOUS}
    iris = {name: entity_iri(entity, SHIPPED_SCHEMA, IRIS).value for name, entity in reading.entities.items()}

    def evidence(said):
        return {
            "said_by": names.get(said.said_by),
            "where": names.get(said.where),
            "reasons": tuple(sorted(set(said.reasons))),
            "start": reading.article.text.find(said.quote) if said.start is None else said.start,
        }

    def claim(made):
        ends = [(made.subject, made.subject_mention), (made.object, made.object_mention)]
        if made.relation in SHIPPED_SCHEMA.symmetric:
            ends.sort(key=lambda end: (iris[end[0]], end[1] or ""))
        (subject, subject_mention), (object_, object_mention) = ends
        fields = {
            "subject": names[subject],
            "object": names[object_],
            "subject_mention": subject_mention or None,
            "object_mention": object_mention or None,
        }
        return made.model_copy(update=fields | evidence(made))

    def event(told):
        parts = sorted((p.model_copy(update={"actor": names[p.actor]}) for p in told.participants), key=repr)
        return told.model_copy(update={"participants": tuple(parts)} | evidence(told))

    return {repr(claim(c)) for c in reading.claims}, {repr(event(e)) for e in reading.events}


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.article.name)
def test_real_claims_come_back(reading):
    found = back(reading)
    assert (found.article, found.reviewed) == (reading.article.name, reading.reviewed)
    assert ({repr(c) for c in found.claims}, {repr(e) for e in found.events}) == as_the_graph_has_it(reading)


@given(readings())
def test_any_claims_come_back(reading):
    found = back(reading)
    assert ({repr(c) for c in found.claims}, {repr(e) for e in found.events}) == as_the_graph_has_it(reading)


@given(readings())
def test_what_came_back_makes_the_same_graph(reading):
    """The graph is a fixed point: a file written from it and built again changes nothing."""
    found = back(reading)
    canonical = {str(entity.name): entity for entity in reading.entities.values()}
    again = reading.model_copy(
        update={"claims": found.claims, "events": found.events, "entities": reading.entities | canonical}
    )
    assert set(quads(again)) == set(quads(reading))


def test_entities_the_registry_lacks_come_back_declared():
    assert back(DENIAL).entities == (NewEntity(name=SALIH, type="person"),)


def test_an_outlet_no_claim_names_is_not_declared():
    assert back(HAMA_FRONT).entities == ()


def test_an_article_without_claims_comes_back_empty():
    bare = IDLIB_TALKS.model_copy(update={"claims": (), "events": ()})
    assert back(bare) == ClaimsFile(article="idlib-talks")


def test_an_article_that_is_not_there_is_an_error():
    with pytest.raises(DataError, match="no such article"):
        claims_from(REGISTRY, IRIS.article(DENIAL.article), SHIPPED_SCHEMA)


def test_names_that_nobody_gave_are_an_error():
    with pytest.raises(DataError, match="actor/ahrar-al-sham lacks a name"):
        claims_from(quads(IDLIB_TALKS), IRIS.article(IDLIB_TALKS.article), SHIPPED_SCHEMA)


@pytest.mark.parametrize(
    ("property_", "message"),
    [(v.PREDICATE, "lacks a relation of the schema"), (v.TYPE, "lacks an event type of the schema")],
)
def test_types_of_another_schema_are_an_error(property_, message):
    unknown = NamedNode("https://example.org/unknown")

    def strange(quad):
        known = quad.object in (v.CLAIM, v.EVENT, v.ARTICLE)
        return Quad(quad.subject, quad.predicate, unknown, quad.graph_name) if not known else quad

    strangers = [strange(quad) if quad.predicate == property_ else quad for quad in quads(IDLIB_TALKS)]
    with pytest.raises(DataError, match=message):
        claims_from([*REGISTRY, *strangers], IRIS.article(IDLIB_TALKS.article), SHIPPED_SCHEMA)
