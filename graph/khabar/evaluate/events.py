"""Compares the events a person found in an article with those the extractor found."""

from khabar.evaluate.agreement import agreement, likeness
from khabar.evaluate.names import Comparison
from khabar.evaluate.pairing import Likeness, paired
from khabar.evaluate.records import Agreement, Gold, Parts, Verdict
from khabar.evaluate.verdicts import verdicts
from khabar.model import ClaimsFile, Event, Participant


def judge_events(gold: Gold, found: ClaimsFile, names: Comparison) -> list[Verdict[Event]]:
    """Return the verdicts on an article's events.

    Two events may be one where they have the same type and share a participant, in whatever role; where one
    of them has no participants, the same type and place.
    """

    def compare(one: Event, other: Event) -> Agreement | None:
        return _compare(one, other, names)

    def alike(one: Event, other: Event) -> Likeness | None:
        agreed = compare(one, other)
        if agreed is None or agreed.parts is None:
            return None
        return (agreed.parts.in_role, agreed.parts.shared, *likeness(agreed, one, other))

    pairs = paired(gold.claims.record.events, found.events, alike)
    return list(verdicts(gold.claims.record.events, found.events, pairs, compare, gold.claims, "events"))


def _compare(gold: Event, found: Event, names: Comparison) -> Agreement | None:
    """Return in what two events agree; None where they cannot be one."""
    if gold.type != found.type:
        return None
    parts = _parts(gold, found, names)
    by_place = not (gold.participants and found.participants)
    placed = gold.where is not None and names.same(gold.where, found.where)
    if not (placed if by_place else parts.shared):
        return None
    return agreement(gold, found, names, named=parts.same, parts=parts)


def _parts(gold: Event, found: Event, names: Comparison) -> Parts:
    """Compare the participants, one to one, those in the same role first."""

    def alike(one: Participant, other: Participant) -> Likeness | None:
        return (one.role == other.role,) if names.same(one.actor, other.actor) else None

    pairs = paired(gold.participants, found.participants, alike)
    roles = sum(gold.participants[g].role == found.participants[f].role for f, g in pairs.items())
    return Parts(len(gold.participants), len(found.participants), len(pairs), roles)
