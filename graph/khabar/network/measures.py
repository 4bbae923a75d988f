"""Who matters in a network: who ties others together, and who belongs together."""

import networkx as nx

from khabar.network.records import Network

# Beyond this many nodes the measure is estimated from this many starting points. Of the first ten among 3,000
# nodes, 100 starts find 8 in 0.6 s, 200 find 9 in 1.1 s, 400 find 9 in 2.4 s; the exact measure takes 19 s.
_EXACT_BROKERS = 200
_SEED = 1


def brokers(network: Network) -> dict[str, float]:
    """Return the betweenness of each node: the share of shortest ties between others that run through it."""
    plain: nx.Graph[str] = nx.Graph(network.to_undirected(as_view=True))
    sample = _EXACT_BROKERS if len(plain) > _EXACT_BROKERS else None
    return dict(nx.betweenness_centrality(plain, k=sample, seed=_SEED))


def communities(network: Network) -> dict[str, int]:
    """Return the number of the community each node is in; 0 is the biggest."""
    plain: nx.Graph[str] = nx.Graph()
    # The method depends on the order of nodes; sorting makes it depend on the network alone.
    plain.add_nodes_from(sorted(network))
    plain.add_edges_from(sorted({(min(pair), max(pair)) for pair in network.edges()}))
    found = nx.community.louvain_communities(plain, seed=_SEED)
    ranked = sorted(found, key=lambda members: (-len(members), min(members)))
    return {node: number for number, members in enumerate(ranked) for node in members}
