"""Tells whether two claims files mean the same actor or place, whatever each of them calls it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from khabar.model import ANONYMOUS, Article, ClaimsFile
from khabar.registry import Registry, key
from khabar.resolve.known import KnownNames

# What a name has before it in one text and lacks in another: الـ and the.
_ARTICLES = ("ال", "the ")


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a name of one claims file stands for.

    Attributes:
        known: the ids of the registry's entities it may be; empty for one the registry lacks.
        names: spellings of its full names, in either script.
        loose: spellings of its short names, and of the words that name it in the text.
    """

    known: frozenset[str]
    names: frozenset[str]
    loose: frozenset[str]


class Names:
    """The names of one claims file."""

    def __init__(self, claims: ClaimsFile, article: Article, registry: Registry) -> None:
        self._resolve = KnownNames(claims, article, registry).named
        self._registered = registry.actors.keys() | registry.regions.keys()
        self._mentions: dict[str, set[str]] = defaultdict(set)
        for name, mention in _mentioned(claims):
            self._mentions[name].add(_spelling(mention))
        self._identities: dict[str, Identity] = {}

    def identity(self, name: str) -> Identity:
        """Return whom a name stands for."""
        if name not in self._identities:
            entities = self._resolve(name)
            full = {_spelling(n) for entity in entities for n in entity.full_names}
            short = {_spelling(n) for entity in entities for n in entity.short}
            self._identities[name] = Identity(
                known=frozenset(e.id for e in entities) & self._registered,
                names=frozenset(full | {_spelling(name)}),
                loose=frozenset(short | self._mentions[name]),
            )
        return self._identities[name]


def same(one: Identity, other: Identity, *, loosely: bool = False) -> bool:
    """Tell whether two names are of one actor or place.

    Two that the registry knows are the same where their ids are. Otherwise they share a full name; taken
    ``loosely``, a full name of one may also be a short name of the other, or the words that name it in the
    text. Two mentions alone never do: both may be "the group", and mean two.
    """
    if one.known and other.known:
        return bool(one.known & other.known)
    if one.names & other.names:
        return True
    return loosely and bool(one.names & other.loose or one.loose & other.names)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The names of the gold beside those of the extracted claims."""

    gold: Names
    found: Names

    def same(self, gold: str | None, found: str | None, *, loosely: bool = True) -> bool:
        """Tell whether two names are of one; None and ``anonymous`` are only themselves."""
        if gold is None or found is None or ANONYMOUS in (gold, found):
            return gold == found
        return same(self.gold.identity(gold), self.found.identity(found), loosely=loosely)


def _mentioned(claims: ClaimsFile) -> Iterator[tuple[str, str]]:
    """Yield each name with the words that name it in the text."""
    for claim in claims.claims:
        if claim.subject_mention:
            yield claim.subject, claim.subject_mention
        if claim.object_mention:
            yield claim.object, claim.object_mention
    for event in claims.events:
        yield from ((part.actor, part.mention) for part in event.participants if part.mention)


def _spelling(name: str) -> str:
    spelt = key(name) or name
    for article in _ARTICLES:
        spelt = spelt.removeprefix(article)
    return spelt
