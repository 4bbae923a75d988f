"""The floors of extraction quality: what has fallen below them, and where they may go."""

from collections.abc import Mapping
from dataclasses import dataclass

from khabar.model.record import Record
from rates import Rate, Rates


class Section(Record):
    """The floors of one part of the gold.

    Attributes:
        corpus: the fingerprint of the articles and claims they were measured on.
        articles: how many articles those are.
        floors: group (``ar/claims/controls``) → measure (``precision``) → the lowest it may be.
    """

    corpus: str
    articles: int
    floors: dict[str, dict[str, float]]


Floors = Mapping[str, Section]


@dataclass(frozen=True, slots=True)
class Reached:
    """What extraction reaches now on one part of the gold."""

    corpus: str
    articles: int
    rates: Rates


@dataclass(frozen=True, slots=True)
class Fall:
    """A rate below its floor; ``now`` is None where it is no longer measured."""

    section: str
    group: str
    measure: str
    floor: float
    now: float | None


def falls(floors: Floors, reached: Mapping[str, Reached]) -> list[Fall]:
    """Return every rate below its floor; where the gold was changed there is nothing to compare."""
    return [
        Fall(name, group, measure, least, rate.value if rate else None)
        for name in _unchanged(floors, reached)
        for group, lowest in floors[name].floors.items()
        for measure, least in lowest.items()
        # Where some were expected and nothing is found there is no precision; that is a fall too.
        if (rate := reached[name].rates.get(group, {}).get(measure)) is None or rate.value < least
    ]


def changed(floors: Floors, reached: Mapping[str, Reached]) -> list[str]:
    """Return the sections whose gold is gone, or not what their floors were measured on."""
    return sorted(floors.keys() - _unchanged(floors, reached))


def unmeasured(floors: Floors, reached: Mapping[str, Reached]) -> list[str]:
    """Return the sections that have no floors yet."""
    return sorted(reached.keys() - floors.keys())


def new_floors(floors: Floors, reached: Mapping[str, Reached]) -> dict[str, Section]:
    """Return the floors as they are earned now; an old one that is higher and still holds stays.

    On changed gold all are measured anew.
    """
    same = _unchanged(floors, reached)
    return {
        name: Section(
            corpus=reached[name].corpus,
            articles=reached[name].articles,
            floors=_raised(floors[name].floors if name in same else {}, reached[name].rates),
        )
        for name in sorted(reached)
    }


def _unchanged(floors: Floors, reached: Mapping[str, Reached]) -> list[str]:
    return [n for n, section in floors.items() if n in reached and section.corpus == reached[n].corpus]


def _raised(old: Mapping[str, Mapping[str, float]], rates: Rates) -> dict[str, dict[str, float]]:
    return {
        group: {measure: _higher(old.get(group, {}).get(measure), rate) for measure, rate in named.items()}
        for group, named in rates.items()
    }


def _higher(old: float | None, rate: Rate) -> float:
    return old if old is not None and rate.floor <= old <= rate.value else rate.floor
