"""How likely a claim is right: its pattern's own confidence, weighed by the circumstances and calibrated."""

from bisect import bisect_right
from collections.abc import Iterable

from khabar.extract.mentions import Mention
from khabar.extract.patterns import Match

# How much each circumstance leaves of the pattern's own confidence.
_WEIGHT = {"short": 0.97, "new": 0.9, "recognised": 0.85, "anaphor": 0.88, "suffix": 0.85, "object": 0.85}
_OTHER_WORDING = 0.95
_LONG_SPAN = 0.9
_LONG = 14
# Weighed confidence → share of claims found right: straight lines between these points.
_CURVE = ((0.0, 0.0), (1.0, 1.0))


def confidence_of(match: Match, used: Iterable[Mention], cue: str) -> tuple[float, tuple[str, ...]]:
    """Return how likely a claim is right, 0 to 1, and the steps that make it so.

    The pattern's own confidence is weighed by how names were recognised, by a cue of modality, and by how far
    the words lie apart. The product only orders claims; `calibrated` makes a share of right claims of it.

    Args:
        used: the mentions the claim is about.
        cue: the word that decides the modality; empty for what is asserted.
    """
    value = match.found.pattern.confidence
    reasons = [f"pattern {match.found.name}: {value:g}"]
    for m in used:
        if m.how in _WEIGHT:
            value *= _WEIGHT[m.how]
            reasons.append(f"{m.how} name: × {_WEIGHT[m.how]:g}")
    if cue:
        value *= _OTHER_WORDING
        reasons.append(f"modality from “{cue}”: × {_OTHER_WORDING:g}")
    if match.last - match.first > _LONG:
        value *= _LONG_SPAN
        reasons.append(f"{match.last - match.first} words and names apart: × {_LONG_SPAN:g}")
    sure = round(calibrated(value), 3)
    return sure, (*reasons, f"calibrated: {sure:g}")


def calibrated(weighed: float) -> float:
    """Return the share of claims with this weighed confidence that are right (docs/quality.md)."""
    after = min(bisect_right(_CURVE, weighed, key=lambda point: point[0]), len(_CURVE) - 1)
    (x0, y0), (x1, y1) = _CURVE[after - 1], _CURVE[after]
    return y0 + (y1 - y0) * (weighed - x0) / (x1 - x0)
