"""What the commands that make, read and check a workspace print, and their exit codes."""

import json

import pytest
from click.testing import CliRunner

from khabar.cli import main
from khabar.model import ClaimsFile
from khabar.yamlfile import parse
from workspaces import write_article

SPOKESMAN = "قال عمر خطاب، الناطق باسم حركة أحرار الشام، إن الحركة تتفاوض مع جيش الإسلام."


def run(*arguments, **options):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], **options)


@pytest.fixture
def place(workspace_folder):
    """A workspace with one article."""
    from khabar.workspace import Workspace

    place = Workspace(workspace_folder)
    write_article(place, "spokesman", SPOKESMAN)
    return place


def test_init_makes_a_workspace_and_says_what_comes_next(tmp_path):
    result = run("init", tmp_path / "w")
    assert result.exit_code == 0
    assert result.output == (
        f"Made the workspace {tmp_path / 'w'}. What to type next:\n  cd {tmp_path / 'w'}\n"
        "  khabar build           # read the articles in sources/\n  khabar show            # see the graph\n"
    )
    again = run("init", tmp_path / "w")
    assert (again.exit_code, again.stderr) == (
        2,
        f"Error: {tmp_path / 'w'} is a workspace already; nothing was changed\n",
    )


def test_init_makes_the_workspace_that_c_names(tmp_path):
    result = run("-C", tmp_path / "خبر", "init", "--empty")
    assert result.exit_code == 0
    assert result.output.splitlines()[:2] == [
        f"Made the workspace {tmp_path / 'خبر'}. What to type next:",
        f"  cd '{tmp_path / 'خبر'}'",
    ]
    assert (tmp_path / "خبر" / "sources" / "actors.yaml").exists()
    inside = run("-C", tmp_path, "init", "sub")
    assert inside.exit_code == 0
    assert (tmp_path / "sub" / "khabar.yaml").exists()


def test_build_prints_what_was_read_and_found(place):
    result = run("-C", place.folder, "build", "--no-exports")
    assert result.exit_code == 0
    heading, row, totals = result.stdout.splitlines()
    assert heading.split() == ["Article", "Outlet", "Date", "Lang", "Claims", "Events", "Read", "by"]
    assert row.split()[:5] == ["spokesman", "\u2068شبكة", "الجسر\u2069", "2017-05-10", "ar"]
    assert row.split()[-2:] == ["rules", "new"]
    assert totals.startswith("1 article (1 new), ")
    again = run("-C", place.folder, "build", "--no-exports")
    assert again.stdout.splitlines()[1].split()[-1] == "unchanged"


def test_build_reads_the_rest_and_fails_where_an_article_cannot_be_read(place):
    (place.sources / "bad.txt").write_bytes("خبر".encode("utf-16-le"))
    result = run("-C", place.folder, "build", "--no-exports")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {place.sources / 'bad.txt'}")
    assert "spokesman" in result.stdout
    assert "bad" not in result.stdout


def test_build_of_nothing_says_how_to_add_an_article(workspace_folder):
    result = run("-C", workspace_folder, "build", "--no-exports")
    assert result.exit_code == 0
    assert result.stdout.startswith("No articles in sources/ yet. Save one with: khabar add FILE\n0 articles")


def test_a_folder_that_cannot_be_made_is_no_traceback(place):
    (place.folder / ".khabar").write_text("", "utf-8")
    result = run("-C", place.folder, "build")
    assert (result.exit_code, result.stderr) == (1, f"Error: {place.folder / '.khabar'}: File exists\n")


def test_quiet_prints_problems_only(place):
    assert run("-C", place.folder, "build", "--no-exports", "-q").output == ""
    (place.sources / "bad.txt").write_bytes(b"")
    result = run("-C", place.folder, "build", "--no-exports", "-q")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "bad.txt: the article is empty" in result.stderr


def test_markup_in_an_outlet_is_no_markup(place):
    write_article(place, "other", SPOKESMAN, outlet='"[red]x[/] <script>"')
    assert "[red]x[/] <script>" in run("-C", place.folder, "build", "--no-exports").stdout


CLAIM_KEYS = {
    "subject", "relation", "object", "modality", "said_by", "said_by_id", "when", "where", "where_id",
    "quote", "start", "end", "confidence", "reasons", "extractor",
}  # fmt: skip


