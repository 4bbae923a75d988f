import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError, UsageError
from khabar.read import article_files, read_article, read_text_article

SEED = Path(__file__).parents[3] / "shared" / "seed" / "article-ar.txt"
SOURCES = Path(__file__).parents[2] / "sources"

TITLE = "فصائل حلب تتفق على هدنة"
BODY = (
    "اتفقت فصائل المعارضة في حلب على هدنة تستمر عشرة أيام، بحسب ما قال ناطق باسم الجبهة الشامية اليوم الأحد."
)
TEXT = f"{TITLE}\n\n{BODY}\n"
FRONT = "---\noutlet: صدى الشمال\npublished: 2017-03-12\nurl: https://example.org/front\n---\n"


def put(folder, name, text):
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_an_article_is_its_words_and_what_is_known_of_it(tmp_path):
    article = read_article(put(tmp_path, "هدنة-حلب.txt", f"{FRONT}{TEXT}\nشارك هذا المقال\n"))
    assert article.name == "هدنة-حلب"
    assert article.text == f"{TITLE}\n\n{BODY}"
    assert article.title == TITLE
    assert article.outlet == "صدى الشمال"
    assert article.language == "ar"
    assert article.published == date(2017, 3, 12)
    assert article.url == "https://example.org/front"
    assert article.synthetic is False


def test_the_caller_overrules_the_side_file_which_overrules_the_front_matter(tmp_path):
    file = put(tmp_path, "a.txt", FRONT + TEXT)
    put(tmp_path, "a.meta.yaml", "outlet: من الملف\npublished: 2018-01-01\nsynthetic: true\n")
    article = read_article(file, outlet="من السطر", title="عنوان آخر", name="اسم")
    assert (article.name, article.title, article.outlet) == ("اسم", "عنوان آخر", "من السطر")
    assert (article.published, article.url) == (date(2018, 1, 1), "https://example.org/front")
    assert article.synthetic is True
    assert read_article(file, synthetic=False).synthetic is False


def test_what_the_caller_does_not_know_counts_as_not_said(tmp_path):
    file = put(tmp_path, "a.txt", FRONT + TEXT)
    assert read_article(file, outlet=None, title=None, published=None) == read_article(file)


def test_the_page_itself_counts_least(tmp_path):
    page = (
        '<html><head><meta property="og:site_name" content="من الصفحة">'
        '<meta property="article:published_time" content="2016-01-01"></head>'
        f"<body><article><h1>{TITLE}</h1><p>{BODY}</p><p>{BODY[:70]}</p></article></body></html>"
    )
    file = put(tmp_path, "a.html", page)
    assert (read_article(file).outlet, read_article(file).published) == ("من الصفحة", date(2016, 1, 1))
    put(tmp_path, "a.meta.yaml", "outlet: من الملف\n")
    assert (read_article(file).outlet, read_article(file).published) == ("من الملف", date(2016, 1, 1))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, TITLE),
        ("هل تصمد الهدنة؟\n\n" + BODY, "هل تصمد الهدنة؟"),
        (BODY, ""),
        (f"{BODY}\n\n{BODY[:-1]} أيضًا.", ""),
        ("نفت الحركة ذلك.\nثم سكتت.", ""),
        (" ".join(["كلمة"] * 40) + f"\n\n{BODY}", ""),
    ],
)
def test_the_title_is_the_first_line_where_it_reads_like_a_headline(text, title):
    assert read_text_article(text).title == title


def test_markdown_loses_its_marks(tmp_path):
    file = put(tmp_path, "a.md", f"{FRONT}# {TITLE}\n\n**اتفقت** [الفصائل](https://example.org) على هدنة.\n")
    assert read_article(file).text == f"{TITLE}\n\nاتفقت الفصائل على هدنة."
    assert read_article(file).title == TITLE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marked_unicode_may_have_front_matter(tmp_path, encoding):
    file = put(tmp_path, "a.txt", (FRONT + TEXT).encode(encoding))
    assert read_article(file).outlet == "صدى الشمال"
    assert read_article(file).text == f"{TITLE}\n\n{BODY}"


