"""How likely a claim is right: its pattern's own confidence and the circumstances, as log odds."""

from collections.abc import Iterable, Iterator, Sequence
from math import exp, log
from typing import Final

from khabar.extract.mentions import Mention
from khabar.extract.patterns import Match
from khabar.model import Claim

# Fitted by benchmarks/calibration.py on the sentences held out; docs/quality.md tells how well it holds. Log
# odds of a claim being right: a beginning, factors on the log odds of what tells it, and a step for each
# circumstance.
WEIGHTS: Final = {
    "a pattern": -0.75,
    "of the pattern": 0.47,
    "of the model beside a pattern": 0.2,
    "no pattern": -1.1,
    "of the model alone": 0.21,
    "of a name": 0.11,
    "short name": -0.22,
    "new name": 0.01,
    "anaphor name": -0.28,
    "suffix name": -0.69,
    "object name": -0.26,
    "modality": 0.3,
    "words apart": -0.25,
    "rejected": -0.28,
}
# A pattern's claim is told unless it is plainly unlikely, one of the model alone where it is rather right
# than wrong.
LEAST: Final = 0.36
LEAST_ALONE: Final = 0.45
# What the model alone finds less likely never gets so far, however sure the names are.
HOPELESS: Final = 0.8
# No probability counts as nearer to 0 or 1 than this, and none that a pattern says of itself than the next.
_SUREST = 0.995
SUREST_PATTERN: Final = 0.98
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
    steps = list(_steps(match, tuple(used), cue, likely))
    reasons = tuple(f"{told}: {step:+.2f} log odds" for step, told in steps)
    return _probability(sum(step for step, _ in steps)), reasons


def in_rebuttal(confidence: float) -> tuple[float, str]:
    """Return how likely it is that somebody rejects a claim that is so likely told, and the step between."""
    step = WEIGHTS["rejected"]
    return _probability(odds(confidence) + step), f"rejected in another sentence: {step:+.2f} log odds"


def is_told(claim: Claim) -> bool:
    """Tell whether a claim is sure enough to be told: one of a pattern, or of the model alone."""
    alone = (claim.extractor or "").startswith("model:")
    return (claim.confidence or 0.0) >= (LEAST_ALONE if alone else LEAST)


def odds(probability: float, surest: float = _SUREST) -> float:
    """Return the log odds of a probability, which counts as no nearer to 0 or 1 than ``surest``."""
    bounded = min(max(probability, 1 - surest), surest)
    return log(bounded / (1 - bounded))


def _probability(log_odds: float) -> float:
    return round(1 / (1 + exp(-log_odds)), 3)


def _steps(
    match: Match, used: Sequence[Mention], cue: str, likely: float | None
) -> Iterator[tuple[float, str]]:
    """Yield the log odds that make a claim more or less sure, and what each is for."""
    pattern = bool(match.found.source)
    if pattern:
        own = match.found.pattern.confidence
        step = WEIGHTS["a pattern"] + WEIGHTS["of the pattern"] * odds(own, SUREST_PATTERN)
        yield step, f"pattern {match.found.name}: {own:g}"
    else:
        yield WEIGHTS["no pattern"], "no pattern"
    if likely is not None:
        weight = WEIGHTS["of the model beside a pattern" if pattern else "of the model alone"]
        yield weight * odds(likely), f"model of pairs: {likely:.3f}"
    for m in used:
        if m.sure < 1:
            yield WEIGHTS["of a name"] * odds(m.sure), f"name recognised: {m.sure:.3f}"
    for circumstance, told in _circumstances(match, used, cue):
        yield WEIGHTS[circumstance], told


def _circumstances(match: Match, used: Iterable[Mention], cue: str) -> Iterator[tuple[str, str]]:
    """Yield what makes a claim less or more sure, by its name in `WEIGHTS` and in words."""
    for m in used:
        if f"{m.how} name" in WEIGHTS:
            yield f"{m.how} name", f"{m.how} name"
    if cue:
        yield "modality", f"modality from “{cue}”"
    if (apart := match.last - match.first) > _LONG:
        yield "words apart", f"{apart} words apart"
