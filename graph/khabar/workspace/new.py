"""Makes a new workspace: folders, settings, and the shipped registry and sample articles to begin with."""

import json
import shutil
from pathlib import Path
from typing import Final

from khabar import bundled
from khabar.errors import DataError, UsageError
from khabar.workspace.folders import Workspace

REGISTRY_FILES: Final = ("actors.yaml", "regions.yaml")

_SETTINGS = """\
# The workspace's settings. Every key may be left out.
name: {name}
# What the IRIs of articles, actors, regions, events and claims begin with.
# Change it only to keep your graph apart from everybody else's.
base: https://w3id.org/khabar/id/
"""
_SCHEMA_README = """\
# Your own types

A file here adds a type, or replaces the shipped one of the same name:

    schema/entities/NAME.yaml    schema/relations/NAME.yaml    schema/events/NAME.yaml
    schema/words/LANGUAGE.yaml   words the patterns use        schema/queries/NAME.rq   saved questions

`khabar schema` lists the types there are; `khabar schema file NAME` prints a file to copy from.
"""


def new_workspace(folder: Path, *, empty: bool = False) -> Workspace:
    """Make a workspace in ``folder``, which may exist but must not be one already.

    Args:
        folder: where.
        empty: leave the sample articles out; the registry is there either way.

    Raises:
        UsageError: the folder is a workspace, or no folder.
        DataError: it cannot be written to.
    """
    workspace = Workspace(folder)
    if workspace.exists:
        raise UsageError(f"{folder} is a workspace already; nothing was changed")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file; name a folder")
    try:
        _fill(workspace, empty=empty)
    except OSError as error:
        raise DataError.at(error.filename or folder, None, f"cannot be written: {error.strerror}") from error
    return workspace


def _fill(workspace: Workspace, *, empty: bool) -> None:
    for part in (workspace.sources, workspace.schema_folder, workspace.exports):
        part.mkdir(parents=True, exist_ok=True)
    for file in sorted(bundled.SOURCES.iterdir()):
        if file.is_file() and (not empty or file.name in REGISTRY_FILES):
            shutil.copyfile(file, workspace.sources / file.name)
    _write(workspace.schema_folder / "README.md", _SCHEMA_README)
    _write(workspace.folder / ".gitignore", ".khabar/\n")
    # Quoted as JSON, which is YAML too: a folder may be named "yes" or "a: b".
    name = json.dumps(workspace.folder.resolve().name or "khabar", ensure_ascii=False)
    _write(workspace.folder / "khabar.yaml", _SETTINGS.format(name=name))


def _write(file: Path, text: str) -> None:
    if not file.exists():
        file.write_text(text, "utf-8", newline="\n")
