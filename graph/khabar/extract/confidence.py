"""How likely a claim is right: its pattern's own confidence and the circumstances, as log odds."""

from collections.abc import Iterable, Iterator
from math import exp, log
from typing import Final

from khabar.extract.mentions import Mention
from khabar.extract.patterns import Match

# Fitted by benchmarks/calibration.py on the sentences held out; docs/quality.md tells how well it holds. Log
# odds of a claim being right: a beginning, the pattern's own log odds times a factor, and a step for each
# circumstance.
BEGINNING: Final = -1.28
OF_PATTERN: Final = 1.23
STEPS: Final = {
    "short name": 0.0,
    "new name": -0.03,
    "recognised name": -0.04,
    "anaphor name": -0.24,
    "suffix name": -0.73,
    "object name": 0.15,
    "modality": 0.29,
    "words apart": 0.26,
}
# What the model of pairs thinks of the claim: a factor on its log odds, with a pattern and without one.
OF_OPINION: Final = 0.5
BEGINNING_ALONE, OF_OPINION_ALONE = 0.0, 1.0
# Less sure claims are not told.
LEAST: Final = 0.5
_CLIP = 0.005
# Nothing is surer than this, whatever its pattern says of itself.
_SUREST = 0.98
# From so many words and names between the first and the last of a match on, it is long.
_LONG = 14


def confidence_of(
    match: Match, used: Iterable[Mention], cue: str, likely: float | None
) -> tuple[float, tuple[str, ...]]:
    """Return how likely a claim is right, 0 to 1, and the steps that make it so.

    Args:
        used: the mentions the claim is about.
        cue: the word that decides the modality; empty for what is asserted.
        likely: how likely the model of pairs thinks it; None where it is not asked.
    """
    if match.found.source:
        odds = BEGINNING + OF_PATTERN * _odds(min(match.found.pattern.confidence, _SUREST))
        reasons = [f"pattern {match.found.name}: {match.found.pattern.confidence:g}"]
    else:
        odds, reasons = BEGINNING_ALONE, ["no pattern"]
    if likely is not None:
        step = (OF_OPINION if match.found.source else OF_OPINION_ALONE) * _odds(likely)
        odds += step
        reasons.append(f"model of pairs: {likely:.2f}: {step:+.2f} log odds")
    for circumstance, told in _circumstances(match, used, cue):
        odds += STEPS[circumstance]
        reasons.append(f"{told}: {STEPS[circumstance]:+g} log odds")
    return round(1 / (1 + exp(-odds)), 3), tuple(reasons)


def _odds(p: float) -> float:
    p = min(max(p, _CLIP), 1 - _CLIP)
    return log(p / (1 - p))


def _circumstances(match: Match, used: Iterable[Mention], cue: str) -> Iterator[tuple[str, str]]:
    """Yield what makes a claim less or more sure, by its name in `STEPS` and in words."""
    for m in used:
        if f"{m.how} name" in STEPS:
            yield f"{m.how} name", f"{m.how} name"
    if cue:
        yield "modality", f"modality from “{cue}”"
    if (apart := match.last - match.first) > _LONG:
        yield "words apart", f"{apart} words apart"
