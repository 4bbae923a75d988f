"""What ``khabar evaluate`` prints of good and bad gold, and its exit codes."""

import json

import pytest
from click.testing import CliRunner

from khabar.cli import main
from khabar.workspace import Workspace
from workspaces import write_article

TALKS = "تدور محادثات بين حركة أحرار الشام وجيش الإسلام."
TEXT = f"وصل عمر خطاب، الناطق باسم حركة أحرار الشام. {TALKS}"
CLAIMS = """\
article: talks
reviewed: true
entities:
  - {name: عمر خطاب, type: person}
claims:
  - subject: عمر خطاب
    relation: speaks-for
    object: حركة أحرار الشام
    quote: "عمر خطاب، الناطق باسم حركة أحرار الشام"
  - subject: حركة أحرار الشام
    relation: fights
    object: جيش الإسلام
    quote: "محادثات بين حركة أحرار الشام وجيش الإسلام"
"""


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def place(workspace_folder):
    """A workspace with one article and its reviewed claims."""
    place = Workspace(workspace_folder)
    write_article(place, "talks", TEXT)
    (place.sources / "talks.claims.yaml").write_text(CLAIMS, "utf-8")
    return place


def rows(output, heading):
    """Return the cells of the table's rows by their first."""
    lines = output.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(heading))
    cells = [line.split() for line in lines[start + 1 :]]
    return {row[0]: row[1:] for row in cells[: cells.index([]) if [] in cells else None]}


def test_the_reviewed_files_of_the_workspace_are_scored(place):
    result = run("-C", place.folder, "evaluate")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 article (1 Arabic)\n")
    claims = rows(result.stdout, "Relation")
    assert claims["all"][:6] == ["2", "2", "1", "0.500", "0.500", "0.500"]
    assert claims["fights"] == ["1", "0", "0", "–", "0.000", "0.000", "0", "–", "0.000", "0.000"]
    assert claims["speaks-for"] == ["1", "1", "1", *["1.000"] * 3, "1", *["1.000"] * 3]
    assert rows(result.stdout, "Matched claims")["speaker"] == ["1", "1", "1.000", "0", "0", "–"]


def test_errors_tell_place_statement_pattern_and_sentence(place):
    result = run("-C", place.folder, "evaluate", place.sources / "talks.claims.yaml", "--errors")
    blocks = [block.splitlines() for block in result.stdout.split("\n\n")]
    missed = next(block for block in blocks if block[0].startswith("missed"))
    assert f"{place.sources / 'talks.claims.yaml'}:10" in missed[0]
    assert "حركة أحرار الشام – fights – جيش الإسلام" in missed[1]
    assert missed[2].strip() == f"\u2068{TALKS}\u2069"
    false = next(block for block in blocks if block[0].startswith("false"))
    assert f"{place.sources / 'talks.txt'}:6" in false[0]
    assert false[2].strip().startswith("rules:negotiates-with/ar/")
    # Each text that runs from right to left is kept apart from its line.
    assert missed[1].strip()[0] == "\u2068"
    assert missed[1][-1] == "\u2069"


def test_json_holds_scores_and_errors(place):
    result = run("-C", place.folder, "evaluate", "--format", "json", "--errors")
    shown = json.loads(result.stdout)
    assert shown["claims"]["all"]["f1"] == 0.5
    assert {(error["fault"], error["part"]) for error in shown["errors"]} >= {
        ("missed", "claims"),
        ("false", "claims"),
    }


def test_a_golden_folder_a_folder_of_them_and_a_file_are_gold_each_once(place, tmp_path):
    golden = tmp_path / "ذهب" / "talks"
    golden.mkdir(parents=True)
    (golden / "article.txt").write_text(TEXT, "utf-8")
    (golden / "claims.yaml").write_text(CLAIMS, "utf-8")
    for gold in ([golden], [golden.parent], [golden / "claims.yaml"], [golden, golden.parent]):
        result = run("-C", place.folder, "evaluate", *gold)
        assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "1 article (1 Arabic)")
    both = run("-C", place.folder, "evaluate", golden.parent, place.sources)
    assert both.stdout.startswith("2 articles (2 Arabic)")


