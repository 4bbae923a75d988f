"""What goes wrong, said so that the reader knows where and what to do next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import process


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in the data: what, in which file and line, and how to mend it."""

    path: str
    line: int | None
    message: str
    mend: str = ""

    def __lt__(self, other: "Problem") -> bool:
        """Sort by file and line; what concerns a whole file stands before what concerns its lines."""
        return self._place() < other._place()

    def _place(self) -> tuple[str, int, str]:
        return self.path, self.line or 0, self.message

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}" + (f" ({self.mend})" if self.mend else "")


class KhabarError(Exception):
    """The base of every error khabar raises on purpose.

    Attributes:
        exit_code: 1 where the data has problems, 2 where the command was used wrongly.
    """

    exit_code = 1


class UsageError(KhabarError):
    """The command or function was called with something it cannot take."""

    exit_code = 2


class DataError(KhabarError):
    """Files or text that cannot be used, each with its problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: Sequence[Problem] = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    @classmethod
    def at(cls, path: Path | str, line: int | None, message: str, mend: str = "") -> "DataError":
        """Make an error of a single problem."""
        return cls([Problem(str(path), line, message, mend)])


class SchemaError(DataError):
    """Schema files that cannot be used: no article can be read before they are mended."""


# Below 70 of 100 the suggestions stop resembling what was typed ("leads" for "fights").
_CLOSE_ENOUGH = 70


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean "…"?`` for the known word closest to ``word``, or an empty string."""
    best = process.extractOne(word, list(known), score_cutoff=_CLOSE_ENOUGH)
    return f'did you mean "{best[0]}"?' if best else ""
