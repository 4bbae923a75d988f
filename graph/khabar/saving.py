"""Saves a file whole or not at all: one reads what was there before, or everything that is new."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from zlib import crc32

from khabar.errors import DataError


@contextmanager
def saving(path: Path, mend: str = "") -> Iterator[IO[bytes]]:
    """Give a stream whose bytes become the content of ``path`` when the block ends well.

    A device or a pipe such as ``/dev/null`` is written to, not replaced; a link stays a link.

    Args:
        path: the file; its folder must exist.
        mend: the next step where it cannot be written.

    Raises:
        DataError: it cannot be written; what stood at ``path`` is as it was.
    """
    try:
        # Path.resolve fails on a link that leads to itself, with an error of its own.
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as stream:
                yield stream
        else:
            with _replacing(target) as stream:
                yield stream
    except OSError as error:
        raise DataError.at(path, None, f"cannot be written: {_why(error, path)}", mend) from error


@contextmanager
def _replacing(target: Path) -> Iterator[IO[bytes]]:
    # Beside the target, because a file can only be put in another's place on the same disk.
    draft = target.with_name(f".{os.getpid()}-{crc32(target.name.encode()):08x}.draft")
    try:
        with draft.open("wb") as stream:
            yield stream
            stream.flush()
            # Without it a power failure can leave the new name on an empty file.
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _why(error: OSError, path: Path) -> str:
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    return error.strerror or str(error)
