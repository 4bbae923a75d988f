"""What nodes and edges carry for other programs."""

from khabar.export.attributes import EDGE, NODE, edge_id, edge_values, node_values
from khabar.network import network
from samples import SHIPPED_SCHEMA

BASE = "https://w3id.org/khabar/id/actor/"
AHRAR, HTS = BASE + "ahrar-al-sham", BASE + "hayat-tahrir-al-sham"


def ties(store, relation, modality="asserted"):
    graph = network(store, SHIPPED_SCHEMA)
    return [
        tie
        for _, _, tie in graph.edges(data=True)
        if (tie["relation"], tie["modality"]) == (relation, modality)
    ]


def test_a_node_has_its_names_in_one_text(small_store):
    assert node_values(network(small_store, SHIPPED_SCHEMA).nodes[HTS]) == {
        "label": "هيئة تحرير الشام",
        "label_ar": "هيئة تحرير الشام",
        "label_en": "Hayat Tahrir al-Sham",
        "type": "faction",
        "names": "Hayat Tahrir al-Sham | هيئة تحرير الشام | HTS | تحرير الشام | الهيئة",
        "since": "2017-01-28",
        "degree": 5,
    }


def test_a_node_with_an_english_name_only_is_labelled_so():
    thing = {"id": "x", "label_ar": None, "label_en": "Jaysh", "names": ["Jaysh"], "type": "faction"}
    assert node_values(thing)["label"] == "Jaysh"


def test_an_edge_gathers_its_claims_in_the_order_of_publication(small_store):
    (tie,) = ties(small_store, "negotiates-with")
    assert edge_values(tie, SHIPPED_SCHEMA) == {
        "label": "تفاوض مع",
        "label_ar": "تفاوض مع",
        "label_en": "negotiates with",
        "relation": "negotiates-with",
        "modality": "asserted",
        "symmetric": True,
        "weight": 2,
        "quotes": "Ahrar al-Sham has been in talks with Hayat Tahrir al-Sham since April | "
        "إن الحركة تجري مشاورات مع هيئة تحرير الشام منذ آذار",
        "speakers": "عمر خطاب",
        "outlets": "Sahel Monitor | صحيفة الضفة",
        "articles": "hama-front | idlib-talks",
        "first_date": "2017-03-01",
        "dated_by_publication": 0,
        "confidence": 0.9,
        "reviewed": False,
    }


def test_what_is_not_known_is_left_out(small_store):
    (denied,) = ties(small_store, "negotiates-with", "denied")
    values = edge_values(denied, SHIPPED_SCHEMA)
    assert values["reviewed"] is True
    assert "confidence" not in values
    assert "roles" not in values


def test_an_edge_tells_how_many_of_its_claims_are_dated_by_publication_only(small_store):
    (tie,) = ties(small_store, "in-tension-with")
    values = edge_values(tie, SHIPPED_SCHEMA)
    assert values["dated_by_publication"] == values["weight"] == 1


def test_unnamed_sources_are_named_so(small_store):
    (tie,) = ties(small_store, "in-tension-with")
    assert edge_values(tie, SHIPPED_SCHEMA)["speakers"] == "anonymous"


def test_every_value_has_the_type_its_column_says(small_store):
    graph = network(small_store, SHIPPED_SCHEMA)
    for thing in graph.nodes.values():
        assert all(type(value) is NODE[name] for name, value in node_values(thing).items())
    for _, _, tie in graph.edges(data=True):
        values = edge_values(tie, SHIPPED_SCHEMA)
        assert all(type(value) is EDGE[name] for name, value in values.items())


def test_an_edges_id_is_its_own_and_stays():
    tie = {"relation": "fights", "modality": "asserted"}
    ids = {
        edge_id(AHRAR, HTS, tie),
        edge_id(HTS, AHRAR, tie),
        edge_id(AHRAR, HTS, tie | {"modality": "denied"}),
        edge_id(AHRAR, HTS, tie | {"relation": "accuses"}),
    }
    assert len(ids) == 4
    assert edge_id(AHRAR, HTS, dict(tie)) in ids
