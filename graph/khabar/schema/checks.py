"""Checks what no single schema file can know: that the types it names exist and that no two terms collide."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from khabar.errors import Problem, did_you_mean
from khabar.model import Modality
from khabar.schema.prefixes import PREFIXES
from khabar.schema.terms import class_iri, property_iri
from khabar.schema.types import Alignment, EntityType, EventType, RelationType
from khabar.schema.vocabulary import vocabulary
from khabar.yamlfile import Located

Entities = Mapping[str, Located[EntityType]]
Relations = Mapping[str, Located[RelationType]]
Events = Mapping[str, Located[EventType]]
Kind = TypeVar("Kind", EntityType, RelationType, EventType)


def check(entities: Entities, relations: Relations, events: Events) -> Iterator[Problem]:
    """Yield every problem between the files of a schema."""
    yield from _entity_problems(entities)
    for relation in relations.values():
        yield from _relation_problems(relation, entities)
        yield from _refining_problems(relation, relations)
    for event in events.values():
        yield from _role_problems(event)
        yield from _alignment_problems(event, event.record.align, of_class=True)
    yield from _collisions(entities, relations, events)


def _entity_problems(entities: Entities) -> Iterator[Problem]:
    for found in entities.values():
        above = found.record.extends
        if above is not None and above not in entities:
            yield _unknown_type(found, above, entities, "extends")
        elif _extends_itself(found.record, entities):
            message = f'"{found.record.name}" stands below itself'
            yield Problem(found.path, found.line("extends"), message, "let one of the types extend nothing")
        yield from _alignment_problems(found, found.record.align, of_class=True)


def _extends_itself(type_: EntityType, entities: Entities) -> bool:
    seen: set[str] = set()
    above = type_.extends
    while above is not None and above in entities and above not in seen:
        seen.add(above)
        above = entities[above].record.extends
    return type_.name in seen


def _refining_problems(found: Located[RelationType], relations: Relations) -> Iterator[Problem]:
    for i, vaguer in enumerate(found.record.refines):
        if vaguer not in relations:
            mend = did_you_mean(vaguer, relations)
            yield Problem(found.path, found.line("refines", i), f'unknown relation "{vaguer}"', mend)


def _relation_problems(found: Located[RelationType], entities: Entities) -> Iterator[Problem]:
    relation = found.record
    for key, types in (("subject", relation.subject), ("object", relation.object)):
        for i, type_ in enumerate(types):
            if type_ not in entities:
                yield _unknown_type(found, type_, entities, key, i)
    if relation.symmetric and set(relation.subject) != set(relation.object):
        message = "a symmetric relation joins the same types on both sides"
        yield Problem(found.path, found.line("object"), message, "make subject and object the same")
    if relation.symmetric and relation.inverse:
        message = "a symmetric relation reads the same from both sides"
        yield Problem(found.path, found.line("inverse"), message, "remove inverse")
    yield from _alignment_problems(found, relation.align, of_class=False)


def _unknown_type(found: Located[Kind], type_: str, entities: Entities, *keys: str | int) -> Problem:
    mend = did_you_mean(type_, entities)
    return Problem(found.path, found.line(*keys), f'unknown entity type "{type_}"', mend)


def _role_problems(found: Located[EventType]) -> Iterator[Problem]:
    roles = found.record.roles
    for i, example in enumerate(found.record.examples):
        for j, event in enumerate(example.events):
            for role in event.participants:
                if role not in roles:
                    line = found.line("examples", i, "events", j, "participants", role)
                    yield Problem(found.path, line, f'unknown role "{role}"', did_you_mean(role, roles))


def _alignment_problems(
    found: Located[Kind], align: tuple[Alignment, ...], *, of_class: bool
) -> Iterator[Problem]:
    for i, alignment in enumerate(align):
        prefix = alignment.to.partition(":")[0]
        if prefix not in PREFIXES:
            message, mend = f'unknown prefix "{prefix}"', f"known are {', '.join(sorted(PREFIXES))}"
            yield Problem(found.path, found.line("align", i, "to"), message, mend)
        if of_class and alignment.how == "inverse":
            message = f"only a relation can be the inverse of {alignment.to}"
            yield Problem(found.path, found.line("align", i, "how"), message, "say narrower, same or close")


def _collisions(entities: Entities, relations: Relations, events: Events) -> Iterator[Problem]:
    """Find types whose IRIs are taken: by the vocabulary, or by a type of the other kind."""
    terms = vocabulary()
    fixed = {class_iri(name) for name in terms.classes} | {property_iri(name) for name in terms.names}
    fixed |= {property_iri(modality) for modality in Modality}
    classes = {class_iri(name) for name in entities}
    for entity in entities.values():
        if class_iri(entity.record.name) in fixed:
            yield _taken(entity, "khabar's own vocabulary")
    for event in events.values():
        if class_iri(event.record.name) in fixed | classes:
            yield _taken(event, "khabar's own vocabulary or an entity type")
    for relation in relations.values():
        if property_iri(relation.record.name) in fixed:
            yield _taken(relation, "khabar's own vocabulary")


def _taken(found: Located[Kind], owner: str) -> Problem:
    message = f'the name "{found.record.name}" is taken by {owner}'
    return Problem(found.path, found.line("name"), message, "choose another")
