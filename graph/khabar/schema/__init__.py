"""Loads and checks the schema files; derives ontology, shapes, JSON-LD context and JSON Schema."""

from khabar.schema.loader import Schema, load_schema
from khabar.schema.types import EntityType, EventType, Label, Pattern, RelationType

__all__ = ["EntityType", "EventType", "Label", "Pattern", "RelationType", "Schema", "load_schema"]
