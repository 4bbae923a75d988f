import networkx as nx

from khabar.network.measures import brokers

# Two groups that only عمر ties together.
TIES = [("أ", "ب"), ("ب", "ج"), ("ج", "أ"), ("ج", "عمر"), ("عمر", "د"), ("د", "ه"), ("ه", "و"), ("و", "د")]


def test_who_alone_ties_two_groups_is_the_broker():
    between = brokers(nx.MultiDiGraph(TIES))

    assert max(between, key=between.__getitem__) == "عمر"
    assert between["أ"] == 0


def test_parallel_edges_do_not_change_who_brokers():
    assert brokers(nx.MultiDiGraph(TIES * 3)) == brokers(nx.MultiDiGraph(TIES))


def test_beyond_the_exact_size_the_estimate_finds_the_same_first_brokers():
    graph = nx.barabasi_albert_graph(500, 2, seed=4)
    exact = nx.betweenness_centrality(graph)
    estimate = brokers(nx.MultiDiGraph(graph))

    def first(between):
        return set(sorted(between, key=between.__getitem__)[-5:])

    assert len(first(estimate) & first(exact)) >= 4
