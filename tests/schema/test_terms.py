"""Types become IRIs, and prefixed names do too."""

import pytest

from khabar.schema.prefixes import KH
from khabar.schema.terms import class_iri, property_iri
from khabar.schema.triples import Triples, iri


@pytest.mark.parametrize(("name", "local"), [("faction", "Faction"), ("armed-group", "ArmedGroup")])
def test_types_are_classes(name: str, local: str):
    assert class_iri(name) == KH + local


@pytest.mark.parametrize(
    ("name", "local"),
    [("fights", "fights"), ("in-tension-with", "inTensionWith"), ("called-for", "calledFor")],
)
def test_relations_and_modalities_are_camel_case(name: str, local: str):
    assert property_iri(name) == KH + local


def test_a_prefixed_name_is_an_iri():
    assert str(iri("prov:Agent")) == "http://www.w3.org/ns/prov#Agent"
    with pytest.raises(KeyError):
        iri("prof:Agent")


def test_an_empty_list_is_nil():
    assert Triples("t").list([]) == iri("rdf:nil")
