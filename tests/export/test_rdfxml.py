"""RDF/XML as any XML parser takes it."""

from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graphs import HOSTILE, exported, store_of
from khabar.errors import DataError
from khabar.schema.prefixes import PREFIXES
from khabar.store import EmbeddedStore

GRAPH, NODE = NamedNode("https://example.org/g"), NamedNode("https://example.org/خبر")


def store_with(predicate, object_):
    store = EmbeddedStore()
    store.replace(GRAPH, [Quad(NODE, NamedNode(predicate), object_, GRAPH)])
    return store


def test_a_quote_keeps_its_lines_and_loses_what_xml_cannot_hold():
    root = ElementTree.fromstring(exported(store_of(HOSTILE), "rdfxml"))
    quotes = [element.text for element in root.iter(f"{{{PREFIXES['kh']}}}quote")]
    assert "<script>alert('خبر')</script> ينسق مع\r\nجيش \u202eالفتح ]]>\ufffd" in quotes


def test_a_property_of_another_vocabulary_brings_its_namespace():
    out = exported(
        store_with("https://example.org/terms/عن#says", Literal("نعم", language="ar")), "rdfxml"
    ).decode()
    assert '    <ns:says xmlns:ns="https://example.org/terms/عن#" xml:lang="ar">نعم</ns:says>\n' in out


def test_a_property_without_a_name_is_refused():
    with pytest.raises(DataError) as caught:
        exported(store_with("https://example.org/terms/1", NODE), "rdfxml")
    assert str(caught.value) == (
        "https://example.org/terms/1: is a property whose IRI ends in no name, which RDF/XML cannot write "
        "(export turtle)"
    )
