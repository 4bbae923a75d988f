"""What is left out of a line for its second reading, and what is not."""

import pytest

from extraction import LETTERS, LEXICONS, language_of, mentions
from khabar.extract.asides import without_asides
from khabar.extract.encoding import encode
from khabar.extract.text import sentences


def shown(text):
    """Return the words that stay, names as they are written; None where nothing is left out."""
    language = language_of(text)
    (sentence,) = sentences(text)
    line = encode(sentence, mentions(text), LEXICONS[language], LETTERS)
    short = without_asides(line, LEXICONS[language])
    if short is None:
        return None
    tokens = [sentence.tokens[line.items[n].first : line.items[n].last] for n in short.shown]
    return " ".join(t.text for part in tokens for t in part)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # In brackets and between dashes.
        ("سيطر جيش الإسلام (أكبر الفصائل) على دوما.", "سيطر جيش الإسلام على دوما ."),
        ("سيطر جيش الإسلام - وهو أكبر الفصائل - على دوما.", "سيطر جيش الإسلام على دوما ."),
        # A description behind a name.
        ("سيطر جيش الإسلام، الذي تأسس عام 2013، على دوما.", "سيطر جيش الإسلام على دوما ."),
        ("سيطر جيش الإسلام، وهو فصيل محلي، على دوما.", "سيطر جيش الإسلام على دوما ."),
        # A time or a source, wherever it stands.
        ("ساد التوتر، منذ مطلع الشهر، بلدة دوما.", "ساد التوتر بلدة دوما ."),
        ("سيطر المسلحون، بحسب ناشطين، على دوما.", "سيطر المسلحون على دوما ."),
        # A modifier with the name it leads to.
        ("سيطر جيش الإسلام التابع للحكومة السورية المؤقتة على دوما.", "سيطر جيش الإسلام على دوما ."),
    ],
)
def test_what_interrupts_a_clause_is_left_out(text, left):
    assert shown(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "سيطر جيش الإسلام على دوما.",
        # A list, and another clause.
        "انسحب جيش الإسلام، فيلق الرحمن، وأحرار الشام.",
        "انسحب جيش الإسلام، سيطر فيلق الرحمن على دوما.",
        # One bracket or comma encloses nothing.
        "سيطر جيش الإسلام ( على دوما.",
        "سيطر جيش الإسلام، على دوما.",
        # A modifier of a place says where it is.
        "سيطر المسلحون على دوما التابعة لريف دمشق.",
        # Nobody the modifier leads to.
        "سيطر جيش الإسلام التابع للخارج.",
    ],
)
def test_what_belongs_to_the_clause_stays(text):
    assert shown(text) is None


def test_a_post_leaves_its_holder():
    assert shown("اتهم قائد جيش الإسلام، سمير كعكة، فيلق الرحمن.") == "اتهم سمير كعكة فيلق الرحمن ."


def test_english_asides_are_left_out_too():
    text = "Jaysh al-Islam (founded in 2013) seized Douma."
    assert shown(text) == "Jaysh al Islam seized Douma ."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ahrar al-Sham, which was formed in 2011, captured Saraqib.", "Ahrar al Sham captured Saraqib ."),
        ("Ahrar al-Sham (once a large group) captured Saraqib.", "Ahrar al Sham captured Saraqib ."),
        ("Ahrar al-Sham - once a large group - captured Saraqib.", "Ahrar al Sham captured Saraqib ."),
        # No aside: a clause, and a list.
        ("Ahrar al-Sham captured Saraqib, its commander said, and left.", None),
    ],
)
def test_an_english_subject_and_its_verb_come_together(text, left):
    assert shown(text) == left
