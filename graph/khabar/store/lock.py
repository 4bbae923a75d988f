"""Lets many processes read a store, or one write it, and tells who is in the way.

RocksDB keeps two writers apart by itself, but it lets readers in while somebody writes, and what they see
then is undefined. The system frees the lock when a process ends, however it ends.
"""

import os
import sys
import time
from pathlib import Path

from khabar.errors import UsageError

if sys.platform != "win32":
    import fcntl

# A query, or a build that finds little changed, is done well before; a long one is worth a message.
_PATIENCE = 2.0
_POLL = 0.05


class Lock:
    """A lock beside the store's folder, shared by readers, exclusive for a writer, held until `release`.

    Raises:
        UsageError: another process is in the way.
    """

    def __init__(self, store: Path, *, exclusive: bool) -> None:
        self._file = _open(store.with_name(store.name + ".lock"), exclusive=exclusive)
        if self._file is not None:
            try:
                _wait(self._file, store, exclusive=exclusive)
            except UsageError:
                self.release()
                raise

    def release(self) -> None:
        """Let others in."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _open(path: Path, *, exclusive: bool) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        if exclusive:
            raise
        return None  # a folder one may only read, a colleague's or a disc: no lock can be made there


def _wait(file: int, store: Path, *, exclusive: bool) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not _taken(file, exclusive=exclusive):
        if time.monotonic() > deadline:
            raise UsageError(_in_the_way(store, os.read(file, 20).decode("ascii", "replace")))
        time.sleep(_POLL)
    # Whoever gets in, even to read, knows that no writer is left: one that was killed left its number behind.
    os.ftruncate(file, 0)
    if exclusive:
        os.write(file, str(os.getpid()).encode())


def _taken(file: int, *, exclusive: bool) -> bool:
    if sys.platform == "win32":
        return True  # no shared locks there; RocksDB's own still keeps two writers apart
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _in_the_way(store: Path, writer: str) -> str:
    if writer:
        return f"{store}: a build is writing the graph (process {writer}); try again when it is done"
    return f"{store}: another khabar command is reading the graph; try again when it is done, or stop it"
