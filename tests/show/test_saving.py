import pytest

from khabar.errors import DataError
from khabar.show import save_page


def test_the_folder_is_made_and_nothing_else_is_left(tmp_path):
    save_page(tmp_path / "exports" / "شبكة.html", "خبر")

    assert [p.name for p in (tmp_path / "exports").iterdir()] == ["شبكة.html"]
    assert (tmp_path / "exports" / "شبكة.html").read_text("utf-8") == "خبر"


def test_a_failing_write_leaves_the_old_page(tmp_path):
    path = tmp_path / "page.html"
    save_page(path, "القديم")

    with pytest.raises(UnicodeEncodeError):
        save_page(path, "\ud800")
    assert path.read_text("utf-8") == "القديم"
    assert [p.name for p in tmp_path.iterdir()] == ["page.html"]


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(DataError, match="cannot be written"):
        save_page(tmp_path / "file" / "page.html", "")
