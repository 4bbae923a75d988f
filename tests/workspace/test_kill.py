"""A build killed at any moment leaves a workspace whose next build gives what a first one would."""

import random
import shutil
import subprocess
import sys
import time

import pytest

from khabar.workspace import Workspace
from workspaces import dump, small_workspace, write_article

KILLS = 24
# The killed process says when it begins, so that the moments fall into the build and not into its imports.
BUILD = """
import sys
from pathlib import Path
from khabar.workspace import Workspace
from khabar.workspace.build import build
from workspaces import LineReader
place = Workspace(Path(sys.argv[1]))
place.schema, place.registry
print("begin", flush=True)
build(place, rebuild=sys.argv[2] == "rebuild", make_extractor=lambda schema, registry: LineReader())
"""
FILES = ("graph.ttl", "graph.trig", "graph.graphml", "network.html")


def changed(place, step):
    """Change the workspace's articles: one more, one less, one other."""
    write_article(place, f"new-{step}", f"جيش الإسلام | fights | هيئة تحرير الشام\n{step}")
    (place.sources / f"new-{step - 3}.txt").unlink(missing_ok=True)
    write_article(place, "idlib", f"حركة أحرار الشام | fights | هيئة تحرير الشام\n{step}")


def exports(place):
    return {name: (place.exports / name).read_bytes() for name in FILES}


@pytest.fixture
def start(pytestconfig):
    def run(place, how):
        process = subprocess.Popen(
            [sys.executable, "-c", BUILD, str(place.folder), how],
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": str(pytestconfig.rootpath / "tests"), "PATH": ""},
        )
        assert process.stdout.readline() == b"begin\n"
        return process

    return run


def seconds(process):
    began = time.monotonic()
    assert process.wait() == 0
    return time.monotonic() - began


def test_a_killed_build_is_made_good_by_the_next(tmp_path, built, start):
    place = small_workspace(tmp_path / "w")
    whole = seconds(start(place, "build"))
    changed(place, -1)
    part = seconds(start(place, "build"))
    chance = random.Random(2017)
    killed = 0
    for step in range(KILLS):
        changed(place, step)
        if step % 4 == 0:
            shutil.rmtree(place.state)
        process = start(place, "rebuild" if step % 4 == 1 else "build")
        # Evenly over the build, a little off each time.
        time.sleep((whole if step % 4 < 2 else part) * (step + chance.random()) / KILLS)
        process.kill()
        killed += process.wait() != 0
        report = built(place, exports=True)
        assert report.problems == []
        clean = Workspace(tmp_path / f"clean-{step}")
        shutil.copytree(place.sources, clean.sources)
        built(clean, exports=True)
        assert dump(place) == dump(clean)
        assert exports(place) == exports(clean)
        assert {file.name for file in place.exports.iterdir()} == set(FILES)
        shutil.rmtree(clean.folder)
    assert killed >= 15
