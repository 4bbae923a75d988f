"""Makes room in a drawing: boxes are pushed off each other, and off the edges that run through them."""

import numpy as np
from numpy.typing import NDArray

from khabar.network.stress import Array

Pairs = NDArray[np.intp]

# The drawing grows a little whenever pushing does not get further.
_PATIENCE = 12
_GROWTH = np.float32(1.06)
_TOUCH = 0.5
# Clearing edges costs nodes x edges; bigger drawings are looked at in parts, where lines matter less.
_CLEARED = 60_000
_CLEARING_STEPS = 120
# How far a bundle of parallel edges bulges, as a share of its length: for each beyond the first, and at most.
_BULGE = np.float32(0.035)
_WIDEST_BULGE = np.float32(0.2)


def make_room(middles: Array, sizes: Array, to_node: Array, edges: Pairs, parallel: Array) -> Array:
    """Return the middles of the boxes moved so that no two overlap and, in smaller drawings, few on edges.

    Args:
        middles: of the boxes.
        sizes: width and height of each box.
        to_node: from the middle of each box to its node, where its edges end.
        edges: pairs of box numbers.
        parallel: how many edges run side by side along each pair.
    """
    if 0 < len(edges) * len(middles) <= _CLEARED:
        for _ in range(_CLEARING_STEPS):
            middles = _off_edges(middles, sizes, to_node, edges, parallel)
            middles = _pushed(middles, sizes, _overlapping(middles, sizes))
    step = 0
    while len(pairs := _overlapping(middles, sizes)):
        middles = _pushed(middles, sizes, pairs)
        step += 1
        if step % _PATIENCE == 0:
            middles = middles * _GROWTH
    return middles


def _off_edges(middles: Array, sizes: Array, to_node: Array, edges: Pairs, parallel: Array) -> Array:
    """Push every box a little off the edges that run through it, and their ends the other way."""
    nodes = middles + to_node
    first, second = edges.T
    start, along = nodes[first], nodes[second] - nodes[first]
    length = np.maximum((along**2).sum(axis=1), 1)
    part = np.clip(((middles[:, None] - start) * along).sum(axis=2) / length, 0, 1)
    away = middles[:, None] - (start + part[:, :, None] * along)
    # The box counts as an ellipse, inside which this is below 1.
    bulge = np.minimum(_BULGE * (parallel - 1), _WIDEST_BULGE) * np.sqrt(length)
    inside = np.sqrt(((away / (sizes[:, None] / 2 + bulge[:, None])) ** 2).sum(axis=2))
    hit = inside < 1
    numbers = np.arange(len(middles))[:, None]
    hit &= (numbers != first) & (numbers != second)
    box, edge = np.nonzero(hit)
    across = np.stack([-along[edge, 1], along[edge, 0]], axis=1) / np.sqrt(length[edge])[:, None]
    side = np.where((away[box, edge] * across).sum(axis=1) >= 0, 1, -1)
    push = across * (side * (1 - inside[box, edge]) * (sizes[box, 1] / 2 + bulge[edge]) * 0.4)[:, None]
    moved = middles.copy()
    np.add.at(moved, box, push)
    for end in (first, second):
        np.add.at(moved, end[edge], -push / 2)
    return np.asarray(moved, dtype=np.float32)


def _overlapping(middles: Array, sizes: Array) -> Pairs:
    """Return the pairs of boxes that overlap, found by going along one axis."""
    order = np.argsort(middles[:, 0], kind="stable")
    sorted_middles, half = middles[order], sizes[order] / 2
    reach = 2 * float(half[:, 0].max())
    found = [np.empty((0, 2), dtype=np.intp)]
    for shift in range(1, len(order)):
        apart = np.abs(sorted_middles[shift:] - sorted_middles[:-shift])
        if float(apart[:, 0].min()) >= reach:
            break
        hit = np.flatnonzero((half[shift:] + half[:-shift] - apart > _TOUCH).all(axis=1))
        found.append(np.stack([order[hit], order[hit + shift]], axis=1))
    return np.concatenate(found)


def _pushed(middles: Array, sizes: Array, pairs: Pairs) -> Array:
    """Push each pair apart along the axis that needs the smaller push, each by half of it."""
    first, second = pairs.T
    apart = middles[first] - middles[second]
    overlap = (sizes[first] + sizes[second]) / 2 - np.abs(apart)
    axis = overlap.argmin(axis=1)
    rows = np.arange(len(pairs))
    amount = 0.5 * overlap[rows, axis] * np.where(apart[rows, axis] >= 0, 1, -1)
    moved = middles.copy()
    np.add.at(moved, (first, axis), amount)
    np.add.at(moved, (second, axis), -amount)
    return moved
