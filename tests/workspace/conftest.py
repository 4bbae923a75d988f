"""A small workspace, and what builds it with a reader of articles that counts what it reads."""

from importlib import import_module

import pytest

from khabar.mapping.quads import ontology_quads
from khabar.workspace import Workspace
from workspaces import LineReader, small_workspace

# Deriving the ontology takes half of a small build; the schema is the same in most tests.
_ontologies = []


def _ontology_quads(schema):
    known = next((quads for other, quads in _ontologies if other == schema), None)
    if known is None:
        known = list(ontology_quads(schema))
        _ontologies.append((schema, known))
    return known


@pytest.fixture
def reader():
    return LineReader()


@pytest.fixture
def workspace(tmp_path):
    return small_workspace(tmp_path / "عمل")


@pytest.fixture
def built(reader, monkeypatch):
    """What builds a workspace with the line reader, and gives the report."""
    module = import_module("khabar.workspace.build")
    monkeypatch.setattr(module, "ontology_quads", _ontology_quads)

    def run(place, **options):
        reader.given.clear()
        # A workspace object reads settings, schema and registry once; a new one reads them anew, as a new
        # process would.
        again = Workspace(place.folder)
        given = {"exports": False, "make_extractor": lambda _schema, _registry: reader} | options
        return module.build(again, **given)

    return run
