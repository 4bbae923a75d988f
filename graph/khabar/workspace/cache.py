"""Remembers what the last build made of each article, so that the next one reads only what has changed."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from khabar.model import ClaimsFile
from khabar.model.article import Language
from khabar.model.record import Record


class Summary(Record):
    """One article in the build's table.

    Attributes:
        reviewed: a person owns its claims.
        by_hand: its claims come from a claims file.
    """

    name: str
    outlet: str | None = None
    published: date | None = None
    language: Language
    claims: int
    events: int
    reviewed: bool = False
    by_hand: bool = False


class Made(Record):
    """What was made, from what.

    Attributes:
        digest: the fingerprint of everything it was made from.
        graph: the IRI of the graph it stands in.
        summary, claims: of an article.
    """

    digest: str
    graph: str = ""
    summary: Summary | None = None
    claims: ClaimsFile | None = None


def article_key(name: str) -> str:
    """Return the key of an article's record; no other key looks like it."""
    return f"article {name}"


class Cache:
    """The records of the last builds, one small file each.

    The order keeps it true whenever a build is killed: first a record is forgotten, then the graph changes,
    then the new record is put. A record is there only while the graph is what it says.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> Made | None:
        """Return what is remembered under ``key``, if anything."""
        try:
            return Made.model_validate_json(self._file(key).read_bytes())
        except FileNotFoundError:
            return None
        except ValidationError:
            # Written by another version of khabar, or cut short by a power failure: made anew.
            return None

    def forget(self, key: str) -> None:
        """Forget what is remembered under ``key``."""
        self._file(key).unlink(missing_ok=True)

    def put(self, key: str, made: Made) -> None:
        """Remember ``made``; a reader finds the old record or the new one, never half of one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._file(key)
        draft = file.with_suffix(".new")
        draft.write_text(made.model_dump_json(by_alias=True, exclude_defaults=True), "utf-8")
        os.replace(draft, file)  # noqa: PTH105  (Path.replace is the same, but says less of what matters: it is atomic)

    def keep_only(self, keys: set[str]) -> None:
        """Forget everything but what is remembered under ``keys``."""
        wanted = {self._file(key).name for key in keys}
        if self._folder.is_dir():
            for file in sorted(self._folder.iterdir()):
                if file.name not in wanted:
                    file.unlink()

    def _file(self, key: str) -> Path:
        # A name may be too long or too odd for a file name; its hash never is.
        return self._folder / f"{sha256(key.encode()).hexdigest()[:32]}.json"
