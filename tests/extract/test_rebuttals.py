"""What somebody rejects without saying it again."""

import pytest

from extraction import extracted


def told(text):
    return {(c.subject, c.relation, c.object, c.modality, c.said_by): c for c in extracted(text).claims}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The Syrian army said Turkey was supporting Ahrar al-Sham. Turkey denied the accusation.",
            ("Turkey", "supports", "Ahrar al-Sham", "denied", "Turkey"),
        ),
        (
            "قال الجيش السوري إن تركيا تدعم حركة أحرار الشام. ونفت تركيا ذلك.",
            ("تركيا", "supports", "حركة أحرار الشام", "denied", "تركيا"),
        ),
    ],
)
def test_what_is_rejected_is_told_as_denied(text, claim):
    found = told(text)
    assert claim in found
    rebuttal = found[claim]
    assert text[rebuttal.start :].startswith(rebuttal.quote)
    assert rebuttal.quote == text
    assert rebuttal.extractor.endswith("/rebuttal")


@pytest.mark.parametrize(
    "text",
    [
        "Turkey supports Ahrar al-Sham. Turkey denied accusations of looting.",
        "The Syrian army said Turkey was supporting Ahrar al-Sham. Turkey denied that it had looted.",
        "Turkey denied the accusation.",
    ],
)
def test_nothing_else_is_repeated(text):
    assert not [c for c in extracted(text).claims if c.extractor.endswith("/rebuttal")]
