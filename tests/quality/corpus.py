"""The gold corpus: its sections, and a fingerprint that tells when any of it was changed."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final

from khabar.evaluate import Gold, find_claims_files
from khabar.yamlfile import read_text

# The golden folders that stand directly among the sections.
TOP: Final = "golden"


def sections(folder: Path) -> dict[str, list[Path]]:
    """Return the claims files of each section, in name order.

    A folder in ``folder`` is a section, with all it holds at any depth; those that are golden folders
    themselves are one section together.
    """
    found: dict[str, list[Path]] = {}
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = find_claims_files([inner])
        if files:
            name = TOP if (inner / "claims.yaml").is_file() else inner.name
            found.setdefault(name, []).extend(files)
    return found


def fingerprint(golds: Iterable[Gold]) -> str:
    """Return the fingerprint of articles and claims: the same wherever they stand, with any line endings."""
    parts = sorted(_of_one(gold.file, Path(gold.claims.path)) for gold in golds)
    return sha256("".join(parts).encode()).hexdigest()[:20]


def _of_one(*files: Path) -> str:
    texts = (read_text(file).replace("\r\n", "\n").replace("\r", "\n") for file in files)
    return sha256("\0".join(texts).encode()).hexdigest()
