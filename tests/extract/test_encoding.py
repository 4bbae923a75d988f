"""Sentences as lines of codes: coordination, forces and titles that belong to a name, letters of types."""

import pytest

from extraction import LETTERS, lines
from khabar.extract.line import NAME


def groups(text):
    """Return the names of every group in a text's only sentence, as ids."""
    (line,) = lines(text)
    return [[m.entity.id for m in item.group] for item in line.items if item.group]


def covered(text):
    """Return the words the groups cover."""
    (line,) = lines(text)
    tokens = line.sentence.tokens
    return [" ".join(t.text for t in tokens[item.first : item.last]) for item in line.items if item.group]


ISLAM, RAHMAN, AHRAR = "jaysh-al-islam", "faylaq-al-rahman", "ahrar-al-sham"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("جيش الإسلام وفيلق الرحمن", [[ISLAM, RAHMAN]]),
        ("جيش الإسلام وفيلق الرحمن وحركة أحرار الشام", [[ISLAM, RAHMAN, AHRAR]]),
        ("جيش الإسلام، وفيلق الرحمن، وأحرار الشام", [[ISLAM, RAHMAN, AHRAR]]),
        ("جيش الإسلام، فيلق الرحمن وأحرار الشام", [[ISLAM, RAHMAN, AHRAR]]),
        ("جيش الإسلام و”فيلق الرحمن“", [[ISLAM, RAHMAN]]),
        ("Jaysh al-Islam and Faylaq al-Rahman", [[ISLAM, RAHMAN]]),
        ("Jaysh al-Islam, Faylaq al-Rahman and Ahrar al-Sham", [[ISLAM, RAHMAN, AHRAR]]),
        ("Jaysh al-Islam, Faylaq al-Rahman, and Ahrar al-Sham", [[ISLAM, RAHMAN, AHRAR]]),
        # A comma alone joins nothing, nor does a word between.
        ("جيش الإسلام، فيلق الرحمن", [[ISLAM], [RAHMAN]]),
        ("جيش الإسلام مع فيلق الرحمن", [[ISLAM], [RAHMAN]]),
        ("جيش الإسلام ضد فيلق الرحمن وأحرار الشام", [[ISLAM], [RAHMAN, AHRAR]]),
        # Names of other kinds are another list.
        ("جيش الإسلام ودوما", [[ISLAM], ["douma"]]),
        ("Jaysh al-Islam and Douma", [[ISLAM], ["douma"]]),
        ("دوما وحرستا", [["douma", "harasta"]]),
    ],
)
def test_names_in_a_list_are_one_group(text, found):
    assert groups(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سيطر مقاتلو جيش الإسلام على التلة", ["مقاتلو جيش الإسلام"]),
        ("سيطرت قوات جيش الإسلام على التلة", ["قوات جيش الإسلام"]),
        ("سيطر عناصر من جيش الإسلام على التلة", ["عناصر من جيش الإسلام"]),
        ("سيطر مقاتلون في جيش الإسلام على التلة", ["مقاتلون في جيش الإسلام"]),
        ("قال العقيد سالم الديري", ["العقيد سالم الديري"]),
        ("Fighters of Jaysh al-Islam took the hill", ["Fighters of Jaysh al Islam"]),
        ("Jaysh al-Islam fighters took the hill", ["Jaysh al Islam fighters"]),
    ],
)
def test_forces_and_titles_belong_to_the_name(text, found):
    assert covered(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال قادة جيش الإسلام", ["جيش الإسلام"]),
        ("في دوما مقاتلون", ["دوما"]),
        ("عناصر في شارع جيش الإسلام", ["جيش الإسلام"]),
    ],
)
def test_other_words_stay_outside(text, found):
    assert covered(text) == found


def test_a_line_writes_words_codes_and_names_with_their_types():
    (line,) = lines("وسيطرت قوات الأسد على دوما.")
    codes = [item.code for item in line.items]
    assert codes[0] == "سيطرت"
    assert line.items[0].clitics == "و"
    assert line.text.startswith(" و_سيطرت ")
    assert codes[1].startswith(NAME + LETTERS["government"])
    assert codes[3].startswith(NAME + LETTERS["region"])
    assert codes[-1] == "."
    assert line.items[0].is_word
    assert not line.items[1].is_word
    assert not line.items[-1].is_word


def test_the_letter_of_the_future_is_no_clitic():
    (line,) = lines("وسيسيطر جيش الإسلام على دوما")
    assert line.text.startswith(" و_يسيطر ")
    assert line.items[0].future


def test_a_group_shows_all_its_types_and_that_it_is_many():
    (line,) = lines("الجيش السوري وجيش الإسلام")
    (group,) = line.items
    assert group.code.startswith(NAME + "".join(sorted((LETTERS["faction"], LETTERS["government"]))) + "+")


def test_every_item_is_found_where_its_code_begins():
    (line,) = lines("ولم تسيطر قوات جيش الإسلام، المدعومة من تركيا، على دوما وحرستا بعد.")
    for i, start in enumerate(line.starts):
        assert line.items_at(start, 1) == (i,)
        assert line.text[start - 1] == " "
        assert line.text[start:].startswith(
            (line.items[i].code + " ", f"{line.items[i].clitics}_{line.items[i].code} ")
        )


def test_items_cover_the_sentence_in_order():
    (line,) = lines("سيطر مقاتلون من جيش الإسلام والعقيد سالم الديري، وأحرار الشام، على دوما.")
    assert line.items[0].first == 0
    assert line.items[-1].last == len(line.sentence.tokens)
    for one, after in zip(line.items, line.items[1:], strict=False):
        assert one.last == after.first


def test_a_quotation_mark_is_no_item():
    assert groups("“جيش الإسلام” و“فيلق الرحمن”") == [[ISLAM, RAHMAN]]
