"""What is measured: rates of all claims and events, of each relation, overall and by language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor
from typing import Final, TypeAlias

from khabar.evaluate import PARTS, Evaluation, Part
from khabar.evaluate.scores import Score, Tally, by_kind, tally
from khabar.model.article import Language

# With fewer gold claims one claim moves a rate by more than a tenth: such relations are measured together.
MIN_GOLD: Final = 10
ALL: Final = "all"
OTHER: Final = "other"
# The circumstances that have floors, of all matched claims together.
_ACCURACIES: Final = ("modality", "speaker", "time")
_PARTS_OF_ONE: Final = 1000


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate that is reached, and how much of it a single claim makes.

    The floor lies one claim below: extraction finds the same claims on every machine, so there is no noise to
    allow for, but a better rule may cost one claim of a relation while it wins others. Two are a pattern.
    """

    value: float
    claim: float

    @property
    def floor(self) -> float:
        """Return the floor this rate earns, in thousandths, rounded down."""
        # What lies a hair below a thousandth is that thousandth, written in binary.
        return floor(max(0.0, self.value - self.claim) * _PARTS_OF_ONE + 1e-9) / _PARTS_OF_ONE


Rates: TypeAlias = Mapping[str, Mapping[str, Rate]]
"""Group (``ar/claims/controls``) → measure (``precision``) → rate."""


def measure(evaluation: Evaluation) -> Rates:
    """Return the rates of an evaluation; relations and event types with little gold are one group, ``other``.

    A measure that cannot be told, as the precision of nothing, is left out.
    """
    found: dict[str, Mapping[str, Rate]] = {}
    languages: list[Language | None] = [None, *evaluation.languages]
    for language in languages:
        scope = language or ALL
        for part in PARTS:
            for kind, counted in _kinds(evaluation, part, language):
                found[f"{scope}/{part}/{kind}"] = dict(_rates(counted))
        accuracy = tally(evaluation.verdicts("claims", language)).accuracy
        shares = {name: accuracy[name].all for name in _ACCURACIES}
        found[f"{scope}/accuracy"] = {n: Rate(s.right / s.of, 1 / s.of) for n, s in shares.items() if s.of}
    return {group: rates for group, rates in found.items() if rates}


def _kinds(evaluation: Evaluation, part: Part, language: Language | None) -> Iterator[tuple[str, Tally]]:
    """Yield the count of all verdicts, of each kind with enough gold, and of the rest of them together."""
    verdicts = evaluation.verdicts(part, language)
    yield ALL, tally(verdicts)
    kinds = by_kind(verdicts)
    large = [kind for kind, counted in kinds.items() if counted.lenient.gold >= MIN_GOLD]
    for kind in large:
        yield kind, kinds[kind]
    rest = [verdict for verdict in verdicts if verdict.kind not in large]
    if large and rest:
        yield OTHER, tally(rest)


def _rates(counted: Tally) -> Iterator[tuple[str, Rate]]:
    lenient = counted.lenient
    if lenient.found:
        yield "precision", Rate(lenient.right / lenient.found, 1 / lenient.found)
    if lenient.gold:
        yield "recall", Rate(lenient.right / lenient.gold, 1 / lenient.gold)
    if lenient.gold or lenient.found:
        yield "f1", _f1(lenient)
        yield "strict-f1", _f1(counted.strict)


def _f1(score: Score) -> Rate:
    both = score.gold + score.found
    return Rate(2 * score.right / both, 2 / both)
