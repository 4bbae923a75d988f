"""What tests of several parts start from."""

import pytest

from khabar.mapping.iris import Iris
from khabar.mapping.quads import reading_quads, registry_quads
from khabar.store import EmbeddedStore
from samples import READINGS, SHIPPED_SCHEMA, SMALL_REGISTRY


@pytest.fixture
def iris():
    return Iris()


@pytest.fixture
def small_store(iris):
    """A store in memory with the registry and the three readings of `samples`; no ontology."""
    with EmbeddedStore() as store:
        store.replace(iris.registry, registry_quads(SMALL_REGISTRY, SHIPPED_SCHEMA, iris))
        for reading in READINGS:
            store.replace(iris.article(reading.article), reading_quads(reading, SHIPPED_SCHEMA, iris))
        yield store
