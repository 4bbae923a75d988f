"""The network read back from a store of three readings."""

from datetime import date

import networkx as nx
import pytest

from khabar.errors import DataError, UsageError
from khabar.network import network
from khabar.schema.loader import Schema
from samples import AHRAR, HTS, SHIPPED_SCHEMA

BASE = "https://w3id.org/khabar/id/actor/"
AHRAR_IRI, HTS_IRI = BASE + "ahrar-al-sham", BASE + "hayat-tahrir-al-sham"


def edges(graph, relation):
    return [(a, b, tie) for a, b, tie in graph.edges(data=True) if tie["relation"] == relation]


def test_a_node_carries_its_labels_and_all_its_names(small_store):
    node = network(small_store, SHIPPED_SCHEMA).nodes[AHRAR_IRI]

    assert (node["type"], node["label_ar"], node["label_en"]) == ("faction", AHRAR, "Ahrar al-Sham")
    assert {"الأحرار", "حركة أحرار الشام الإسلامية", "Ahrar"} <= set(node["names"])
    assert node["since"] == "2011"
    assert node["degree"] == 9


def test_an_actor_no_claim_names_stays_out(small_store):
    assert BASE + "jabhat-al-nusra" not in network(small_store, SHIPPED_SCHEMA)


def test_an_outlet_or_speaker_is_no_node_for_that_alone(small_store):
    assert BASE + "al-diffa" not in network(small_store, SHIPPED_SCHEMA)


def test_an_event_is_a_node_of_its_kind(small_store):
    graph = network(small_store, SHIPPED_SCHEMA)
    (event,) = [node for _, node in graph.nodes(data=True) if node["type"] == "event"]

    assert (event["kind"], event["since"]) == ("formation", "2015")
    assert "جيش الفتح" in event["label_ar"]


def test_a_region_says_what_kind_of_place_it_is(small_store):
    assert (
        network(small_store, SHIPPED_SCHEMA).nodes["https://w3id.org/khabar/id/region/idlib"]["kind"]
        == "city"
    )


def test_a_symmetric_tie_of_two_articles_is_one_edge_with_two_pieces_of_evidence(small_store):
    found = edges(network(small_store, SHIPPED_SCHEMA), "negotiates-with")
    asserted = [tie for _, _, tie in found if tie["modality"] == "asserted"]

    assert [(a, b) for a, b, _ in found] == [(AHRAR_IRI, HTS_IRI)] * 2
    assert [tie["modality"] for _, _, tie in found] == ["asserted", "denied"]
    assert len(asserted[0]["evidence"]) == 2
    assert not asserted[0]["directed"]


def test_a_directed_tie_keeps_its_direction(small_store):
    ((subject, object_, tie),) = [
        edge for edge in edges(network(small_store, SHIPPED_SCHEMA), "speaks-for") if "khattab" in edge[0]
    ]

    assert (subject, object_) == (BASE + "umar-khattab", AHRAR_IRI)
    assert tie["directed"]


def test_evidence_tells_who_said_what_when_and_where_it_stood(small_store):
    (_, _, tie), _ = edges(network(small_store, SHIPPED_SCHEMA), "negotiates-with")
    (claim,) = [claim for claim in tie["evidence"] if claim["lang"] == "ar"]

    assert claim["quote"] == "إن الحركة تجري مشاورات مع هيئة تحرير الشام منذ آذار"
    assert claim["said_by_label"] == {"ar": "عمر خطاب", "en": "Umar Khattab"}
    assert (claim["edtf"], claim["earliest"], claim["latest"]) == ("2017-03/..", "2017-03-01", None)
    assert claim["outlet"] == {"ar": "صحيفة الضفة", "en": "Al-Diffa"}
    assert (claim["published"], claim["name"]) == ("2017-05-10", "idlib-talks")
    assert (claim["confidence"], claim["reviewed"], claim["date_from_publication"]) == (0.81, False, False)
    assert len(claim["reasons"]) == 2
    assert claim["url"] == "https://example.org/الضفة/idlib-talks"


