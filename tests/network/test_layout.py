from itertools import combinations

import networkx as nx
import pytest

from khabar.network.layout import Box, positions

BOX = Box(90, 12, 30)


def named(graph):
    return nx.relabel_nodes(graph, {node: f"n{node:04}" for node in graph})


def laid(graph):
    return positions(graph, dict.fromkeys(graph, BOX))


def overlapping(points):
    return [
        (a, b)
        for (a, (ax, ay)), (b, (bx, by)) in combinations(points.items(), 2)
        if abs(ax - bx) < BOX.width and abs(ay - by) < BOX.above + BOX.below
    ]


@pytest.mark.parametrize(
    "graph",
    [
        nx.star_graph(40),
        nx.path_graph(12),
        nx.complete_graph(15),
        nx.barabasi_albert_graph(120, 2, seed=3),
        nx.disjoint_union_all([nx.path_graph(n) for n in (1, 1, 2, 5, 9)]),
    ],
    ids=["star", "path", "complete", "hubs", "parts"],
)
def test_no_two_labels_overlap_and_every_node_has_a_place(graph):
    points = laid(named(graph))

    assert points.keys() == set(named(graph))
    assert overlapping(points) == []


def test_the_same_network_gets_the_same_places_whatever_the_order_of_its_nodes():
    graph = named(nx.barabasi_albert_graph(60, 2, seed=1))
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))

    assert laid(turned) == laid(graph)


def test_neighbours_lie_closer_than_strangers():
    points = laid(named(nx.path_graph(6)))

    def apart(a, b):
        return sum((p - q) ** 2 for p, q in zip(points[a], points[b], strict=True))

    assert apart("n0000", "n0001") < apart("n0000", "n0005")


def test_a_label_is_not_struck_through_by_an_edge_it_has_no_part_in():
    # Drawn by distances alone, n0002 would lie on the line between the two it is tied to.
    graph = nx.MultiDiGraph([("a", "b")] * 5 + [("c", "a"), ("c", "b")])
    points = laid(graph)
    (ax, ay), (bx, by), (cx, cy) = (points[node] for node in "abc")
    height = abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5

    assert height > BOX.below


def test_nothing_has_no_places():
    assert positions(nx.Graph(), {}) == {}


def test_a_large_network_is_placed():
    points = laid(named(nx.barabasi_albert_graph(1000, 3, seed=1)))

    assert len(points) == 1000
