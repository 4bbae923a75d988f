"""Nouns that stand for a name: the movement, the group, both sides."""

import pytest

from extraction import ids, named


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("أعلنت حركة أحرار الشام ذلك. وقالت الحركة ذلك.", "ahrar-al-sham"),
        ("أعلنت أحرار الشام ذلك. وانسحبت الحركة.", "ahrar-al-sham"),
        ("أعلنت هيئة تحرير الشام ذلك. وانسحبت الهيئة.", "hayat-tahrir-al-sham"),
        ("أعلن جيش الإسلام ذلك. وانسحب الفصيل.", "jaysh-al-islam"),
        ("هاجم تنظيم الدولة الإسلامية البلدة. وانسحب التنظيم.", "islamic-state"),
        ("انسحبت الحركة. وكانت حركة أحرار الشام دخلتها.", "ahrar-al-sham"),
        ("Ahrar al-Sham withdrew. Later the group returned.", "ahrar-al-sham"),
    ],
)
def test_a_noun_stands_for_the_actor_before_it(text, id_):
    assert ids(text) == [id_, id_]


def test_of_two_actors_the_noun_that_fits_decides():
    text = "التقت حركة أحرار الشام وهيئة تحرير الشام. وانسحبت الهيئة. وبقيت الحركة."
    assert ids(text)[2:] == ["hayat-tahrir-al-sham", "ahrar-al-sham"]


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت الحركة من البلدة.",
        "أعلنت هيئة تحرير الشام ذلك. وتعطلت الحركة التجارية.",
        "Russia agreed. The group left.",
    ],
)
def test_where_nothing_fits_the_noun_stands_for_nobody(text):
    assert not [how for *_, how in named(text) if how == "anaphor"]


@pytest.mark.parametrize(
    "text",
    [
        "التقت حركة أحرار الشام وهيئة تحرير الشام. واتفق الطرفان.",
        "التقت حركة أحرار الشام وهيئة تحرير الشام. واتفق الفصيلان.",
        "Ahrar al-Sham met Hayat Tahrir al-Sham. Then both sides agreed.",
    ],
)
def test_a_noun_for_two_stands_for_both(text):
    pair = [id_ for id_, _, how in named(text) if how == "anaphor"]
    assert sorted(pair) == ["ahrar-al-sham", "hayat-tahrir-al-sham"]


def test_a_noun_for_two_needs_two():
    assert ids("أعلنت حركة أحرار الشام ذلك. واتفق الطرفان.") == ["ahrar-al-sham"]
