"""``khabar query`` on a small workspace: what it prints, where, and how it ends."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from khabar.cli import main
from khabar.mapping.quads import reading_quads, registry_quads
from khabar.workspace import Workspace
from samples import READINGS, SHIPPED_SCHEMA, SMALL_REGISTRY

WHO = "SELECT ?name WHERE { <actor/ahrar-al-sham> kh:coordinatesWith/skos:prefLabel ?name } ORDER BY ?name"
EITHER = "Error: give one of: a query, --file FILE, --saved NAME, --list\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A workspace whose graph is that of the samples."""
    place = Workspace(tmp_path_factory.mktemp("عمل"))
    place.sources.mkdir()
    with place.open_store(read_only=False) as store:
        store.replace(place.iris.registry, registry_quads(SMALL_REGISTRY, SHIPPED_SCHEMA, place.iris))
        for reading in READINGS:
            graph = place.iris.article(reading.article)
            store.replace(graph, reading_quads(reading, SHIPPED_SCHEMA, place.iris))
    return place.folder


@pytest.fixture
def query(built):
    def asked(*arguments, stdin=None):
        return CliRunner().invoke(main, ["-C", str(built), "query", *map(str, arguments)], input=stdin)

    return asked


def test_a_pipe_gets_csv(query):
    done = query(WHO)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["name", "Jaysh al-Fatah", "جيش الفتح"]


def test_a_table_can_be_asked_for(query):
    done = query(WHO, "--format", "table")
    lines = done.stdout.replace("\u2068", "").replace("\u2069", "").splitlines()
    assert lines == ["name", "──────────────", "Jaysh al-Fatah", "جيش الفتح"]


def test_a_table_without_rows_says_so_beside_it(query):
    done = query("SELECT ?x { ?x a kh:Nothing }", "--format", "table")
    assert (done.exit_code, done.stderr) == (0, "No rows.\n")


@pytest.mark.parametrize(("ask", "answer"), [("kh:Faction", "true\n"), ("kh:Nothing", "false\n")])
def test_ask_is_answered_in_a_word(query, ask, answer):
    assert query(f"ASK {{ ?x a {ask} }}", "--format", "table").stdout == answer


def test_json_is_json(query):
    found = json.loads(query(WHO, "--format", "json").stdout)
    assert [row["name"]["value"] for row in found["results"]["bindings"]] == ["Jaysh al-Fatah", "جيش الفتح"]


def test_a_graph_comes_as_turtle(query):
    out = query("CONSTRUCT { ?x a kh:Faction } WHERE { ?x a kh:Faction ; kh:since '2015' }").stdout
    assert "actor/jaysh-al-fatah> a kh:Faction ." in out


def test_a_query_is_read_from_a_file_or_standard_input(query, tmp_path):
    file = tmp_path / "سؤال.rq"
    file.write_text("\ufeff" + WHO, "utf-8")
    assert query("--file", file).stdout == query(WHO).stdout
    assert query("--file", "-", stdin=WHO).stdout == query(WHO).stdout


@pytest.mark.parametrize(
    "arguments", [(), (WHO, "--list"), (WHO, "--saved", "planned"), ("--file", "-", "--list")]
)
def test_one_question_at_a_time(query, arguments):
    done = query(*arguments)
    assert (done.exit_code, done.stderr) == (2, EITHER)


REFUSED = """\
query:1:12: SERVICE is refused (--allow-service lets it ask other machines over the network)
  SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }
             ^"""
DROPPED = """\
query:1:1: DROP is refused, queries only read (the graph is built from sources/: change the files there and \
run `khabar build`)
  DROP ALL
  ^"""
OPEN = """\
query:1:11: this "{" is never closed
  SELECT ?x {
            ^"""
