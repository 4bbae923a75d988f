"""The derived files are fresh, and the same on every machine."""

import os
import subprocess
import sys

import pytest

from khabar.bundled import SCHEMA
from khabar.schema import load_schema
from khabar.schema.derived import derived

FILES = derived(load_schema(SCHEMA))
PRINT_HASH = """
from hashlib import sha256
from khabar.bundled import SCHEMA
from khabar.schema import load_schema
from khabar.schema.derived import derived
print(sha256(repr(derived(load_schema(SCHEMA))).encode()).hexdigest())
"""


def test_there_are_four():
    assert list(FILES) == ["ontology.ttl", "shapes.ttl", "context.jsonld", "claims.schema.json"]


@pytest.mark.parametrize("name", FILES)
def test_the_committed_file_is_fresh(name: str):
    assert (SCHEMA / name).read_text(encoding="utf-8") == FILES[name], "run `khabar schema` and commit"


def test_two_processes_write_the_same_bytes():
    hashes = {
        subprocess.run(
            [sys.executable, "-c", PRINT_HASH],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


@pytest.mark.parametrize("name", FILES)
def test_no_machine_shows(name: str):
    assert str(SCHEMA.parent) not in FILES[name]
    assert FILES[name].endswith("\n")
    assert "\r" not in FILES[name]
