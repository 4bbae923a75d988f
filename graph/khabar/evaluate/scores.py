"""Counts verdicts: precision, recall and F1, and in how many matched pairs the circumstances agree."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from khabar.evaluate.records import Agreement, Parts, Verdict
from khabar.model import Claim, Event, Modality


@dataclass(frozen=True, slots=True)
class Score:
    """How many are right, of how many there are and how many were found.

    Attributes:
        gold: claims, events or participants a person found.
        found: those the extractor found.
        right: those both found.
    """

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """Return the share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Return the share of what there is that was found; None where there is nothing."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall; None where there is nothing to find or found."""
        both = self.gold + self.found
        return 2 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some are right."""

    right: int = 0
    of: int = 0

    @property
    def accuracy(self) -> float | None:
        """Return the share; None where there are none."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How often one circumstance is right in matched pairs.

    Attributes:
        all: of all pairs; where neither says anything, they agree.
        given: of those pairs only where the gold says something: another modality than asserted, a speaker,
            a date, a place.
    """

    all: Share
    given: Share


@dataclass(frozen=True, slots=True)
class Tally:
    """The scores of some verdicts.

    Attributes:
        lenient: a pair is right by its actors and relation, or as an event.
        strict: by canonical actors and modality too; of events all participants and roles count as well.
        known_wrong: how many were found that a person had rejected; they are among the false.
        accuracy: circumstance → how often it is right.
        participants: of matched events, how many participants were found, in whatever role.
        roles: of the participants found, how many have the right role.
    """

    lenient: Score
    strict: Score
    known_wrong: int
    accuracy: Mapping[str, Accuracy]
    participants: Score
    roles: Share


_Agrees = Callable[[Agreement], bool]
_Gives = Callable[[Claim | Event], bool]
# Circumstance → whether a pair agrees in it, and whether the gold says something of it.
_CIRCUMSTANCES: Final[Mapping[str, tuple[_Agrees, _Gives]]] = {
    "modality": (lambda a: a.modality, lambda said: said.modality is not Modality.ASSERTED),
    "speaker": (lambda a: a.speaker, lambda said: said.said_by is not None),
    "time": (lambda a: a.when, lambda said: said.when is not None),
    "time-compatible": (lambda a: a.compatible, lambda said: said.when is not None),
    "place": (lambda a: a.where, lambda said: said.where is not None),
}


def tally(verdicts: Iterable[Verdict[Any]]) -> Tally:
    """Count verdicts, on claims or on events."""
    all_ = list(verdicts)
    matched = [(v.gold, v.agreement) for v in all_ if v.gold is not None and v.agreement is not None]
    gold = sum(v.gold is not None and not v.known_wrong for v in all_)
    found = sum(v.found is not None for v in all_)
    parts = [agreed.parts for _, agreed in matched if agreed.parts is not None]
    return Tally(
        lenient=Score(gold, found, len(matched)),
        strict=Score(gold, found, sum(agreed.strict for _, agreed in matched)),
        known_wrong=sum(v.known_wrong for v in all_),
        accuracy={name: _accuracy(matched, *how) for name, how in _CIRCUMSTANCES.items()},
        participants=_participants(parts),
        roles=Share(sum(p.in_role for p in parts), sum(p.shared for p in parts)),
    )


def by_kind(verdicts: Iterable[Verdict[Any]]) -> dict[str, Tally]:
    """Count verdicts for each relation or event type, in name order."""
    kinds: dict[str, list[Verdict[Any]]] = {}
    for verdict in verdicts:
        kinds.setdefault(verdict.kind, []).append(verdict)
    return {kind: tally(kinds[kind]) for kind in sorted(kinds)}


def _accuracy(matched: Iterable[tuple[Claim | Event, Agreement]], agrees: _Agrees, gives: _Gives) -> Accuracy:
    told = [(agrees(agreed), gives(gold)) for gold, agreed in matched]
    given = [right for right, is_given in told if is_given]
    return Accuracy(Share(sum(right for right, _ in told), len(told)), Share(sum(given), len(given)))


def _participants(parts: Iterable[Parts]) -> Score:
    all_ = list(parts)
    return Score(sum(p.gold for p in all_), sum(p.found for p in all_), sum(p.shared for p in all_))
