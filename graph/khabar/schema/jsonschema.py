"""Derives the JSON Schema of claims files, with which editors complete keys, relations, types and roles."""

import inspect
import re
from typing import Any, Final

from pydantic import BaseModel

from khabar.model import ClaimsFile
from khabar.model.claim import Claim, Event, Participant
from khabar.model.entity import NewEntity
from khabar.schema.loader import Schema
from khabar.schema.types import Label
from khabar.schema.vocabulary import vocabulary

Json = dict[str, Any]

_RECORDS: Final[tuple[type[BaseModel], ...]] = (ClaimsFile, Claim, Event, Participant, NewEntity)
# YAML reads a bare year as a number; the loader takes it for the text it was.
_YEAR: Final = {"type": "integer", "minimum": 0, "maximum": 9999}


def claims_schema(schema: Schema) -> Json:
    """Return the JSON Schema (2020-12) of claims files under a schema, ready for ``json.dumps``."""
    derived: Json = _settled(ClaimsFile.model_json_schema(by_alias=True))
    definitions = derived["$defs"]
    for record in _RECORDS:
        described = derived if record is ClaimsFile else definitions[record.__name__]
        _describe(described, record)
    definitions["Modality"] = _choice({name: term.label for name, term in vocabulary().modalities.items()})
    _restrict(definitions["Claim"], "relation", {r.name: r.label for r in schema.relations.values()})
    _restrict(definitions["Event"], "type", {e.name: e.label for e in schema.events.values()})
    _restrict(definitions["NewEntity"], "type", _entity_labels(schema))
    _restrict(definitions["Participant"], "role", _role_labels(schema))
    definitions["Event"]["allOf"] = [
        _roles_of(event.name, tuple(event.roles)) for event in schema.events.values()
    ]
    for name in ("Claim", "Event"):
        definitions[name]["properties"]["when"]["anyOf"].append(_YEAR)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://w3id.org/khabar/claims.schema.json",
        **derived,
        "title": "khabar claims file",
    }


def _settled(node: Any) -> Any:  # noqa: ANN401  (JSON holds anything)
    """Write alike what older and newer versions of pydantic write differently."""
    if isinstance(node, list):
        return [_settled(member) for member in node]
    if isinstance(node, dict):
        if len(node.get("allOf", ())) == 1:
            node = node["allOf"][0] | {key: value for key, value in node.items() if key != "allOf"}
        return {key: _settled(value) for key, value in node.items()}
    return int(node) if isinstance(node, float) and node.is_integer() else node


def _entity_labels(schema: Schema) -> dict[str, Label]:
    return {
        entity.name: entity.label
        for entity in schema.entities.values()
        if not entity.abstract and schema.fits(entity.name, ("actor", "region"))
    }


def _role_labels(schema: Schema) -> dict[str, Label]:
    roles = [item for event in schema.events.values() for item in event.roles.items()]
    return dict(sorted(roles, key=lambda item: item[0]))


def _restrict(record: Json, key: str, labels: dict[str, Label]) -> None:
    """Allow only the names in ``labels`` there, and tell what they mean."""
    record["properties"][key] |= _choice(labels)


def _choice(labels: dict[str, Label]) -> Json:
    # Editors show enumDescriptions beside the choices; validators pass over it.
    texts = [f"{label.en} · {label.ar}" for label in labels.values()]
    return {"type": "string", "enum": list(labels), "enumDescriptions": texts}


def _roles_of(event: str, roles: tuple[str, ...]) -> Json:
    part = {"properties": {"role": {"enum": list(roles)}}}
    return {
        "if": {"properties": {"type": {"const": event}}, "required": ["type"]},
        "then": {"properties": {"participants": {"items": part}}},
    }


def _describe(described: Json, record: type[BaseModel]) -> None:
    """Put the records' own documentation where editors look for it."""
    texts: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if issubclass(base, BaseModel):
            texts |= _attributes(base)
    described["description"] = (inspect.getdoc(record) or "").split("\n", 1)[0]
    for name, field in record.model_fields.items():
        about = described["properties"][field.alias or name]
        about.pop("title", None)  # the key with a capital
        if about.get("default", ...) is None:
            del about["default"]  # editors would write the null out
        if name in texts:
            about["description"] = texts[name]


def _attributes(record: type[BaseModel]) -> dict[str, str]:
    """Return what a docstring says of each attribute."""
    section = (record.__doc__ or "").partition("Attributes:\n")[2]
    texts: dict[str, str] = {}
    for names, text in re.findall(r"^ {8}(\w[\w, ]*): (.*(?:\n {9,}.*)*)", section, re.MULTILINE):
        told = " ".join(text.split()).replace("``", "`").replace("None", "absent")
        texts |= dict.fromkeys(names.split(", "), told)
    return texts
