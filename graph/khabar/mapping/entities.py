"""Describes actors and regions: type, names in both languages, and what the registry knows of them."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from khabar.mapping import vocabulary as v
from khabar.mapping.iris import Iris
from khabar.mapping.terms import literal, named
from khabar.model import Actor, Entity, Region
from khabar.schema import Schema
from khabar.schema.terms import class_iri

# The registry knows a point per place, never its outline.
_POINT = NamedNode("http://www.opengis.net/ont/sf#Point")


def entity_iri(entity: Entity, schema: Schema, iris: Iris) -> NamedNode:
    """Return the IRI of an actor or region."""
    return iris.region(entity.id) if schema.is_a(entity.type, "region") else iris.actor(entity.id)


def entity_triples(entity: Entity, schema: Schema, iris: Iris) -> Iterator[Triple]:
    """Yield all that is known of an entity."""
    node = entity_iri(entity, schema, iris)
    yield Triple(node, v.TYPE, NamedNode(class_iri(entity.type)))
    yield from _name_triples(node, entity)
    if isinstance(entity, Actor):
        yield from _actor_triples(node, entity, iris)
    if isinstance(entity, Region):
        yield from _region_triples(node, entity, iris)


def _name_triples(node: NamedNode, entity: Entity) -> Iterator[Triple]:
    canonical = []
    if entity.name.ar:
        canonical.append(literal(entity.name.ar, "ar"))
    if entity.name.en:
        canonical.append(literal(entity.name.en, "en"))
    for name in canonical:
        yield Triple(node, v.PREF_LABEL, name)
        yield Triple(node, v.LABEL, name)
    # SKOS wants a preferred name never to be an alternative one as well.
    for alias in map(named, entity.aliases):
        if alias not in canonical:
            yield Triple(node, v.ALT_LABEL, alias)
    for short in entity.short:
        yield Triple(node, v.SHORT_NAME, named(short))


def _actor_triples(node: NamedNode, actor: Actor, iris: Iris) -> Iterator[Triple]:
    if actor.since:
        yield Triple(node, v.SINCE, literal(actor.since))
    if actor.until:
        yield Triple(node, v.UNTIL, literal(actor.until))
    # Said once in the registry, from either side; in the graph it can be asked from both.
    for before in map(iris.actor, actor.predecessors):
        yield from _succession(before, node)
    for after in map(iris.actor, actor.successors):
        yield from _succession(node, after)


def _succession(before: NamedNode, after: NamedNode) -> Iterator[Triple]:
    yield Triple(after, v.PREDECESSOR, before)
    yield Triple(before, v.SUCCESSOR, after)


def _region_triples(node: NamedNode, region: Region, iris: Iris) -> Iterator[Triple]:
    yield Triple(node, v.KIND, literal(region.kind))
    if region.part_of:
        yield Triple(node, v.LOCATED_IN, iris.region(region.part_of))
    if region.lat is not None and region.lon is not None:
        lat, lon = literal(region.lat), literal(region.lon)
        geometry = iris.geometry(region.id)
        yield Triple(node, v.LATITUDE, lat)
        yield Triple(node, v.LONGITUDE, lon)
        yield Triple(node, v.HAS_GEOMETRY, geometry)
        yield Triple(geometry, v.TYPE, _POINT)
        yield Triple(geometry, v.AS_WKT, Literal(f"POINT({lon.value} {lat.value})", datatype=v.WKT))
