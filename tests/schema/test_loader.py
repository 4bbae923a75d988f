"""Schema files load strictly: every mistake is told with its file, its line and the next step."""

import re
from pathlib import Path

import pytest

from khabar.bundled import SCHEMA
from khabar.errors import DataError
from khabar.schema import load_schema

ACTOR = """\
name: actor
label: {ar: فاعل, en: actor}
plural: {ar: فاعلون, en: actors}
definition: {ar: من يفعل, en: who acts}
abstract: true
"""
FACTION = """\
name: faction
label: {ar: فصيل, en: faction}
plural: {ar: فصائل, en: factions}
definition: {ar: جماعة مسلحة, en: an armed group}
extends: actor
"""
TRUCE = """\
name: truce-with
label: {ar: هدنة مع, en: has a truce with}
definition: {ar: طرفان تهادنا, en: two parties stopped fighting}
subject: [faction]
object: [faction]
symmetric: true
"""
CLASH = """\
name: clash
label: {ar: اشتباك, en: clash}
definition: {ar: قتال متبادل, en: fighting on both sides}
roles:
  party: {ar: طرف, en: party}
examples:
  - lang: ar
    text: اشتبك جيش الإسلام وفيلق الرحمن.
    events:
      - participants: {party: [جيش الإسلام, فيلق الرحمن]}
"""
GOOD = {
    "entities/actor": ACTOR,
    "entities/faction": FACTION,
    "relations/truce-with": TRUCE,
    "events/clash": CLASH,
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def complaint(folder: Path, **changed: str) -> str:
    """Return what loading says when the files of `GOOD` named by the keywords are other texts."""
    parts = {"actor": "entities", "faction": "entities", "truce": "relations", "clash": "events"}
    names = {"truce": "truce-with"}
    files = GOOD | {f"{parts[key]}/{names.get(key, key)}": text for key, text in changed.items()}
    with pytest.raises(DataError) as error:
        load_schema(write(folder, files))
    return re.sub(r"^.*[/\\]", "", str(error.value), flags=re.MULTILINE)


def test_a_small_schema_loads_in_name_order(tmp_path: Path):
    schema = load_schema(write(tmp_path, GOOD))
    assert list(schema.entities) == ["actor", "faction"]
    assert schema.relations["truce-with"].label.ar == "هدنة مع"
    assert schema.symmetric == {"truce-with"}
    assert schema.events["clash"].examples[0].events[0].participants == {
        "party": ("جيش الإسلام", "فيلق الرحمن")
    }
    assert schema.lineage("faction") == ("faction", "actor")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"truce": TRUCE.replace("symmetric", "symetric")},
            'truce-with.yaml:6: unknown key "symetric" (did you mean "symmetric"?)',
        ),
        (
            {"truce": TRUCE.replace("object", "xyz")},
            'truce-with.yaml:1: the key "object" is missing\ntruce-with.yaml:5: unknown key "xyz"',
        ),
        (
            {"truce": TRUCE.replace("{ar: هدنة مع, en: has a truce with}", "{ar: هدنة مع}")},
            'truce-with.yaml:2: the key "label.en" is missing',
        ),
        (
            {"truce": TRUCE.replace("name: truce-with", "name: truce")},
            'truce-with.yaml:1: the name is "truce" but the file is truce-with.yaml (make them the same)',
        ),
        (
            {
                "truce": TRUCE.replace("subject: [faction]", "subject: [facton]").replace(
                    "symmetric: true\n", ""
                )
            },
            'truce-with.yaml:4: unknown entity type "facton" (did you mean "faction"?)',
        ),
        (
            {"faction": FACTION.replace("extends: actor", "extends: acter")},
            'faction.yaml:5: unknown entity type "acter" (did you mean "actor"?)',
        ),
        (
            {"faction": FACTION.replace("extends: actor", "extends: faction")},
            'faction.yaml:5: "faction" stands below itself (let one of the types extend nothing)',
        ),
        (
            {"truce": TRUCE.replace("object: [faction]", "object: [actor]")},
            "truce-with.yaml:5: a symmetric relation joins the same types on both sides (make subject and",
        ),
        (
            {"truce": TRUCE + "inverse: {ar: في هدنة مع, en: is in truce with}\n"},
            "truce-with.yaml:7: a symmetric relation reads the same from both sides (remove inverse)",
        ),
        (
            {"faction": FACTION + 'align: [{to: "organ:Organization"}]\n'},
            'faction.yaml:6: unknown prefix "organ" (known are dcterms, foaf, geo,',
        ),
        (
            {"faction": FACTION + 'align: [{to: "org:Organization", how: inverse}]\n'},
            "faction.yaml:6: only a relation can be the inverse of org:Organization (say narrower, same or",
        ),
        (
            {"faction": FACTION + "colour: red\n"},
            "faction.yaml:6: colour: String should match pattern",
        ),
        (
            {"clash": CLASH.replace("participants: {party", "participants: {parti")},
            'clash.yaml:10: unknown role "parti" (did you mean "party"?)',
        ),
        (
            {"clash": CLASH.replace("    text:", "    published: yesterday\n    text:")},
            "clash.yaml:8: examples.published:",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, changed: dict[str, str], told: str):
    assert told in complaint(tmp_path, **changed)


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "relations/quote",
            TRUCE.replace("truce-with", "quote"),
            'the name "quote" is taken by khabar\'s own',
        ),
        (
            "relations/called-for",
            TRUCE.replace("truce-with", "called-for"),
            'the name "called-for" is taken by',
        ),
        ("entities/claim", FACTION.replace("name: faction", "name: claim"), 'the name "claim" is taken by'),
        ("events/faction", CLASH.replace("name: clash", "name: faction"), 'the name "faction" is taken by'),
    ],
)
def test_a_name_whose_iri_is_taken_is_refused(tmp_path: Path, file: str, text: str, told: str):
    with pytest.raises(DataError, match=told):
        load_schema(write(tmp_path, GOOD | {file: text}))


