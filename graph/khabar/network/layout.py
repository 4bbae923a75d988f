"""Places the nodes: the same network always gets the same positions, and no two labels lie on each other.

Each connected part is drawn by `khabar.network.stress`, its boxes are pushed apart by `khabar.network.room`,
and the parts are packed side by side.
"""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import networkx as nx
import numpy as np

from khabar.network.packing import pack
from khabar.network.room import make_room
from khabar.network.stress import Array, drawn

Point = tuple[int, int]

# An edge is as long as this many typical boxes: below 1 its label does not fit, above 3 the eye loses it.
_EDGE_BOXES = 1.15
_GAP = 14.0
# A drawing is at least this many times as big as all its boxes; with less, pushing them apart pulls it tall.
_ROOM = 2.5
# A drawing wider than high fits the page.
_LYING = np.array([1.15, 0.9], dtype=np.float32)


class Box(NamedTuple):
    """The room a node takes: its width, and how far it reaches above and below the node's position."""

    width: float
    above: float
    below: float


class _Part(NamedTuple):
    """A placed connected part: its nodes, their boxes' middles and sizes, and the way from middle to node."""

    nodes: list[str]
    middles: Array
    sizes: Array
    to_node: Array


def positions(network: "nx.Graph[str]", boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Return a position for every node.

    Args:
        network: any networkx graph; direction does not matter.
        boxes: the room of each node with its label, in the units of the result.
    """
    plain = nx.Graph(network.to_undirected(as_view=True))
    parallel = Counter(tuple(sorted(pair)) for pair in network.edges())
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    return _packed([_placed(plain, sorted(part), boxes, parallel) for part in parts])


def _placed(
    graph: "nx.Graph[str]",
    nodes: list[str],
    boxes: Mapping[str, Box],
    parallel: Mapping[tuple[str, ...], int],
) -> _Part:
    index = {node: i for i, node in enumerate(nodes)}
    sizes = (
        np.array([(b.width, b.above + b.below) for b in map(boxes.__getitem__, nodes)], dtype=np.float32)
        + _GAP
    )
    to_node = np.array(
        [(0, (b.above - b.below) / 2) for b in map(boxes.__getitem__, nodes)], dtype=np.float32
    )
    pairs = sorted(tuple(sorted(pair)) for pair in graph.edges(nodes) if pair[0] != pair[1])
    edges = np.array([(index[a], index[b]) for a, b in pairs], dtype=np.intp).reshape(-1, 2)
    bundles = np.array([parallel[pair] for pair in pairs], dtype=np.float32)
    neighbours = [sorted(index[other] for other in graph[node]) for node in nodes]
    shape = drawn(neighbours) * _LYING
    middles = make_room(shape * _scale(shape, sizes), sizes, to_node, edges, bundles)
    return _Part(nodes, middles, sizes, to_node)


def _scale(shape: Array, sizes: Array) -> float:
    """Return how many units long an edge is to be: readable, and with room for every box."""
    areas = sizes.prod(axis=1)
    extent = float(np.ptp(shape, axis=0).prod())
    roomy = float(np.sqrt(_ROOM * areas.sum() / extent)) if extent > 1 else 0.0
    return max(float(_EDGE_BOXES * np.sqrt(areas).mean()), roomy)


def _packed(parts: list[_Part]) -> dict[str, Point]:
    lows = [(part.middles - part.sizes / 2).min(axis=0) for part in parts]
    highs = [(part.middles + part.sizes / 2).max(axis=0) for part in parts]
    extents = [(float(w), float(h)) for w, h in (high - low for low, high in zip(lows, highs, strict=True))]
    result: dict[str, Point] = {}
    for part, low, corner in zip(parts, lows, pack(extents, 2 * _GAP), strict=True):
        points = part.middles + part.to_node - low + np.array(corner, dtype=np.float32)
        result |= {
            node: (round(float(x)), round(float(y))) for node, (x, y) in zip(part.nodes, points, strict=True)
        }
    return _centred(result)


def _centred(points: dict[str, Point]) -> dict[str, Point]:
    if not points:
        return points
    xs, ys = ([p[i] for p in points.values()] for i in (0, 1))
    left, top = (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2
    return {node: (x - left, y - top) for node, (x, y) in points.items()}
