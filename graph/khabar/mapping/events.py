"""Writes events: one node that all its reports share, and a claim for each participant and the place."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from khabar.mapping import vocabulary as v
from khabar.mapping.claims import Statement
from khabar.mapping.dates import date_triples
from khabar.mapping.scope import Scope
from khabar.mapping.terms import literal
from khabar.model import Event, Name
from khabar.schema import Label
from khabar.schema.terms import class_iri

PARTICIPATES_IN = "participates-in"
LOCATED_IN = "located-in"


def event_iri(event: Event, scope: Scope) -> NamedNode:
    """Return the IRI of an event: its type, time, place and participants, whoever reports it.

    Where the text gives no time the day of publication takes its place, in the identity as on the node:
    reports of one day meet, and two clashes that were months apart do not.
    """
    actors = {scope.iris.local(scope.node(part.actor)) for part in event.participants}
    place = scope.iris.local(scope.node(event.where)) if event.where else ""
    day = scope.published.isoformat() if scope.published else scope.reading.article.digest
    return scope.iris.event(event.type, event.when or f"published {day}", place, *sorted(actors))


def event_triples(event: Event, scope: Scope) -> Iterator[Triple]:
    """Yield the event's node; that it happened at all is for its claims to say.

    Raises:
        DataError: the schema lacks the event type, or nobody takes part and it has no place.
    """
    if event.type not in scope.schema.events:
        raise scope.error(f'the schema has no event type "{event.type}"')
    if not event.participants and not event.where:
        raise scope.error(f"an event needs a participant or a place: {event.quote}")
    node = event_iri(event, scope)
    yield Triple(node, v.TYPE, v.EVENT)
    yield Triple(node, v.TYPE, NamedNode(class_iri(event.type)))
    label = event_label(event, scope)
    yield Triple(node, v.LABEL, literal(label.ar, "ar"))
    yield Triple(node, v.LABEL, literal(label.en, "en"))
    yield from date_triples(node, event.when, scope.published)


def event_statements(event: Event, scope: Scope) -> Iterator[Statement]:
    """Yield a claim for each participant and for the place, all with the event's evidence."""
    node = event_iri(event, scope)
    place = scope.node(event.where) if event.where else None
    for part in event.participants:
        yield Statement(
            scope.node(part.actor),
            PARTICIPATES_IN,
            node,
            event,
            subject_mention=part.mention,
            role=part.role,
            place=place,
            rejected=event.rejected,
        )
    if place:
        yield Statement(node, LOCATED_IN, place, event, rejected=event.rejected)


def event_label(event: Event, scope: Scope) -> Label:
    """Return what to call an event: «تشكيل: جيش الفتح، إدلب، 2015», “formation: Jaysh al-Fatah, 2015”."""
    type_ = scope.schema.events[event.type].label
    # In id order: the label belongs to the node, not to the wording of one report.
    actors = {scope.node(part.actor).value: scope.entity(part.actor).name for part in event.participants}
    names = [actors[iri] for iri in sorted(actors)]
    if event.where:
        names.append(scope.entity(event.where).name)
    date = [event.when] if event.when else []
    return Label(
        ar=f"{type_.ar}: {'، '.join([*map(_arabic, names), *date])}",
        en=f"{type_.en}: {', '.join([*map(_english, names), *date])}",
    )


def _arabic(name: Name) -> str:
    return name.ar or str(name)


def _english(name: Name) -> str:
    return name.en or str(name)
