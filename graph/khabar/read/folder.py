"""Finds the articles in a folder."""

import unicodedata
from pathlib import Path

from khabar.errors import DataError, Problem

ENDINGS = (".txt", ".md", ".html", ".htm")


def article_name(path: Path) -> str:
    """Return how claims files and people call the article at ``path``: its file name without the ending."""
    # Some file systems store أ as two characters; people and editors type one.
    return unicodedata.normalize("NFC", path.stem)


def article_files(folder: Path) -> list[Path]:
    """Return the article files of ``folder``, in name order; a missing folder has none.

    These are the files ending in .txt, .md, .html or .htm, but no README and no hidden file.

    Raises:
        DataError: two files are one article by name (``a.txt`` and ``a.html``); the folder cannot be read.
    """
    try:
        files = sorted(filter(_is_article, folder.iterdir())) if folder.exists() else []
    except OSError as error:
        raise DataError.at(folder, None, f"cannot be read: {error.strerror}") from error
    by_name: dict[str, Path] = {}
    problems = []
    for file in files:
        other = by_name.setdefault(article_name(file), file)
        if other is not file:
            message = f"the same article name as {other.name}"
            problems.append(Problem(str(file), None, message, "rename or remove one of them"))
    if problems:
        raise DataError(problems)
    return files


def _is_article(path: Path) -> bool:
    known = path.suffix.lower() in ENDINGS and not path.name.startswith(".")
    return known and path.stem.lower() != "readme" and path.is_file()
