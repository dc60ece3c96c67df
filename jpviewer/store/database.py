"""One connection to an SQLite file: opening, migrating, transactions, and its errors in words."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from jpviewer.market.messages import Cancelled, StoreError

BUSY_SECONDS = 30.0

_KEYS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_CORRUPT: "file_damaged",
    sqlite3.SQLITE_NOTADB: "file_damaged",
    sqlite3.SQLITE_CANTOPEN: "file_unusable",
    sqlite3.SQLITE_READONLY: "file_unusable",
    sqlite3.SQLITE_PERM: "file_unusable",
    sqlite3.SQLITE_IOERR: "file_unusable",
    sqlite3.SQLITE_BUSY: "file_busy",
    sqlite3.SQLITE_LOCKED: "file_busy",
}


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into a sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        if code not in _KEYS:
            raise
        raise StoreError(_KEYS[code], str(path)) from error


@contextmanager
def on_disk(path: Path) -> Iterator[None]:
    """Turns the file system's errors into a sentence that says what to do."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise StoreError("disk_full" if full else "file_unusable", str(path)) from error


def migrate(connection: sqlite3.Connection, path: Path, steps: tuple[str, ...]) -> bool:
    """Takes the steps not yet taken, each in one transaction; True when there were any.

    A file of a newer version is left untouched.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(steps):
        raise StoreError("file_newer", str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    for number, step in enumerate(steps[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {step}; PRAGMA user_version = {number}; COMMIT")
    return bool(version < len(steps))


def connect(path: Path, readonly: bool) -> sqlite3.Connection:
    """A connection without implicit transactions; the file is made when it may be written."""
    mode = "ro" if readonly else "rwc"
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
    )


class Database:
    """An open file, as one thread sees it."""

    def __init__(self, path: Path, readonly: bool) -> None:
        self.path = path
        with said(path):
            self._connection = connect(path, readonly)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connection; a second time does nothing."""
        self._connection.close()

    def interrupt(self) -> None:
        """Ends a running query; the one call that another thread may make."""
        self._connection.interrupt()

    @property
    def version(self) -> int:
        """How many steps of the schema the file has taken."""
        with said(self.path):
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        return int(version)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing."""
        with said(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
