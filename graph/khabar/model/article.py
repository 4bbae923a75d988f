"""An article: one published text and what is known of its publication."""

from datetime import date
from hashlib import sha256
from typing import Literal

from khabar.model.record import Record

Language = Literal["ar", "en"]


class Article(Record):
    """One published text.

    Attributes:
        name: its file name in ``sources/`` without the ending; how claims files and people call it.
        text: the article's own words; web leftovers are gone. All offsets count characters of this text.
        title: the headline; it is also the text's first line where the source had it there.
        outlet: who published it, by name.
        language: ``ar`` or ``en``.
        published: the day of publication; None where nobody knows.
        url: where it stood.
        synthetic: true for texts written to be samples or tests, never published.
    """

    name: str
    text: str
    title: str = ""
    outlet: str | None = None
    language: Language
    published: date | None = None
    url: str | None = None
    synthetic: bool = False

    @property
    def digest(self) -> str:
        """Return the content address, the same on every machine: 20 hex digits over outlet, day and text."""
        parts = (self.outlet or "", self.published.isoformat() if self.published else "", self.text)
        return sha256("\x1f".join(parts).encode()).hexdigest()[:20]
