"""Nouns that stand for a name: the movement, the group, both sides."""

import pytest

from extraction import ids, mentions, named


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


@pytest.mark.parametrize(
    ("text", "words", "whose"),
    [
        ("أعلنت غرفة عمليات الوادي الأحمر ذلك. وانسحبت الغرفة.", "الغرفة", "غرفة عمليات الوادي الأحمر"),
        ("هاجمت ألوية سيف الوادي البلدة. وانسحبت الألوية.", "الألوية", "ألوية سيف الوادي"),
        ("أعلنت هيئة تحرير الشام ذلك. ولم تتبن الهيئة الهجوم.", "الهيئة", "هيئة تحرير الشام"),
    ],
)
def test_any_noun_that_opens_a_name_stands_for_it(text, words, whose):
    found = {text[m.start : m.end]: str(m.entity.name) for m in mentions(text)}
    assert found.get(words) == whose


@pytest.mark.parametrize(
    ("text", "words", "whose"),
    [
        (
            "The Zanzar Military Council met. Rebels told the military council.",
            "military council",
            "Zanzar Military Council",
        ),
        (
            "Katibat Ansar al-Wadi withdrew. The battalion returned on Sunday.",
            "battalion",
            "Katibat Ansar al-Wadi",
        ),
        (
            "The Zanzar Anti-Crime Apparatus withdrew. Rebels met the apparatus.",
            "apparatus",
            "Zanzar Anti-Crime Apparatus",
        ),
    ],
)
def test_english_nouns_with_what_else_a_name_says(text, words, whose):
    found = {text[m.start : m.end]: m.entity.name.en for m in mentions(text)}
    assert found.get(words) == whose


def test_fighters_stand_for_their_group():
    assert ids("The Houthis attacked the town. The rebels left on Sunday.")[-1] == "houthis"


def test_whose_spokesman_speaks_of_the_group_speaks_of_his_own():
    text = (
        "Hayat Tahrir al-Sham attacked Ahrar al-Sham. Hayat Tahrir al-Sham won. Abu Ali al-Hamwi, a spokesman"
        " for Ahrar al-Sham, said the group had withdrawn."
    )
    assert ids(text)[-1] == "ahrar-al-sham"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("اتفق حزب الله وحركة حماس على ذلك. وانتقدت إيران وتركيا ذلك. وقال إن الطرفين سيلتقيان.", "hamas"),
        ("Hezbollah met Hamas. Israel was angry. Later the two agreed on a truce.", "hamas"),
        ("قاتلت حركة حماس حزب الله. وانتقدت إيران وتركيا وقطر ذلك. ثم اتفق الطرفان.", "hamas"),
        ("Hezbollah fought Hamas. Iran, Qatar and Turkey were angry. Then both sides agreed.", "hamas"),
    ],
)
def test_nouns_for_two_stand_for_those_whom_an_early_sentence_names(text, other):
    pair = [id_ for id_, _, how in named(text) if how == "anaphor"]
    assert sorted(set(pair)) == sorted(("hezbollah", other))


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("دخلت حركة أحرار الشام بلدة سرمين. وتقدمت نحو إدلب. وانسحبت من البلدة.", "البلدة", "سرمين"),
        ("دخلت القوات مديرية المحفد. وانسحبت من المديرية.", "المديرية", "المحفد"),
        ("Ahrar al-Sham took the town of Sarmin. Idlib is near. It left the town.", "town", "سرمين"),
    ],
)
def test_a_place_goes_by_what_it_was_said_to_be(text, words, place):
    found = {text[m.start : m.end]: str(m.entity.name) for m in mentions(text)}
    assert found.get(words) == place
