"""Turns a claims file into a reading: the entity behind every name, the offset of every quote."""

from collections.abc import Iterator
from typing import TypeVar

from khabar.errors import DataError, Problem
from khabar.model import ANONYMOUS, Article, Claim, ClaimsFile, Entity, Event, Reading
from khabar.registry import Registry
from khabar.resolve.known import KnownNames
from khabar.schema import Schema

Said = TypeVar("Said", Claim, Event)


def resolve(article: Article, claims: ClaimsFile, registry: Registry, schema: Schema) -> Reading:
    """Return the article with its claims and events, names resolved and quotes located.

    Raises:
        DataError: a name is nobody's or several's, a relation or event type is unknown, or a quote is not in
            the article. `khabar.resolve.checks.check_claims` says the same with lines, and how to mend it.
    """
    known = KnownNames(claims, article, registry)
    problems: list[Problem] = []
    entities: dict[str, Entity] = {}
    for name in dict.fromkeys(_names(article, claims)):
        found = known.named(name)
        if len(found) == 1:
            entities[name] = found[0]
        else:
            what = "may be " + " or ".join(e.id for e in found) if found else "is nobody's name"
            problems.append(Problem(article.name, None, f'"{name}" {what}'))
    problems += _unknown_types(article, claims, schema)
    reading = Reading(
        article=article,
        claims=tuple(_located(claim, article, problems) for claim in claims.claims),
        events=tuple(_located(event, article, problems) for event in claims.events),
        entities=entities,
        reviewed=claims.reviewed,
    )
    if problems:
        raise DataError(problems)
    return reading


def _names(article: Article, claims: ClaimsFile) -> Iterator[str]:
    """Yield every name that stands in the claims and events, and the outlet's."""
    for claim in claims.claims:
        yield from (claim.subject, claim.object)
    for event in claims.events:
        yield from (part.actor for part in event.participants)
    for said in (*claims.claims, *claims.events):
        yield from (name for name in (said.said_by, said.where) if name and name != ANONYMOUS)
    if article.outlet:
        yield article.outlet


def _unknown_types(article: Article, claims: ClaimsFile, schema: Schema) -> Iterator[Problem]:
    for relation in sorted({c.relation for c in claims.claims} - schema.relations.keys()):
        yield Problem(article.name, None, f'unknown relation "{relation}"')
    for type_ in sorted({e.type for e in claims.events} - schema.events.keys()):
        yield Problem(article.name, None, f'unknown event type "{type_}"')


def _located(said: Said, article: Article, problems: list[Problem]) -> Said:
    """Return the claim or event with the offset of its quote."""
    if said.start is not None and article.text.startswith(said.quote, said.start):
        return said
    start = article.text.find(said.quote)
    if start < 0 or said.start is not None:
        problems.append(Problem(article.name, None, f"the quote is not in the article: {said.quote}"))
        return said
    return said.model_copy(update={"start": start})
