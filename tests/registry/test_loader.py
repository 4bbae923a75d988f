"""The registry's files load strictly, and every problem names its line."""

from pathlib import Path

import pytest

from khabar.errors import DataError
from khabar.registry import Registry, load_registry

ACTORS = """\
- id: jabhat-al-nusra
  type: faction
  name: {ar: جبهة النصرة, en: Jabhat al-Nusra}
  short: [النصرة]
  until: 2016-07
  successors: [hayat-tahrir-al-sham]
- id: hayat-tahrir-al-sham
  type: faction
  name: {ar: هيئة تحرير الشام, en: Hayat Tahrir al-Sham}
  predecessors: [jabhat-al-nusra]
"""
REGIONS = """\
- id: syria
  type: region
  kind: country
  name: {ar: سوريا, en: Syria}
- id: idlib
  kind: governorate
  name: {ar: محافظة إدلب, en: Idlib Governorate}
  aliases: [إدلب]
  part-of: syria
  lat: 35.93
  lon: 36.63
"""


def write(folder: Path, actors: str | None = None, regions: str | None = None) -> Registry:
    for name, text in (("actors.yaml", actors), ("regions.yaml", regions)):
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    return load_registry(folder / "actors.yaml", folder / "regions.yaml")


def test_actors_and_regions_come_in_id_order(tmp_path: Path):
    registry = write(tmp_path, ACTORS, REGIONS)
    assert [entity.id for entity in registry] == ["hayat-tahrir-al-sham", "jabhat-al-nusra", "idlib", "syria"]
    assert registry.actors["jabhat-al-nusra"].names == ("جبهة النصرة", "Jabhat al-Nusra", "النصرة")
    assert registry.regions["idlib"].part_of == "syria"
    assert registry.regions["idlib"].type == "region"


@pytest.mark.parametrize(("actors", "regions"), [(None, None), (ACTORS, None), (None, REGIONS), ("[]", "[]")])
def test_a_missing_or_empty_file_counts_as_empty(tmp_path: Path, actors: str | None, regions: str | None):
    registry = write(tmp_path, actors, regions)
    assert bool(registry.actors) == (actors == ACTORS)
    assert bool(registry.regions) == (regions == REGIONS)


TWICE = ACTORS + "- id: jabhat-al-nusra\n  type: faction\n  name: {ar: فتح الشام}\n"
STRANGE_SUCCESSOR = ACTORS.replace("successors: [hayat-tahrir-al-sham]", "successors: [hayat-tahrir-alsham]")
STRANGE_PREDECESSOR = ACTORS.replace("predecessors: [jabhat-al-nusra]", "predecessors: [qqq]")


MISSPELT_KEY = REGIONS.replace("part-of", "part-off")
STRANGE_KIND = REGIONS.replace("kind: governorate", "kind: province")
STRANGE_PARENT = REGIONS.replace("part-of: syria", "part-of: syra")
STRANGE_GOVERNMENT = REGIONS.replace("part-of: syria", "part-of: syria\n  government: qqq")
OFF_THE_GLOBE = REGIONS.replace("lat: 35.93", "lat: 135.93")
NO_REGION = REGIONS.replace("type: region", "type: faction")
NO_EDTF = ACTORS.replace("2016-07", "July 2016")
NO_SLUG = ACTORS.replace("id: jabhat-al-nusra", "id: النصرة")
NAMELESS = ACTORS.replace("name: {ar: جبهة النصرة, en: Jabhat al-Nusra}", "name: {}")


NAMESAKE = (
    ACTORS + "- id: nusra-in-lebanon\n  type: faction\n  name: {ar: النصرة في لبنان}\n  %s: [جبهه النصره]\n"
)


@pytest.mark.parametrize(
    ("actors", "regions", "message"),
    [
        (TWICE, None, 'actors.yaml:11: the id "jabhat-al-nusra" stands twice, first in line 1'),
        (
            STRANGE_SUCCESSOR,
            None,
            'actors.yaml:1: "jabhat-al-nusra" names the unknown id "hayat-tahrir-alsham"',
        ),
        (NAMESAKE % "aliases", None, 'actors.yaml:11: "جبهه النصره" is what "jabhat-al-nusra" is called'),
        (STRANGE_SUCCESSOR, None, '(did you mean "hayat-tahrir-al-sham"?)'),
        (STRANGE_PREDECESSOR, None, 'actors.yaml:7: "hayat-tahrir-al-sham" names the unknown id "qqq"'),
        (None, STRANGE_PARENT, 'regions.yaml:5: "idlib" names the unknown id "syra" (did you mean "syria"?)'),
        (None, STRANGE_GOVERNMENT, 'regions.yaml:5: "idlib" names the unknown id "qqq"'),
        (None, MISSPELT_KEY, 'regions.yaml:9: unknown key "part-off" (did you mean "part-of"?)'),
        (None, STRANGE_KIND, "regions.yaml:6: kind: Input should be"),
        (None, OFF_THE_GLOBE, "regions.yaml:10: lat: Input should be"),
        (None, NO_REGION, "regions.yaml:2: type: Input should be 'region'"),
        (NO_EDTF, None, 'actors.yaml:5: until: "July 2016" is not an EDTF date'),
        (NO_SLUG, None, "actors.yaml:1: id: String should match"),
        (NAMELESS, None, "actors.yaml:3: name: a name needs ar, en or both"),
        ("id: ahrar", None, "actors.yaml:1: must be a list"),
        ("- [", None, "not YAML"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(
    tmp_path: Path, actors: str | None, regions: str | None, message: str
):
    with pytest.raises(DataError) as caught:
        write(tmp_path, actors, regions)
    assert message in str(caught.value)


def test_a_short_name_may_be_anothers_full_one(tmp_path: Path):
    assert "nusra-in-lebanon" in write(tmp_path, NAMESAKE % "short").actors


def test_the_problems_of_both_files_are_told_together(tmp_path: Path):
    with pytest.raises(DataError) as caught:
        write(tmp_path, TWICE, REGIONS.replace("kind: country", "kind: realm"))
    assert [Path(problem.path).name for problem in caught.value.problems] == ["actors.yaml", "regions.yaml"]


def test_an_actor_is_not_a_predecessor_because_a_region_has_its_id(tmp_path: Path):
    with pytest.raises(DataError, match="unknown id"):
        write(tmp_path, STRANGE_PREDECESSOR.replace("qqq", "syria"), REGIONS)
