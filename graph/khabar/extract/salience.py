"""Keeps whom an article has mentioned so far: how often, and which of them latest."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from khabar.model import Entity


class Salience:
    """The entities mentioned so far: how often, and which of them latest."""

    def __init__(
        self, counts: Mapping[str, int] | None = None, order: Mapping[str, Entity] | None = None
    ) -> None:
        self._counts, self._order = Counter(counts or {}), dict(order or {})

    def add(self, entity: Entity) -> None:
        """Note that an entity is mentioned."""
        self._counts[entity.id] += 1
        # Taken out and put in again, the latest mentioned stands last.
        self._order.pop(entity.id, None)
        self._order[entity.id] = entity

    def with_more(self, entities: Iterable[Entity]) -> "Salience":
        """Return a copy to which the entities are added."""
        more = Salience(self._counts, self._order)
        for entity in entities:
            more.add(entity)
        return more

    def latest(self) -> Iterator[Entity]:
        """Yield each entity once, the latest mentioned first."""
        return reversed(self._order.values())

    def most(self, fits: Callable[[Entity], bool]) -> list[Entity]:
        """Return the fitting entities, the most often mentioned first, of equals the latest mentioned."""
        return sorted(filter(fits, self.latest()), key=lambda entity: -self._counts[entity.id])
