"""Draws a network with pyvis: a place, shape, colour and label for every node, a line for every edge."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

from pyvis.network import Network as Drawing

from khabar.network.layout import Box, positions
from khabar.network.measures import brokers
from khabar.network.records import Network
from khabar.schema.loader import Schema
from khabar.show.labels import label_lines, label_size

# Dash and gap lengths; the stylesheet's legend draws the same ones from the page's data.
DASHES: Mapping[str, tuple[int, ...]] = {
    "asserted": (),
    "planned": (9, 6),
    "possible": (2, 5),
    "called-for": (12, 5, 2, 5),
    "denied": (),
    "failed": (14, 8),
}
# Parallel edges bend this much more each, until the outermost two are this far apart.
_FAN = 0.14
_WIDEST_FAN = 0.8
_WIDEST_NODE = 34.0
_WIDEST_EDGE = 5.0
# A browser without a graphics card draws this many in a tenth of a second.
_MANY_EDGES = 1500


def drawn(network: Network, schema: Schema, language: str) -> Drawing:
    """Return the pyvis drawing of a network; a node's id is its number in the network's order."""
    drawing = Drawing(directed=True, width="100%", height="100%")
    numbers = {iri: number for number, iri in enumerate(network)}
    places = positions(network, {iri: _box(thing) for iri, thing in network.nodes.items()})
    between = brokers(network)
    for iri, number in numbers.items():
        thing, (x, y) = network.nodes[iri], places[iri]
        labels = {lang: label_lines(thing, lang) for lang in ("ar", "en")}
        kind = schema.entities[thing["type"]]
        drawing.add_node(
            number,
            label=labels[language],
            shape=kind.shape,
            color=kind.colour,
            size=_radius(thing["degree"]),
            x=x,
            y=y,
            labels=labels,
            broker=round(between[iri], 4),
            **_shown(thing),
        )
    _add_edges(drawing, network, schema, numbers)
    drawing.options = _options(network.number_of_edges())
    return drawing


def _shown(thing: Mapping[str, object]) -> dict[str, object]:
    """Return what the card of a node shows; ``id`` and ``title`` mean other things to vis-network."""
    keys = ("type", "kind", "label_ar", "label_en", "names", "since", "until", "degree")
    return {"iri": thing["id"], **{key: thing[key] for key in keys}}


def _radius(degree: int) -> float:
    return round(min(11 + 2.8 * math.sqrt(degree), _WIDEST_NODE), 1)


def _box(thing: Mapping[str, Any]) -> Box:
    """Return the room a node takes with its label below, whichever language it is in."""
    radius = _radius(thing["degree"])
    sizes = [label_size(label_lines(thing, language)) for language in ("ar", "en")]
    width, height = (max(side) for side in zip(*sizes, strict=True))
    return Box(max(width, 2 * radius), radius, radius + height)


def _add_edges(drawing: Drawing, network: Network, schema: Schema, numbers: Mapping[str, int]) -> None:
    total = Counter(frozenset(pair) for pair in network.edges())
    seen: Counter[frozenset[str]] = Counter()
    for number, (subject, object_, tie) in enumerate(network.edges(data=True)):
        pair = frozenset((subject, object_))
        # Counted from the first end in node order, so that edges of both directions fan out together.
        turn = 1 if numbers[subject] <= numbers[object_] else -1
        fan = min(_FAN, _WIDEST_FAN / max(total[pair] - 1, 1))
        bend = turn * fan * (seen[pair] - (total[pair] - 1) / 2)
        seen[pair] += 1
        drawing.add_edge(
            numbers[subject],
            numbers[object_],
            id=number,
            arrows="to" if tie["directed"] else "",
            color=schema.relations[tie["relation"]].colour,
            dashes=list(DASHES[tie["modality"]]) or False,
            width=round(min(1.7 + 0.8 * math.log2(len(tie["evidence"])), _WIDEST_EDGE), 2),
            smooth=_curve(bend),
            relation=tie["relation"],
            modality=tie["modality"],
        )


def _curve(bend: float) -> dict[str, object]:
    """Return vis-network's words for a bend to one side or the other."""
    if not bend:
        return {"enabled": False}
    return {
        "enabled": True,
        "type": "curvedCW" if bend > 0 else "curvedCCW",
        "roundness": round(abs(bend), 3),
    }


def _options(edges: int) -> dict[str, object]:
    """Return the vis-network settings; colours that depend on light and dark are set by the page."""
    return {
        "autoResize": True,
        "layout": {"improvedLayout": False, "randomSeed": 1},
        # Off, since positions are computed; the page has a switch.
        "physics": {
            "enabled": False,
            "solver": "forceAtlas2Based",
            "forceAtlas2Based": {"gravitationalConstant": -90, "springLength": 110, "avoidOverlap": 0.6},
        },
        "interaction": {
            "hover": True,
            "hoverConnectedEdges": False,
            "keyboard": False,
            "multiselect": False,
            "selectConnectedEdges": False,
            "hideEdgesOnDrag": edges > _MANY_EDGES,
            "hideEdgesOnZoom": edges > _MANY_EDGES,
        },
        "nodes": {
            "borderWidth": 2,
            "borderWidthSelected": 3,
            "font": {"size": 18, "vadjust": 1, "strokeWidth": 4},
        },
        "edges": {
            "arrows": {"to": {"scaleFactor": 0.7}},
            "arrowStrikethrough": False,
            "hoverWidth": 1,
            "selectionWidth": 1.2,
            "font": {"size": 14, "strokeWidth": 4, "align": "middle"},
        },
    }
