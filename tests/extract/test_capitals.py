"""Capitals that stand for governments."""

import pytest

from extraction import mentions


def type_of(text, words):
    return {text[m.start : m.end]: m.entity.type for m in mentions(text)}.get(words)


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Ankara denied the report.", "Ankara"),
        ("The group is financed by Tehran.", "Tehran"),
        ("Relations between Cairo and Ankara are tense.", "Cairo"),
        ("Rebels left the town, Ankara said.", "Ankara"),
        ("Ankara, which arms the group, denied it.", "Ankara"),
        ("وتعيش العلاقات بين مقديشو ونيروبي توترا.", "نيروبي"),
        ("ونفت أنقرة ذلك.", "أنقرة"),
        ("وتتلقى الحركة دعما من طهران.", "طهران"),
        ("وقال إن موقفه موال لدمشق.", "دمشق"),
    ],
)
def test_a_capital_acts_as_a_government(text, capital):
    assert type_of(text, capital) == "government"


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("KABUL (Reuters) - Nothing happened.", "KABUL"),
        ("They met in Ankara on Monday.", "Ankara"),
        ("Rebels captured Tripoli on Monday.", "Tripoli"),
        ("A Damascus-based group said so.", "Damascus"),
        ("They met in Moscow and Beirut.", "Beirut"),
        ("التقى الوفدان في أنقرة.", "أنقرة"),
        ("دخلت القوات طرابلس فجرا.", "طرابلس"),
        ("وصل الوفد إلى طهران.", "طهران"),
    ],
)
def test_a_capital_is_a_place_where_a_word_shows_it(text, capital):
    assert type_of(text, capital) == "region"
