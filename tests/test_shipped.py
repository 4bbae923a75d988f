"""The sample workspace that comes with khabar: builds without a problem, always to the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMITTED = ("graph.ttl", "graph.graphml")
BUILT = (*COMMITTED, "graph.trig", "network.html")


def build(folder, seed):
    """Copy the sample workspace to ``folder`` and build it in a process of its own."""
    for part in ("sources", "schema"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copyfile(ROOT / "khabar.yaml", folder / "khabar.yaml")
    # Python orders sets of texts by this seed; what depends on it shows.
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "khabar", "-C", str(folder), "build"]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return {name: (folder / "exports" / name).read_bytes() for name in BUILT}


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    return build(tmp_path_factory.mktemp("one"), "1")


def test_two_builds_give_the_same_bytes(exports, tmp_path):
    other = build(tmp_path / "خبر", "2")
    assert [name for name in BUILT if exports[name] != other[name]] == []


@pytest.mark.parametrize("name", COMMITTED)
def test_the_committed_exports_are_those_of_a_build(exports, name):
    fresh = (ROOT / "exports" / name).read_bytes() == exports[name]
    assert fresh, f"exports/{name} is not what the sources give now: run `khabar build` and commit it"