def test_extract_prints_the_article_with_its_claims(place):
    file = place.sources / "spokesman.txt"
    result = run("-C", place.folder, "extract", file, "--outlet", "عنب بلدي", "--published", "2017-05-11")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    article = found["article"]
    assert list(article) == ["name", "title", "outlet", "language", "published", "url", "text"]
    assert (article["name"], article["outlet"], article["published"]) == (
        "spokesman",
        "عنب بلدي",
        "2017-05-11",
    )
    spokesman = next(claim for claim in found["claims"] if claim["relation"] == "speaks-for")
    assert set(spokesman) == CLAIM_KEYS
    assert set(spokesman["subject"]) == {"id", "type", "name", "names", "mention"}
    assert (spokesman["subject"]["name"], spokesman["object"]["id"]) == ("عمر خطاب", "ahrar-al-sham")
    for claim in found["claims"] + found["events"]:
        assert article["text"][claim["start"] : claim["end"]] == claim["quote"]


def test_extract_reads_standard_input_outside_a_workspace(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("extract", "-", "--published", "2017-05-10", input=SPOKESMAN.encode())
    assert result.exit_code == 0
    assert "speaks-for" in {claim["relation"] for claim in json.loads(result.stdout)["claims"]}


def test_extract_prints_many_articles_one_a_line_in_order(place):
    write_article(place, "a", SPOKESMAN)
    files = [place.sources / f"{name}.txt" for name in ("spokesman", "a")]
    result = run("-C", place.folder, "extract", *files, "--format", "jsonl")
    assert [json.loads(line)["article"]["name"] for line in result.stdout.splitlines()] == ["spokesman", "a"]


def test_extract_yaml_is_the_claims_file(place):
    file = place.sources / "spokesman.txt"
    claims = parse(run("-C", place.folder, "extract", file, "--format", "yaml").stdout, ClaimsFile, "x")
    assert claims.record.article == "spokesman"
    assert claims.record.claims
    both = run("-C", place.folder, "extract", file, file, "--format", "yaml").stdout
    assert both.count("\n---\narticle: spokesman\n") == 1


def test_json_holds_one_article(place):
    file = place.sources / "spokesman.txt"
    result = run("-C", place.folder, "extract", file, file)
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: json holds one article; for several say --format jsonl, which prints one a line\n",
    )


def test_a_bad_file_among_many_is_told_and_the_others_printed(place):
    (place.sources / "bad.txt").write_bytes(b"")
    files = [place.sources / f"{name}.txt" for name in ("bad", "spokesman", "missing")]
    result = run("-C", place.folder, "extract", *files, "--format", "jsonl")
    assert result.exit_code == 1
    assert [json.loads(line)["article"]["name"] for line in result.stdout.splitlines()] == ["spokesman"]
    assert f"{place.sources / 'bad.txt'}: the article is empty" in result.stderr
    assert f"{place.sources / 'missing.txt'}: cannot be read: No such file or directory" in result.stderr
    assert result.stderr.endswith("Error: 2 problems\n")


