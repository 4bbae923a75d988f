"""Turns a reading, the registry and the schema into quads: one named graph each, in a fixed order."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from khabar.mapping import vocabulary as v
from khabar.mapping.claims import claim_statement, statement_triples
from khabar.mapping.entities import entity_iri, entity_triples
from khabar.mapping.events import event_statements, event_triples
from khabar.mapping.iris import Iris
from khabar.mapping.scope import Scope
from khabar.mapping.terms import literal, web_address
from khabar.model import Reading
from khabar.registry.loader import Registry
from khabar.schema import Schema


def reading_quads(reading: Reading, schema: Schema, iris: Iris) -> Iterator[Quad]:
    """Yield the graph of one article: what it is, its claims, its events, and the actors nobody knew before.

    Raises:
        DataError: a name is not resolved, a quote is not in the article, a type is not in the schema, or an
            event has neither participant nor place.
    """
    scope = Scope(reading, schema, iris)
    return _in_graph(scope.article, _reading_triples(scope))


def registry_quads(registry: Registry, schema: Schema, iris: Iris) -> Iterator[Quad]:
    """Yield the graph that describes the known actors and regions."""
    triples = (triple for entity in registry for triple in entity_triples(entity, schema, iris))
    return _in_graph(iris.registry, triples)


def ontology_quads(schema: Schema) -> Iterator[Quad]:
    """Yield the graph of the vocabulary, derived from the schema files.

    Its blank nodes get IRIs made from their content: blank nodes would differ after every rebuild, and would
    double when two graphs are merged.
    """
    from rdflib.compare import to_canonical_graph  # noqa: PLC0415  (0.3 s; only a build needs it)

    from khabar.schema.ontology import ontology  # noqa: PLC0415  (imports rdflib too)

    named = to_canonical_graph(ontology(schema)).skolemize(authority="https://w3id.org", basepath=_GENID)
    triples = parse(named.serialize(format="nt", encoding="utf-8"), format=RdfFormat.N_TRIPLES)
    return _in_graph(v.ONTOLOGY, sorted((quad.triple for quad in triples), key=str))


# RDF 1.1, section 3.5: IRIs that stand for blank nodes, which tools can turn back.
_GENID = "/.well-known/genid/khabar/"


def _reading_triples(scope: Scope) -> Iterator[Triple]:
    reading = scope.reading
    yield from _article_triples(scope)
    for entity in scope.new_entities:
        yield from entity_triples(entity, scope.schema, scope.iris)
    for event in sorted(reading.events, key=lambda event: (scope.start(event), event.type)):
        yield from event_triples(event, scope)
    statements = [claim_statement(claim, scope) for claim in reading.claims]
    statements += [statement for event in reading.events for statement in event_statements(event, scope)]
    yield from statement_triples(statements, scope)


def _article_triples(scope: Scope) -> Iterator[Triple]:
    article, node = scope.reading.article, scope.article
    yield Triple(node, v.TYPE, v.ARTICLE)
    yield Triple(node, v.NAME, literal(article.name))
    if article.title:
        yield Triple(node, v.TITLE, literal(article.title, article.language))
    if scope.outlet:
        yield Triple(node, v.PUBLISHER, entity_iri(scope.outlet, scope.schema, scope.iris))
    yield Triple(node, v.LANGUAGE, literal(article.language))
    if article.published:
        yield Triple(node, v.ISSUED, literal(article.published))
    if article.url:
        yield Triple(node, v.URL, web_address(article.url))
    if article.synthetic:
        yield Triple(node, v.SYNTHETIC, literal(value=True))


def _in_graph(graph: NamedNode, triples: Iterable[Triple]) -> Iterator[Quad]:
    for triple in dict.fromkeys(triples):
        yield Quad(triple.subject, triple.predicate, triple.object, graph)
