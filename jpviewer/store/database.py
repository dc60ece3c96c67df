"""One connection to an SQLite file: opening, migrating, transactions, and waiting for others."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from jpviewer.market.messages import Cancelled, StoreError
from jpviewer.store.damage import identity, note
from jpviewer.store.memory import Memory
from jpviewer.store.troubles import DAMAGED, is_busy, is_closed, said
from jpviewer.store.wal import log_size

P = ParamSpec("P")
T = TypeVar("T")

BUSY_SECONDS = 30.0
"""How long somebody else may hold a file before we say so."""
LOOK_UP = 0.25
"""Seconds of that within which SQLite waits by itself, deaf to everything else."""


Waiting = Callable[[], None]


def nothing() -> None:
    """What is done while waiting, where nobody could want to stop."""


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[str]) -> None:
    """Takes the steps not yet taken, each in one transaction, one process at a time.

    A file of a newer version is left untouched.
    """
    version = _version(connection)
    if version > len(steps):
        raise StoreError("file_newer", str(path))
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        connection.execute("PRAGMA journal_mode = WAL")
    for number, step in enumerate(steps[version:], version + 1):
        connection.execute("BEGIN IMMEDIATE")
        with _all_or_nothing(connection):
            if _version(connection) < number:
                _take(connection, step)
                connection.execute(f"PRAGMA user_version = {number}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _take(connection: sqlite3.Connection, step: str) -> None:
    """Each statement of a step; `executescript` would end the transaction first."""
    statement = ""
    for part in step.split(";"):
        statement += f"{part};"
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


@contextmanager
def _all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def connect(path: Path, readonly: bool, timeout: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection without implicit transactions; the file is made when it may be written."""
    mode = "ro" if readonly else "rwc"
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=timeout, isolation_level=None
    )


def _to_read(path: Path) -> sqlite3.Connection:
    """Where not even SQLite's index of the log can be made, a file without a log is read alone."""
    connection = connect(path, readonly=True, timeout=LOOK_UP)
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        if is_closed(error) and not log_size(path):
            connection.close()
            uri = f"{path.absolute().as_uri()}?immutable=1"
            return sqlite3.connect(uri, uri=True, isolation_level=None)
    return connection


class Database:
    """An open file, as one thread sees it.

    While somebody else holds the file every call waits, and calls `waiting` now and then, which
    may raise Cancelled.
    """

    patience = BUSY_SECONDS

    def __init__(self, path: Path, readonly: bool) -> None:
        self.path = path
        self.waiting: Waiting = nothing
        self._interrupted = False
        self._memory = Memory() if readonly else None
        self._kept: dict[Hashable, tuple[Hashable, Any]] = {}
        with said(path):
            self._connection = _to_read(path) if readonly else connect(path, False, LOOK_UP)
        self._identity = identity(path)

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
        """Ends a running query, or waiting for one; the one call another thread may make."""
        self._interrupted = True
        with suppress(sqlite3.ProgrammingError):  # it was closed in this moment
            self._connection.interrupt()

    @property
    def moved(self) -> bool:
        """Whether another file, or none, has taken the place of the one that was opened."""
        return identity(self.path) != self._identity

    @property
    def version(self) -> int:
        """How many steps of the schema the file has taken."""
        with self.said():
            (version,) = self.run("PRAGMA user_version").fetchone()
        return int(version)

    def damage(self, table: str = "") -> str:
        """What SQLite finds wrong first, '' for nothing; reads the whole file, or one table."""
        with self.said():
            (word,) = self.run(f"PRAGMA integrity_check({table or 1})").fetchone()
        return "" if word == "ok" else str(word)

    def note_damage(self) -> None:
        """Has the file set aside as soon as nobody writes into it."""
        note(self.path, self._identity)

    @contextmanager
    def said(self) -> Iterator[None]:
        """As `troubles.said`; damage is noted for whoever may set the file aside."""
        try:
            with said(self.path):
                yield
        except StoreError as trouble:
            if trouble.message.key == DAMAGED:
                self.note_damage()
            raise

    def run(self, sql: str, params: Any = ()) -> sqlite3.Cursor:
        """One statement; outside of a transaction it waits for whoever holds the file."""
        end = time.monotonic() + self.patience
        while True:
            try:
                return self._connection.execute(sql, params)
            except sqlite3.OperationalError as error:
                held = is_busy(error) and not self._connection.in_transaction
                if not held or time.monotonic() >= end:
                    raise
            if self._interrupted:
                raise Cancelled
            self.waiting()

    def recall(
        self, make: Callable[Concatenate[Self, P], T], *given: P.args, **named: P.kwargs
    ) -> T:
        """What `make(self, …)` gives, made anew only once somebody has written: never change it.

        Who may write makes it anew each time: SQLite does not tell them of their own changes.
        """
        if self._memory is None:
            return make(self, *given, **named)
        with self.said():
            (state,) = self.run("PRAGMA data_version").fetchone()
        question = make, given, tuple(sorted(named.items()))
        found: T = self._memory.recall(state, question, lambda: make(self, *given, **named))
        return found

    def keep(self, state: Hashable, make: Callable[[Self], T]) -> T:
        """What `make(self)` gives, made anew only once `state` is another: never change it.

        For what stays while other tables are written, as during a whole refresh; `state` must tell
        every change of what is read.
        """
        kept: tuple[Hashable, T] | None = self._kept.get(make)
        if kept is None or kept[0] != state:
            kept = self._kept[make] = state, make(self)
        return kept[1]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing."""
        with self.said():
            self.run("BEGIN IMMEDIATE")
            with _all_or_nothing(self._connection):
                yield
