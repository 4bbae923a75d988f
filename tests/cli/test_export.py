"""What ``khabar export`` writes, prints and refuses."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from graphs import HOSTILE, exported, store_of, workspace_of
from khabar.cli import main
from khabar.cli.export import _FORMATS
from khabar.export import FORMATS
from samples import READINGS


@pytest.fixture
def workspace(tmp_path):
    return workspace_of(tmp_path / "عمل", [*READINGS, HOSTILE])


@pytest.fixture
def run(workspace):
    return lambda *arguments: CliRunner().invoke(main, ["-C", str(workspace), "export", *map(str, arguments)])


def test_every_format_can_be_asked_for():
    assert tuple(FORMATS) == _FORMATS


@pytest.mark.parametrize(("format_", "ending"), FORMATS.items())
def test_a_format_goes_to_exports_under_its_ending(workspace, run, format_, ending):
    result = run(format_)

    file = workspace / "exports" / f"graph.{ending}"
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{file}\n", "")
    assert file.read_bytes() == exported(store_of(*READINGS, HOSTILE), format_)
    assert list(file.parent.iterdir()) == [file]


def test_another_file_can_be_named(tmp_path, workspace, run):
    result = run("graphml", "-o", tmp_path / "شبكة.graphml")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'شبكة.graphml'}\n")
    assert not (workspace / "exports").exists()


@pytest.mark.parametrize("format_", FORMATS)
def test_a_dash_writes_to_standard_output_and_nothing_else(workspace, run, format_):
    result = run(format_, "-o", "-")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == exported(store_of(*READINGS, HOSTILE), format_)
    assert not (workspace / "exports").exists()


def test_an_unknown_format_is_refused_with_those_there_are(run):
    result = run("xml")
    assert result.exit_code == 2
    assert result.stderr.endswith(
        "Error: Invalid value for 'FORMAT': 'xml' is not one of 'turtle', 'trig', 'nquads', 'ntriples', "
        "'jsonld', 'rdfxml', 'graphml', 'gexf', 'csv'.\n"
    )


def test_a_missing_folder_is_told(tmp_path, run):
    result = run("csv", "-o", tmp_path / "لا" / "claims.csv")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"Error: {tmp_path / 'لا' / 'claims.csv'}: cannot be written: there is no folder {tmp_path / 'لا'} "
        "(give another file with -o)\n"
    )


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch, run):
    def full(_):
        raise OSError(28, "No space left on device")

    file = tmp_path / "graph.ttl"
    file.write_text("old")
    monkeypatch.setattr("os.fsync", full)
    result = run("turtle", "-o", file)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"Error: {file}: cannot be written: No space left on device (give another file with -o)\n"
    )
    assert file.read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["graph.ttl", "عمل"]


def test_without_a_graph_the_next_step_is_to_build_one(workspace_folder):
    result = CliRunner().invoke(main, ["-C", str(workspace_folder), "export", "turtle"])
    assert result.exit_code == 2
    assert (
        result.stderr
        == f"Error: {workspace_folder / '.khabar' / 'store'}: no graph yet: run `khabar build`\n"
    )
    assert not (workspace_folder / "exports").exists()


@pytest.mark.parametrize("format_", ["turtle", "trig", "rdfxml", "gexf"])
def test_another_process_writes_the_same_bytes(workspace, format_):
    def process(seed):
        return subprocess.run(
            [sys.executable, "-m", "khabar", "-C", str(workspace), "export", format_, "-o", "-"],
            env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True,
        ).stdout  # fmt: skip

    assert process("1") == process("2") == exported(store_of(*READINGS, HOSTILE), format_)
