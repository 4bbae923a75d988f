"""The files derived from the schema, as text: the same bytes on every machine, so a stale one shows."""

import json
from typing import Any

from rdflib import Graph

from khabar.schema.context import context
from khabar.schema.jsonschema import claims_schema
from khabar.schema.loader import Schema
from khabar.schema.ontology import ontology
from khabar.schema.shapes import shapes

_NOTICE = "# Derived from the YAML files of the schema by `khabar schema`; change those, not this.\n"


def derived(schema: Schema) -> dict[str, str]:
    """Return the derived files of a schema, by file name."""
    return {
        "ontology.ttl": _turtle(ontology(schema)),
        "shapes.ttl": _turtle(shapes(schema)),
        "context.jsonld": _json(context(schema)),
        "claims.schema.json": _json(claims_schema(schema)),
    }


def _turtle(graph: Graph) -> str:
    return _NOTICE + graph.serialize(format="turtle").rstrip("\n") + "\n"


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
