"""Turns matched event patterns into events, and joins the reports of one event in an article."""

from collections.abc import Iterable, Iterator

from khabar.extract.context import Context, NameOf, evidence
from khabar.extract.mentions import Mention
from khabar.extract.patterns import Match, PatternSet
from khabar.extract.suffixes import HOWS as SUFFIXES
from khabar.model import Event, Participant

_PLACE = "place"


def events(here: Context, patterns: PatternSet, name: NameOf) -> Iterator[Event]:
    """Yield a sentence's events, each with at least a participant or a place."""
    for match in (match for line in here.readings for match in patterns.matches(line)):
        filled = {slot: _fitting(here.line.items[item].group, slot) for slot, item in match.slots.items()}
        used = [
            (slot.removesuffix("2"), m) for slot, group in filled.items() if slot != _PLACE for m in group
        ]
        if len({m.entity.id for _, m in used}) == len(used):
            event = _event(here, match, used, filled.get(_PLACE, ()), name)
            if event.participants or event.where:
                yield event


def _fitting(group: Iterable[Mention], slot: str) -> tuple[Mention, ...]:
    """Return the places for the place, else the actors; of whom a pronoun may be, the first."""
    fitting = [m for m in group if (m.entity.type == "region") == (slot == _PLACE)]
    if len({m.entity.type == "person" for m in fitting if m.how in SUFFIXES}) > 1:
        fitting = fitting[:1]
    return tuple(fitting)


def _event(
    here: Context, match: Match, used: list[tuple[str, Mention]], place: tuple[Mention, ...], name: NameOf
) -> Event:
    text = here.article.text
    fields = evidence(here, match, [m for _, m in used], name)
    if place:
        fields["where"] = name(place[0].entity)
    return Event(
        type=match.found.name.partition("/")[0],
        participants=tuple(
            Participant(actor=name(m.entity), role=role, mention=text[m.start : m.end]) for role, m in used
        ),
        **fields,
    )


def joined(found: Iterable[Event]) -> list[Event]:
    """Return the events of an article with every event once, the fullest report of it kept.

    Two reports tell of one event when type, modality and speaker agree, no time or place contradicts, and the
    participants of one are among those of the other.
    """
    kept: list[Event] = []
    for event in found:
        twin = next((i for i, other in enumerate(kept) if _same(event, other)), None)
        if twin is None:
            kept.append(event)
        elif _fullness(event) > _fullness(kept[twin]):
            kept[twin] = event
    return kept


def _same(a: Event, b: Event) -> bool:
    ours, theirs = ({p.actor for p in e.participants} for e in (a, b))
    return (
        (a.type, a.modality, a.said_by) == (b.type, b.modality, b.said_by)
        and _agree(a.when, b.when)
        and _agree(a.where, b.where)
        and (ours <= theirs or theirs <= ours)
    )


def _agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _fullness(event: Event) -> tuple[int, float]:
    return (
        len(event.participants) + (event.when is not None) + (event.where is not None),
        event.confidence or 0.0,
    )
