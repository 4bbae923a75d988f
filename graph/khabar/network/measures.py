"""Who matters in a network: who ties others together."""

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
