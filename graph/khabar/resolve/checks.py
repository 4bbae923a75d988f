"""Checks a claims file against its article, the registry and the schema, and says how to mend it."""

from collections.abc import Iterator
from pathlib import Path

from khabar.errors import Problem
from khabar.model import ANONYMOUS, Article, Claim, ClaimsFile, Event, NewEntity
from khabar.read.claims import CLAIMS_FILE
from khabar.read.folder import article_name
from khabar.registry import Registry
from khabar.resolve.desk import Desk
from khabar.schema import RelationType, Schema
from khabar.yamlfile import KeyPath, Located


def check_claims(
    located: Located[ClaimsFile], article: Article, registry: Registry, schema: Schema
) -> list[Problem]:
    """Return the problems of a claims file, in line order; none for a good one."""
    desk, claims = Desk(located, article, registry, schema), located.record
    found = list(_file(desk))
    for i, new in enumerate(claims.entities):
        found += _new_entity(new, ("entities", i), desk)
    for i, claim in enumerate(claims.claims):
        found += (*_claim(claim, ("claims", i), desk), *_evidence(claim, ("claims", i), desk))
    for i, event in enumerate(claims.events):
        found += (*_event(event, ("events", i), desk), *_evidence(event, ("events", i), desk))
    found += _twice(desk)
    return sorted(set(found))


def _file(desk: Desk) -> Iterator[Problem]:
    named, wanted = desk.located.record.article, _article_of(Path(desk.located.path))
    if named != wanted:
        yield desk.problem(("article",), f'"{named}" is not the article of this file', f"write {wanted}")


def _article_of(path: Path) -> str:
    """Return a claims file's article: its own name, or its folder's where it is plain ``claims.yaml``."""
    plain = path.name == CLAIMS_FILE.removeprefix(".")
    name = path.absolute().parent.name if plain else path.name.removesuffix(CLAIMS_FILE)
    return article_name(Path(f"{name}.txt"))


def _new_entity(new: NewEntity, keys: KeyPath, desk: Desk) -> Iterator[Problem]:
    usable = [name for name, type_ in desk.schema.entities.items() if not type_.abstract and name != "event"]
    if new.type not in usable:
        yield desk.unknown((*keys, "type"), "entity type", new.type, usable)


def _claim(claim: Claim, keys: KeyPath, desk: Desk) -> Iterator[Problem]:
    yield from desk.name(claim.subject, (*keys, "subject"))
    yield from desk.name(claim.object, (*keys, "object"))
    yield from desk.mention(claim.subject_mention, (*keys, "subject-mention"))
    yield from desk.mention(claim.object_mention, (*keys, "object-mention"))
    relation = desk.schema.relations.get(claim.relation)
    if relation is None:
        yield desk.unknown((*keys, "relation"), "relation", claim.relation, desk.schema.relations)
    else:
        yield from _ends(claim, relation, keys, desk)


def _ends(claim: Claim, relation: RelationType, keys: KeyPath, desk: Desk) -> Iterator[Problem]:
    subject, object_ = desk.entity(claim.subject), desk.entity(claim.object)
    if subject is None or object_ is None:
        return
    if subject.id == object_.id:
        message = f'"{claim.subject}" and "{claim.object}" are the same'
        yield desk.problem((*keys, "object"), message, "a claim joins two")
    elif not _joins(relation, subject.type, object_.type, desk.schema):
        turned = _fits(relation, object_.type, subject.type, desk.schema)
        yield desk.problem(
            (*keys, "relation"),
            f'"{relation.name}" joins {_any(relation.subject)} to {_any(relation.object)}, '
            f"not {subject.type} to {object_.type}",
            "swap subject and object" if turned else "choose another relation",
        )


def _joins(relation: RelationType, subject: str, object_: str, schema: Schema) -> bool:
    either_way = relation.symmetric and _fits(relation, object_, subject, schema)
    return either_way or _fits(relation, subject, object_, schema)


def _fits(relation: RelationType, subject: str, object_: str, schema: Schema) -> bool:
    return schema.fits(subject, relation.subject) and schema.fits(object_, relation.object)


def _any(types: tuple[str, ...]) -> str:
    return " or ".join(types)


def _event(event: Event, keys: KeyPath, desk: Desk) -> Iterator[Problem]:
    if not event.participants and not event.where:
        mend = "add participants or where"
        yield desk.problem((*keys, "type"), "an event with neither participant nor place", mend)
    type_ = desk.schema.events.get(event.type)
    if type_ is None:
        yield desk.unknown((*keys, "type"), "event type", event.type, desk.schema.events)
    for i, part in enumerate(event.participants):
        here = (*keys, "participants", i)
        yield from desk.actor(part.actor, (*here, "actor"))
        yield from desk.mention(part.mention, (*here, "mention"))
        if type_ and part.role not in type_.roles:
            yield desk.unknown((*here, "role"), f"role of {type_.name}", part.role, type_.roles)


def _evidence(said: Claim | Event, keys: KeyPath, desk: Desk) -> Iterator[Problem]:
    if said.said_by is not None and said.said_by != ANONYMOUS:
        yield from desk.actor(said.said_by, (*keys, "said-by"))
    if said.where is not None:
        yield from desk.region(said.where, (*keys, "where"))
    yield from desk.quote(said.quote, said.start, keys)


def _twice(desk: Desk) -> Iterator[Problem]:
    """Find entities, claims and events that stand in the file twice."""
    claims, first = desk.located.record, dict[tuple[object, ...], int]()
    stated: list[tuple[KeyPath, tuple[object, ...], str]] = [
        *((("entities", i), ("entity", e.name), f'"{e.name}"') for i, e in enumerate(claims.entities)),
        *((("claims", i), _content(c, desk), "this claim") for i, c in enumerate(claims.claims)),
        *((("events", i), _happening(e, desk), "this event") for i, e in enumerate(claims.events)),
    ]
    for keys, content, what in stated:
        line = desk.located.line(*keys)
        if content in first:
            yield desk.problem(keys, f"{what} stands in line {first[content]} already", "keep one of them")
        else:
            first[content] = line


def _content(claim: Claim, desk: Desk) -> tuple[object, ...]:
    ends = [_who(claim.subject, desk), _who(claim.object, desk)]
    if claim.relation in desk.schema.symmetric:
        ends.sort()
    return ("claim", claim.relation, *ends, *_circumstances(claim, desk))


def _happening(event: Event, desk: Desk) -> tuple[object, ...]:
    parts = sorted((_who(part.actor, desk), part.role) for part in event.participants)
    return ("event", event.type, *parts, *_circumstances(event, desk))


def _circumstances(said: Claim | Event, desk: Desk) -> tuple[object, ...]:
    who, where = (_who(name, desk) if name else "" for name in (said.said_by, said.where))
    start = desk.article.text.find(said.quote) if said.start is None else said.start
    return (said.modality, who, said.when, where, said.quote, start)


def _who(name: str, desk: Desk) -> str:
    entity = desk.entity(name)
    return entity.id if entity else name
