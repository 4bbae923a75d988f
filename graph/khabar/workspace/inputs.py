"""What an article is made from, and the fingerprints that tell whether any of it has changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from khabar import __version__
from khabar.read.claims import CLAIMS_FILE
from khabar.read.folder import article_files, article_name
from khabar.read.frontmatter import SIDE_FILE

if TYPE_CHECKING:
    from khabar.workspace.folders import Workspace

# Claims and queries need no rebuild: claims files count with their article, queries make nothing.
_SCHEMA_PARTS = ("entities", "relations", "events", "words")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files one article is made from.

    Attributes:
        name: the article's name.
        article: its file.
        side: what is known of its publication; may not exist.
        claims: its claims file; may not exist.
    """

    name: str
    article: Path
    side: Path
    claims: Path

    def digest(self, common: str) -> str:
        """Return the fingerprint of the files and of what all articles have in common."""
        return _digest([common.encode(), *map(_content, (self.article, self.side, self.claims))])


def find_inputs(sources: Path) -> list[Inputs]:
    """Return the inputs of every article in ``sources``, in name order.

    Raises:
        DataError: two files are one article by name.
    """
    return [inputs_of(file) for file in article_files(sources)]


def inputs_of(file: Path) -> Inputs:
    """Return the inputs of the article in ``file``."""
    side, claims = (file.with_name(file.stem + ending) for ending in (SIDE_FILE, CLAIMS_FILE))
    return Inputs(article_name(file), file, side, claims)


def orphans(sources: Path, articles: Iterable[Inputs]) -> list[Path]:
    """Return the claims files and side files that belong to no article, in name order."""
    owned = {file.name for article in articles for file in (article.side, article.claims)}
    found = (file for ending in (SIDE_FILE, CLAIMS_FILE) for file in sources.glob(f"*{ending}"))
    return sorted(file for file in found if file.name not in owned)


def schema_digest(workspace: "Workspace") -> str:
    """Return the fingerprint of the schema and of khabar's own version."""
    files = [
        file
        for folder in workspace.schema_folders
        for part in _SCHEMA_PARTS
        for file in sorted((folder / part).glob("*.yaml"))
    ]
    own = workspace.schema_folders[0] / "vocabulary.yaml"
    parts = [part for file in (*files, own) for part in (file.name.encode(), _content(file))]
    return _digest([__version__.encode(), *parts])


def registry_digest(workspace: "Workspace") -> str:
    """Return the fingerprint of the registry and of the base of all IRIs."""
    return _digest([workspace.settings.base.encode(), *map(_content, workspace.registry_files)])


def common_digest(workspace: "Workspace") -> str:
    """Return the fingerprint of what all articles have in common: schema, registry, who recognises names."""
    named = (f"{language}: {name}".encode() for language, name in sorted(workspace.pipelines.items()))
    return joined_digest([schema_digest(workspace), registry_digest(workspace), _digest(named)])


def joined_digest(parts: Iterable[str]) -> str:
    """Return the fingerprint of several fingerprints."""
    return _digest(part.encode() for part in parts)


def file_digest(file: Path) -> str:
    """Return the fingerprint of one file, which may be missing."""
    return _digest([_content(file)])


def _content(file: Path) -> bytes:
    """Return a file's bytes; of one that is missing or cannot be read, bytes no file has said."""
    try:
        return b"file:" + file.read_bytes()
    except OSError:
        return b"none"


def _digest(parts: Iterable[bytes]) -> str:
    whole = sha256()
    for part in parts:
        # Lengths keep two lists of parts apart that join to the same bytes.
        whole.update(b"%d:" % len(part) + part)
    return whole.hexdigest()
