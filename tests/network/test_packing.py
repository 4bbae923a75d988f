from itertools import combinations

import pytest

from khabar.network.packing import pack


def boxes(extents, gap=10.0):
    return [(x, y, x + w, y + h) for (x, y), (w, h) in zip(pack(extents, gap), extents, strict=True)]


@pytest.mark.parametrize(
    "extents", [[], [(50, 20)], [(500, 300), *[(60, 40)] * 30], [(90, 10)] * 7 + [(10, 90)] * 7]
)
def test_nothing_overlaps_and_the_gap_is_kept(extents):
    for (ax, ay, ar, ab), (bx, by, br, bb) in combinations(boxes(extents), 2):
        assert ar + 9 < bx or br + 9 < ax or ab + 9 < by or bb + 9 < ay


def test_many_small_parts_fill_a_page_wider_than_high():
    placed = boxes([(60, 40)] * 150)
    width, height = max(box[2] for box in placed), max(box[3] for box in placed)

    assert 1.2 < width / height < 1.9
    assert 150 * 70 * 50 / (width * height) > 0.8


def test_small_parts_stand_beside_the_big_one():
    big, *small = boxes([(600, 600), *[(100, 100)] * 5])

    assert all(box[0] > big[2] for box in small)
