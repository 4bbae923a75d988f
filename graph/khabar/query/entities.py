"""Finds what a person means by a name: the actor, region, relation … of the graph that goes by it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from khabar.errors import UsageError, did_you_mean
from khabar.query.rows import rows
from khabar.query.visible import visible
from khabar.registry.spelling import key
from khabar.schema.prefixes import KH
from khabar.store import Store

Names = Mapping[NamedNode, Sequence[str]]

# Full names go before short ones: الأحرار is many a movement's short name and some party's full one.
_FULL = "SELECT ?name ?thing WHERE { ?thing skos:prefLabel|skos:altLabel ?name }"
_SHORT = "SELECT ?name ?thing WHERE { ?thing kh:shortName ?name }"
_DECLARED = "SELECT ?thing ?name WHERE { ?thing a owl:ObjectProperty ; rdfs:label ?name }"
_CLAIMED = 'SELECT DISTINCT ?thing ?name WHERE { ?claim rdf:predicate ?thing BIND("" AS ?name) }'
# More would scroll the question away.
_LISTED = 10


def find_entity(store: Store, kinds: Sequence[str], text: str) -> NamedNode:
    """Return the actor or region that ``text`` names: by IRI, id or any name, however spelt.

    Args:
        store: where to look.
        kinds: ``actor``, ``region`` or both, as in the IRIs.
        text: what the person typed.

    Raises:
        UsageError: nothing goes by that name (with the closest one), or several do (with all of them).
    """
    kind, pattern = " or ".join(kinds), re.compile(rf"/(?:{'|'.join(kinds)})/[^/]+$")
    for query in (_FULL, _SHORT):
        if exact := _with_name(store, query, text, pattern):
            return _only(store, text, exact)
    names = _all_names(store, _FULL, pattern)
    if by_id := [iri for iri in names if text in (iri.value, iri.value.rpartition("/")[2])]:
        return by_id[0]
    if found := _spelt_like(text, names):
        return _only(store, text, found)
    if found := _spelt_like(text, _all_names(store, _SHORT, pattern)):
        return _only(store, text, found)
    raise _unknown(kind, text, [name for known in names.values() for name in known])


def find_relation(store: Store, text: str) -> NamedNode:
    """Return the relation that ``text`` names: ``coordinates-with``, ``kh:coordinatesWith`` or a label.

    Raises:
        UsageError: there is no such relation.
    """
    names: dict[NamedNode, list[str]] = {}
    # A graph without its ontology (somebody's export of claims) still has the relations its claims use.
    for thing, name in list(rows(store, _DECLARED)) or rows(store, _CLAIMED):
        names.setdefault(thing, [_dashed(thing)]).append(name.value)
    wanted = _dashed(NamedNode(KH + text.removeprefix("kh:"))) if text.isascii() and " " not in text else text
    if found := _spelt_like(wanted, names):
        return found[0]
    raise _unknown("relation", text, [known[0] for known in names.values()])


def _dashed(iri: NamedNode) -> str:
    """Return ``coordinates-with`` for kh:coordinatesWith."""
    local = iri.value.removeprefix(KH)
    return re.sub("(?<=[a-z])(?=[A-Z])", "-", local).lower()


def _with_name(store: Store, query: str, text: str, pattern: re.Pattern[str]) -> list[NamedNode]:
    found = set()
    for language in ("ar", "en"):
        value = {"name": Literal(text, language=language)}
        found |= {thing for _, thing in rows(store, query, value) if _is(thing, pattern)}
    return sorted(found, key=str)


def _all_names(store: Store, query: str, pattern: re.Pattern[str]) -> dict[NamedNode, list[str]]:
    names: dict[NamedNode, list[str]] = {}
    for name, thing in rows(store, query):
        if _is(thing, pattern):
            names.setdefault(thing, []).append(name.value)
    return names


def _is(thing: object, pattern: re.Pattern[str]) -> bool:
    return isinstance(thing, NamedNode) and pattern.search(thing.value) is not None


def _spelt_like(text: str, names: Names) -> list[NamedNode]:
    wanted = key(text)
    return sorted((iri for iri, known in names.items() if any(key(n) == wanted for n in known)), key=str)


def _only(store: Store, text: str, found: Sequence[NamedNode]) -> NamedNode:
    if len(found) == 1:
        return found[0]
    listed = "".join(f"\n  {_described(store, iri)}" for iri in found[:_LISTED])
    raise UsageError(f'"{visible(text)}" names several; give one by its id:{listed}')


def _described(store: Store, iri: NamedNode) -> str:
    query = "SELECT ?thing ?name WHERE { ?thing skos:prefLabel ?name } ORDER BY LANG(?name) ?name"
    names = dict.fromkeys(visible(name.value) for _, name in rows(store, query, {"thing": iri}))
    return f"{iri.value.rpartition('/')[2]}  {' · '.join(names)}"


def _unknown(kind: str, text: str, known: Iterable[str]) -> UsageError:
    hint = did_you_mean(text, known) or "`khabar stats` tells what is in the graph"
    return UsageError(f'no {kind} "{visible(text)}" in the graph; {visible(hint)}')
