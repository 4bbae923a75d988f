"""However a build is killed, each graph is wholly the old one or wholly the new one.

Run as a program, this file is the build: it writes version after version of two graphs until it is killed.
"""

import random
import subprocess
import sys
import time
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from khabar.store import EmbeddedStore

# One graph keeps its name, as when an article's claims are edited; the other changes it, as when its text is.
STEADY = NamedNode("https://example.org/graph/steady")
QUADS = 60
KILLS = 24


def moving(version):
    return NamedNode(f"https://example.org/graph/{version}")


def content(graph, version):
    subjects = (NamedNode(f"https://example.org/خبر/{n}") for n in range(QUADS))
    return [Quad(s, NamedNode("https://example.org/version"), Literal(version), graph) for s in subjects]


def build(path, version):
    with EmbeddedStore(path) as store:
        while True:
            version += 1
            store.replace(STEADY, content(STEADY, version))
            graph = moving(version)
            store.replace(graph, content(graph, version), drop=store.graphs() - {STEADY, graph})
            print(version, flush=True)  # noqa: T201  (tells the test how far it has come)


def killed_build(path, version, chance):
    """Start a build, kill -9 it at a random moment, and return the last version it said was written, or 0."""
    process = subprocess.Popen(
        [sys.executable, __file__, str(path), str(version)], stdout=subprocess.PIPE, text=True
    )
    if chance.random() < 0.25:
        time.sleep(chance.uniform(0, 0.4))  # while it starts, or makes the folder
        said = ""
    else:
        said = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.1))
    process.kill()
    rest, _ = process.communicate()
    # A line cut short by the kill was not said.
    lines = [line for line in (said + rest).splitlines(keepends=True) if line.endswith("\n")]
    return int(lines[-1]) if lines else 0


def versions(store):
    """Return the versions of the steady and the moving graph, after checking that each is whole."""
    found = {}
    for graph in store.graphs():
        quads = set(store.quads(graph))
        (version,) = {int(quad.object.value) for quad in quads}
        assert quads == set(content(graph, version))
        found[graph] = version
    steady = found.pop(STEADY, 0)
    assert len(found) <= 1
    assert all(graph == moving(version) for graph, version in found.items())
    return steady, max(found.values(), default=0)


def test_a_killed_build_leaves_every_graph_whole(tmp_path):
    path, chance, reached = tmp_path / "store", random.Random(2017), 0
    for _ in range(KILLS):
        said = killed_build(path, reached, chance)
        if (path / "CURRENT").exists():  # else it was killed before there was a graph to query
            with EmbeddedStore(path, read_only=True) as store:
                found = versions(store)
        with EmbeddedStore(path) as store:
            steady, moved = versions(store)
        assert not reached or found == (steady, moved)  # a query saw what the next build finds
        assert moved >= said  # what a build has said is done, is done
        assert steady in (moved, moved + 1)
        reached = steady
    assert reached > KILLS


if __name__ == "__main__":
    build(Path(sys.argv[1]), int(sys.argv[2]))
