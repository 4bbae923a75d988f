"""Loads the registry: the known actors and regions of ``sources/actors.yaml`` and ``sources/regions.yaml``."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from khabar.errors import DataError, Problem, did_you_mean
from khabar.model import Actor, Entity, Region
from khabar.yamlfile import Located, load


@dataclass(frozen=True)
class Registry:
    """The known actors and regions by id, in id order."""

    actors: Mapping[str, Actor]
    regions: Mapping[str, Region]

    def __iter__(self) -> Iterator[Entity]:
        yield from self.actors.values()
        yield from self.regions.values()


def load_registry(actors: Path, regions: Path) -> Registry:
    """Load both files; a missing one counts as empty.

    Raises:
        DataError: bad YAML, an id that stands twice, or one that is named and nowhere defined.
    """
    problems: list[Problem] = []
    known_actors = _load_entities(actors, Actor, problems)
    known_regions = _load_entities(regions, Region, problems)
    if not problems:
        problems += _dangling(known_actors, known_regions)
    if problems:
        raise DataError(sorted(problems))
    return Registry(*({k: v.record for k, v in sorted(part.items())} for part in (known_actors, known_regions)))
