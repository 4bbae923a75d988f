"""Loads the schema: the shipped files, and over them those of the user's workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from khabar.errors import DataError, Problem
from khabar.schema.checks import check
from khabar.schema.types import EntityType, EventType, RelationType, WordSets
from khabar.yamlfile import Located, load

T = TypeVar("T", EntityType, RelationType, EventType)


@dataclass(frozen=True)
class Schema:
    """Every type khabar knows, by name, in name order.

    Attributes:
        words: language → word set → its words, for the patterns.
        files: relation or event type → its file with its lines, for what is found wrong later.
    """

    entities: Mapping[str, EntityType]
    relations: Mapping[str, RelationType]
    events: Mapping[str, EventType]
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    files: Mapping[str, Located[Any]] = field(default_factory=dict, compare=False, repr=False)

    def is_a(self, type_: str, wanted: str) -> bool:
        """Tell whether the entity type is ``wanted`` or stands below it."""
        return wanted in self.lineage(type_)

    def lineage(self, type_: str) -> tuple[str, ...]:
        """Return the entity type and those above it, nearest first; empty for an unknown type."""
        chain: list[str] = []
        current: str | None = type_
        while current is not None and current in self.entities and current not in chain:
            chain.append(current)
            current = self.entities[current].extends
        return tuple(chain)

    def fits(self, type_: str, wanted: tuple[str, ...]) -> bool:
        """Tell whether the entity type is, or stands below, any of ``wanted``."""
        return any(above in wanted for above in self.lineage(type_))

    @cached_property
    def symmetric(self) -> frozenset[str]:
        """Return the names of the symmetric relations."""
        return frozenset(r.name for r in self.relations.values() if r.symmetric)


def load_schema(*folders: Path) -> Schema:
    """Load the schema from ``folders``; a file in a later one replaces its namesake in an earlier one.

    Word sets are joined, not replaced, so that a workspace can add words to a shipped set.

    Raises:
        DataError: every problem in every file, with line and, for a misspelt key, the likely one.
    """
    problems: list[Problem] = []
    entities = _load_all(folders, "entities", EntityType, problems)
    relations = _load_all(folders, "relations", RelationType, problems)
    events = _load_all(folders, "events", EventType, problems)
    words = _load_words(folders, problems)
    if not problems:
        problems += check(entities, relations, events)
    if problems:
        raise DataError(sorted(problems))
    files: dict[str, Located[Any]] = {**relations, **events}
    return Schema(_records(entities), _records(relations), _records(events), words, files)


def _load_all(
    folders: tuple[Path, ...], part: str, kind: type[T], problems: list[Problem]
) -> dict[str, Located[T]]:
    # Sorted, so that generated files and rule order do not depend on the file system.
    files = {file.stem: file for folder in folders for file in sorted((folder / part).glob("*.yaml"))}
    loaded: dict[str, Located[T]] = {}
    for stem in sorted(files):
        try:
            found = load(files[stem], kind)
        except DataError as error:
            problems += error.problems
            continue
        if found.record.name != stem:
            message = f'the name is "{found.record.name}" but the file is {stem}.yaml'
            problems.append(Problem(found.path, found.line("name"), message, "make them the same"))
        loaded[stem] = found
    return loaded


def _records(found: Mapping[str, Located[T]]) -> dict[str, T]:
    return {name: located.record for name, located in found.items()}


def _load_words(folders: tuple[Path, ...], problems: list[Problem]) -> dict[str, dict[str, tuple[str, ...]]]:
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for folder in folders:
        for file in sorted((folder / "words").glob("*.yaml")):
            try:
                sets = load(file, WordSets).record.words
            except DataError as error:
                problems += error.problems
                continue
            known = words.setdefault(file.stem, {})
            for name, members in sets.items():
                known[name] = tuple(dict.fromkeys((*known.get(name, ()), *members)))
    return words
