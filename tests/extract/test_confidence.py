"""Confidence is made of its pattern's and the circumstances, each told among the reasons."""

from math import exp

import pytest

from extraction import extracted
from khabar.extract.confidence import LEAST, WEIGHTS

KNOWN = "تدور محادثات بين حركة أحرار الشام وهيئة تحرير الشام."
DENIED = "لا تدور محادثات بين حركة أحرار الشام وهيئة تحرير الشام."


def claim(text, relation="negotiates-with"):
    (found,) = [c for c in extracted(text).claims if c.relation == relation]
    return found


def odds(reasons):
    """Return the log odds that the reasons add up to."""
    return sum(float(reason.rpartition(": ")[2].removesuffix(" log odds")) for reason in reasons)


@pytest.mark.parametrize("text", [KNOWN, DENIED, "تدور محادثات بين لواء صقور الوادي وهيئة تحرير الشام."])
def test_the_reasons_add_up_to_the_confidence(text):
    found = claim(text)
    assert found.confidence == pytest.approx(1 / (1 + exp(-odds(found.reasons))), abs=0.01)


def test_a_cue_of_modality_is_a_step_of_its_own():
    plain, denied = claim(KNOWN), claim(DENIED)
    assert not any(reason.startswith("modality") for reason in plain.reasons)
    assert f"modality from “لا”: {WEIGHTS['modality']:+.2f} log odds" in denied.reasons


def test_what_is_not_sure_enough_is_not_told():
    assert all(LEAST <= c.confidence < 1 for c in extracted(KNOWN + DENIED).claims)
