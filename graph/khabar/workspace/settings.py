"""The settings of a workspace, ``khabar.yaml``: its name and the base of its IRIs."""

from pathlib import Path
from typing import Final

from pydantic import Field

from khabar.model.record import Record
from khabar.yamlfile import parse, read_text

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
    if not file.exists():
        return Settings()
    text = read_text(file)
    said = (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    # A file of comments alone holds no mapping; it says nothing, which is allowed.
    return parse(text, Settings, str(file)).record if any(said) else Settings()
