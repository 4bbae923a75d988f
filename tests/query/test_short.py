import pytest
from pyoxigraph import Literal, NamedNode

from khabar.query.short import labelled, named, short

BASE = "https://w3id.org/khabar/id/"


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        ("https://w3id.org/khabar/ns#coordinatesWith", "kh:coordinatesWith"),
        ("http://www.w3.org/2001/XMLSchema#date", "xsd:date"),
        ("https://w3id.org/khabar/id/actor/ahrar-al-sham", "<actor/ahrar-al-sham>"),
        ("https://w3id.org/khabar/ns", "<https://w3id.org/khabar/ns>"),
        ("https://schema.org/a/b", "<https://schema.org/a/b>"),  # no prefixed name has a slash
        ("https://example.org/الضفة", "<https://example.org/الضفة>"),
    ],
)
def test_an_iri_is_shown_as_it_could_be_written_in_a_query(iri, expected):
    assert short(iri, BASE) == expected


def test_a_thing_is_shown_with_its_name(small_store, add):
    add("graph/x", ("kh:fights", "rdfs:label", Literal("قتال", language="ar")))
    shown = labelled(small_store, BASE)
    assert shown(NamedNode(BASE + "actor/ahrar-al-sham")) == "حركة أحرار الشام <actor/ahrar-al-sham>"
    assert shown(NamedNode(BASE + "actor/nobody")) == "<actor/nobody>"
    assert shown(NamedNode("https://w3id.org/khabar/ns#fights")) == "قتال kh:fights"
    assert shown(NamedNode("http://xmlns.com/foaf/0.1/name")) == "foaf:name"


def test_a_thing_that_has_a_label_is_shown_by_it_alone(small_store, add):
    add("graph/x", ("kh:fights", "rdfs:label", Literal("قتال", language="ar")))
    shown = named(small_store, BASE)
    assert shown(NamedNode(BASE + "actor/ahrar-al-sham")) == "حركة أحرار الشام"
    assert shown(NamedNode("https://w3id.org/khabar/ns#fights")) == "قتال"
    assert shown(NamedNode(BASE + "actor/nobody")) == "<actor/nobody>"
    assert shown(NamedNode("https://w3id.org/khabar/ns#leads")) == "kh:leads"
    assert shown(NamedNode("http://xmlns.com/foaf/0.1/name")) == "foaf:name"
