"""Places the nodes: the same network always gets the same positions, and no two labels lie on each other.

Each connected part is drawn by stress majorization (Gansner, Koren and North, 2004): distances on the page follow
distances in the network. The parts are then packed side by side.
"""

from collections.abc import Mapping

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Point = tuple[int, int]
Size = tuple[float, float]

# More steps move nothing visibly: stress falls by less than 1 % from 60 to 120 on 30, 300 and 3,000 nodes.
_STEPS = 60
# An edge is as long as this many typical boxes: below 1.5 its label does not fit, above 3 it is hard to follow.
_EDGE_BOXES = 1.9
# Overlapping boxes are pushed apart; the drawing grows a little whenever pushing does not get further.
_PATIENCE = 12
_GROWTH = 1.06
_TOUCH = 0.5
_GAP = 14.0
# The page is wider than high.
_ASPECT = 1.5
_GOLDEN_ANGLE = 2.399963


def positions(network: nx.Graph, boxes: Mapping[str, Size]) -> dict[str, Point]:
    """Return a position for the centre of every node.

    Args:
        network: any networkx graph; direction and parallel edges do not matter.
        boxes: width and height of each node with its label, in the units of the result.
    """
    plain = nx.Graph(network.to_undirected(as_view=True))
    parts = sorted(nx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    placed = []
    for part in parts:
        nodes = sorted(part)
        sizes = np.array([boxes[node] for node in nodes], dtype=np.float32) + _GAP
        points = _spread(_drawn(plain, nodes) * _edge_length(sizes), sizes)
        placed.append((nodes, points, sizes))
    return _packed(placed)


def _edge_length(sizes: Array) -> float:
    return float(_EDGE_BOXES * np.sqrt(sizes.prod(axis=1)).mean())


def _drawn(graph: nx.Graph, nodes: list[str]) -> Array:
    """Return positions in which neighbours are about 1 apart."""
    count = len(nodes)
    if count == 1:
        return np.zeros((1, 2), dtype=np.float32)
    distance = _distances(graph, nodes)
    # Far pairs count little; the diagonal not at all.
    weight = np.divide(1, distance**2, where=distance > 0, out=np.zeros_like(distance))
    pull = weight * distance
    total = weight.sum(axis=1, keepdims=True)
    points = _spiral(distance)
    for _ in range(_STEPS):
        push = pull * _inverse_lengths(points)
        points = (weight @ points + points * push.sum(axis=1, keepdims=True) - push @ points) / total
    return _lying(points)


def _distances(graph: nx.Graph, nodes: list[str]) -> Array:
    """Return the number of steps between every two nodes of a connected part."""
    index = {node: i for i, node in enumerate(nodes)}
    neighbours = [[index[other] for other in graph[node]] for node in nodes]
    steps = np.zeros((len(nodes), len(nodes)), dtype=np.float32)
    for start in range(len(nodes)):
        steps[start] = _steps_from(start, neighbours)
    # Neighbours with many neighbours of their own need room between them.
    degree = np.array([len(around) for around in neighbours], dtype=np.float32)
    room = 1 + 0.12 * np.sqrt(np.minimum.outer(degree, degree) - 1)
    return np.where(steps == 1, room, steps).astype(np.float32)


def _steps_from(start: int, neighbours: list[list[int]]) -> list[int]:
    steps = [-1] * len(neighbours)
    steps[start] = 0
    front, far = [start], 0
    while front:
        far += 1
        beyond = []
        for node in front:
            for other in neighbours[node]:
                if steps[other] < 0:
                    steps[other] = far
                    beyond.append(other)
        front = beyond
    return steps


def _spiral(distance: Array) -> Array:
    """Return a start without chance: the most central node in the middle, the others around it outwards."""
    order = np.argsort(distance[distance.sum(axis=1).argmin()], kind="stable")
    turn = np.arange(len(order), dtype=np.float32)
    radius = np.sqrt(turn)
    points = np.empty((len(order), 2), dtype=np.float32)
    points[order] = np.stack(
        [radius * np.cos(turn * _GOLDEN_ANGLE), radius * np.sin(turn * _GOLDEN_ANGLE)], axis=1
    )
    return points


def _inverse_lengths(points: Array) -> Array:
    square = (points**2).sum(axis=1)
    between = square[:, None] + square[None, :] - 2 * (points @ points.T)
    return np.asarray(1 / np.sqrt(np.maximum(between, 1e-4)), dtype=np.float32)


def _lying(points: Array) -> Array:
    """Turn the drawing so that its longer side lies across the page."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    # Eigenvectors come with either sign; the one that leans right and up is taken.
    long = axes[:, 1] * (1 if axes[0, 1] >= 0 else -1)
    turn = np.array([[long[0], -long[1]], [long[1], long[0]]], dtype=np.float32)
    return np.asarray(centred @ turn, dtype=np.float32)


def _spread(points: Array, sizes: Array) -> Array:
    """Push overlapping boxes apart, each pair along the axis that needs the smaller push."""
    step = 0
    while len(pairs := _overlapping(points, sizes)):
        points = _pushed(points, sizes, pairs)
        step += 1
        if step % _PATIENCE == 0:
            # Too crowded for pushing alone; growing the drawing keeps its shape.
            points = points * np.float32(_GROWTH)
    return points


def _overlapping(points: Array, sizes: Array) -> NDArray[np.intp]:
    """Return the pairs of boxes that overlap by more than half a unit, comparing along one axis order."""
    order = np.argsort(points[:, 0], kind="stable")
    sorted_points, half = points[order], sizes[order] / 2
    reach = 2 * float(half[:, 0].max())
    found: list[NDArray[np.intp]] = []
    for shift in range(1, len(order)):
        apart = np.abs(sorted_points[shift:] - sorted_points[:-shift])
        if float(apart[:, 0].min()) >= reach:
            break
        hit = np.flatnonzero((half[shift:] + half[:-shift] - apart > _TOUCH).all(axis=1))
        found.append(np.stack([order[hit], order[hit + shift]], axis=1))
    return np.concatenate(found) if found else np.empty((0, 2), dtype=np.intp)


def _pushed(points: Array, sizes: Array, pairs: NDArray[np.intp]) -> Array:
    first, second = pairs.T
    apart = points[first] - points[second]
    overlap = (sizes[first] + sizes[second]) / 2 - np.abs(apart)
    axis = overlap.argmin(axis=1)
    rows = np.arange(len(pairs))
    # Half the overlap each.
    amount = 0.5 * overlap[rows, axis] * np.where(apart[rows, axis] >= 0, 1, -1)
    moved = points.copy()
    np.add.at(moved, (first, axis), amount)
    np.add.at(moved, (second, axis), -amount)
    return moved


def _packed(placed: list[tuple[list[str], Array, Array]]) -> dict[str, Point]:
    """Lay the parts in rows, the biggest first, about as wide as the page asks; centre the whole."""
    frames = [
        ((points - sizes / 2).min(axis=0), (points + sizes / 2).max(axis=0)) for _, points, sizes in placed
    ]
    extents = [high - low for low, high in frames]
    wide = max(
        [float(np.sqrt(sum(e.prod() for e in extents) * _ASPECT)), *(float(e[0]) for e in extents)], default=0
    )
    result: dict[str, Point] = {}
    x = y = row = 0.0
    for (nodes, points, _), (low, _high), extent in zip(placed, frames, extents, strict=True):
        if x and x + extent[0] > wide:
            x, y, row = 0.0, y + row + 2 * _GAP, 0.0
        shifted = points - low + np.array([x, y], dtype=np.float32)
        result |= {
            node: (round(float(px)), round(float(py))) for node, (px, py) in zip(nodes, shifted, strict=True)
        }
        x, row = x + float(extent[0]) + 2 * _GAP, max(row, float(extent[1]))
    return _centred(result)


def _centred(points: dict[str, Point]) -> dict[str, Point]:
    if not points:
        return points
    xs, ys = ([p[i] for p in points.values()] for i in (0, 1))
    left, top = (min(xs) + max(xs)) // 2, (min(ys) + max(ys)) // 2
    return {node: (x - left, y - top) for node, (x, y) in points.items()}
