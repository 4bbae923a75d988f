"""The index of all names: finds the longest known name that begins at a word of a text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from khabar.model import Entity, Region
from khabar.registry.spelling import key, without_clitics


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name found in a sequence of words.

    Attributes:
        entity: whose name it is.
        length: how many words it covers.
        clitics: the letters attached before it that are not part of it (``و``).
        short: the name counts only where a full name stands in the same article.
        lower: the name is listed without a capital (government forces).
    """

    entity: Entity
    length: int
    clitics: str
    short: bool
    lower: bool = False


class NameIndex:
    """Looks names up by their spelling keys, at the beginning of a word sequence or whole."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entity, bool, bool]]] = defaultdict(list)
        self._whole: dict[str, list[tuple[Entity, bool]]] = defaultdict(list)
        self._regions: dict[str, list[Region]] = defaultdict(list)
        self._by_id: dict[str, Entity] = {}
        for entity in entities:
            self._by_id[entity.id] = entity
            if isinstance(entity, Region) and entity.government:
                self._regions[entity.government].append(entity)
            for name in entity.full_names:
                self._add(name, entity, short=False)
            for name in entity.short:
                self._add(name, entity, short=True)
        for names in self._by_first.values():
            # Longest first; full names before short ones of the same length.
            names.sort(key=lambda item: (-len(item[0]), item[2], item[1].id))

    def _add(self, name: str, entity: Entity, *, short: bool) -> None:
        words = tuple(key(name).split())
        if words and (entity, short) not in self._whole[" ".join(words)]:
            self._by_first[words[0]].append((words, entity, short, name.islower()))
            self._whole[" ".join(words)].append((entity, short))

    def named(self, name: str, *, short: bool = False) -> tuple[Entity, ...]:
        """Return the entities a full name belongs to; with ``short``, the entities with that short name."""
        return tuple(entity for entity, is_short in self._whole.get(key(name), ()) if is_short == short)

    def government_of(self, region: Entity) -> Entity | None:
        """Return the government that a region's name may stand for, if the registry knows it."""
        return self._by_id.get(region.government or "") if isinstance(region, Region) else None

    def country_of(self, government: Entity) -> Region | None:
        """Return the country whose name a government of the registry goes by, if any."""
        return next((r for r in self._regions.get(government.id, ()) if r.kind == "country"), None)

    def longest_at(self, words: Sequence[str], start: int) -> Hit | None:
        """Return the longest known name that begins at word ``start`` of ``words`` (spelling keys), if any.

        Attached و ف ب ل ك are seen through where the word as it stands begins no known name.
        """
        first = words[start]
        for clitics, head in (("", first), *without_clitics(first)):
            for name, entity, short, lower in self._by_first.get(head, ()):
                rest = name[1:]
                if not rest or tuple(words[start + 1 : start + len(name)]) == rest:
                    return Hit(entity, len(name), clitics, short, lower)
        return None
