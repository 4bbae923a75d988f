"""Scores names as CoNLL does: right are those with exactly the words and kind of the corpus."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from khabar.recognise.labels import Span


@dataclass(frozen=True, slots=True)
class Score:
    """How many names the corpus has, how many were found, and how many of those are right."""

    wanted: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of what the corpus has that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 0.0


Pair = tuple[Iterable[Span], Iterable[Span]]
"""the names of a sentence, and those that were found"""


def score(pairs: Sequence[Pair], kinds: Collection[str]) -> Score:
    """Return the micro-averaged score over the kinds."""
    count: Counter[str] = Counter()
    for wanted, found in pairs:
        gold = {span for span in wanted if span[2] in kinds}
        seen = {span for span in found if span[2] in kinds}
        count.update(wanted=len(gold), found=len(seen), right=len(gold & seen))
    return Score(count["wanted"], count["found"], count["right"])
