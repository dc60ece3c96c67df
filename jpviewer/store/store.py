"""One connection to the cache: columns in, columns out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.messages import StoreError
from jpviewer.market.tables import DTYPES, Columns, Table
from jpviewer.store.schema import STEPS

BUSY_SECONDS = 30.0


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into a sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        keys = {
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
        if code not in keys:
            raise
        raise StoreError(keys[code], str(path)) from error


def migrate(connection: sqlite3.Connection, path: Path, steps: tuple[str, ...]) -> bool:
    """Takes the steps not yet taken, each in one transaction; True when there were any."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(steps):
        raise StoreError("file_newer", str(path))
    for number, step in enumerate(steps[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {step}; PRAGMA user_version = {number}; COMMIT")
    return bool(version < len(steps))


def connect(path: Path, readonly: bool) -> sqlite3.Connection:
    """A connection without implicit transactions; the file is made when it may be written."""
    mode = "ro" if readonly else "rwc"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
    )
    if not readonly:
        connection.execute("PRAGMA journal_mode = WAL")
    return connection


def prepare(path: Path) -> None:
    """Makes the cache or brings it up to date, before anybody else opens it."""
    with _said(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError("file_unusable", str(path)) from error
        connection = connect(path, readonly=False)
        try:
            migrate(connection, path, STEPS)
        finally:
            connection.close()


class Store:
    """The cache, as one thread sees it."""

    def __init__(self, path: Path, readonly: bool = True) -> None:
        self.path = path
        self._fetch: int | None = None
        with _said(path):
            self._connection = connect(path, readonly)
            self._connection.execute("PRAGMA cache_size = -65536")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version != len(STEPS):
            self.close()
            raise StoreError("file_newer" if version > len(STEPS) else "file_damaged", str(path))

    def __enter__(self) -> Store:
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

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing."""
        with _said(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    @contextmanager
    def fetch(self, source: str, subject: str, at: int) -> Iterator[None]:
        """A transaction whose rows remember which answer brought them."""
        with self.transaction():
            self._fetch = self._connection.execute(
                "INSERT INTO fetches (source, subject, at) VALUES (?, ?, ?)", (source, subject, at)
            ).lastrowid
            try:
                yield
            finally:
                self._fetch = None

    def read(self, sql: str, **params: Any) -> dict[str, NDArray[Any]]:
        """The columns of a query, typed by their names (`DTYPES`); unknown figures are NaN."""
        with _said(self.path):
            cursor = self._connection.execute(sql, params)
            names = [each[0] for each in cursor.description]
            parts = [_columns(names, rows) for rows in iter(lambda: cursor.fetchmany(200_000), [])]
        if len(parts) == 1:
            return parts[0]
        return {
            name: np.concatenate([part[name] for part in parts])
            if parts
            else np.empty(0, DTYPES[name])
            for name in names
        }

    def upsert(self, table: Table, columns: Columns) -> int:
        """Writes rows, the newer over the older; returns how many. NaN is written as NULL.

        Columns of `table` that are not given keep what a row had before.
        """
        names = [name for name in table.columns if name in columns]
        places = [*names, "fetch"] if table.traced else names
        marks = ["?"] * len(names) + [str(self._fetch or 0)] * table.traced
        updates = ", ".join(f"{name} = excluded.{name}" for name in places if name not in table.key)
        sql = (
            f"INSERT INTO {table.name} ({', '.join(places)}) "
            f"VALUES ({', '.join(marks)}) "
            f"ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {updates}"
        )
        rows = list(zip(*(np.asarray(columns[name]).tolist() for name in names), strict=True))
        with _said(self.path):
            self._connection.executemany(sql, rows)
        return len(rows)

    def execute(self, sql: str, **params: Any) -> None:
        """One statement that gives no rows."""
        with _said(self.path):
            self._connection.execute(sql, params)


def _columns(names: list[str], rows: list[tuple[Any, ...]]) -> dict[str, NDArray[Any]]:
    return {
        name: np.array(values, DTYPES[name])
        for name, values in zip(names, zip(*rows, strict=True), strict=True)
    }
