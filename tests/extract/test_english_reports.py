"""Tests who speaks in English sentences."""

import pytest

from extraction import extracted

TOOK = "the Victory Brigade had captured Saraqib"


def speakers(text):
    found = extracted(text, "en").claims
    return [c.said_by for c in found if c.relation == "controls"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Karim al-Asaad said {TOOK}.", "Karim al-Asaad"),
        (f"Karim al-Asaad, a doctor in Idlib, said that {TOOK}.", "Karim al-Asaad"),
        (
            "The Victory Brigade has captured Saraqib, Karim al-Asaad told Reuters on Sunday.",
            "Karim al-Asaad",
        ),
        ("The Victory Brigade has captured Saraqib, said Karim al-Asaad.", "Karim al-Asaad"),
        (f"Hours earlier, Ahrar al-Sham said, {TOOK}.", "Ahrar al-Sham"),
        (f"Aid workers said {TOOK}.", "anonymous"),
        (f"A rebel officer who asked not to be named said {TOOK}.", "anonymous"),
        (f"Ahrar al-Sham, a group allied with local officials, said {TOOK}.", "Ahrar al-Sham"),
    ],
)
def test_the_speaker_of_a_report(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The Victory Brigade captured Saraqib.",
        "The Victory Brigade captured Saraqib, but officials said the road was open.",
        "Karim al-Asaad praised the Victory Brigade, which captured Saraqib.",
    ],
)
def test_the_article_itself_speaks(text):
    assert speakers(text) == [None]
