"""The user's file: watchlists with what the user wrote on their members, and events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path
from time import time

from jpviewer.market.days import iso, tokyo_day
from jpviewer.market.events import EventEdit, Events, MarketEvent
from jpviewer.market.messages import StoreError
from jpviewer.market.watchlists import Edit, Lists, Member, Members, Watchlist
from jpviewer.store.database import Database, connect, migrate
from jpviewer.store.troubles import DAMAGED, on_disk, said

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE watchlists (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL
    );
    CREATE TABLE members (
        watchlist INTEGER NOT NULL REFERENCES watchlists ON DELETE CASCADE, code TEXT NOT NULL,
        position INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '',
        added INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (watchlist, code)
    ) WITHOUT ROWID;
    """,
    "CREATE TABLE events (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, name TEXT NOT NULL);",
)
BACKUPS_KEPT = 10


class UserFile(Database):
    """The user's file, as one thread sees it: the window writes, everybody else reads.

    Its folder is never made: where it was, a drive may be missing.
    """

    def __init__(self, path: Path, readonly: bool = False, steps: Sequence[str] = STEPS) -> None:
        super().__init__(path, readonly)
        try:
            self._open(readonly, steps)
        except BaseException:
            self.close()
            raise

    def lists(self) -> Lists:
        """Every list with its members, in the user's order."""
        with self.said():
            heads = self.run("SELECT id, name FROM watchlists ORDER BY position, id").fetchall()
            rows = self.run(
                "SELECT watchlist, code, note, tags, added FROM members "
                "ORDER BY watchlist, position, code"
            ).fetchall()
        members = {
            key: tuple(Member(*row[1:]) for row in group)
            for key, group in groupby(rows, lambda row: row[0])
        }
        return tuple(Watchlist(key, name, members.get(key, ())) for key, name in heads)

    def members(self, which: int) -> Members:
        """The members of one list; none when the list is gone."""
        return next((each.members for each in self.lists() if each.id == which), ())

    def codes(self) -> tuple[str, ...]:
        """Every code on a list, once, in the order of the lists."""
        return tuple(dict.fromkeys(code for each in self.lists() for code in each.codes))

    def edit(self, change: Edit) -> Lists:
        """Carries out one of `market.watchlists`' edits, whole or not at all; the lists after it.

        The first edit of a day copies the file before.
        """
        self.back_up()
        with self.transaction():
            before = self.lists()
            after = change(before)
            self._write("watchlists", ("id", "name", "position"), 1, _heads(before), _heads(after))
            self._write(
                "members",
                ("watchlist", "code", "position", "note", "tags", "added"),
                2,
                _rows(before),
                _rows(after),
            )
        return after

    def events(self) -> Events:
        """The user's events, by day."""
        with self.said():
            rows = self.run("SELECT day, name, id FROM events ORDER BY day, id").fetchall()
        return tuple(MarketEvent(day, name=name, id=which) for day, name, which in rows)

    def edit_events(self, change: EventEdit) -> Events:
        """As `edit`, for one of `market.events`' edits; the user's events after it."""
        self.back_up()
        with self.transaction():
            before = self.events()
            after = change(before)
            names = ("id", "day", "name")
            self._write("events", names, 1, _rows_of(before), _rows_of(after))
        return after

    def back_up(self) -> None:
        """Copies the file into the folder beside it, once a day, when there is anything in it."""
        if self.lists() or self.events():
            self._copy(iso(tokyo_day(time())))

    def _open(self, readonly: bool, steps: Sequence[str]) -> None:
        version = self.version
        if version > len(steps):
            raise StoreError("file_newer", str(self.path))
        if version < len(steps):
            if readonly:
                raise StoreError("file_older", str(self.path))
            if version:
                self._copy(f"{iso(tokyo_day(time()))}-version-{version}")
        with self.said():
            if not readonly:
                migrate(self._connection, self.path, steps)
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA foreign_keys = ON")

    def _write(
        self,
        table: str,
        names: tuple[str, ...],
        keys: int,
        before: Iterable[tuple[str | int, ...]],
        after: Iterable[tuple[str | int, ...]],
    ) -> None:
        """Makes `before` into `after`, touching only rows that differ; the first names are keys."""
        old, new = set(before), set(after)
        gone = {row[:keys] for row in old} - {row[:keys] for row in new}
        found = " AND ".join(f"{name} = ?" for name in names[:keys])
        self._connection.executemany(f"DELETE FROM {table} WHERE {found}", gone)
        updates = ", ".join(f"{name} = excluded.{name}" for name in names[keys:])
        self._connection.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) "
            f"ON CONFLICT ({', '.join(names[:keys])}) DO UPDATE SET {updates}",
            new - old,
        )

    def _copy(self, name: str) -> None:
        """A copy under a dated name, made whole before it takes the name; the oldest go."""
        folder = self.path.with_name("backups")
        copy, part = folder / f"user-{name}.db", folder / "user.part"
        with on_disk(folder):
            if copy.exists():
                return
            folder.mkdir(exist_ok=True)
            part.unlink(missing_ok=True)
            with said(copy), closing(connect(part, readonly=False)) as target:
                self._connection.backup(target)
            with Database(part, readonly=False) as whole:
                if whole.damage():  # never in the place of a good one
                    raise StoreError(DAMAGED, str(self.path))
            part.replace(copy)
            for old in sorted(folder.glob("user-*.db"))[:-BACKUPS_KEPT]:
                old.unlink()


def _heads(lists: Lists) -> list[tuple[str | int, ...]]:
    return [(each.id, each.name, position) for position, each in enumerate(lists)]


def _rows_of(events: Events) -> list[tuple[str | int, ...]]:
    return [(each.id, each.day, each.name) for each in events]


def _rows(lists: Lists) -> list[tuple[str | int, ...]]:
    return [
        (each.id, member.code, position, member.note, member.tags, member.added)
        for each in lists
        for position, member in enumerate(each.members)
    ]
