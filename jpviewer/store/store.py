"""One connection to the cache: columns in, columns out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.messages import StoreError
from jpviewer.market.tables import DTYPES, Columns, Table
from jpviewer.store.database import Database, connect, migrate, on_disk, said
from jpviewer.store.schema import STEPS

VARIABLES = 999
"""How many places a statement may have in every build of SQLite."""

ROWS_AT_ONCE = 4096
"""Rows turned into arrays at a time; more of them leave the processor's cache."""


def prepare(path: Path) -> None:
    """Makes the cache or brings it up to date, before anybody else opens it."""
    with on_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with said(path):
        connection = connect(path, readonly=False)
        try:
            migrate(connection, path, STEPS)
        finally:
            connection.close()


class Store(Database):
    """The cache, as one thread sees it."""

    def __init__(self, path: Path, readonly: bool = True) -> None:
        super().__init__(path, readonly)
        self._fetch: int | None = None
        with said(path):
            self._connection.execute("PRAGMA cache_size = -65536")
            self._connection.execute("PRAGMA synchronous = NORMAL")
        if (version := self.version) != len(STEPS):
            self.close()
            raise StoreError("file_newer" if version > len(STEPS) else "file_damaged", str(path))

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
        with said(self.path):
            cursor = self._connection.execute(sql, params)
            names = [each[0] for each in cursor.description]
            chunks = iter(lambda: cursor.fetchmany(ROWS_AT_ONCE), [])
            parts = [_columns(names, rows) for rows in chunks]
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
        with said(self.path):
            for start in range(0, whole * width, step):
                self._connection.execute(many, flat[start : start + step])
            rest = iter(flat[whole * width :])
            self._connection.executemany(sql.format(marks), zip(*[rest] * width, strict=True))
        return count

    def is_sound(self) -> bool:
        """Whether SQLite finds no damage; reads the whole file."""
        with said(self.path):
            (word,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        return bool(word == "ok")

    def execute(self, sql: str, **params: Any) -> None:
        """One statement that gives no rows."""
        with said(self.path):
            self._connection.execute(sql, params)


def _columns(names: list[str], rows: list[tuple[Any, ...]]) -> dict[str, NDArray[Any]]:
    return {
        name: np.array(values, DTYPES[name])
        for name, values in zip(names, zip(*rows, strict=True), strict=True)
    }
