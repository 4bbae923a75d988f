"""The folders of a workspace, and what is read from them when it is asked for."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from khabar import bundled
from khabar.errors import UsageError

if TYPE_CHECKING:
    from khabar.mapping.iris import Iris
    from khabar.model.article import Language
    from khabar.registry import Registry
    from khabar.schema import Schema
    from khabar.store import EmbeddedStore
    from khabar.workspace.settings import Settings


@dataclass(frozen=True)
class Workspace:
    """A folder with ``sources/``, ``schema/`` and ``exports/``.

    Making one reads nothing; each property reads its part at first use, so a command pays only for what it
    needs.

    Raises:
        UsageError: by every property that reads, where the folder is no workspace.
        DataError: by the same, where its files have problems.
    """

    folder: Path

    @property
    def exists(self) -> bool:
        """Tell whether the folder is a workspace: it has ``khabar.yaml`` or ``sources/``."""
        return (self.folder / "khabar.yaml").is_file() or (self.folder / "sources").is_dir()

    @property
    def sources(self) -> Path:
        """Return the folder of articles, claims files and the registry."""
        return self.folder / "sources"

    @property
    def schema_folder(self) -> Path:
        """Return the folder of the workspace's own types and saved queries."""
        return self.folder / "schema"

    @property
    def exports(self) -> Path:
        """Return the folder a build writes to."""
        return self.folder / "exports"

    @property
    def state(self) -> Path:
        """Return the folder of what a build keeps for the next one; it can always be made anew."""
        return self.folder / ".khabar"

    @cached_property
    def settings(self) -> "Settings":
        """Return the settings."""
        from khabar.workspace.settings import load_settings  # noqa: PLC0415  (only imports paths until asked)

        self.require()
        return load_settings(self.folder)

    @cached_property
    def iris(self) -> "Iris":
        """Return the maker of IRIs below the workspace's base."""
        from khabar.mapping.iris import Iris  # noqa: PLC0415

        return Iris(self.settings.base)

    @property
    def schema_folders(self) -> tuple[Path, ...]:
        """Return where types and saved queries come from, the shipped ones first; the later ones win."""
        self.require()
        shipped, own = bundled.SCHEMA.resolve(), self.schema_folder.resolve()
        return (shipped,) if own == shipped or not own.is_dir() else (shipped, own)

    @cached_property
    def schema(self) -> "Schema":
        """Return the shipped types, and the workspace's own over them."""
        from khabar.schema import load_schema  # noqa: PLC0415

        return load_schema(*self.schema_folders)

    @property
    def registry_files(self) -> tuple[Path, Path]:
        """Return the files of known actors and regions: the workspace's, or the shipped where it has none."""
        self.require()
        actors, regions = (
            own if (own := self.sources / name).is_file() else bundled.SOURCES / name
            for name in ("actors.yaml", "regions.yaml")
        )
        return actors, regions

    @cached_property
    def registry(self) -> "Registry":
        """Return the known actors and regions."""
        from khabar.registry import load_registry  # noqa: PLC0415

        return load_registry(*self.registry_files)

    @property
    def pipelines(self) -> "dict[Language, str]":
        """Return the spaCy pipelines the settings name, by the language of the names they recognise."""
        return self.settings.names.of(self.folder)

    def open_store(self, *, read_only: bool = True) -> "EmbeddedStore":
        """Open the workspace's graph; close it, or use it as a context manager.

        Raises:
            UsageError: it is not built yet, or another process is in the way.
        """
        from khabar.store import EmbeddedStore  # noqa: PLC0415

        self.require()
        return EmbeddedStore(self.state / "store", read_only=read_only)

    def require(self) -> None:
        """Make sure the folder is a workspace.

        Raises:
            UsageError: it is not.
        """
        if not self.exists:
            raise UsageError(f"{self.folder.resolve()} {_not_one(self.folder)}")


def _not_one(folder: Path) -> str:
    if not folder.exists():
        return f"does not exist; make a workspace there: khabar init {folder}"
    return (
        "is not a workspace (it has neither khabar.yaml nor sources/); "
        "go to one, name one with -C DIR, or make one: khabar init DIR"
    )


SHIPPED: Final = Workspace(bundled.SETTINGS.parent)
"""The sample workspace that comes with khabar; its schema and registry serve where there is no other."""
