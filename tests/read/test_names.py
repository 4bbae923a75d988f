import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.read.names import slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("محادثات بين “الأحرار” و”تحرير الشام”", "محادثات-بين-الأحرار-و-تحرير-الشام"),
        (
            "Talks on a joint command in Idlib stall, rebels say",
            "talks-on-a-joint-command-in-idlib-stall-rebels-say",
        ),
        ("هيئة تحرير الشام (HTS): 2017/05/10", "هيئة-تحرير-الشام-hts-2017-05-10"),
        ("تـــحـرير الشَّامِ", "تحرير-الشام"),
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\boot.ini", "boot-ini"),
        ("C:\\Windows", "c-windows"),
        ("أ\u202eب\u200fج", "أبج"),
        ("a\nb\tc\0d", "a-b-c-d"),
        ("<script>alert('x')</script>", "script-alert-x-script"),
        ("con", "article-con"),
        ("COM1", "article-com1"),
        ("Lpt9.", "article-lpt9"),
        ("README", "article-readme"),
        ("console", "console"),
        ("", "article"),
        ("«…»", "article"),
        (".hidden", "hidden"),
        ("--version", "version"),
        ("ﺗﺤﺮﻳﺮ", "تحرير"),
    ],
)
def test_a_title_becomes_a_name_people_can_read(title, name):
    assert slug(title) == name


def test_a_long_title_is_cut_between_words():
    name = slug("محادثات مطولة " * 20)
    assert len(name) <= 80
    assert set(name.split("-")) == {"محادثات", "مطولة"}


@given(st.text(max_size=300))
def test_any_title_makes_a_name_safe_on_every_system(title):
    name = slug(title)
    assert 0 < len(name) <= 88
    assert len(f".{name}-99.claims.yaml".encode()) <= 255
    assert name == unicodedata.normalize("NFC", name)
    assert all(char.isalnum() or char == "-" or unicodedata.category(char) == "Mc" for char in name)
    assert not name.startswith("-")
    assert slug(name) == name
