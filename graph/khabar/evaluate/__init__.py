"""Measures extraction against reviewed claims: what was found, what was missed, what was made up."""

from khabar.evaluate.evaluation import PARTS, Evaluation, Part, evaluate
from khabar.evaluate.gold import find_claims_files, read_gold
from khabar.evaluate.records import Gold, Judged, Verdict

__all__ = [
    "PARTS",
    "Evaluation",
    "Gold",
    "Judged",
    "Part",
    "Verdict",
    "evaluate",
    "find_claims_files",
    "read_gold",
]
