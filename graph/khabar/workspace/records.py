"""What a build reports: a row for each article, and the problems of those it could not use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeAlias

from khabar.errors import Problem
from khabar.model import Article, ClaimsFile
from khabar.registry import Registry
from khabar.schema import Schema
from khabar.workspace.cache import Summary


class State(StrEnum):
    """What the build did with an article."""

    NEW = "new"
    AGAIN = "read again"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Row:
    """One article that is in the graph."""

    summary: Summary
    state: State


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    Attributes:
        rows: the articles in the graph, in name order.
        removed: how many graphs were dropped because their article is gone.
        left_out: how many articles cannot be used, and are not in the graph.
        problems: of the articles that are not in the graph.
        written: the exports that were written; none where they were up to date or not asked for.
    """

    rows: Sequence[Row]
    removed: int
    left_out: int
    problems: Sequence[Problem]
    written: Sequence[Path]


class Extracts(Protocol):
    """Whatever finds the claims of an article that has no claims file."""

    def extract(self, article: Article) -> ClaimsFile:
        """Return what the article says."""
        ...


MakeExtractor: TypeAlias = Callable[[Schema, Registry], Extracts]
Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""
