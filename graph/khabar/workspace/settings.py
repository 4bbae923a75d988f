"""The settings of a workspace, ``khabar.yaml``: its name, the base of its IRIs, who recognises names."""

from pathlib import Path
from typing import Final

from pydantic import Field

from khabar.model.article import Language
from khabar.model.record import Record
from khabar.yamlfile import parse, read_text

SETTINGS_FILE: Final = "khabar.yaml"


class NamePipelines(Record):
    """The spaCy pipelines that recognise names, in place of the models khabar ships.

    Attributes:
        ar, en: of Arabic and of English articles: the name of an installed pipeline, or the path of its
            folder, counted from the workspace.
    """

    ar: str | None = Field(default=None, min_length=1)
    en: str | None = Field(default=None, min_length=1)

    def of(self, folder: Path) -> dict[Language, str]:
        """Return the pipelines that are named, folders of the workspace by their whole path."""
        named: dict[Language, str | None] = {"ar": self.ar, "en": self.en}
        return {
            language: str(folder / name) if (folder / name).is_dir() else name
            for language, name in named.items()
            if name
        }


class Settings(Record):
    """What ``khabar.yaml`` may say; every key may be left out.

    Attributes:
        name: heads the page.
        base: what the IRIs of articles, actors, regions, events and claims begin with.
        names: who recognises names that neither registry nor rules know.
    """

    name: str = Field(default="khabar", min_length=1)
    base: str = "https://w3id.org/khabar/id/"
    names: NamePipelines = NamePipelines()


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
