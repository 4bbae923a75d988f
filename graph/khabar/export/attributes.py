"""What nodes and edges carry in GraphML and GEXF: one plain value for each attribute, lists joined.

Both programs and networkx read a graph as directed or undirected as a whole, and refuse one that mixes them.
So every edge is directed there, and ``symmetric`` tells those whose direction means nothing.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Final, TypeAlias

from khabar.model import ANONYMOUS
from khabar.network.names import shown
from khabar.network.records import Evidence, Label
from khabar.schema.loader import Schema

Value: TypeAlias = str | int | float | bool

NODE: Final[Mapping[str, type]] = {
    "label": str,
    "label_ar": str,
    "label_en": str,
    "type": str,
    "kind": str,
    "names": str,
    "since": str,
    "until": str,
    "degree": int,
}
EDGE: Final[Mapping[str, type]] = {
    "label": str,
    "label_ar": str,
    "label_en": str,
    "relation": str,
    "modality": str,
    "symmetric": bool,
    "weight": int,
    "quotes": str,
    "roles": str,
    "speakers": str,
    "outlets": str,
    "articles": str,
    "first_date": str,
    "last_date": str,
    "dated_by_publication": int,
    "confidence": float,
    "reviewed": bool,
}
_BETWEEN: Final = " | "


def node_values(thing: Mapping[str, Any]) -> dict[str, Value]:
    """Return the attributes of a node; what is not known is left out."""
    made = {"label": shown(thing), "names": _BETWEEN.join(thing["names"])}
    return _known({name: made.get(name, thing.get(name)) for name in NODE})


def edge_values(tie: Mapping[str, Any], schema: Schema) -> dict[str, Value]:
    """Return the attributes of an edge.

    ``weight`` counts its claims, ``confidence`` is the highest of them, ``reviewed`` holds where a person
    has read at least one; ``first_date`` and ``last_date`` are the outermost days any of them may mean.
    ``dated_by_publication`` counts those whose text gives no date; the day of publication stands in for it.
    """
    label, claims = schema.relations[tie["relation"]].label, _by_date(tie["evidence"])
    return _known(
        {
            "label": label.ar,
            "label_ar": label.ar,
            "label_en": label.en,
            "relation": tie["relation"],
            "modality": tie["modality"],
            "symmetric": not tie["directed"],
            "weight": len(claims),
            "quotes": _joined(claim["quote"] for claim in claims),
            "roles": _joined(claim["role"] for claim in claims),
            "speakers": _joined(_speaker(claim) for claim in claims),
            "outlets": _joined(_name(claim["outlet"]) for claim in claims),
            "articles": _joined(claim["name"] for claim in claims),
            "first_date": min((c["earliest"] for c in claims if c["earliest"]), default=None),
            "last_date": max((c["latest"] for c in claims if c["latest"]), default=None),
            "dated_by_publication": sum(claim["date_from_publication"] for claim in claims),
            "confidence": max((c["confidence"] for c in claims if c["confidence"] is not None), default=None),
            "reviewed": any(claim["reviewed"] for claim in claims),
        }
    )


def edge_id(source: str, target: str, tie: Mapping[str, Any]) -> str:
    """Return an id no other edge has, and that stays when others come and go."""
    said = "\n".join((source, target, tie["relation"], tie["modality"]))
    return f"edge-{sha256(said.encode()).hexdigest()[:20]}"


def written(value: Value) -> str:
    """Return a value as XML Schema writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _known(values: Mapping[str, Value | None]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _by_date(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda claim: (claim["published"] or "", claim["name"], claim["claim"]))


def _joined(texts: Iterable[str | None]) -> str:
    return _BETWEEN.join(dict.fromkeys(text for text in texts if text))


def _speaker(claim: Evidence) -> str | None:
    return ANONYMOUS if claim["said_by"] == ANONYMOUS else _name(claim["said_by_label"])


def _name(label: Label | None) -> str | None:
    return label and (label["ar"] or label["en"])
