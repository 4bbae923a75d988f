"""Files are saved whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from khabar.errors import DataError
from khabar.saving import saving


def test_the_file_holds_what_was_written_and_nothing_else_is_left(tmp_path):
    with saving(tmp_path / "خبر.txt") as out:
        out.write("نص".encode())

    assert (tmp_path / "خبر.txt").read_text("utf-8") == "نص"
    assert [file.name for file in tmp_path.iterdir()] == ["خبر.txt"]


def test_until_the_end_a_reader_sees_the_old_file(tmp_path):
    file = tmp_path / "file"
    file.write_text("old")
    with saving(file) as out:
        out.write(b"new")
        out.flush()
        assert file.read_text() == "old"
    assert file.read_text() == "new"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_what_breaks_off_leaves_the_old_file(tmp_path, error):
    file = tmp_path / "file"
    file.write_text("old")
    with pytest.raises(error):
        _break_off(file, error)

    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def _break_off(file, error):
    with saving(file) as out:
        out.write(b"half")
        raise error


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "file"
    file.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DataError) as caught, saving(file, "give another file with -o") as out:
        out.write(b"new")

    assert str(caught.value) == (
        f"{file}: cannot be written: No space left on device (give another file with -o)"
    )
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_folder_is_named(tmp_path):
    file = tmp_path / "no" / "file"
    with pytest.raises(DataError) as caught, saving(file):
        pass
    assert str(caught.value) == f"{file}: cannot be written: there is no folder {tmp_path / 'no'}"


def test_a_folder_is_not_replaced(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(DataError, match="cannot be written"), saving(tmp_path / "folder"):
        pass
    assert (tmp_path / "folder").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with saving(tmp_path / "link") as out:
        out.write(b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="no device files there")
def test_a_device_is_written_to_and_not_replaced():
    with saving(Path(os.devnull)) as out:
        out.write(b"gone")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
