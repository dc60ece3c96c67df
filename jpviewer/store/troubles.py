"""What SQLite and the file system complain of, as sentences."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jpviewer.market.messages import Cancelled, StoreError
from jpviewer.store.holders import holder

DAMAGED = "file_damaged"
"""The key of the one trouble that the program can mend by itself."""

_KEYS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: "file_unusable",
    sqlite3.SQLITE_READONLY: "file_unusable",
    sqlite3.SQLITE_PERM: "file_unusable",
    sqlite3.SQLITE_IOERR: "file_unusable",
    sqlite3.SQLITE_BUSY: "file_busy",
    sqlite3.SQLITE_LOCKED: "file_busy",
    sqlite3.SQLITE_PROTOCOL: "file_busy",
}
_FINER = {
    sqlite3.SQLITE_IOERR_SHORT_READ: DAMAGED,
    sqlite3.SQLITE_IOERR_SHMSIZE: "disk_full",
}
_BUSY = {code for code, key in _KEYS.items() if key == "file_busy"}


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into a sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if _code(error) == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        key = _key(error)
        if not key:
            raise
        other = holder(path) if key == "file_busy" else None
        if other is None:
            raise StoreError(key, str(path)) from error
        raise StoreError("file_held", str(path), other.name, other.pid, other.since) from error


@contextmanager
def on_disk(path: Path) -> Iterator[None]:
    """Turns the file system's errors into a sentence that says what to do."""
    try:
        yield
    except OSError as error:
        key = "disk_full" if is_full(error) else "file_unusable"
        raise StoreError(key, str(path)) from error


def is_full(error: OSError) -> bool:
    """Whether there is no room on the disk, or none left to this user."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether somebody else holds the file, so that waiting may help."""
    return _code(error) in _BUSY


def is_closed(error: sqlite3.Error) -> bool:
    """Whether the disk takes no more, so that at most reading may go on."""
    return _key(error) in ("disk_full", "file_unusable")


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _key(error: sqlite3.Error) -> str:
    """The key of an error's sentence; '' for one that only a mistake of ours explains."""
    if not hasattr(error, "sqlite_errorcode"):
        # Python's own: a text whose bytes are no text was written by nobody.
        return DAMAGED if "decode" in str(error) else ""
    return _FINER.get(error.sqlite_errorcode) or _KEYS.get(_code(error), "")