def test_direction_and_control_characters_are_carried_through(tmp_path):
    text = "قال \u202eالناطق\u202c \u200f«نعم»\u200e و<script>alert('x')</script>\x07 أمس."
    assert read_article(put(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", "", ": the article is empty (put its text into the file)"),
        ("a.txt", FRONT, ": the article is empty (put its text below the front matter)"),
        (
            "a.txt",
            f"{FRONT}\nشارك هذا المقال\n\nنسخ الرابط\n",
            ": the article is empty (put its text below the front matter)",
        ),
        ("a.txt", f"---\noutlt: x\n---\n{TEXT}", ':2: unknown key "outlt" (did you mean "outlet"?)'),
        ("a.txt", b"\x89PNG\0\0", ":1: not a text file: it holds NUL bytes (save the article as UTF-8 text)"),
        ("a.pdf", TEXT, ": not an article file (save the article as one of .txt, .md, .html, .htm)"),
        ("a.html", "<html><body></body></html>", ": no article is found in the page (save its text as .txt)"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_next_step(tmp_path, name, content, said):
    file = put(tmp_path, name, content)
    with pytest.raises(DataError) as caught:
        read_article(file)
    assert str(caught.value) == f"{file}{said}"


def test_a_missing_file_is_a_data_error(tmp_path):
    with pytest.raises(DataError, match=r"none\.txt: cannot be read: No such file or directory"):
        read_article(tmp_path / "none.txt")


def test_another_language_is_an_error_until_the_caller_says_otherwise(tmp_path):
    file = put(tmp_path, "a.txt", "סיעות האופוזיציה הודיעו על חדר מבצעים משותף")
    with pytest.raises(DataError, match="its script is neither Arabic nor Latin"):
        read_article(file)
    assert read_article(file, language="en").language == "en"


def test_an_empty_outlet_is_a_mistake_in_the_call(tmp_path):
    with pytest.raises(UsageError, match="outlet: String should have at least 1 character"):
        read_article(put(tmp_path, "a.txt", TEXT), outlet="")


def test_standard_input_is_read_like_a_file():
    article = read_text_article(FRONT + TEXT)
    assert (article.name, article.outlet) == ("فصائل-حلب-تتفق-على-هدنة", "صدى الشمال")
    assert article.text == f"{TITLE}\n\n{BODY}"
    assert read_text_article(TEXT, name="stdin").name == "stdin"


@pytest.mark.parametrize(
    "opening", ["\n<!DOCTYPE html><html>", "<html>", '<?xml version="1.0" encoding="utf-8"?><html>']
)
def test_a_page_on_standard_input_is_known_by_its_beginning(opening):
    page = f"{opening}<body><article><h1>{TITLE}</h1><p>{BODY}</p></article></body></html>"
    assert read_text_article(page).text == f"{TITLE}\n\n{BODY}"
    assert read_text_article(page, form="text", language="ar").text == page.strip()


def test_errors_call_standard_input_by_its_name():
    with pytest.raises(DataError, match=r"^standard input:2: unknown key"):
        read_text_article("---\nautor: x\n---\nنص")


def test_five_megabytes_are_read_whole(tmp_path):
    paragraph = f"{BODY}\n\nشارك هذا المقال\n\ncamera icon{TITLE}\n\n"
    many = "".join(f"{i} {paragraph}" for i in range(5_000_000 // len(paragraph.encode())))
    assert len(many.encode()) > 4_900_000
    article = read_article(put(tmp_path, "a.txt", TEXT + many))
    assert article.text.count(BODY) == many.count(BODY) + 1
    assert "شارك" not in article.text


@pytest.mark.parametrize(
    "unit", ["كلمة ", "«", ".", '."', "\u200f", "ا", "\n", "×\n", "camera icon", "a.b", "@x ", "---\n"]
)
def test_megabytes_of_anything_are_read_or_refused(tmp_path, unit):
    file = put(tmp_path, "a.txt", TEXT + unit * (1_000_000 // len(unit)))
    assert read_article(file, language="ar").text.startswith(TITLE)


@pytest.mark.skipif(
    not SEED.exists(), reason="the seed article lies beside the repository: ../shared is absent"
)
def test_the_seed_article_is_read_as_saved():
    article = read_article(SEED, outlet="عنب بلدي", published=date(2017, 5, 10))
    assert (article.language, article.published) == ("ar", date(2017, 5, 10))
    assert article.title == article.text.split("\n")[0]
    assert article.text.count("مقاتلون في حركة") == 1
    assert article.text.endswith("“أعيدوا تشكيل جيش الفتح”.")


def test_the_samples_are_read_with_outlet_and_day():
    articles = [read_article(file) for file in article_files(SOURCES)]
    assert articles
    for article in articles:
        assert article.title
        assert article.outlet
        assert article.published
        assert article.synthetic


def test_reading_text_does_not_load_what_only_pages_need(tmp_path):
    file = put(tmp_path, "a.txt", TEXT)
    code = (
        "import sys, pathlib, khabar.read; khabar.read.read_article(pathlib.Path(sys.argv[1])); "
        "print(sorted({'trafilatura', 'lxml', 'urllib.request'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@given(st.text())
def test_any_text_is_an_article_or_a_khabar_error(text):
    try:
        article = read_text_article(text, form="text", language="ar")
    except DataError:
        return
    assert article.text
    assert len(article.digest) == 20
