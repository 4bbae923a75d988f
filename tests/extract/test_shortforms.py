"""Names again in short: by their ends, their beginnings, their acronyms, and what hyphens join."""

import pytest

from extraction import EXTRACTOR, article
from khabar.extract.text import sentences


def named(text):
    """Return the words of each mention with the name of whom they stand for."""
    reader = EXTRACTOR._reader("en")
    body = article(text, "en").text
    found = reader._names.find(body, list(sentences(body)))
    return {(body[m.start : m.end], m.entity.name.en) for row in found for m in row}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Zerka Falcons fought the Wadi Guard. The Falcons left.", "Falcons", "Zerka Falcons"),
        (
            "The Zerka Rights Centre reported it. The Zerka Centre left.",
            "Zerka Centre",
            "Zerka Rights Centre",
        ),
        ("The Zerka Bloc Force left. A Zerka Bloc attack failed.", "Zerka Bloc", "Zerka Bloc Force"),
        ("Colonel Salem Abu Zerka left. Abu Zerka said so.", "Abu Zerka", "Salem Abu Zerka"),
    ],
)
def test_a_short_form_stands_for_the_name(text, short, full):
    assert (short, full) in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Islamist Zerka Youth Brigade attacked the camp.", "Zerka Youth Brigade"),
        ("The Zerka People’s Movement–South attacked the camp.", "Zerka People’s Movement–South"),
        ("The fighters withdrew to al-Zerka on Monday.", "al-Zerka"),
        ("The Iraqi federal police attacked the camp.", "Iraqi federal police"),
        ("Zerka Army in the Upper Valley (ZAUV) attacked the camp.", "Zerka Army in the Upper Valley"),
    ],
)
def test_a_name_ends_where_it_should(text, name):
    assert name in {words for words, _ in named(text)}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("هاجم جيش تهامة الموحد البلدة. وانسحب جيش تهامة ليلا.", "جيش تهامة", "جيش تهامة الموحد"),
        ("أعلنت شرطة إقليم الوادي ذلك. ونفت شرطة الإقليم ذلك.", "شرطة الإقليم", "شرطة إقليم الوادي"),
        ("قال عبد الله بن عفيف ذلك. وأضاف بن عفيف أن الوضع هادئ.", "بن عفيف", "عبد الله بن عفيف"),
    ],
)
def test_an_arabic_name_is_met_again_by_a_part_of_it(text, short, full):
    reader = EXTRACTOR._reader("ar")
    found = reader._names.find(text, list(sentences(text)))
    assert (short, full) in {(text[m.start : m.end], m.entity.name.ar) for row in found for m in row}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Zerka Liberation Army left. Fighters of the ZLA fled.", "ZLA", "Zerka Liberation Army"),
        ("Samir al-Zerka left. “We won,” Samir said.", "Samir", "Samir al-Zerka"),
    ],
)
def test_initials_and_first_names_stand_for_the_name(text, short, full):
    assert (short, full) in named(text)
