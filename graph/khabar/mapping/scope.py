"""What the mapping of one article has at hand: its reading, the schema, and the IRI behind every name."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pyoxigraph import NamedNode

from khabar.errors import DataError
from khabar.mapping import vocabulary as v
from khabar.mapping.entities import entity_iri
from khabar.mapping.iris import Iris
from khabar.model import ANONYMOUS, Actor, Entity, Reading, Region
from khabar.model.claim import Evidence
from khabar.registry.new import new_entity
from khabar.schema import Schema


@dataclass(frozen=True)
class Scope:
    """One article's reading with what is needed to write it down."""

    reading: Reading
    schema: Schema
    iris: Iris

    @cached_property
    def article(self) -> NamedNode:
        """Return the article's IRI, which names its graph too."""
        return self.iris.article(self.reading.article)

    @property
    def published(self) -> date | None:
        """Return the day the article was published."""
        return self.reading.article.published

    @cached_property
    def outlet(self) -> Entity | None:
        """Return who published the article; an outlet nobody has resolved is a new one."""
        name = self.reading.article.outlet
        return (self.reading.entities.get(name) or new_entity("outlet", name)) if name else None

    @cached_property
    def new_entities(self) -> tuple[Entity, ...]:
        """Return the entities the registry lacks, which the article's graph describes, in id order."""
        outlet = (self.outlet,) if self.outlet else ()
        found = {
            e.id: e for e in (*self.reading.entities.values(), *outlet) if not isinstance(e, Actor | Region)
        }
        return tuple(found[id_] for id_ in sorted(found))

    def entity(self, name: str) -> Entity:
        """Return the entity behind a name.

        Raises:
            DataError: the reading does not say who or where that is.
        """
        try:
            return self.reading.entities[name]
        except KeyError:
            raise self.error(f'"{name}" was not resolved to an actor or region') from None

    def node(self, name: str) -> NamedNode:
        """Return the IRI behind a name.

        Raises:
            DataError: as for `entity`.
        """
        return entity_iri(self.entity(name), self.schema, self.iris)

    def speaker(self, said_by: str | None) -> NamedNode | None:
        """Return who says so: an actor, ``kh:Anonymous``, or None for the article's own voice.

        Raises:
            DataError: as for `entity`.
        """
        if said_by is None:
            return None
        return v.ANONYMOUS if said_by == ANONYMOUS else self.node(said_by)

    def start(self, evidence: Evidence) -> int:
        """Return where the quote begins in the article's text.

        Raises:
            DataError: the article does not hold the quote there, or anywhere.
        """
        text, quote = self.reading.article.text, evidence.quote
        start = text.find(quote) if evidence.start is None else evidence.start
        if start < 0 or not text.startswith(quote, start):
            raise self.error(f"the quote is not in the article: {quote}")
        return start

    def error(self, message: str) -> DataError:
        """Return an error that names the article."""
        return DataError.at(self.reading.article.name, None, message, "run `khabar check`")
