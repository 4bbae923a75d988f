import pytest
from pyoxigraph import Literal

from khabar.errors import UsageError
from khabar.query.entities import find_entity, find_relation
from samples import AHRAR

ACTOR, REGION = ("actor",), ("region",)


def found(store, text, kinds=ACTOR):
    return find_entity(store, kinds, text).value.removeprefix("https://w3id.org/khabar/id/")


@pytest.mark.parametrize(
    "name",
    [
        AHRAR,
        "حركة أحرار الشام الإسلامية",
        "حركه احرار الشام",  # no hamza, ha for ta marbuta
        "حَرَكة أحـــرار الشّام",  # vowels and tatweel
        "الأحرار",  # a short name
        "الاحرار",
        "Ahrar al-Sham",
        "ahrar AL SHAM",
        "ahrar-al-sham",  # its id
        "https://w3id.org/khabar/id/actor/ahrar-al-sham",
    ],
)
def test_an_actor_is_found_by_any_name_however_spelt(small_store, name):
    assert found(small_store, name) == "actor/ahrar-al-sham"


def test_an_actor_only_an_article_names_is_found_too(small_store):
    assert found(small_store, "مهند الصالح").startswith("actor/person-")


def test_a_region_is_no_actor(small_store):
    assert found(small_store, "ادلب", REGION) == "region/idlib"
    assert found(small_store, "ادلب", ("actor", "region")) == "region/idlib"
    with pytest.raises(UsageError, match='no actor "ادلب" in the graph'):
        found(small_store, "ادلب")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("حركة احرر الشام", f'did you mean "{AHRAR}"?'),
        ("Ahrar al-Shm", 'did you mean "Ahrar al-Sham"?'),
        ("زززز", "`khabar stats` tells what is in the graph"),
    ],
)
def test_an_unknown_name_gets_the_closest_one(small_store, name, hint):
    with pytest.raises(UsageError) as error:
        found(small_store, name)
    assert str(error.value) == f'no actor "{name}" in the graph; {hint}'


def test_a_name_with_direction_marks_is_shown_escaped(small_store):
    with pytest.raises(UsageError, match=r"\\u202e"):
        found(small_store, "ززز\u202e")


@pytest.fixture
def two_councils(add):
    name = Literal("المجلس المحلي", language="ar")
    add(
        "graph/more",
        ("actor/council-a", "skos:prefLabel", name),
        ("actor/council-a", "skos:prefLabel", Literal("Council A", language="en")),
        ("actor/council-b", "skos:prefLabel", name),
        ("actor/council-c", "kh:shortName", name),
    )


def test_a_name_of_several_lists_them_with_their_ids(small_store, two_councils):
    with pytest.raises(UsageError) as error:
        found(small_store, "المجلس المحلى")
    assert str(error.value) == (
        '"المجلس المحلى" names several; give one by its id:\n'
        "  council-a  المجلس المحلي · Council A\n"
        "  council-b  المجلس المحلي"
    )
    assert found(small_store, "council-b") == "actor/council-b"


def test_a_full_name_goes_before_a_short_one(small_store, add):
    add("graph/more", ("actor/other", "skos:prefLabel", Literal("الأحرار", language="ar")))
    assert found(small_store, "الأحرار") == "actor/other"
    assert found(small_store, "الاحرار") == "actor/other"


@pytest.mark.parametrize(
    "name", ["coordinates-with", "coordinatesWith", "kh:coordinatesWith", "Coordinates with", "تنسيق مع"]
)
def test_a_relation_is_found_by_name_or_label(small_store, add, name):
    add(
        "https://w3id.org/khabar/ns",
        ("kh:coordinatesWith", "rdf:type", "owl:ObjectProperty"),
        ("kh:coordinatesWith", "rdfs:label", Literal("تنسيق مع", language="ar")),
        ("kh:coordinatesWith", "rdfs:label", Literal("coordinates with", language="en")),
    )
    assert find_relation(small_store, name).value == "https://w3id.org/khabar/ns#coordinatesWith"


def test_without_an_ontology_the_relations_in_use_are_known(small_store):
    assert find_relation(small_store, "fights").value == "https://w3id.org/khabar/ns#fights"
    with pytest.raises(UsageError, match='no relation "fihgts" in the graph; did you mean "fights"'):
        find_relation(small_store, "fihgts")
