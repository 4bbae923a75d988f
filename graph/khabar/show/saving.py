"""Saves the page so that an interrupted or failing write leaves the file that was there."""

import os
from pathlib import Path

from khabar.errors import DataError


def save_page(path: Path, html: str) -> None:
    """Write the page to ``path``, making its folder if need be.

    Raises:
        DataError: it cannot be written; what stood at ``path`` is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Beside the target, because a file can only be put in another's place on the same disk.
        new = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            new.write_text(html, encoding="utf-8", newline="\n")
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise DataError.at(
            path, None, f"cannot be written: {error.strerror}", "give another file with -o"
        ) from error
