"""New workspaces: complete, and never over an old one."""

import pytest

from khabar import bundled
from khabar.errors import DataError, UsageError
from khabar.read import article_files
from khabar.workspace.new import new_workspace


def test_a_new_workspace_has_everything_to_begin_with(tmp_path):
    place = new_workspace(tmp_path / "سوريا")
    assert {file.name for file in place.folder.iterdir()} == {
        "sources", "schema", "exports", "khabar.yaml", ".gitignore",
    }  # fmt: skip
    assert (place.folder / ".gitignore").read_text("utf-8") == ".khabar/\n"
    assert [file.name for file in article_files(place.sources)] == [
        file.name for file in article_files(bundled.SOURCES)
    ]
    assert place.settings.name == "سوريا"


def test_an_empty_one_has_the_registry_only(tmp_path):
    place = new_workspace(tmp_path / "w", empty=True)
    assert {file.name for file in place.sources.iterdir()} == {"actors.yaml", "regions.yaml"}
    assert place.registry.actors


@pytest.mark.parametrize("name", ["yes", "a: b", "'", '"', "#", "2017"])
def test_any_folder_name_makes_good_settings(tmp_path, name):
    assert new_workspace(tmp_path / name, empty=True).settings.name == name


def test_a_workspace_is_not_made_twice(tmp_path):
    place = new_workspace(tmp_path / "w", empty=True)
    (place.sources / "actors.yaml").write_text("[]\n", "utf-8")
    with pytest.raises(UsageError, match="is a workspace already; nothing was changed"):
        new_workspace(place.folder)
    assert (place.sources / "actors.yaml").read_text("utf-8") == "[]\n"


def test_what_stands_in_the_folder_stays(tmp_path):
    (tmp_path / ".gitignore").write_text("notes/\n", "utf-8")
    (tmp_path / "notes.txt").write_text("ملاحظة", "utf-8")
    new_workspace(tmp_path, empty=True)
    assert (tmp_path / ".gitignore").read_text("utf-8") == "notes/\n"
    assert (tmp_path / "notes.txt").read_text("utf-8") == "ملاحظة"


def test_a_file_in_the_folders_place_is_an_error(tmp_path):
    (tmp_path / "w").write_text("", "utf-8")
    with pytest.raises(UsageError, match="is a file; name a folder"):
        new_workspace(tmp_path / "w")
    with pytest.raises(DataError, match="cannot be written: Not a directory"):
        new_workspace(tmp_path / "w" / "below")
