"""The wheel carries all that khabar needs: it works in an empty folder, with no source tree in sight."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# The wheel's dependencies are those of this environment; only khabar itself is installed anew.
HERE = sysconfig.get_path("purelib")


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False, **options)
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    return done.stdout.decode()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    # Without isolation nothing is fetched: hatchling is one of the development tools.
    run(sys.executable, "-m", "pip", "wheel", ROOT, "--no-deps", "--no-build-isolation", "-q", "-w", folder)
    return next(folder.glob("khabar-*.whl"))


@pytest.fixture(scope="module")
def khabar(wheel, tmp_path_factory):
    """What runs the installed command in an empty folder."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False)
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    own = run(binaries / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    pip = (sys.executable, "-m", "pip", "--python", binaries / "python")
    run(*pip, "install", "--no-deps", "--no-index", "-q", wheel)
    # As addsitedir would, but without its .pth files: one of them leads to the source tree.
    Path(own, "dependencies.pth").write_text(f"{HERE}\n", "utf-8")
    where = run(binaries / "python", "-c", "import khabar; print(khabar.__file__)").strip()
    assert Path(where).is_relative_to(folder)
    place = tmp_path_factory.mktemp("empty")
    return lambda *arguments: run(binaries / "khabar", *arguments, cwd=place)


def test_the_wheel_holds_code_schema_and_samples_and_no_more(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "khabar/py.typed",
        "khabar/show/page.html",
        "khabar/recognise/ar.model",
        "khabar/recognise/en.model",
        "khabar/_workspace/khabar.yaml",
        "khabar/_workspace/schema/relations/coordinates-with.yaml",
        "khabar/_workspace/schema/queries/who-coordinates.rq",
        "khabar/_workspace/sources/actors.yaml",
    ):
        assert wanted in names
    top = {name.split("/")[0] for name in names}
    assert {name for name in top if not name.endswith(".dist-info")} == {"khabar"}
    assert not [name for name in names if "__pycache__" in name or ".khabar/" in name]


def test_an_installed_khabar_works_from_articles_to_exports(khabar):
    assert khabar("--version").startswith("khabar ")
    khabar("init", "w")
    built = khabar("-C", "w", "build")
    assert "8 articles (8 new)" in built
    pairs = json.loads(khabar("-C", "w", "query", "--saved", "who-coordinates", "--format", "json"))
    assert pairs["results"]["bindings"]
    asked = khabar("-C", "w", "query", "SELECT ?a ?b WHERE { ?a kh:fights ?b }", "--format", "csv")
    assert len(asked.splitlines()) > 1
    khabar("-C", "w", "show", "--no-open", "-o", "page.html")
    khabar("-C", "w", "export", "turtle", "-o", "graph.ttl")
    assert khabar("-C", "w", "check") == "No problems found.\n"
    assert khabar("-C", "w", "stats")
    assert "8 unchanged" in khabar("-C", "w", "build")