def test_gold_is_found_at_any_depth_beside_any_sort_of_article_and_not_in_hidden_folders(place, tmp_path):
    deep = tmp_path / "gold" / "syria" / "talks"
    deep.mkdir(parents=True)
    (deep / "article.md").write_text(TEXT, "utf-8")
    (deep / "claims.yaml").write_text(CLAIMS, "utf-8")
    hidden = tmp_path / "gold" / ".trash"
    hidden.mkdir()
    (hidden / "claims.yaml").write_text("no claims", "utf-8")
    result = run("-C", place.folder, "evaluate", tmp_path / "gold")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "1 article (1 Arabic)")


def test_a_golden_folder_may_be_the_current_one(place, tmp_path, monkeypatch):
    golden = tmp_path / "talks"
    golden.mkdir()
    (golden / "article.txt").write_text(TEXT, "utf-8")
    (golden / "claims.yaml").write_text(CLAIMS, "utf-8")
    monkeypatch.chdir(golden)
    for gold in (".", "claims.yaml"):
        assert run("-C", place.folder, "evaluate", gold).stdout.startswith("1 article"), gold


def test_an_unreviewed_file_is_refused_by_name_and_passed_over_otherwise(place):
    file = place.sources / "talks.claims.yaml"
    file.write_text(CLAIMS.replace("reviewed: true", "reviewed: false"), "utf-8")
    named = run("-C", place.folder, "evaluate", file)
    assert (named.exit_code, named.stdout) == (1, "")
    assert named.stderr == (
        f"Error: {file}:2: nobody has reviewed this file "
        "(hold its claims against the article, then set reviewed: true)\n"
    )
    unnamed = run("-C", place.folder, "evaluate")
    assert unnamed.exit_code == 2
    assert unnamed.stderr == (
        f"Error: no reviewed claims files in {place.sources}; "
        "make one: khabar review NAME, correct it, set reviewed: true\n"
    )


def test_bad_gold_is_told_with_file_line_and_mend_and_the_rest_scored(place):
    write_article(place, "other", TEXT)
    bad = place.sources / "other.claims.yaml"
    bad.write_text(
        CLAIMS.replace("article: talks", "article: other").replace("محادثات بين", "محادثة بين"), "utf-8"
    )
    result = run("-C", place.folder, "evaluate")
    assert result.exit_code == 1
    assert result.stdout.startswith("1 article")
    assert result.stderr.startswith(f"Error: {bad}:13: the quote is not in the article (the article has: ")


def test_claims_without_an_article_are_told(place):
    (place.sources / "talks.txt").unlink()
    result = run("-C", place.folder, "evaluate")
    assert result.exit_code == 1
    assert result.stderr == (
        f'Error: {place.sources / "talks.claims.yaml"}: there is no article "talks" beside it '
        "(put the article there as talks.txt)\n"
    )


def test_what_is_no_gold_is_a_usage_error_and_what_is_not_there_a_data_error(place, tmp_path):
    result = run("-C", place.folder, "evaluate", place.sources / "talks.txt")
    assert result.exit_code == 2
    assert "is no claims file; name one (NAME.claims.yaml)" in result.stderr
    missing = run("-C", place.folder, "evaluate", tmp_path / "nothing")
    assert (missing.exit_code, missing.stderr) == (
        1,
        f"Error: {tmp_path / 'nothing'}: there is no such file or folder\n",
    )
    assert run("-C", tmp_path, "evaluate").exit_code == 2


def test_an_article_without_claims_has_no_rates(place):
    (place.sources / "talks.txt").write_text("الطقس جميل في المدينة اليوم.", "utf-8")
    (place.sources / "talks.claims.yaml").write_text("article: talks\nreviewed: true\n", "utf-8")
    result = run("-C", place.folder, "evaluate")
    assert result.exit_code == 0
    assert rows(result.stdout, "Relation") == {"all": ["0", "0", "0", *"–––", "0", *"–––"]}
