"""Builds the network of a dataset: one edge per subject, relation, object and modality."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

import networkx as nx

from khabar.errors import UsageError, did_you_mean
from khabar.network.names import find
from khabar.network.records import Evidence, Network, Thing
from khabar.network.things import read_things
from khabar.network.ties import Tie, read_ties
from khabar.schema.loader import Schema
from khabar.store import Store


def network(
    store: Store,
    schema: Schema,
    *,
    focus: str | None = None,
    depth: int = 1,
    since: date | None = None,
    until: date | None = None,
    relations: Collection[str] = (),
) -> Network:
    """Return the network of everything the store's claims name; rejected claims are left out.

    Nodes are IRIs and carry a `khabar.network.records.Thing` and ``degree``. Edges carry ``relation``,
    ``modality``, ``directed`` and ``evidence``, a list of `khabar.network.records.Evidence`. The edge of a
    symmetric relation runs from the first to the second end in IRI order. Nodes and edges come sorted.
    The graph attribute ``focus`` is the IRI of the focus, if any.

    Args:
        store: the dataset.
        schema: what types there are, and which relations are symmetric.
        focus: a name or IRI; only what lies within ``depth`` steps of it is kept.
        depth: how many steps.
        since: keep only claims that may be of this day or later.
        until: keep only claims that may be of this day or earlier.
        relations: keep only these relation types; empty means all.

    Raises:
        UsageError: ``focus`` or a relation is unknown, ``focus`` names several, or nothing is left of it.
        DataError: the dataset holds a type or relation the schema lacks.
    """
    _check_relations(relations, schema)
    things = read_things(store, schema)
    ties = read_ties(store, schema, things)
    kept = [tie for tie in ties if _wanted(tie, relations) and _may_lie_in(tie.evidence, since, until)]
    graph = _joined(kept, things, schema)
    if focus is not None:
        named = {end for tie in ties for end in (tie.subject, tie.object)}
        graph = _around(graph, focus, {iri: things[iri] for iri in sorted(named)}, depth)
    for node, degree in graph.degree():
        graph.nodes[node]["degree"] = degree
    return graph


def _check_relations(relations: Collection[str], schema: Schema) -> None:
    for name in relations:
        if name not in schema.relations:
            hint = did_you_mean(name, schema.relations) or f"known are {', '.join(schema.relations)}"
            raise UsageError(f'unknown relation "{name}"; {hint}')


def _wanted(tie: Tie, relations: Collection[str]) -> bool:
    return not relations or tie.relation in relations


def _may_lie_in(evidence: Evidence, since: date | None, until: date | None) -> bool:
    """Tell whether the claim's bounds and the asked time overlap; an absent bound is open."""
    # ISO days compare as text.
    too_early = since and evidence["latest"] and evidence["latest"] < since.isoformat()
    too_late = until and evidence["earliest"] and evidence["earliest"] > until.isoformat()
    return not (too_early or too_late)


def _joined(ties: Iterable[Tie], things: Mapping[str, Thing], schema: Schema) -> Network:
    edges: dict[tuple[str, str, str, str], list[Evidence]] = {}
    for tie in ties:
        symmetric = tie.relation in schema.symmetric
        ends = sorted((tie.subject, tie.object)) if symmetric else (tie.subject, tie.object)
        edges.setdefault((*ends, tie.relation, tie.modality), []).append(tie.evidence)
    graph: Network = nx.MultiDiGraph()
    for iri in sorted({end for edge in edges for end in edge[:2]}):
        graph.add_node(iri, **things[iri])
    for (subject, object_, relation, modality), evidence in sorted(edges.items(), key=lambda item: item[0]):
        directed = relation not in schema.symmetric
        attributes = {"relation": relation, "modality": modality, "directed": directed, "evidence": evidence}
        graph.add_edge(subject, object_, key=f"{relation} {modality}", **attributes)
    return graph


def _around(graph: Network, focus: str, things: Mapping[str, Thing], depth: int) -> Network:
    centre = find(things, focus)
    if centre not in graph:
        raise UsageError(f'no claim about "{focus}" is left; ask for more relations or a longer time')
    near = nx.ego_graph(graph, centre, radius=depth, undirected=True)
    # A copy in the order of the whole, because the ego graph's order is that of the walk.
    return nx.MultiDiGraph(graph.subgraph(near), focus=centre)
