"""The index of names: the longest known name at a word, through what is attached, full ones before short."""

import pytest

from khabar.model import Actor, Entity, Name, Region
from khabar.registry import NameIndex, key

AHRAR = Actor(
    id="ahrar",
    type="faction",
    name=Name(ar="حركة أحرار الشام", en="Ahrar al-Sham"),
    aliases=("أحرار الشام", "حركة أحرار الشام الإسلامية"),
    short=("الأحرار", "Ahrar"),
)
SHAM = Actor(id="sham", type="faction", name=Name(ar="جبهة الشام"), short=("الشام",))
NUSRA = Actor(id="nusra", type="faction", name=Name(ar="النصرة", en="al-Nusra"))
WALAA = Actor(id="walaa", type="faction", name=Name(ar="ولاء"))
KHALED = Actor(id="khaled", type="person", name=Name(ar="خالد الأحمد"))
NAMESAKE = Actor(id="namesake", type="person", name=Name(ar="خالد الأحمد"))
DOUMA = Region(id="douma", kind="city", name=Name(ar="دوما", en="Douma"), short=("الأحرار",))
FORCES = Actor(
    id="forces", type="government", name=Name(en="Syrian government forces"), aliases=("government forces",)
)

INDEX = NameIndex([AHRAR, SHAM, NUSRA, WALAA, KHALED, NAMESAKE, DOUMA, FORCES])


def found(text, start=0):
    """Return id, number of words and attached letters of the name at a word of a text."""
    hit = INDEX.longest_at(key(text).split(), start)
    return (hit.entity.id, hit.length, hit.clitics) if hit else None


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("أحرار الشام في إدلب", ("ahrar", 2, "")),
        ("حركة أحرار الشام الإسلامية", ("ahrar", 4, "")),
        ("حركه احرار الشام", ("ahrar", 3, "")),
        ("وأحرار الشام", ("ahrar", 2, "و")),
        ("لأحرار الشام", ("ahrar", 2, "ل")),
        ("ولأحرار الشام", ("ahrar", 2, "ول")),
        ("بدوما", ("douma", 1, "ب")),
        ("للنصرة", ("nusra", 1, "ل")),
        ("والنصرة", ("nusra", 1, "و")),
        ("كالنصرة", ("nusra", 1, "ك")),
        # و is the name's own letter where the word as it stands begins a name.
        ("ولاء", ("walaa", 1, "")),
        ("Ahrar al-Sham's fighters", ("ahrar", 3, "")),
        # Half a name is none, and neither is a name inside a word.
        ("أحرار سوريا", None),
        ("حركة", None),
        ("دومانية", None),
        ("نصرة", None),
    ],
)
def test_the_longest_name_at_a_word(text, hit):
    assert found(text) == hit


def test_a_name_is_looked_for_at_one_word_only():
    assert found("مقاتلو أحرار الشام") is None
    assert found("مقاتلو أحرار الشام", 1) == ("ahrar", 2, "")


def test_a_short_name_says_that_it_is_one():
    hit = INDEX.longest_at(["الشام"], 0)
    assert hit is not None
    assert (hit.entity.id, hit.short) == ("sham", True)
    hit = INDEX.longest_at(key("أحرار الشام").split(), 0)
    assert hit is not None
    assert not hit.short


def test_a_name_listed_without_a_capital_says_so():
    lower = INDEX.longest_at("government forces".split(), 0)
    proper = INDEX.longest_at("syrian government forces".split(), 0)
    assert lower is not None
    assert proper is not None
    assert (lower.lower, proper.lower) == (True, False)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Ahrar Al Sham", ["ahrar"]),
        ("احرار الشام", ["ahrar"]),
        ("خالد الأحمد", ["khaled", "namesake"]),
        ("الأحرار", []),
        ("وأحرار الشام", []),
        ("", []),
    ],
)
def test_whose_full_name_it_is(name, ids):
    assert [entity.id for entity in INDEX.named(name)] == ids


def test_whose_short_name_it_is():
    assert [entity.id for entity in INDEX.named("الاحرار", short=True)] == ["ahrar", "douma"]
    assert INDEX.named("أحرار الشام", short=True) == ()


def test_a_name_without_letters_is_not_indexed():
    index = NameIndex([Entity(id="dots", type="outlet", name=Name(en="…"))])
    assert index.named("…") == ()
    assert index.named("") == ()


def test_looking_a_name_up_leaves_the_index_as_it_was():
    index = NameIndex([AHRAR])
    assert index.longest_at(["غيره"], 0) is None
    assert index.named("غيره") == ()
    assert index.named("أحرار الشام") == (AHRAR,)