def test_a_bad_day_is_a_usage_error(place):
    result = run("extract", place.sources / "spokesman.txt", "--published", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' does not match the format '%Y-%m-%d'" in result.stderr


def test_review_writes_a_claims_file_once(place):
    file = place.sources / "spokesman.claims.yaml"
    result = run("-C", place.folder, "review", "spokesman")
    assert result.output == f"Wrote {file}; its first lines say what to do with it.\n"
    again = run("-C", place.folder, "review", "spokesman")
    assert (again.exit_code, again.stderr) == (
        2,
        f"Error: {file} is there already, not yet marked as reviewed; to start over: --again\n",
    )
    assert run("-C", place.folder, "review", "spokesman", "--again").exit_code == 0


def test_check_tells_file_line_and_remedy(place):
    result = run("-C", place.folder, "check")
    assert (result.exit_code, result.stdout) == (0, "No problems found in the files.\n")
    assert result.stderr == "The graph is not built yet, so only the files were checked. Next: khabar build\n"
    run("-C", place.folder, "build", "--no-exports")
    assert run("-C", place.folder, "check").output == "No problems found.\n"
    file = place.sources / "spokesman.claims.yaml"
    file.write_text(CLAIMS, "utf-8")
    result = run("-C", place.folder, "check")
    mend = 'did you mean "جيش الإسلام"? If not, declare it under entities, or add it to the registry'
    assert result.exit_code == 1
    assert result.stderr == f'Error: {file}:3: unknown name "جيش الإسلم" ({mend})\n'


CLAIMS = f"""\
article: spokesman
claims:
  - subject: جيش الإسلم
    relation: fights
    object: هيئة تحرير الشام
    quote: "{SPOKESMAN}"
"""


def test_schema_lists_the_types_with_their_labels():
    lines = [line.split() for line in run("schema").output.replace(",", "").splitlines()]
    for words in (
        ["faction", "actor", "faction", "\u2068فصيل\u2069"],
        ["speaks-for", "person"],
        ["formation", "formed"],
    ):
        assert words in [line[: len(words)] for line in lines]


def test_schema_prints_a_types_file():
    assert run("schema", "file", "coordinates-with").output.startswith("name: coordinates-with\n")
    wrong = run("schema", "file", "coordinate-with")
    assert (wrong.exit_code, wrong.stderr) == (
        2,
        'Error: no type "coordinate-with"; did you mean "coordinates-with"?\n',
    )


def test_schema_derives_its_files_with_a_workspaces_own_types(place, tmp_path):
    relations = place.schema_folder / "relations"
    relations.mkdir(parents=True)
    text = run("schema", "file", "coordinates-with").output.replace("coordinates-with", "trains-with")
    (relations / "trains-with.yaml").write_text(text, "utf-8")
    result = run("-C", place.folder, "schema", "derive", "-o", tmp_path / "derived")
    assert result.exit_code == 0
    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "derived").iterdir()}
    assert set(written) == {"ontology.ttl", "shapes.ttl", "context.jsonld", "claims.schema.json"}
    assert "trainsWith" in written["ontology.ttl"]


def test_schema_prints_the_codebook_with_a_workspaces_own_types(place):
    assert run("schema", "codebook").output.startswith("<!-- Made from the files in schema/")
    relations = place.schema_folder / "relations"
    relations.mkdir(parents=True)
    text = run("schema", "file", "coordinates-with").output.replace("coordinates-with", "trains-with")
    (relations / "trains-with.yaml").write_text(text, "utf-8")
    assert "\n### trains-with · " in run("-C", place.folder, "schema", "codebook").output


def test_add_saves_an_article_once(place, tmp_path):
    page = tmp_path / "report.txt"
    page.write_text("محادثات في إدلب\n\n" + SPOKESMAN, "utf-8")
    first = run("-C", place.folder, "add", page, "--outlet", "عنب بلدي", "--published", "2017-05-10")
    assert first.exit_code == 0
    assert first.output.startswith(f"Saved {place.sources}")
    assert first.output.endswith("; now: khabar build\n")
    again = run("-C", place.folder, "add", page, "--outlet", "عنب بلدي", "--published", "2017-05-10")
    assert again.output.startswith("The workspace has it already: ")


def test_add_reads_standard_input(place):
    result = run("-C", place.folder, "add", "-", "--name", "talks", input=SPOKESMAN.encode())
    assert result.stdout == f"Saved {place.sources / 'talks.txt'}; now: khabar build\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "standard input: the article is empty"),
        ("تدور مشاورات بين الفصائل".encode("windows-1256"), "standard input:1: not UTF-8"),
    ],
)
def test_add_refuses_what_is_no_text(place, data, message):
    result = run("-C", place.folder, "add", "-", input=data)
    assert result.exit_code == 1
    assert message in result.stderr


def test_add_says_when_an_article_has_no_date(place):
    dated = run("-C", place.folder, "add", "-", "--published", "2017-05-10", input="تدور محادثات في إدلب.")
    assert (dated.exit_code, dated.stderr) == (0, "")
    undated = run("-C", place.folder, "add", "-", input="انسحب الفصيل أمس من البلدة.")
    assert undated.exit_code == 0
    assert "write `published: YYYY-MM-DD` at its top" in undated.stderr
