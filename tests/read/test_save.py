from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError, UsageError
from khabar.model import Article
from khabar.read import read_article, read_text_article
from khabar.read.save import find_same, front_matter, save_article

BODY = (
    "اتفقت فصائل المعارضة في حلب على هدنة تستمر عشرة أيام، بحسب ما قال ناطق باسم الجبهة الشامية اليوم الأحد."
)


def make(text=BODY, **known):
    return Article(**{"name": "x", "title": "هدنة في حلب", "language": "ar", "text": text, **known})


def test_an_article_is_saved_with_front_matter_under_its_title(tmp_path):
    article = make(outlet="صدى: الشمال", published=date(2017, 3, 12), url="https://example.org/a")
    file = save_article(article, tmp_path / "sources")
    assert file == tmp_path / "sources" / "هدنة-في-حلب.txt"
    assert file.read_text(encoding="utf-8") == (
        "---\ntitle: هدنة في حلب\noutlet: 'صدى: الشمال'\nlanguage: ar\npublished: 2017-03-12\n"
        f"url: https://example.org/a\n---\n\n{BODY}\n"
    )
    assert read_article(file, name="x") == article
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_sample_stays_marked_as_one():
    assert "synthetic: true\n" in front_matter(make(synthetic=True))
    assert "synthetic" not in front_matter(make())


def test_the_same_article_is_found_and_not_written_twice(tmp_path):
    first = save_article(make(), tmp_path)
    assert find_same(make(), tmp_path) == first
    assert save_article(make(), tmp_path) == first
    assert save_article(make(), tmp_path, name="other") == first
    assert save_article(make(title="عنوان آخر"), tmp_path) == first
    assert list(tmp_path.iterdir()) == [first]


def test_another_article_of_the_same_title_gets_a_number(tmp_path):
    save_article(make(), tmp_path)
    second = save_article(make(text="نفت الحركة ذلك."), tmp_path)
    third = save_article(make(outlet="راديو"), tmp_path)
    assert [second.name, third.name] == ["هدنة-في-حلب-2.txt", "هدنة-في-حلب-3.txt"]
    assert find_same(make(outlet="راديو"), tmp_path) == third


@pytest.mark.parametrize("there", ["هدنة-في-حلب.html", "هدنة-في-حلب.claims.yaml", "هدنة-في-حلب.meta.yaml"])
def test_a_name_that_would_meet_another_articles_files_is_not_taken(tmp_path, there):
    (tmp_path / there).write_text("<p>شيء آخر تماما</p>", encoding="utf-8")
    assert save_article(make(), tmp_path).name == "هدنة-في-حلب-2.txt"


def test_names_that_differ_in_case_only_are_one_on_some_systems(tmp_path):
    (tmp_path / "Truce.txt").write_text("The truce holds.", encoding="utf-8")
    assert save_article(make(title="Truce"), tmp_path).name == "truce-2.txt"


def test_a_given_name_is_used_as_it_is(tmp_path):
    assert save_article(make(), tmp_path, name="Aleppo-هدنة").name == "Aleppo-هدنة.txt"


@pytest.mark.parametrize(
    "name", ["../هدنة", "a/b", "a\\b", "", ".", "..", "con", "a.b", "a\u202eb", "a\nb", "x" * 81]
)
def test_a_given_name_that_is_none_is_refused_with_one_that_is(tmp_path, name):
    with pytest.raises(UsageError, match=r'cannot be the name of an article; ".+" can'):
        save_article(make(), tmp_path / "sources", name=name)
    assert not list(tmp_path.iterdir())


def test_a_given_name_another_article_has_is_refused(tmp_path):
    save_article(make(), tmp_path, name="aleppo")
    with pytest.raises(UsageError, match='another article is named "Aleppo"; choose a name that is free'):
        save_article(make(outlet="راديو"), tmp_path, name="Aleppo")


def test_an_article_without_title_is_saved_under_its_name(tmp_path):
    assert save_article(make(title="", name="من-ملف"), tmp_path).name == "من-ملف.txt"


def test_a_broken_neighbour_does_not_keep_an_article_out(tmp_path):
    (tmp_path / "broken.txt").write_bytes(b"\xff\xff")
    assert save_article(make(), tmp_path).exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "sources").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"sources: cannot be read: Not a directory"):
        save_article(make(), tmp_path / "sources")


def test_a_write_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with pytest.raises(DataError, match=r"هدنة-في-حلب\.txt: cannot be written: No space left on device"):
        save_article(make(), tmp_path)
    assert list(tmp_path.iterdir()) == []


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@given(text=TEXT, title=TEXT, outlet=st.none() | TEXT, day=st.none() | st.dates(), url=st.none() | TEXT)
def test_any_article_is_read_back_as_it_was_saved(tmp_path_factory, text, title, outlet, day, url):
    try:
        article = read_text_article(
            text, form="text", language="ar", title=title, outlet=outlet, published=day, url=url
        )
    except DataError:
        return
    folder = tmp_path_factory.mktemp("sources")
    file = save_article(article, folder)
    assert file.parent == folder
    assert read_article(file, name=article.name) == article
