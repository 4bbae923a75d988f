"""What the page carries: the drawing, the evidence of every edge, and all labels in both languages."""

import json
from typing import Any

from khabar.model import Modality
from khabar.network.records import Network
from khabar.schema.loader import Schema
from khabar.schema.types import Label
from khabar.schema.vocabulary import vocabulary
from khabar.show.drawing import DASHES, drawn

_ARTICLE = ("name", "title", "outlet", "published", "url")


def page_data(network: Network, schema: Schema, *, title: str, language: str) -> dict[str, Any]:
    """Return everything the page shows, ready for JSON."""
    nodes, edges, _, _, _, options = drawn(network, schema, language).get_network_data()
    articles: dict[str, dict[str, Any]] = {}
    evidence = [_evidence(tie["evidence"], articles) for _, _, tie in network.edges(data=True)]
    return {
        "title": title,
        "language": language,
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "evidence": evidence,
        "articles": articles,
        **_legend(network, schema),
    }


def _evidence(claims: list[dict[str, Any]], articles: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the claims behind an edge; what belongs to the article is kept once for all its claims."""
    for claim in claims:
        articles.setdefault(claim["article"], {key: claim[key] for key in _ARTICLE})
    return [{key: value for key, value in claim.items() if key not in _ARTICLE} for claim in claims]


def _legend(network: Network, schema: Schema) -> dict[str, Any]:
    """Return the types that occur, in schema order, with labels and looks."""
    ties = [tie for _, _, tie in network.edges(data=True)]
    terms = vocabulary().modalities
    types = {thing["type"] for thing in network.nodes.values()}
    relations, modalities = ({tie[key] for tie in ties} for key in ("relation", "modality"))
    return {
        "types": {
            name: {
                "label": _both(kind.label),
                "plural": _both(kind.plural),
                "shape": kind.shape,
                "colour": kind.colour,
            }
            for name, kind in schema.entities.items()
            if name in types
        },
        "relations": {
            name: {
                "label": _both(kind.label),
                "inverse": _both(kind.inverse or kind.label),
                "symmetric": kind.symmetric,
                "colour": kind.colour,
            }
            for name, kind in schema.relations.items()
            if name in relations
        },
        "modalities": {
            m.value: {"label": _both(terms[m.value].label), "dashes": DASHES[m.value]}
            for m in Modality
            if m.value in modalities
        },
        "kinds": {name: _both(kind.label) for name, kind in schema.events.items()},
        "roles": {
            role: _both(label) for kind in schema.events.values() for role, label in kind.roles.items()
        },
    }


def _both(label: Label) -> dict[str, str]:
    return {"ar": label.ar, "en": label.en}
