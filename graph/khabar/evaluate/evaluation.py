"""Holds extraction against gold: reads each article anew and judges what was found in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from khabar.evaluate.claims import judge_claims
from khabar.evaluate.events import judge_events
from khabar.evaluate.names import Comparison, Names
from khabar.evaluate.records import Gold, Judged, Verdict
from khabar.model import Article, Claim, ClaimsFile, Event
from khabar.model.article import Language
from khabar.registry import Registry
from khabar.schema import Schema

Part = Literal["claims", "events"]
PARTS: Sequence[Part] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The judged articles, in the order of the gold."""

    articles: Sequence[Judged]

    @property
    def languages(self) -> list[Language]:
        """Return the languages of the articles, in name order."""
        return sorted({judged.gold.article.language for judged in self.articles})

    def count(self, language: Language | None = None) -> int:
        """Return how many articles there are, of one language or of all."""
        return len(list(self._of(language)))

    def verdicts(self, part: Part, language: Language | None = None) -> list[Verdict[Any]]:
        """Return the verdicts on all claims, or on all events, of one language or of all."""
        return [verdict for judged in self._of(language) for verdict in _part(judged, part)]

    def _of(self, language: Language | None) -> Iterator[Judged]:
        return (j for j in self.articles if language in (None, j.gold.article.language))


def evaluate(
    golds: Iterable[Gold], extract: Callable[[Article], ClaimsFile], registry: Registry, schema: Schema
) -> Evaluation:
    """Extract from each article of the gold, and judge what was found.

    Args:
        golds: articles with their reviewed claims.
        extract: finds the claims of an article.
        registry, schema: what ``extract`` knows, and names are compared by.
    """
    return Evaluation([_judged(gold, extract(gold.article), registry, schema) for gold in golds])


def _judged(gold: Gold, found: ClaimsFile, registry: Registry, schema: Schema) -> Judged:
    of_gold = Names(gold.claims.record, gold.article, registry)
    names = Comparison(of_gold, Names(found, gold.article, registry))
    return Judged(gold, judge_claims(gold, found, names, schema), judge_events(gold, found, names))


def _part(judged: Judged, part: Part) -> Sequence[Verdict[Claim]] | Sequence[Verdict[Event]]:
    return judged.claims if part == "claims" else judged.events
