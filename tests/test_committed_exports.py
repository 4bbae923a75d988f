"""The exports under version control are those of the sources beside them."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from khabar.cli import main

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A copy of the sample workspace, built anew."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copy(ROOT / "khabar.yaml", folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    result = CliRunner().invoke(main, ["-C", str(folder), "build", "--quiet"])
    assert (result.exit_code, result.output) == (0, "")
    return folder / "exports"


@pytest.mark.parametrize("name", ["graph.ttl", "graph.graphml"])
def test_a_build_of_the_sources_gives_the_committed_file(built, name):
    file = ROOT / "exports" / name
    # Not compared by assert: the difference of two big files takes pytest minutes.
    if not file.is_file() or file.read_bytes() != (built / name).read_bytes():
        pytest.fail(
            f"exports/{name} is not what a build gives: run `khabar build` and commit it", pytrace=False
        )
