"""Counts what the graph holds; rejected claims, and who only they name, are left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyoxigraph import Literal

from khabar.model import Modality
from khabar.query.rows import rows
from khabar.schema.loader import Schema
from khabar.schema.terms import class_iri, property_iri
from khabar.store import Store


class Outlet(NamedTuple):
    """An outlet's names, empty in a language it has none in, and how many articles are its."""

    ar: str
    en: str
    articles: int


class Span(NamedTuple):
    """The first and the last day, ISO; None where there is none."""

    first: str | None
    last: str | None


class Edges(NamedTuple):
    """How many edges are asserted, by how many outlets, and against how many of them somebody speaks."""

    asserted: int
    by_several_outlets: int
    contradicted: int


class Totals(NamedTuple):
    """How many claims there are by themselves, and how many tell the participants and places of events."""

    claims: int
    in_events: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The numbers of a graph; types come by name, the most frequent outlets first.

    Attributes:
        articles: language → how many.
        published: when the articles were.
        claims: relation → modality → how many, those in events among them.
        totals: of the claims, apart from those in events, and of those.
        reviewed: how many of the claims a person has reviewed; those in events are not counted.
        dated: what the dates that claims give themselves span.
        actors, events: type → how many of them claims tell something about.
        regions: likewise.
        edges: of the direct edges, that is, of the asserted claims.
    """

    articles: Mapping[str, int]
    outlets: tuple[Outlet, ...]
    published: Span
    claims: Mapping[str, Mapping[str, int]]
    totals: Totals
    reviewed: int
    dated: Span
    actors: Mapping[str, int]
    events: Mapping[str, int]
    regions: int
    edges: Edges


_CLAIM: Final = "?claim rdf:type kh:Claim FILTER NOT EXISTS { ?claim kh:rejected true }"
_LANGUAGES: Final = """
    SELECT ?language (COUNT(DISTINCT ?article) AS ?n)
    WHERE { ?article rdf:type kh:Article ; dcterms:language ?language }
    GROUP BY ?language ORDER BY ?language"""
_OUTLETS: Final = """
    SELECT ?outlet (COUNT(DISTINCT ?article) AS ?n)
      (MAX(IF(LANG(?name) = "ar", STR(?name), "")) AS ?ar)
      (MAX(IF(LANG(?name) = "en", STR(?name), "")) AS ?en)
    WHERE { ?article rdf:type kh:Article ; dcterms:publisher ?outlet . ?outlet skos:prefLabel ?name }
    GROUP BY ?outlet"""
_PUBLISHED: Final = """
    SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last)
    WHERE { ?article rdf:type kh:Article ; dcterms:issued ?day }"""
_DATED: Final = f"""
    SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last)
    WHERE {{ {_CLAIM} ?claim kh:edtf ?given ; kh:earliest|kh:latest ?day }}"""
_IN_EVENT: Final = "EXISTS { ?claim rdf:subject|rdf:object ?event . ?event rdf:type kh:Event }"
_TOTALS: Final = f"""
    SELECT ?in_event (COUNT(DISTINCT ?claim) AS ?n)
    WHERE {{ {_CLAIM} BIND({_IN_EVENT} AS ?in_event) }} GROUP BY ?in_event"""
_REVIEWED: Final = f"""
    SELECT (COUNT(DISTINCT ?claim) AS ?n)
    WHERE {{ {_CLAIM} ?claim kh:reviewed true FILTER NOT {_IN_EVENT} }}"""
_THINGS: Final = f"""
    SELECT ?class (COUNT(DISTINCT ?thing) AS ?n)
    WHERE {{ {_CLAIM} ?claim rdf:subject|rdf:object ?thing . ?thing rdf:type ?class }} GROUP BY ?class"""
_CLAIMS: Final = f"""
    SELECT ?relation ?modality (COUNT(DISTINCT ?claim) AS ?n)
    WHERE {{ {_CLAIM} ?claim rdf:predicate ?relation ; kh:modality ?modality }}
    GROUP BY ?relation ?modality"""
_TIES: Final = f"""
    SELECT ?from ?relation ?to ?modality (COUNT(DISTINCT ?outlet) AS ?outlets)
    WHERE {{ {_CLAIM}
      ?claim rdf:subject ?from ; rdf:predicate ?relation ; rdf:object ?to ; kh:modality ?modality ;
        prov:wasDerivedFrom ?article
      OPTIONAL {{ ?article dcterms:publisher ?outlet }} }}
    GROUP BY ?from ?relation ?to ?modality"""
_ASSERTED: Final = property_iri(Modality.ASSERTED)
_AGAINST: Final = (property_iri(Modality.DENIED), property_iri(Modality.FAILED))


def statistics(store: Store, schema: Schema) -> Statistics:
    """Count what the graph holds."""
    things = _things(store, schema)
    return Statistics(
        articles=_counted(rows(store, _LANGUAGES)),
        outlets=_outlets(store),
        published=_span(store, _PUBLISHED),
        claims=_claims(store, schema),
        totals=_totals(store),
        reviewed=int(next(rows(store, _REVIEWED))[0].value),
        dated=_span(store, _DATED),
        actors={name: things[name] for name in sorted(things) if schema.is_a(name, "actor")},
        events={name: things[name] for name in sorted(things) if name in schema.events},
        regions=sum(count for name, count in things.items() if schema.is_a(name, "region")),
        edges=_edges(store),
    )


def _things(store: Store, schema: Schema) -> Mapping[str, int]:
    """Return entity or event type → how many of it claims tell something about."""
    types = {class_iri(name): name for name in (*schema.entities, *schema.events)}
    return {types[class_.value]: int(n.value) for class_, n in rows(store, _THINGS) if class_.value in types}


def _outlets(store: Store) -> tuple[Outlet, ...]:
    found = [Outlet(ar.value, en.value, int(n.value)) for _, n, ar, en in rows(store, _OUTLETS)]
    return tuple(sorted(found, key=lambda outlet: (-outlet.articles, outlet)))


def _claims(store: Store, schema: Schema) -> Mapping[str, Mapping[str, int]]:
    names = {property_iri(name): name for name in (*schema.relations, *Modality)}
    counts: dict[str, dict[str, int]] = {}
    for relation, modality, n in rows(store, _CLAIMS):
        by_modality = counts.setdefault(names[relation.value], {})
        by_modality[names[modality.value]] = int(n.value)
    return {name: dict(sorted(counts[name].items())) for name in sorted(counts)}


def _totals(store: Store) -> Totals:
    counts = _counted(rows(store, _TOTALS))
    return Totals(counts.get("false", 0), counts.get("true", 0))


def _edges(store: Store) -> Edges:
    asserted: dict[tuple[str, ...], int] = {}
    against: set[tuple[str, ...]] = set()
    for *ends, modality, outlets in rows(store, _TIES):
        edge = tuple(end.value for end in ends)
        if modality.value == _ASSERTED:
            asserted[edge] = int(outlets.value)
        elif modality.value in _AGAINST:
            against.add(edge)
    several = sum(outlets > 1 for outlets in asserted.values())
    return Edges(len(asserted), several, len(against & asserted.keys()))


def _span(store: Store, query: str) -> Span:
    first, last = next(rows(store, query))
    return Span(first and first.value, last and last.value)


def _counted(found: Iterable[Sequence[Literal]]) -> Mapping[str, int]:
    return {name.value: int(n.value) for name, n in found}
