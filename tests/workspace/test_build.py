"""The build: a graph that follows its files, and reads only those that have changed."""

import json
import re

import pytest

from khabar.errors import DataError, SchemaError, UsageError
from khabar.extract import Extractor
from khabar.store.lock import Lock
from khabar.workspace import Workspace
from workspaces import dump
from workspaces import write_article as write

SHELTERS = """\
name: shelters
label: {{ar: يؤوي, en: shelters}}
definition: {{ar: يؤوي شخصًا., en: An actor harbours a person.}}
subject: [faction]
object: [person]
patterns:
  ar: [{{match: "{match}"}}]
"""
FIGHT = "حركة أحرار الشام | fights | هيئة تحرير الشام"
TALKS = "جيش الإسلام | negotiates-with | حركة أحرار الشام"


def quotes(place):
    with place.open_store() as store:
        found = store.query("SELECT ?q { ?c <https://w3id.org/khabar/ns#quote> ?q }")
        return sorted({row[0].value for row in found})


def states(report):
    return {row.summary.name: row.state.value for row in report.rows}


def test_the_first_build_reads_every_article_once(workspace, built, reader):
    report = built(workspace)
    assert reader.given == ["daraa", "ghouta", "idlib"]
    assert states(report) == {"daraa": "new", "ghouta": "new", "idlib": "new"}
    assert [(row.summary.claims, row.summary.outlet) for row in report.rows] == [(1, "شبكة الجسر")] * 3
    assert report.problems == []
    assert FIGHT in quotes(workspace)


def test_what_has_not_changed_is_not_read_again(workspace, built, reader):
    built(workspace)
    before = dump(workspace)
    assert set(states(built(workspace)).values()) == {"unchanged"}
    assert reader.given == []
    assert dump(workspace) == before


def test_only_the_changed_article_is_read_again(workspace, built, reader):
    built(workspace)
    write(workspace, "idlib", TALKS + " في إدلب")
    write(workspace, "idlib", FIGHT + "\n" + TALKS)
    assert states(built(workspace)) == {"daraa": "unchanged", "ghouta": "unchanged", "idlib": "read again"}
    assert reader.given == ["idlib"]


def test_an_article_touched_but_not_changed_is_not_read_again(workspace, built, reader):
    built(workspace)
    file = workspace.sources / "idlib.txt"
    file.write_bytes(file.read_bytes())
    built(workspace)
    assert reader.given == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("sources/actors.yaml", "- {id: al-jisr, type: outlet, name: {ar: شبكة الجسر}}\n"),
        ("schema/relations/trains-with.yaml", None),
        ("khabar.yaml", "base: https://example.org/id/\n"),
    ],
)
def test_a_changed_registry_schema_or_base_reads_everything_again(workspace, built, reader, file, text):
    built(workspace)
    target = workspace.folder / file
    target.parent.mkdir(parents=True, exist_ok=True)
    old = target.read_text("utf-8") if target.exists() else ""
    target.write_text(old + (text or TRAINS_WITH), "utf-8")
    assert set(states(built(workspace)).values()) == {"read again"}
    assert reader.given == ["daraa", "ghouta", "idlib"]
    assert dump(workspace) == _clean(workspace, built)


def _clean(workspace, built):
    """Return what a first build of the same files gives."""
    built(workspace, rebuild=True)
    return dump(workspace)


def test_a_rebuild_leaves_the_graph_to_who_is_reading_it(workspace, built, monkeypatch):
    monkeypatch.setattr("khabar.store.lock._PATIENCE", 0)
    built(workspace)
    before = dump(workspace)
    with workspace.open_store() as reading:
        with pytest.raises(UsageError, match="another khabar command is reading the graph"):
            built(workspace, rebuild=True)
        assert sorted(map(str, reading.quads())) == before
    assert dump(workspace) == before


def test_a_name_tried_and_taken_back_around_a_killed_build_leaves_no_trace(workspace, built):
    built(workspace)
    before = dump(workspace)
    records = workspace.state / "cache"
    kept = {file: file.read_bytes() for file in records.iterdir()}
    old, new = workspace.sources / "idlib.txt", workspace.sources / "aleppo.txt"
    old.rename(new)
    built(workspace)
    new.rename(old)
    # As if the build had been killed between writing the graph and noting it down.
    for file in records.iterdir():
        file.unlink()
    for file, content in kept.items():
        file.write_bytes(content)
    built(workspace)
    assert dump(workspace) == before


def test_a_removed_article_leaves_the_graph(workspace, built):
    built(workspace)
    (workspace.sources / "idlib.txt").unlink()
    report = built(workspace)
    assert (set(states(report)), report.removed) == ({"daraa", "ghouta"}, 1)
    assert FIGHT not in quotes(workspace)
    assert dump(workspace) == _clean(workspace, built)


def test_a_renamed_article_stays_one_graph(workspace, built, reader):
    built(workspace)
    (workspace.sources / "idlib.txt").rename(workspace.sources / "a-new-name.txt")
    report = built(workspace)
    assert reader.given == ["a-new-name"]
    assert states(report) == {"a-new-name": "new", "daraa": "unchanged", "ghouta": "unchanged"}
    assert dump(workspace) == _clean(workspace, built)


