"""What an evaluation is made of: gold, and a verdict on each claim and event in it or found beyond it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from khabar.model import Article, Claim, ClaimsFile, Event
from khabar.yamlfile import Located

Said = TypeVar("Said", Claim, Event)


@dataclass(frozen=True, slots=True)
class Gold:
    """An article with the claims a person found in it.

    Attributes:
        article: the article, as it is handed to the extractor.
        file: where the article stands.
        claims: its reviewed claims, with their lines.
    """

    article: Article
    file: Path
    claims: Located[ClaimsFile]


@dataclass(frozen=True, slots=True)
class Parts:
    """How the participants of two matched events compare.

    Attributes:
        gold, found: how many there are.
        shared: how many actors stand in both.
        in_role: how many of those have the same role in both.
    """

    gold: int
    found: int
    shared: int
    in_role: int

    @property
    def same(self) -> bool:
        """Tell whether all participants and all roles are the same."""
        return self.gold == self.found == self.in_role


@dataclass(frozen=True, slots=True)
class Agreement:
    """In what a matched pair agrees; what both leave out they agree in.

    Attributes:
        named: the actors go by canonical names of one actor; not only by short names or mentions. Of events:
            all participants are the same, in the same roles.
        modality, speaker, where: the same.
        when: the same date, equally exact.
        compatible: both give a date and some day fits both, or neither gives one.
        parts: of events, how their participants compare.
    """

    named: bool
    modality: bool
    speaker: bool
    when: bool
    compatible: bool
    where: bool
    parts: Parts | None = None

    @property
    def strict(self) -> bool:
        """Tell whether the pair counts under the strict score."""
        return self.named and self.modality


@dataclass(frozen=True, slots=True)
class Verdict(Generic[Said]):
    """What became of one claim or event: right (both there), missed (no ``found``) or false (no ``gold``).

    Attributes:
        kind: the relation, or the event type.
        gold: what a person found; None for a false one.
        found: what the extractor found; None for a missed one.
        agreement: of a right one.
        line: where ``gold`` stands in its file.
        known_wrong: a person rejected it and the extractor found it again; ``gold`` is the rejected one, and
            the verdict counts as false.
    """

    kind: str
    gold: Said | None = None
    found: Said | None = None
    agreement: Agreement | None = None
    line: int | None = None
    known_wrong: bool = False

    @property
    def said(self) -> Said:
        """Return what the verdict is on: the gold one, or where there is none the found one."""
        for one in (self.gold, self.found):
            if one is not None:
                return one
        raise ValueError("a verdict on nothing")


@dataclass(frozen=True, slots=True)
class Judged:
    """One article with the verdicts on its claims and events."""

    gold: Gold
    claims: Sequence[Verdict[Claim]]
    events: Sequence[Verdict[Event]]
