"""Fits the confidence of claims to how often they are right on sentences held out, and checks it on articles.

    python benchmarks/calibration.py

Prints the numbers of `khabar.extract.confidence`, then how well confidence holds. Sentences that rules are
developed on would make every claim look surer than it is on an article nobody here has seen. A claim is
right as ``khabar evaluate`` has it, lenient.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
for folder in (ROOT, TESTS):  # the bank and training/ are no installed packages
    sys.path.insert(0, str(folder))

from khabar.bundled import SCHEMA
from khabar.evaluate import evaluate, find_claims_files, read_gold
from khabar.evaluate.records import Gold
from khabar.extract import Extractor, confidence
from khabar.extract.confidence import LEAST, LEAST_ALONE, SUREST_PATTERN, WEIGHTS, is_told, odds
from khabar.model import Claim
from khabar.schema import load_schema
from tests.sentences.bank import files, items
from training.gold import SHIPPED, gold_of

SCHEMA_ = load_schema(SCHEMA)
EXTRACTOR = Extractor(SCHEMA_, SHIPPED)
# Pulls each number of the fit towards 0, as much as so many claims would.
CALM = 2.0
TOWARDS = {
    "of the pattern": 1.0,
    "of the model beside a pattern": 0.5,
    "of the model alone": 1.0,
    "of a name": 0.2,
}
STEPS = (
    *("short name", "new name", "anaphor name", "suffix name", "object name"),
    *("modality", "words apart", "rejected"),
)
STEPS_OF_FIT, SMALL = 60, 1e-4
BANDS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)

Judged = tuple[Claim, bool]
"""a claim that was found, and whether it is right"""


def articles(part: str) -> list[Gold]:
    """Return a part of the development set."""
    return read_gold(find_claims_files([TESTS / "golden" / part]), SHIPPED, SCHEMA_)[0]


def sentences(*, held_out: bool) -> Iterator[Gold]:
    """Yield the items of the bank that are held out, or those that are not."""
    for item in (item for file in files() for item in items(file) if item.held_out is held_out):
        yield gold_of(item, EXTRACTOR.lexicon(item.article.language))


def judged(golds: Iterable[Gold]) -> list[Judged]:
    """Return every claim found in the articles."""
    verdicts = evaluate(golds, EXTRACTOR.extract, SHIPPED, SCHEMA_).verdicts("claims")
    return [(v.found, v.gold is not None) for v in verdicts if v.found is not None]


def features(claim: Claim) -> list[float]:
    """Return what each of the weights is multiplied with, in their order."""
    found = dict.fromkeys(WEIGHTS, 0.0)
    alone = claim.reasons[0].startswith("no pattern")
    for reason in claim.reasons:
        told, _, value = reason.rpartition(": ")[0].rpartition(": ")
        if reason.startswith("pattern"):
            found["a pattern"], found["of the pattern"] = 1.0, odds(float(value), SUREST_PATTERN)
        elif reason.startswith("no pattern"):
            found["no pattern"] = 1.0
        elif told == "model of pairs":
            found["of the model alone" if alone else "of the model beside a pattern"] = odds(float(value))
        elif told == "name recognised":
            found["of a name"] += odds(float(value))
        else:
            found[next(name for name in STEPS if _is(reason, name))] += 1
    return list(found.values())


def _is(reason: str, step: str) -> bool:
    return reason.startswith(step) or (step == "words apart" and step in reason)


def fitted(found: Sequence[Judged]) -> dict[str, float]:
    """Return the weights that make what was found likeliest (logistic regression, damped Newton's method)."""
    x = np.array([features(claim) for claim, _ in found])
    y = np.array([right for _, right in found], dtype=float)
    towards = np.array([TOWARDS.get(name, 0.0) for name in WEIGHTS])

    def loss(w: np.ndarray) -> float:
        return float(np.logaddexp(0, -(x @ w) * (2 * y - 1)).sum() + CALM / 2 * ((w - towards) ** 2).sum())

    w = towards.copy()
    for _ in range(STEPS_OF_FIT):
        p = 1 / (1 + np.exp(-(x @ w)))
        slope = x.T @ (y - p) - CALM * (w - towards)
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + CALM * np.eye(len(w)), slope)
        while loss(w + step) > loss(w) and np.abs(step).max() > SMALL:
            step /= 2
        w = w + step
    return {name: round(float(v), 2) for name, v in zip(WEIGHTS, w, strict=True)}


def table(found: Sequence[Judged]) -> Iterator[str]:
    """Yield a row a band of confidence: how many claims, what they say of themselves, how many are right."""
    for low, high in pairwise(BANDS):
        band = [(c.confidence or 0.0, right) for c, right in found if low <= (c.confidence or 0.0) < high]
        if band:
            said, right = sum(s for s, _ in band) / len(band), sum(r for _, r in band) / len(band)
            yield f"{low:.2f} – {min(high, 1):.2f} {len(band):>8} {said:>8.2f} {right:>8.2f}"


def main() -> None:
    """Print the numbers of the fit, and how confidence holds."""
    confidence.LEAST = confidence.LEAST_ALONE = 0.0  # the fit sees what is not told, too
    held_out = judged(sentences(held_out=True))
    confidence.LEAST, confidence.LEAST_ALONE = LEAST, LEAST_ALONE
    print(*(f"{name}: {value}" for name, value in fitted(held_out).items()), sep="\n")
    parts = {
        "sentences held out, fitted to": [(c, right) for c, right in held_out if is_told(c)],
        "articles only measured on": judged(articles("measure")),
        "articles rules are developed on": judged(articles("develop")),
    }
    for name, found in parts.items():
        print(f"\n{name}\nconfidence    claims     said    right")
        print(*table(found), sep="\n")


if __name__ == "__main__":
    main()
