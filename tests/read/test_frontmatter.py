from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError
from khabar.read.frontmatter import Publication, beside, split

FULL = """---
title: «أحرار الشام» تنفي الاندماج
outlet: عنب البلد
language: ar
published: 2017-05-10
url: https://example.org/a
synthetic: true
---
نفت الحركة ذلك.
"""


def problem(text):
    with pytest.raises(DataError) as caught:
        split(text, "a.txt")
    return str(caught.value)


def test_every_key_is_read_and_the_body_follows():
    known, body = split(FULL, "a.txt")
    assert known == Publication(
        title="«أحرار الشام» تنفي الاندماج",
        outlet="عنب البلد",
        language="ar",
        published=date(2017, 5, 10),
        url="https://example.org/a",
        synthetic=True,
    )
    assert body == "\nنفت الحركة ذلك.\n"


@pytest.mark.parametrize(
    "text",
    [
        "نفت الحركة ذلك.",
        "----\nأ\n---\n",
        "--- outlet\nأ",
        "\n---\noutlet: x\n---\n",
        "أ\n---\noutlet: x\n---\n",
        "---",
    ],
)
def test_what_is_no_front_matter_is_body(text):
    assert split(text, "a.txt") == (Publication(), text)


@pytest.mark.parametrize("block", ["", "\n\n", "# nothing known\n"])
def test_empty_front_matter_says_nothing(block):
    assert split(f"---\n{block}---\nأ", "a.txt") == (Publication(), "\nأ")


def test_windows_line_ends_and_trailing_blanks_do_not_hide_the_fences():
    known, body = split("--- \r\noutlet: عنب\r\n---\t\r\nأ", "a.txt")
    assert known.outlet == "عنب"
    assert body.strip() == "أ"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("outlt: عنب", 'a.txt:3: unknown key "outlt" (did you mean "outlet"?)'),
        ("author: كرم", 'a.txt:3: unknown key "author"'),
        ("language: fr", "a.txt:3: language: Input should be 'ar' or 'en'"),
        ("outlet: ''", "a.txt:3: outlet: must not be empty"),
        ("outlet: [عنب]", "a.txt:3: outlet: must be text; quote it"),
        ("published: 2017", "a.txt:3: published: not a day: 2017 (write it as 2017-05-10)"),
        ("published: 10/5/2017", "a.txt:3: published: not a day: 10/5/2017 (write it as 2017-05-10)"),
        ("published: '٢٠١٧-٠٥-١٠'", "a.txt:3: published: not a day: ٢٠١٧-٠٥-١٠ (write it as 2017-05-10)"),
        (
            "published: 2017-05-10T12:00:00",
            "a.txt:3: published: not a day: 2017-05-10T12:00:00 (write it as 2017-05-10)",
        ),
        ("title: a\ntitle: b", 'a.txt:4: the key "title" stands twice (keep one of them)'),
        ("outlet: 'عنب", "a.txt:4: not YAML: found unexpected end of stream"),
    ],
)
def test_a_mistake_is_named_with_its_line_in_the_file(line, said):
    assert problem(f"---\nurl: x\n{line}\n---\nنفت الحركة ذلك.") == said


def test_a_day_that_is_in_no_calendar_is_refused():
    assert problem("---\npublished: 2017-02-30\n---\nأ").startswith("a.txt:2: ")


def test_a_list_instead_of_keys_is_refused():
    assert problem("---\n- outlet\n---\nأ").startswith("a.txt:")


def test_front_matter_that_never_ends_is_refused():
    assert problem("---\noutlet: x\n\nنفت الحركة ذلك.\n") == (
        'a.txt:1: the front matter is never closed (end it with a line "---")'
    )


def test_the_side_file_has_the_same_keys_and_strictness(tmp_path):
    article = tmp_path / "محادثات.txt"
    assert beside(article) == Publication()
    side = tmp_path / "محادثات.meta.yaml"
    side.write_text("outlet: راديو\npublished: 2018-04-02\n", encoding="utf-8")
    assert beside(article) == Publication(outlet="راديو", published=date(2018, 4, 2))
    side.write_text("outlet: راديو\npublishd: 2018-04-02\n", encoding="utf-8")
    with pytest.raises(
        DataError, match=r'meta\.yaml:2: unknown key "publishd" \(did you mean "published"\?\)'
    ):
        beside(article)


def test_an_empty_side_file_says_nothing(tmp_path):
    (tmp_path / "a.meta.yaml").write_text("# to be filled in\n", encoding="utf-8")
    assert beside(tmp_path / "a.txt") == Publication()


def test_one_completes_the_other_key_by_key():
    first = Publication(title="أ", synthetic=False)
    second = Publication(title="ب", outlet="ج", synthetic=True)
    assert first.over(second) == Publication(title="أ", outlet="ج", synthetic=False)
    assert Publication(title="").over(second).title == ""


@given(st.text())
def test_any_text_is_split_or_refused(text):
    try:
        _, body = split(f"---\n{text}\n---\nأ", "a.txt")
    except DataError:
        return
    assert body.endswith("أ")
