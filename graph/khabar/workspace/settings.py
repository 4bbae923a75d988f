"""The settings of a workspace, ``khabar.yaml``: its name and the base of its IRIs."""

from pathlib import Path
from typing import Final

from pydantic import Field

from khabar.model.record import Record
from khabar.yamlfile import load

SETTINGS_FILE: Final = "khabar.yaml"


class Settings(Record):
    """What ``khabar.yaml`` may say; every key may be left out.

    Attributes:
        name: heads the page.
        base: what the IRIs of articles, actors, regions, events and claims begin with.
    """

    name: str = Field(default="khabar", min_length=1)
    base: str = "https://w3id.org/khabar/id/"


def load_settings(folder: Path) -> Settings:
    """Read the settings of a workspace, or give the default ones where it has no ``khabar.yaml``.

    Raises:
        DataError: the file is not YAML or has an unknown key.
    """
    file = folder / SETTINGS_FILE
    if not file.exists() or not file.read_bytes().strip():
        return Settings()
    return load(file, Settings).record