def test_an_unnamed_source_is_anonymous_and_a_claim_without_a_date_is_dated_by_publication(small_store):
    tie = edges(network(small_store, SHIPPED_SCHEMA), "in-tension-with")[0][2]

    assert tie["evidence"][0]["said_by"] == "anonymous"
    assert tie["evidence"][0]["said_by_label"] is None
    assert tie["evidence"][0]["date_from_publication"]
    assert tie["evidence"][0]["earliest"] == "2017-05-10"


def test_a_participant_has_its_role(small_store):
    tie = edges(network(small_store, SHIPPED_SCHEMA), "participates-in")[0][2]

    assert {claim["role"] for claim in tie["evidence"]} == {"formed"}


def test_what_a_reviewer_rejected_is_left_out(small_store):
    quotes = {
        c["quote"]
        for _, _, tie in network(small_store, SHIPPED_SCHEMA).edges(data=True)
        for c in tie["evidence"]
    }

    assert not any("وسيطرت قوات النظام" in quote for quote in quotes)


@pytest.mark.parametrize("name", ["الأحرار", "حركه احرار الشام", "Ahrar al-sham", "الأَحرار", AHRAR_IRI])
def test_a_focus_goes_by_any_name_however_spelt(small_store, name):
    graph = network(small_store, SHIPPED_SCHEMA, focus=name)

    assert graph.graph["focus"] == AHRAR_IRI
    assert HTS_IRI in graph
    assert "https://w3id.org/khabar/id/region/idlib" not in graph


def test_depth_takes_more_steps_and_keeps_the_order_of_the_whole(small_store):
    graph = network(small_store, SHIPPED_SCHEMA, focus=HTS, depth=3)

    assert "https://w3id.org/khabar/id/region/idlib" in graph
    assert list(graph) == sorted(graph)


def test_a_misspelt_focus_gets_the_name_meant(small_store):
    with pytest.raises(UsageError, match='no claim in the graph names "جيش الفتخ"; did you mean "جيش الفتح"'):
        network(small_store, SHIPPED_SCHEMA, focus="جيش الفتخ")


def test_a_focus_no_claim_is_left_of_is_told(small_store):
    with pytest.raises(UsageError, match="no claim about"):
        network(small_store, SHIPPED_SCHEMA, focus="عمر خطاب", relations=["fights"])


def test_relations_limit_the_edges_and_the_nodes(small_store):
    graph = network(small_store, SHIPPED_SCHEMA, relations=["coordinates-with", "fights"])

    assert {tie["relation"] for _, _, tie in graph.edges(data=True)} == {"coordinates-with", "fights"}
    assert all(degree for _, degree in graph.degree())


def test_an_unknown_relation_gets_the_one_meant(small_store):
    with pytest.raises(UsageError, match='unknown relation "fight"; did you mean "fights"'):
        network(small_store, SHIPPED_SCHEMA, relations=["fight"])


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        (None, date(2017, 3, 15), 1),  # «منذ آذار» only
        (None, date(2017, 2, 28), 0),
        (date(2020, 1, 1), None, 2),  # both are open to the future
    ],
)
def test_time_keeps_claims_whose_bounds_overlap(small_store, since, until, kept):
    found = edges(network(small_store, SHIPPED_SCHEMA, since=since, until=until), "negotiates-with")

    assert sum(len(tie["evidence"]) for _, _, tie in found if tie["modality"] == "asserted") == kept


def test_the_same_store_gives_the_same_network(small_store):
    one, two = (network(small_store, SHIPPED_SCHEMA) for _ in range(2))

    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(two.edges(keys=True, data=True))
    assert nx.utils.graphs_equal(one, two)


def test_a_type_the_schema_has_lost_is_an_error_that_names_it(small_store):
    entities = {name: kind for name, kind in SHIPPED_SCHEMA.entities.items() if name != "faction"}
    poorer = Schema(entities, SHIPPED_SCHEMA.relations, SHIPPED_SCHEMA.events)

    with pytest.raises(DataError, match=r"has no type the schema knows.*ns#Faction"):
        network(small_store, poorer)
