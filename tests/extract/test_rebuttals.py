"""What somebody rejects without saying it again."""

import pytest

from extraction import extracted

ENGLISH = "The Syrian army said Turkey was supporting Ahrar al-Sham."
ARABIC = "قال الجيش السوري إن تركيا تدعم حركة أحرار الشام."


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


@pytest.mark.parametrize(
    "second",
    [
        "Turkey did not deny the accusation.",
        "Turkey denied claims it had looted oil.",
        "Iran denied the accusation.",
        "ولم تنف تركيا ذلك.",
        "ونفت تركيا اتهامات بسرقة النفط.",
        "ورفضت تركيا هذه المبادرة.",
    ],
)
def test_what_is_not_rejected_is_not_denied(second):
    first = ENGLISH if second.isascii() else ARABIC
    assert not [c for c in extracted(f"{first} {second}").claims if c.modality == "denied"]


def test_a_spokesman_rejects_for_his_group():
    text = f"{ARABIC} ونفى المتحدث باسم حركة أحرار الشام أبو علي الحموي ذلك."
    denied = [c for c in extracted(text).claims if c.modality == "denied"]
    found = [(c.subject, c.object, c.said_by) for c in denied]
    assert found == [("تركيا", "حركة أحرار الشام", "أبو علي الحموي")]
