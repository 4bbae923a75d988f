"""Compares two claims or events: who says so, how surely, when, where, in which words."""

from khabar.evaluate.names import Comparison
from khabar.evaluate.pairing import Likeness
from khabar.evaluate.records import Agreement, Parts
from khabar.evaluate.times import compatible, same_date
from khabar.model.claim import Evidence


def agreement(
    gold: Evidence, found: Evidence, names: Comparison, *, named: bool, parts: Parts | None = None
) -> Agreement:
    """Return in what two claims or events agree."""
    return Agreement(
        named=named,
        modality=gold.modality is found.modality,
        speaker=names.same(gold.said_by, found.said_by),
        when=same_date(gold.when, found.when),
        compatible=compatible(gold.when, found.when),
        where=names.same(gold.where, found.where),
        parts=parts,
    )


def likeness(agreed: Agreement, gold: Evidence, found: Evidence) -> Likeness:
    """Return how alike two are: by name, modality, speaker, date, place, and last by their quotes."""
    return (
        agreed.named,
        agreed.modality,
        agreed.speaker,
        agreed.when + agreed.compatible,
        agreed.where,
        _overlap(gold, found),
    )


def _overlap(gold: Evidence, found: Evidence) -> float:
    """Return how much of the shorter quote stands in the longer one's place: 0 to 1."""
    if gold.start is None or found.start is None or gold.end is None or found.end is None:
        return 0.0
    common = min(gold.end, found.end) - max(gold.start, found.start)
    return max(0.0, common / min(len(gold.quote), len(found.quote)))
