import unicodedata

import pytest

from khabar.errors import DataError
from khabar.read.folder import article_files, article_name


def put(folder, *names):
    for name in names:
        (folder / name).write_text("نفت الحركة ذلك.", encoding="utf-8")


def test_articles_are_found_in_name_order_and_nothing_else(tmp_path):
    put(tmp_path, "ب.txt", "أ.md", "c.HTML", "a.htm", "a.b.txt")
    put(tmp_path, "ب.claims.yaml", "أ.meta.yaml", "actors.yaml", "regions.yaml", "decisions.yaml")
    put(tmp_path, "README.md", "Readme.txt", ".draft.txt", "notes.pdf", "ب.txt~")
    (tmp_path / "old.txt").mkdir()
    assert [file.name for file in article_files(tmp_path)] == ["a.b.txt", "a.htm", "c.HTML", "أ.md", "ب.txt"]


def test_a_missing_or_empty_folder_has_no_articles(tmp_path):
    assert article_files(tmp_path) == []
    assert article_files(tmp_path / "none") == []


def test_two_files_of_one_name_are_named_both(tmp_path):
    put(tmp_path, "محادثات.txt", "محادثات.html", "أخرى.txt")
    with pytest.raises(DataError) as caught:
        article_files(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path / 'محادثات.txt'}: the same article name as محادثات.html (rename or remove one of them)"
    )


def test_a_file_instead_of_a_folder_is_refused(tmp_path):
    put(tmp_path, "a.txt")
    with pytest.raises(DataError, match=r"a\.txt: cannot be read: Not a directory"):
        article_files(tmp_path / "a.txt")


def test_the_name_is_the_same_however_the_file_system_spells_it(tmp_path):
    assert article_name(tmp_path / f"{unicodedata.normalize('NFD', 'أحرار')}.txt") == "أحرار"
