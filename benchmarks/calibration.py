"""Fits the confidence of claims to how often they are right on sentences held out, and checks it on articles.

    python benchmarks/calibration.py

Prints the numbers of `khabar.extract.confidence`, then how well confidence holds. Sentences that rules are
developed on would make every claim look surer than it is on an article nobody here has seen. A claim is
right as ``khabar evaluate`` has it, lenient.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log
from pathlib import Path

import numpy as np

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))  # the bank is no installed package

from khabar.bundled import SCHEMA, SOURCES
from khabar.evaluate import evaluate, find_claims_files, read_gold
from khabar.evaluate.records import Gold
from khabar.extract import Extractor
from khabar.extract.confidence import STEPS
from khabar.model import Claim
from khabar.registry import load_registry
from khabar.schema import load_schema
from khabar.yamlfile import Located
from sentences.bank import files, items

SCHEMA_ = load_schema(SCHEMA)
REGISTRY = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
EXTRACTOR = Extractor(SCHEMA_, REGISTRY)
# Pulls each number of the fit towards 0, as much as so many claims would.
CALM = 2.0
BANDS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)

Judged = tuple[Claim, bool]
"""a claim that was found, and whether it is right"""


def articles(part: str) -> list[Gold]:
    """Return a part of the development set."""
    return read_gold(find_claims_files([TESTS / "golden" / part]), REGISTRY, SCHEMA_)[0]


def sentences(*, held_out: bool) -> Iterator[Gold]:
    """Yield the items of the bank that are held out, or those that are not."""
    for item in (item for file in files() for item in items(file) if item.held_out is held_out):
        yield Gold(item.article, Path(item.article.name), Located(item.gold, "", {}))


def judged(golds: Iterable[Gold]) -> list[Judged]:
    """Return every claim found in the articles."""
    verdicts = evaluate(golds, EXTRACTOR.extract, REGISTRY, SCHEMA_).verdicts("claims")
    return [(v.found, v.gold is not None) for v in verdicts if v.found is not None]


def features(claim: Claim) -> list[float]:
    """Return 1, the log odds of the claim's pattern, and how often each circumstance is among its reasons."""
    pattern, *told = claim.reasons
    own = min(float(pattern.rpartition(": ")[2]), 0.98)
    counted = [sum(_is(reason, step) for reason in told) for step in STEPS]
    return [1.0, log(own / (1 - own)), *map(float, counted)]


def _is(reason: str, step: str) -> bool:
    return reason.startswith(step) or (step == "words apart" and step in reason)


def fitted(found: Sequence[Judged]) -> dict[str, float]:
    """Return the log odds that make what was found likeliest (logistic regression, Newton's method)."""
    x = np.array([features(claim) for claim, _ in found])
    y = np.array([right for _, right in found], dtype=float)
    towards = np.array([0.0, 1.0, *([0.0] * len(STEPS))])
    w = towards.copy()
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - CALM * (w - towards)
        w = w + np.linalg.solve((x.T * (p * (1 - p))) @ x + CALM * np.eye(len(w)), slope)
    return {name: round(float(v), 2) for name, v in zip(("beginning", "of pattern", *STEPS), w, strict=True)}


def table(found: Sequence[Judged]) -> Iterator[str]:
    """Yield a row a band of confidence: how many claims, what they say of themselves, how many are right."""
    for low, high in pairwise(BANDS):
        band = [(c.confidence or 0.0, right) for c, right in found if low <= (c.confidence or 0.0) < high]
        if band:
            said, right = sum(s for s, _ in band) / len(band), sum(r for _, r in band) / len(band)
            yield f"{low:.2f} – {min(high, 1):.2f} {len(band):>8} {said:>8.2f} {right:>8.2f}"


def main() -> None:
    """Print the numbers of the fit, and how confidence holds."""
    held_out = judged(sentences(held_out=True))
    print(*(f"{name}: {value}" for name, value in fitted(held_out).items()), sep="\n")
    parts = {
        "sentences held out, fitted to": held_out,
        "articles only measured on": judged(articles("measure")),
        "articles rules are developed on": judged(articles("develop")),
    }
    for name, found in parts.items():
        print(f"\n{name}\nconfidence    claims     said    right")
        print(*table(found), sep="\n")


if __name__ == "__main__":
    main()
