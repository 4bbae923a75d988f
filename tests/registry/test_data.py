"""The shipped registry: enough of it, unambiguous names, dates and places that can be true."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

from khabar.bundled import SOURCES
from khabar.model import Actor, FuzzyDate, Region
from khabar.registry import key, load_registry

REGISTRY = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")

GOVERNORATES = (
    "محافظة حلب",
    "محافظة إدلب",
    "محافظة حماة",
    "محافظة حمص",
    "محافظة دمشق",
    "محافظة ريف دمشق",
    "محافظة درعا",
    "محافظة السويداء",
    "محافظة القنيطرة",
    "محافظة اللاذقية",
    "محافظة طرطوس",
    "محافظة الرقة",
    "محافظة دير الزور",
    "محافظة الحسكة",
)
# Syria with the Golan, to a tenth of a degree: south, north, west, east.
SYRIA_BOX = (32.3, 37.4, 35.6, 42.4)


def folded(name: str) -> str:
    """The name as a careless writer may spell it: without hamza, marks, or the article it opens with."""
    return key(name).removeprefix("ال")


def chain(region: Region) -> Iterator[Region]:
    """The region and those around it, nearest first; fails where they go in a circle."""
    seen: set[str] = set()
    current: Region | None = region
    while current:
        assert current.id not in seen, f"{region.id} lies in itself"
        seen.add(current.id)
        yield current
        current = REGISTRY.regions[current.part_of] if current.part_of else None


def lies_in_syria(region: Region) -> bool:
    return "syria" in {around.id for around in chain(region)}


def actors() -> list[Actor]:
    return list(REGISTRY.actors.values())


def regions() -> list[Region]:
    return list(REGISTRY.regions.values())


def test_it_knows_enough_actors_of_every_type_and_enough_places():
    types = Counter(actor.type for actor in actors())
    assert set(types) == {"faction", "government", "organization", "outlet", "person"}
    assert min(types.values()) >= 30
    assert types["faction"] >= 90
    assert sum(1 for region in regions() if region.kind in {"town", "city"}) >= 60


def test_every_entity_is_named_in_both_languages():
    for entity in REGISTRY:
        assert entity.name.ar, entity.id
        assert entity.name.en, entity.id
        assert any("\u0600" <= letter <= "\u06ff" for letter in entity.name.ar), entity.id
        assert not any("\u0600" <= letter <= "\u06ff" for letter in entity.name.en), entity.id


def test_no_full_name_is_that_of_two():
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entity in REGISTRY:
        for name in entity.full_names:
            owners[folded(name)].add(f"{entity.type} {entity.id}")
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_short_name_is_the_full_name_of_another_of_its_kind():
    full = {(isinstance(e, Region), folded(n)): e.id for e in REGISTRY for n in e.full_names}
    clashes = {
        (entity.id, name)
        for entity in REGISTRY
        for name in entity.short
        if full.get((isinstance(entity, Region), folded(name)), entity.id) != entity.id
    }
    assert clashes == set()


def test_no_entity_lists_one_name_twice():
    for entity in REGISTRY:
        names = [entity.name.ar, entity.name.en, *entity.aliases, *entity.short]
        keys = Counter(key(name) for name in names if name)
        assert [name for name, count in keys.items() if count > 1] == [], entity.id
        assert "" not in keys, entity.id


@pytest.mark.parametrize(
    "name", ["الحركة", "الهيئة", "الجماعة", "الجبهة", "الجيش", "التنظيم", "الفيلق", "النظام"]
)
def test_a_bare_head_noun_is_nobodys_name(name: str):
    assert [e.id for e in REGISTRY if folded(name) in map(folded, e.names)] == []


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("حركة أحرار الشام", "ahrar-al-sham"),
        ("احرار الشام", "ahrar-al-sham"),
        ("Ahrar ash-Sham", "ahrar-al-sham"),
        ("هيئة تحرير الشام", "hayat-tahrir-al-sham"),
        ("تحرير الشام", "hayat-tahrir-al-sham"),
        ("HTS", "hayat-tahrir-al-sham"),
        ("غرفة عمليات جيش الفتح", "jaysh-al-fatah"),
        ("داعش", "islamic-state"),
        ("قسد", "syrian-democratic-forces"),
        ("قوات الأسد", "syrian-army"),
        ("الجيش العربي السوري", "syrian-army"),
        ("النظام السوري", "syrian-government"),
        ("المعارضة السورية", "syrian-opposition-factions"),
        ("الخوذ البيضاء", "syria-civil-defence"),
        ("أنصار الله", "houthis"),
        ("Russian forces", "russian-government"),
        ("إدلب", "idlib"),
        ("مركز محافظة إدلب", "idlib-city"),
        ("the city of Idlib", "idlib-city"),
        ("دمشق", "damascus"),
        ("سوريا", "syria"),
        ("اعزاز", "azaz"),
        ("كوباني", "kobani"),
        ("ريف حماة الشمالي", "rif-hama-north"),
        ("northern Hama countryside", "rif-hama-north"),
        ("طرابلس", "tripoli"),
    ],
)
def test_a_name_of_the_press_leads_to_its_owner(name: str, id_: str):
    assert [e.id for e in REGISTRY if folded(name) in map(folded, e.full_names)] == [id_]


@pytest.mark.parametrize(
    ("name", "id_"),
    [("الأحرار", "ahrar-al-sham"), ("النصرة", "jabhat-al-nusra"), ("الباب", "al-bab"), ("نصيب", "nasib")],
)
def test_what_is_also_a_common_word_is_a_short_name_only(name: str, id_: str):
    assert id_ in [e.id for e in REGISTRY if name in e.short]
    assert [e.id for e in REGISTRY if folded(name) in map(folded, e.full_names)] == []


def test_nobody_ends_before_beginning():
    for actor in actors():
        if actor.since and actor.until:
            began, ended = FuzzyDate.parse(actor.since), FuzzyDate.parse(actor.until)
            assert began.earliest is not None, actor.id
            assert ended.latest is not None, actor.id
            assert began.earliest <= ended.latest, actor.id


def test_predecessors_and_successors_name_each_other_and_follow_in_time():
    for actor in actors():
        for id_ in actor.predecessors:
            earlier = REGISTRY.actors[id_]
            assert actor.id in earlier.successors, f"{id_} does not name {actor.id} as successor"
            if earlier.since and actor.since:
                assert FuzzyDate.parse(earlier.since).earliest <= FuzzyDate.parse(actor.since).latest, id_
        for id_ in actor.successors:
            assert actor.id in REGISTRY.actors[id_].predecessors, (
                f"{id_} does not name {actor.id} as predecessor"
            )


def test_the_fourteen_governorates_and_their_capitals_are_there():
    governorates = [r for r in regions() if r.kind == "governorate" and r.part_of == "syria"]
    assert sorted(r.name.ar or "" for r in governorates) == sorted(GOVERNORATES)
    for governorate in governorates:
        bare = (governorate.name.ar or "").removeprefix("محافظة ")
        assert bare in governorate.aliases, governorate.id
        if governorate.id != "rif-dimashq":
            assert REGISTRY.regions[f"{governorate.id}-city"].part_of == governorate.id


def test_every_place_lies_in_a_country():
    for region in regions():
        *_, outermost = chain(region)
        assert outermost.kind == "country", f"{region.id} ends in {outermost.id}"
        assert (region.kind == "country") == (region.part_of is None), region.id


def test_a_point_has_both_coordinates_and_syrian_ones_lie_in_syria():
    south, north, west, east = SYRIA_BOX
    for region in regions():
        assert (region.lat is None) == (region.lon is None), region.id
        if region.lat is not None and region.lon is not None and lies_in_syria(region):
            assert south <= region.lat <= north, region.id
            assert west <= region.lon <= east, region.id


def test_a_syrian_town_is_near_the_place_around_it():
    for town in regions():
        around = next((r for r in list(chain(town))[1:] if r.lat is not None), None)
        if town.kind not in {"town", "city"} or not around or around.kind == "country":
            continue
        if town.lat and town.lon and around.lat and around.lon and lies_in_syria(town):
            # The farthest is al-Malikiyah, in the corner of al-Hasakah; a wrong namesake is farther off.
            distance = max(abs(town.lat - around.lat), abs(town.lon - around.lon))
            assert distance <= 1.4, f"{town.id} lies far from {around.id}"
