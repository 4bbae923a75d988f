"""Actors and regions, and every name they go by."""

from typing import Literal, Self

from pydantic import Field, model_validator

from khabar.model.dates import Edtf
from khabar.model.record import Record


class Name(Record):
    """The name to show, in Arabic, English or both."""

    ar: str | None = Field(default=None, min_length=1)
    en: str | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _some_name(self) -> Self:
        if not (self.ar or self.en):
            raise ValueError("a name needs ar, en or both")
        return self

    def __str__(self) -> str:
        return self.ar or self.en or ""


class Entity(Record):
    """Somebody or some place, with all the names it goes by.

    Attributes:
        id: a slug, unique in the registry (``ahrar-al-sham``); the last part of the IRI.
        type: an entity type of the schema (``person``, ``faction``, ``region`` …).
        name: the canonical name.
        aliases: other full names and spellings, in any script.
        short: names that count only where a full name stands in the same article (الأحرار).
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    type: str
    name: Name
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    @property
    def full_names(self) -> tuple[str, ...]:
        """Return the names that identify it by themselves, canonical first, none twice."""
        return tuple(dict.fromkeys(n for n in (self.name.ar, self.name.en, *self.aliases) if n))

    @property
    def names(self) -> tuple[str, ...]:
        """Return every known name, full ones first, none twice."""
        return tuple(dict.fromkeys((*self.full_names, *self.short)))


class Actor(Entity):
    """A person, faction, government, organization or outlet of the registry (``sources/actors.yaml``).

    Attributes:
        since, until: the time it exists, in EDTF.
        predecessors, successors: ids of the actors it came from and went into.
    """

    since: Edtf | None = None
    until: Edtf | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


class Region(Entity):
    """A place of the registry (``sources/regions.yaml``).

    Attributes:
        kind: what sort of place.
        part_of: id of the smallest region around it.
        government: id of the actor that its name may stand for (Ankara, of a capital or country).
        lat, lon: WGS84 degrees of a point in it.
    """

    type: Literal["region"] = "region"
    kind: Literal[
        "country", "area", "governorate", "district", "countryside", "city", "town", "front", "camp"
    ]
    part_of: str | None = None
    government: str | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)


class NewEntity(Record):
    """An actor or region an article names and the registry lacks, declared in the article's claims file.

    Attributes:
        name: the name the file's claims use for it.
        type: an entity type of the schema.
        aliases: the other names the article uses.
    """

    name: str = Field(min_length=1)
    type: str
    aliases: tuple[str, ...] = ()
