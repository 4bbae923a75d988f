"""Loads and checks schema/*.yaml, and derives the ontology, shapes, JSON-LD context and JSON Schema from it."""

from khabar.schema.loader import Schema, load_schema
from khabar.schema.types import EntityType, EventType, Label, Pattern, RelationType

__all__ = ["EntityType", "EventType", "Label", "Pattern", "RelationType", "Schema", "load_schema"]
