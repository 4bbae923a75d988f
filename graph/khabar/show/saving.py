"""Saves the page so that an interrupted or failing write leaves the file that was there."""

from pathlib import Path

from khabar.errors import DataError
from khabar.saving import saving

_ANOTHER = "give another file with -o"


def save_page(path: Path, html: str) -> None:
    """Write the page to ``path``, making its folder if need be.

    Raises:
        DataError: it cannot be written; what stood at ``path`` is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError.at(path, None, f"cannot be written: {error.strerror}", _ANOTHER) from error
    with saving(path, _ANOTHER) as out:
        out.write(html.encode())
