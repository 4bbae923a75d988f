"""Packs rectangles of different sizes into a page-shaped one, the biggest first."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# The page is wider than high.
_ASPECT = 1.5
# Rectangles that only touch do not overlap, whatever rounding says.
_SLACK = 0.01


def pack(extents: Sequence[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    """Return a top left corner for each width and height, in the order given.

    Each goes to the free corner, right of or below another, where the whole grows least; give big ones first.
    """
    placed = np.empty((0, 4))
    corners = np.zeros((1, 2))
    result: list[tuple[float, float]] = []
    for width, height in extents:
        low, high = corners, corners + np.array([width + gap, height + gap])
        free = ~_overlaps(low, high, placed)
        # The first corner that is free and cheapest; below everything there is always one.
        cost = np.where(free, np.maximum(high[:, 0] / _ASPECT, high[:, 1]), np.inf)
        x, y = corners[int(cost.argmin())]
        result.append((float(x), float(y)))
        placed = np.vstack([placed, (x, y, x + width + gap, y + height + gap)])
        corners = np.vstack([corners, (x + width + gap, y), (x, y + height + gap), (0, placed[:, 3].max())])
        corners = corners[~_overlaps(corners, corners + 2 * _SLACK, placed)]
    return result


def _overlaps(
    low: NDArray[np.float64], high: NDArray[np.float64], placed: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Tell for each rectangle whether it overlaps any placed one."""
    apart = (
        (high[:, None, 0] <= placed[None, :, 0] + _SLACK)
        | (low[:, None, 0] >= placed[None, :, 2] - _SLACK)
        | (high[:, None, 1] <= placed[None, :, 1] + _SLACK)
        | (low[:, None, 1] >= placed[None, :, 3] - _SLACK)
    )
    return np.asarray(~apart.all(axis=1))