def test_every_mistake_is_told_at_once(tmp_path: Path):
    told = complaint(tmp_path, truce=TRUCE + "colur: red\n", faction=FACTION + "shap: dot\n")
    assert len(told.splitlines()) == 2


def test_the_file_of_a_workspace_replaces_its_namesake_and_adds_to_the_rest(tmp_path: Path):
    shipped = write(tmp_path / "shipped", GOOD)
    own = write(
        tmp_path / "own",
        {
            "relations/truce-with": TRUCE.replace("هدنة مع", "مهادنة لـ"),
            "relations/spies-on": TRUCE.replace("truce-with", "spies-on").replace("symmetric: true\n", ""),
        },
    )
    schema = load_schema(shipped, own)
    assert list(schema.relations) == ["spies-on", "truce-with"]
    assert schema.relations["truce-with"].label.ar == "مهادنة لـ"
    assert load_schema(shipped).relations["truce-with"].label.ar == "هدنة مع"


def test_words_of_a_workspace_join_those_shipped(tmp_path: Path):
    shipped = write(tmp_path / "shipped", {"words/ar": "words:\n  talks: [محادثات, مفاوضات]\n"})
    own = write(tmp_path / "own", {"words/ar": "words:\n  talks: [مفاوضات, مشاورات]\n"})
    assert load_schema(shipped, own).words == {"ar": {"talks": ("محادثات", "مفاوضات", "مشاورات")}}


def test_a_relation_dropped_into_a_workspace_joins_the_shipped_types(tmp_path: Path):
    own = write(tmp_path, {"relations/truce-with": TRUCE})
    schema = load_schema(SCHEMA, own)
    assert "truce-with" in schema.relations
    assert schema.fits("faction", ("actor",))
    assert not schema.fits("region", ("actor",))