def test_articles_that_swap_names_both_stay(workspace, built):
    built(workspace)
    one, two = workspace.sources / "idlib.txt", workspace.sources / "ghouta.txt"
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    built(workspace)
    assert dump(workspace) == _clean(workspace, built)


def test_the_same_article_twice_is_said_and_is_one_graph(workspace, built):
    write(workspace, "the-same", FIGHT)
    for _ in range(2):
        report = built(workspace)
        assert [(p.path, p.message, p.mend) for p in report.problems] == [
            (
                str(workspace.sources / "the-same.txt"),
                "the same article as idlib.txt: outlet, day and text are equal",
                "remove one of them",
            )
        ]
        assert set(states(report)) == {"daraa", "ghouta", "idlib"}
    (workspace.sources / "idlib.txt").unlink()
    assert states(built(workspace))["the-same"] == "new"
    assert dump(workspace) == _clean(workspace, built)


BAD = {
    "empty": (b"", "the article is empty"),
    "windows-1256": (
        "تدور مشاورات بين الفصائل في إدلب".encode("windows-1256"),
        "not UTF-8: looks like windows-1256",
    ),
    "open front matter": ("---\noutlet: أ\nنص".encode(), "the front matter is never closed"),
    "unknown key": ("---\noutlte: أ\n---\nنص".encode(), 'unknown key "outlte"'),
    "bad day": ("---\npublished: أمس\n---\nنص".encode(), "not a day"),
    "NUL": (b"a\0b", "NUL"),
}


@pytest.mark.parametrize("bad", BAD)
def test_an_article_that_cannot_be_read_is_named_and_leaves_nothing_stale(workspace, built, bad):
    built(workspace)
    data, message = BAD[bad]
    (workspace.sources / "idlib.txt").write_bytes(data)
    report = built(workspace)
    assert [problem.path for problem in report.problems] == [str(workspace.sources / "idlib.txt")]
    assert message in report.problems[0].message
    assert set(states(report)) == {"daraa", "ghouta"}
    assert FIGHT not in quotes(workspace)
    write(workspace, "idlib", FIGHT)
    assert built(workspace).problems == []
    assert FIGHT in quotes(workspace)


CLAIMS = f"""\
article: idlib
reviewed: true
claims:
  - subject: حركة أحرار الشام
    relation: negotiates-with
    object: هيئة تحرير الشام
    quote: "{FIGHT}"
"""


def test_a_claims_file_counts_instead_of_extraction(workspace, built, reader):
    built(workspace)
    (workspace.sources / "idlib.claims.yaml").write_text(CLAIMS, "utf-8")
    report = built(workspace)
    assert reader.given == []
    row = next(row for row in report.rows if row.summary.name == "idlib")
    assert (row.state.value, row.summary.reviewed, row.summary.by_hand) == ("read again", True, True)
    with workspace.open_store() as store:
        assert store.query("ASK { ?a <https://w3id.org/khabar/ns#negotiatesWith> ?b . "
                           "?c <https://w3id.org/khabar/ns#reviewed> true }")  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("negotiates-with", "negotiate-with", 5, 'unknown relation "negotiate-with"'),
        ("حركة أحرار الشام\n", "<script>alert(1)</script>\n", 4, 'unknown name "<script>alert(1)</script>"'),
        (f'"{FIGHT}"', '"كلام لم يقله أحد"', 7, "the quote is not in the article"),
        ("claims:", "claims: [", 4, "not YAML"),
        ("reviewed: true", "reviewd: true", 2, 'unknown key "reviewd"'),
    ],
)
def test_a_faulty_claims_file_is_named_by_line_and_its_article_left_out(
    workspace, built, reader, old, new, line, message
):
    (workspace.sources / "idlib.claims.yaml").write_text(CLAIMS.replace(old, new, 1), "utf-8")
    report = built(workspace)
    assert {problem.path for problem in report.problems} == {str(workspace.sources / "idlib.claims.yaml")}
    assert report.problems[0].line == line
    assert message in report.problems[0].message
    assert set(states(report)) == {"daraa", "ghouta"}
    assert "idlib" not in reader.given


def test_a_claims_file_without_its_article_is_a_problem(workspace, built):
    (workspace.sources / "hama.claims.yaml").write_text("article: hama\n", "utf-8")
    report = built(workspace)
    assert [(p.path, p.message, p.mend) for p in report.problems] == [
        (
            str(workspace.sources / "hama.claims.yaml"),
            "there is no article of that name",
            "rename it after its article, or remove it",
        )
    ]
    assert len(report.rows) == 3


def test_two_builds_in_different_places_give_the_same_quads(workspace, built, tmp_path):
    built(workspace)
    other = Workspace(tmp_path / "elsewhere")
    other.sources.mkdir(parents=True)
    for file in sorted(workspace.sources.iterdir(), reverse=True):
        (other.sources / file.name).write_bytes(file.read_bytes())
    built(other)
    assert dump(other) == dump(workspace)