MISSING = """\
the parameter "actor" is missing (the faction, government, organization or outlet): give it with -p actor=…"""
UNKNOWN = 'no actor "احرار الشم" in the graph; did you mean "حركة أحرار الشام"?'
SPEAKS = ("--saved", "speaks-for", "-p")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((WHO, "-p", "actor=x"), 2, "-p gives a parameter to a saved query: add --saved NAME"),
        (("--saved", "speaks-for"), 2, MISSING),
        ((*SPEAKS, "actor"), 2, '-p "actor" lacks its value: write -p actor=…'),
        ((*SPEAKS, "actor=a", "-p", "actor=b"), 2, 'the parameter "actor" is given twice'),
        (
            (*SPEAKS, "actor=احرار الشم"),
            2,
            'no actor "احرار الشم" in the graph; did you mean "حركة أحرار الشام"?',
        ),
        (("--saved", "speak-for"), 2, 'no saved query "speak-for"; did you mean "speaks-for"?'),
        (("--file", "nowhere.rq"), 1, "nowhere.rq: cannot be read: No such file or directory"),
        (("DROP ALL",), 2, DROPPED),
        (("SELECT ?x {",), 2, OPEN),
        (
            (WHO, "--format", "ttl"),
            2,
            "ttl is not for the results of SELECT and ASK; take csv, tsv, json, xml",
        ),
        (("SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",), 2, REFUSED),
    ],
)
def test_a_wrong_question_is_told_why(query, arguments, code, message):
    done = query(*arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (code, "", f"Error: {message}\n")


def test_a_faulty_query_file_is_named(query, tmp_path):
    file = tmp_path / "q.rq"
    file.write_text("SELECT ?x\n{ ?x kh:leads ?y", "utf-8")
    assert (
        query("--file", file).stderr
        == f'Error: {file}:2:1: this "{{" is never closed\n  {{ ?x kh:leads ?y\n  ^\n'
    )


def test_a_file_in_another_encoding_is_told(query, tmp_path):
    file = tmp_path / "q.rq"
    file.write_bytes("# سؤال\nASK {}".encode("cp1256"))
    done = query("--file", file)
    assert done.exit_code == 1
    assert f"{file}:1: not UTF-8" in done.stderr
    assert "standard input: not UTF-8" in query("--file", "-", stdin=b"\xff").stderr


def test_an_unknown_format_lists_those_there_are(query):
    done = query(WHO, "--format", "xls")
    assert done.exit_code == 2
    assert "'table', 'csv', 'tsv', 'json', 'xml', 'ttl', 'nt', 'jsonld'" in done.stderr


def test_a_saved_query_says_what_it_was_asked(query, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    done = query("--saved", "evidence", "-p", "one=الأحرار", "-p", "other=قوات النظام", "--format", "table")
    head, row = done.stdout.replace("\u2068", "").replace("\u2069", "").split("\n\n")
    assert head.splitlines() == [
        "The evidence for a tie between two · الأدلة على علاقة بين طرفين",
        "  one: حركة أحرار الشام <actor/ahrar-al-sham>",
        "  other: قوات النظام <actor/syrian-government-forces>",
    ]
    assert row.split()[:5] == ["from", "relation", "to", "modality", "said_by"]
    assert "one" not in row.splitlines()[0].split()


def test_the_evidence_is_readable_on_a_narrow_terminal(query, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    done = query("--saved", "evidence", "-p", "one=الأحرار", "-p", "other=قوات النظام", "--format", "table")
    lines = done.stdout.replace("\u2068", "").replace("\u2069", "").splitlines()
    assert max(map(cell_len, lines)) <= 60
    labels = [line.split()[0] for line in lines[lines.index("") :] if line and line[0] != " "]
    assert labels[:4] == ["from", "relation", "to", "modality"]
    assert "rejected" not in labels
    assert any(line.startswith("quote     ") for line in lines)


def test_a_saved_query_in_csv_carries_its_parameters(query):
    lines = query("--saved", "speaks-for", "-p", "actor=Ahrar").stdout.splitlines()
    assert lines[0].startswith("actor,person_ar,person_en,")
    assert lines[1].startswith("https://w3id.org/khabar/id/actor/ahrar-al-sham,عمر خطاب,Umar Khattab,")


def test_the_list_tells_titles_and_parameters(query):
    lines = query("--list").stdout.splitlines()
    place = lines.index("events-in-region -p region=… [-p since=1900] [-p until=2100]")
    assert lines[place + 1] == "    Events in a region between two dates · الأحداث في منطقة بين تاريخين"
    assert len([line for line in lines if not line.startswith(" ")]) >= 12


def test_the_workspace_adds_its_own_saved_queries(query, built):
    folder = built / "schema" / "queries"
    folder.mkdir(parents=True)
    (folder / "founded.rq").write_text(
        "# title-ar: التأسيس\n# title-en: Founded\n# param actor: actor | الفاعل | whose founding\n"
        "SELECT ?actor ?since { ?actor kh:since ?since }\n",
        "utf-8",
    )
    assert query("--saved", "founded", "-p", "actor=HTS").stdout.splitlines()[1].endswith(",2017-01-28")


def test_a_reader_that_has_enough_ends_it_quietly(built):
    command = [sys.executable, "-m", "khabar", "-C", built, "query", "SELECT * { ?s ?p ?o . ?s2 ?p2 ?o2 }"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_only_what_is_needed_is_imported(built):
    code = (
        "import sys; from khabar.cli import main\n"
        f"main(['-C', {str(built)!r}, 'query', 'ASK {{}}'], standalone_mode=False)\n"
        "heavy = ('rdflib', 'networkx', 'spacy', 'pycrfsuite', 'rich.table', 'pyvis', 'jinja2')\n"
        "print([module for module in heavy if module in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")
