"""Loads the registry, the known actors and regions: ``sources/actors.yaml`` and ``sources/regions.yaml``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from khabar.errors import DataError, Problem, did_you_mean
from khabar.model import Actor, Entity, Region
from khabar.registry.index import NameIndex
from khabar.registry.spelling import key
from khabar.yamlfile import load

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True)
class Registry:
    """The known actors and regions by id, in id order."""

    actors: Mapping[str, Actor]
    regions: Mapping[str, Region]

    def __iter__(self) -> Iterator[Entity]:
        yield from self.actors.values()
        yield from self.regions.values()

    def may_lie_in(self, inner: str, outer: str) -> bool:
        """Tell whether a region may lie in another; false only where the registry knows better.

        A country lies in none, no region in one of its own, and none in another country's.
        """
        if inner not in self.regions or outer not in self.regions:
            return True
        around, beyond = self._around(inner), self._around(outer)
        if self.regions[inner].kind == "country" or inner in beyond:
            return False
        return around[-1] == beyond[-1]

    def _around(self, region: str) -> list[str]:
        """Return the region and those around it, the country last."""
        chain = [region]
        while (above := self.regions[chain[-1]].part_of) and above not in chain:
            chain.append(above)
        return chain

    @cached_property
    def index(self) -> NameIndex:
        """Return the index of all names, made at first use."""
        return NameIndex(self)


def load_registry(actors: Path, regions: Path) -> Registry:
    """Load both files; a missing one counts as empty.

    Raises:
        DataError: bad YAML, an id that stands twice, one that is named and nowhere defined, or a canonical
            name that is another's name too.
    """
    problems: list[Problem] = []
    known_actors = _load_entities(actors, tuple[Actor, ...], problems)
    known_regions = _load_entities(regions, tuple[Region, ...], problems)
    if not problems:
        problems += _dangling(known_actors, known_regions)
        problems += _shared([*known_actors.values(), *known_regions.values()])
    if problems:
        raise DataError(sorted(problems))
    return Registry(_records(known_actors), _records(known_regions))


@dataclass(frozen=True, slots=True)
class _Placed(Generic[E]):
    """A record with the file and line it stands in."""

    record: E
    path: str
    line: int


def _records(placed: Mapping[str, _Placed[E]]) -> dict[str, E]:
    return {id_: placed[id_].record for id_ in sorted(placed)}


def _load_entities(path: Path, kind: type[tuple[E, ...]], problems: list[Problem]) -> dict[str, _Placed[E]]:
    if not path.exists():
        return {}
    try:
        found = load(path, kind)
    except DataError as error:
        problems += error.problems
        return {}
    placed: dict[str, _Placed[E]] = {}
    for i, record in enumerate(found.record):
        here = _Placed(record, found.path, found.line(i, "id"))
        first = placed.setdefault(record.id, here)
        if first is not here:
            message = f'the id "{record.id}" stands twice, first in line {first.line}'
            problems.append(Problem(here.path, here.line, message, "rename one or join the two"))
    return placed


def _dangling(
    actors: Mapping[str, _Placed[Actor]], regions: Mapping[str, _Placed[Region]]
) -> Iterator[Problem]:
    """Find ids that are named somewhere and defined nowhere."""
    for placed in actors.values():
        record = placed.record
        yield from _unknown(placed, (*record.predecessors, *record.successors), actors)
    for region in regions.values():
        yield from _unknown(region, (region.record.part_of,) if region.record.part_of else (), regions)
        if government := region.record.government:
            yield from _unknown(region, (government,), actors)


def _shared(placed: Sequence[_Placed[Actor] | _Placed[Region]]) -> Iterator[Problem]:
    """Find canonical names that somebody else goes by too: a claim that says the name could mean either."""
    canonical: dict[str, str] = {}
    for one in placed:
        for name in filter(None, (one.record.name.ar, one.record.name.en)):
            canonical.setdefault(key(name) or name, one.record.id)
    for one in placed:
        for name in one.record.full_names:
            owner = canonical.get(key(name) or name, one.record.id)
            if owner != one.record.id:
                message = f'"{name}" is what "{owner}" is called'
                yield Problem(one.path, one.line, message, "give each a name of its own, or make it short")


def _unknown(placed: _Placed[E], named: Iterable[str], known: Mapping[str, object]) -> Iterator[Problem]:
    for id_ in named:
        if id_ not in known:
            message = f'"{placed.record.id}" names the unknown id "{id_}"'
            yield Problem(placed.path, placed.line, message, did_you_mean(id_, known))