def test_a_lost_store_is_built_again(workspace, built, reader):
    built(workspace)
    before = dump(workspace)
    for file in (workspace.state / "store").iterdir():
        file.unlink()
    built(workspace)
    assert reader.given == ["daraa", "ghouta", "idlib"]
    assert dump(workspace) == before


def test_damaged_records_are_made_again(workspace, built, reader):
    built(workspace)
    for file in (workspace.state / "cache").iterdir():
        file.write_bytes(file.read_bytes()[:40])
    before = dump(workspace)
    built(workspace)
    assert reader.given == ["daraa", "ghouta", "idlib"]
    assert dump(workspace) == before


def test_records_are_json_with_what_was_extracted(workspace, built):
    built(workspace)
    records = [json.loads(file.read_text("utf-8")) for file in (workspace.state / "cache").iterdir()]
    kept = next(record for record in records if record.get("claims", {}).get("article") == "idlib")
    assert kept["claims"]["claims"][0]["quote"] == FIGHT
    assert re.fullmatch(r"[0-9a-f]{64}", kept["digest"])


def test_two_builds_at_once_are_told_so(workspace, built):
    workspace.state.mkdir()
    held = Lock(workspace.state / "build", exclusive=True)
    try:
        with pytest.raises(UsageError, match="a build is writing the graph"):
            built(workspace)
    finally:
        held.release()
    assert len(built(workspace).rows) == 3


@pytest.mark.parametrize("name", ['<b>"x"</b>', "خبر\u202eعاجل", "a b", "ز" * 60])
def test_hostile_file_names_and_outlets_are_carried_through(workspace, built, name):
    write(workspace, name.replace("/", "_"), FIGHT + "\nثم", outlet=json.dumps(name, ensure_ascii=False))
    report = built(workspace)
    assert report.problems == []
    assert name in {row.summary.outlet for row in report.rows}


TRAINS_WITH = """\
name: trains-with
label: {ar: تدريب مع, en: trains with}
definition: {ar: تدريب مشترك, en: They train together.}
subject: [faction]
object: [faction]
symmetric: true
"""


def test_a_relation_of_the_workspace_works_at_once(workspace, built):
    text = "حركة أحرار الشام | trains-with | جيش الإسلام"
    write(workspace, "training", text)
    claims = CLAIMS.replace("idlib", "training").replace("negotiates-with", "trains-with")
    claims = claims.replace("هيئة تحرير الشام\n", "جيش الإسلام\n", 1).replace(FIGHT, text)
    (workspace.sources / "training.claims.yaml").write_text(claims, "utf-8")
    assert 'unknown relation "trains-with"' in str(built(workspace).problems[0])
    relations = workspace.schema_folder / "relations"
    relations.mkdir(parents=True)
    (relations / "trains-with.yaml").write_text(TRAINS_WITH, "utf-8")
    assert built(workspace).problems == []
    with workspace.open_store() as store:
        pair = "<https://w3id.org/khabar/id/actor/{}>"
        one, two = pair.format("ahrar-al-sham"), pair.format("jaysh-al-islam")
        for ends in ((one, two), (two, one)):
            assert store.query(f"ASK {{ {ends[0]} <https://w3id.org/khabar/ns#trainsWith> {ends[1]} }}")


def test_a_faulty_schema_or_registry_stops_the_build(workspace, built):
    (workspace.sources / "actors.yaml").write_text("- {id: a, tpye: faction, name: {ar: أ}}\n", "utf-8")
    with pytest.raises(DataError, match=r'actors\.yaml:1: unknown key "tpye"'):
        built(workspace)


def test_progress_is_told(workspace, built):
    seen = []
    built(workspace, progress=lambda done, all_: seen.append((done, all_)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_exports_that_cannot_be_written_hide_no_problem_of_an_article(workspace, built):
    (workspace.sources / "empty.txt").write_text("", "utf-8")
    workspace.exports.write_text("a file where the folder should be", "utf-8")
    report = built(workspace, exports=True)
    assert [problem.message for problem in report.problems] == [
        "cannot be written to: File exists",
        "the article is empty",
    ]
    assert FIGHT in quotes(workspace)


def test_a_pattern_that_cannot_be_read_stops_the_build_and_leaves_the_graph(workspace, built, reader):
    built(workspace)
    before = dump(workspace)
    relations = workspace.schema_folder / "relations"
    relations.mkdir(parents=True)
    (relations / "shelters.yaml").write_text(SHELTERS.format(match="{subjcet} تؤوي {object}"), "utf-8")
    with pytest.raises(
        SchemaError, match=r'shelters.yaml:7: .* unknown slot "subjcet" \(did you mean "subject"\?\)'
    ):
        built(workspace, make_extractor=Extractor)
    assert dump(workspace) == before


def test_an_article_that_cannot_be_used_is_left_out_and_not_called_removed(workspace, built):
    built(workspace)
    (workspace.sources / "idlib.txt").write_text("", "utf-8")
    report = built(workspace)
    assert (report.left_out, report.removed) == (1, 0)
    (workspace.sources / "idlib.txt").unlink()
    (workspace.sources / "ghouta.txt").unlink()
    report = built(workspace)
    assert (report.left_out, report.removed) == (0, 1)
