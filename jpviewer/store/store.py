"""One connection to the cache: columns in, columns out."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.messages import StoreError
from jpviewer.market.tables import DTYPES, Columns, Table
from jpviewer.store.damage import SIDES, is_damaged, is_noted
from jpviewer.store.database import (
    BUSY_SECONDS,
    Database,
    Waiting,
    connect,
    migrate,
    nothing,
)
from jpviewer.store.schema import STEPS
from jpviewer.store.troubles import DAMAGED, on_disk, said
from jpviewer.store.wal import log_size

VARIABLES = 999
"""How many places a statement may have in every build of SQLite."""

LONGEST_LOG = 256 * 2**20
"""Bytes to which the log may grow while somebody reads an old state; mostly it has 4 MB."""

ROWS_AT_ONCE = 4096
"""Rows turned into arrays at a time; more of them leave the processor's cache."""


def prepare(path: Path, patience: float = BUSY_SECONDS, waiting: Waiting = nothing) -> None:
    """Makes the cache or brings it up to date, before anybody else opens it.

    A damaged or newer file is refused untouched. Whoever holds it is waited for with `patience`,
    in seconds, and `waiting` is called meanwhile.
    """
    with on_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _begin(path)
    if _is_ready(path, patience, waiting):
        return
    with said(path), closing(connect(path, readonly=False, timeout=patience)) as connection:
        migrate(connection, path, STEPS)


def _begin(path: Path) -> None:
    """An empty cache, whole before it has its name; nothing when somebody else was quicker."""
    with said(path), closing(_fresh()) as fresh, on_disk(path):
        # What a deleted cache left behind would be taken into the new one.
        for side in SIDES:
            path.with_name(path.name + side).unlink(missing_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        part.write_bytes(fresh.serialize())
        _name(part, path)
        part.unlink(missing_ok=True)


def _name(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        return
    except OSError:  # a disk that knows one name a file
        if not path.exists():
            part.rename(path)


def _fresh() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for step in STEPS:
        connection.executescript(step)
    connection.execute(f"PRAGMA user_version = {len(STEPS)}")
    return connection


def _is_ready(path: Path, patience: float, waiting: Waiting) -> bool:
    """Finds what can be found without reading the file: whose it is, and whether it is sound.

    By a connection that cannot write: closing one that can would change a newer version's file.
    """
    if is_damaged(path):
        raise StoreError(DAMAGED, str(path))
    with Database(path, readonly=True) as found, found.said():
        found.patience, found.waiting = patience, waiting
        version = found.version
        (tables,) = found.run("SELECT count(*) FROM sqlite_schema").fetchone()
        (journal,) = found.run("PRAGMA journal_mode").fetchone()
    if version > len(STEPS):
        raise StoreError("file_newer", str(path))
    if not version or not tables:
        raise StoreError(DAMAGED, str(path))
    return version == len(STEPS) and bool(journal == "wal")


def _other(version: int) -> str:
    """What to say of a file of another version; 0 has none, and is no cache of ours."""
    return DAMAGED if not version else "file_newer" if version > len(STEPS) else "file_older"


class Store(Database):
    """The cache, as one thread sees it."""

    longest_log = LONGEST_LOG

    def __init__(self, path: Path, readonly: bool = True) -> None:
        if path.is_dir():
            raise StoreError(DAMAGED, str(path))
        super().__init__(path, readonly)
        self._fetch: int | None = None
        try:
            with self.said():
                self.run("PRAGMA cache_size = -65536")
                self.run("PRAGMA synchronous = NORMAL")
            if (version := self.version) != len(STEPS):
                raise StoreError(_other(version), str(path))
        except BaseException:
            self.close()
            raise

    @contextmanager
    def fetch(self, source: str, subject: str, at: int) -> Iterator[None]:
        """A transaction whose rows remember which answer brought them.

        Raises StoreError when somebody noted damage, or reads on and on while the log grows.
        """
        if is_noted(self.path):
            raise StoreError(DAMAGED, str(self.path))
        self._keep_log_short()
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
        with self.said():
            cursor = self.run(sql, params)
            names = [each[0] for each in cursor.description]
            chunks = iter(lambda: cursor.fetchmany(ROWS_AT_ONCE), [])
            parts = [self._columns(names, rows) for rows in chunks]
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
        merge = dict(table.merge)
        updates = ", ".join(
            f"{name} = {merge.get(name, f'excluded.{name}')}"
            for name in places
            if name not in table.key
        )
        sql = (
            f"INSERT INTO {table.name} ({', '.join(places)}) VALUES {{}} "
            f"ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {updates}"
        )
        return self._insert(sql, f"({', '.join(marks)})", [columns[name] for name in names])

    def _insert(self, sql: str, marks: str, columns: list[NDArray[Any]]) -> int:
        """Many rows a statement: half the time of a statement a row (`benchmarks/storing.py`)."""
        width, count = len(columns), len(columns[0])
        flat: list[Any] = [None] * (width * count)
        for place, values in enumerate(columns):
            flat[place::width] = np.asarray(values).tolist()
        batch = VARIABLES // width
        whole = count - count % batch
        many = sql.format(", ".join([marks] * batch))
        step = batch * width
        with self.said():
            for start in range(0, whole * width, step):
                self._connection.execute(many, flat[start : start + step])
            rest = iter(flat[whole * width :])
            self._connection.executemany(sql.format(marks), zip(*[rest] * width, strict=True))
        return count

    def execute(self, sql: str, **params: Any) -> None:
        """One statement that gives no rows."""
        with self.said():
            self.run(sql, params)

    def tidy(self) -> bool:
        """Takes the log into the file and empties it; False while somebody reads from it."""
        with self.said():
            (held, _, _) = self.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not held

    def _keep_log_short(self) -> None:
        """SQLite writes the log from its start again once nobody reads from it, and only then."""
        if log_size(self.path) < self.longest_log:
            return
        end = time.monotonic() + self.patience
        while not self.tidy():
            if time.monotonic() >= end:
                raise StoreError("file_read_on", str(self.path))
            self.waiting()

    def _columns(self, names: list[str], rows: list[tuple[Any, ...]]) -> dict[str, NDArray[Any]]:
        try:
            return {
                name: np.array(values, DTYPES[name])
                for name, values in zip(names, zip(*rows, strict=True), strict=True)
            }
        except (TypeError, ValueError, OverflowError) as error:
            # A mistake of ours, or values that nobody wrote.
            if not self.damage():
                raise
            raise StoreError(DAMAGED, str(self.path)) from error
