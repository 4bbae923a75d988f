"""The known actors and regions, and the index of all their names."""

from khabar.registry.index import Hit, NameIndex
from khabar.registry.loader import Registry, load_registry
from khabar.registry.new import new_entity
from khabar.registry.spelling import key

__all__ = ["Hit", "NameIndex", "Registry", "key", "load_registry", "new_entity"]
