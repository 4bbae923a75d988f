"""What the README shows is true: its queries answer, its commands exist, its relation works."""

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from khabar.cli import main
from khabar.workspace import Workspace
from khabar.workspace.build import build

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language):
    """Return the fenced blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The shipped sample workspace, built without exports."""
    place = Workspace(tmp_path_factory.mktemp("sample"))
    shutil.copytree(ROOT / "sources", place.sources)
    report = build(place, exports=False)
    assert not report.problems
    return place


@pytest.mark.parametrize("query", blocks("sparql"))
def test_cookbook_queries_have_answers(sample, query):
    done = CliRunner().invoke(main, ["-C", str(sample.folder), "query", "--format", "csv", query])
    assert done.exit_code == 0, done.output
    assert len(done.stdout.splitlines()) > 1
    assert "Warning" not in done.stderr


def commands():
    lines = [line.split("#")[0] for block in blocks("sh") for line in block.splitlines()]
    parts = [part.strip() for line in lines for part in re.split(r"&&|\|", line)]
    return [part for part in parts if part.startswith("khabar ")]


@pytest.mark.parametrize("line", commands())
def test_commands_and_options_exist(line):
    words = shlex.split(line.split(">")[0])[1:]
    context = click.Context(main)
    command = main.get_command(context, words[0])
    assert command is not None, f"there is no command {words[0]}"
    known = {
        option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)
    }
    assert {word for word in words if word.startswith("-") and word != "-"} <= known


@pytest.mark.parametrize(
    "line", [line for line in commands() if "query --saved" in line and "evidence.csv" not in line]
)
def test_saved_queries_of_the_tour_answer(sample, line):
    done = CliRunner().invoke(main, ["-C", str(sample.folder), *shlex.split(line)[1:]])
    assert done.exit_code == 0, done.output
    assert len(done.stdout.splitlines()) > 1


def test_the_relation_of_ones_own_works(tmp_path):
    place = Workspace(tmp_path)
    shutil.copytree(ROOT / "sources", place.sources)
    for article in place.sources.glob("*.*"):
        if article.name not in ("actors.yaml", "regions.yaml"):
            article.unlink()
    (own,) = [block for block in blocks("yaml") if block.startswith("name: shelters")]
    relations = tmp_path / "schema" / "relations"
    relations.mkdir(parents=True)
    (relations / "shelters.yaml").write_text(own, "utf-8")
    head = "---\noutlet: شبكة الجسر\npublished: 2017-05-10\n---\n"
    text = head + "تؤوي حركة أحرار الشام القائد الميداني سالم الحمود في إدلب.\n"
    (place.sources / "shelter.txt").write_text(text, "utf-8")
    assert not build(place, exports=False).problems
    query = "SELECT ?name WHERE { ?who kh:shelters ?whom . ?whom skos:prefLabel ?name }"
    done = CliRunner().invoke(main, ["-C", str(tmp_path), "query", "--format", "csv", query])
    assert "سالم الحمود" in done.stdout
    assert "Warning" not in done.stderr
