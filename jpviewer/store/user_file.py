"""The user's file: lists with what the user wrote on their members, events, screens, alerts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from time import time

from jpviewer.market.days import iso, tokyo_day
from jpviewer.market.events import EventEdit, Events, MarketEvent
from jpviewer.market.messages import Changed, StoreError
from jpviewer.market.screens import Screen, ScreenEdit, Screens
from jpviewer.market.user import User, UserEdit
from jpviewer.market.watch import Watch, WatchEdit
from jpviewer.market.watchlists import Edit, Lists, Member, Members, Watchlist
from jpviewer.store import user_watch
from jpviewer.store.backups import copy
from jpviewer.store.database import Database, migrate
from jpviewer.store.troubles import on_disk
from jpviewer.store.user_steps import STEPS
from jpviewer.store.user_watch import Row

_MEMBER = ("note", "tags", "added", "colour", "held", "target", "stop")
"""Columns of what is written on a member, in the order of `Member`."""
_EVENT = ("id", "day", "name")
_SCREEN = ("id", "position", "name", "text")


class UserFile(Database):
    """The user's file, as one thread sees it: the window writes, everybody else reads.

    Its folder is never made: where it was, a drive may be missing.
    """

    def __init__(self, path: Path, readonly: bool = False, steps: Sequence[str] = STEPS) -> None:
        super().__init__(path, readonly)
        self._held: tuple[int, Lists] | None = None
        self._watched: tuple[int, Watch] | None = None
        try:
            self._open(readonly, steps)
        except BaseException:
            self.close()
            raise

    def lists(self) -> Lists:
        """Every list with its members, in the user's order.

        Read once, and again when somebody else has written; a list nobody edited stays the same
        object, so that an edit costs what it changes and not what the file holds.
        """
        with self.said():
            stamp = self._stamp()
            if self._held is None or self._held[0] != stamp:
                self._held = (stamp, self._read_lists())
        return self._held[1]

    def glance(self, which: int) -> Lists:
        """Every list, but the members of one alone: what a window shows before it has read all."""
        with self.said():
            return tuple(
                Watchlist(key, name, self._read_members(key) if key == which else ())
                for key, name in self._heads()
            )

    def members(self, which: int) -> Members:
        """The members of one list; none when the list is gone."""
        return next((each.members for each in self.lists() if each.id == which), ())

    def codes(self) -> tuple[str, ...]:
        """Every code on a list, once, in the order of the lists."""
        return tuple(dict.fromkeys(code for each in self.lists() for code in each.codes))

    def events(self) -> Events:
        """The user's events, by day."""
        with self.said():
            rows = self.run("SELECT day, name, id FROM events ORDER BY day, id").fetchall()
        return tuple(MarketEvent(day, name=name, id=which) for day, name, which in rows)

    def screens(self) -> Screens:
        """The user's screens, in the user's order."""
        with self.said():
            rows = self.run("SELECT text, name, id FROM screens ORDER BY position, id").fetchall()
        return tuple(Screen(text, name=name, id=which) for text, name, which in rows)

    def watch(self) -> Watch:
        """The user's alerts, what they told and how they stood; read as seldom as lists are."""
        with self.said():
            stamp = self._stamp()
            if self._watched is None or self._watched[0] != stamp:
                self._watched = (stamp, user_watch.read(self.run))
        return self._watched[1]

    def user(self) -> User:
        """Everything in it."""
        return User(self.lists(), self.events(), self.screens(), self.watch())

    def edit(self, change: Edit) -> Lists:
        """Carries out one of `market.watchlists`' edits, whole or not at all; the lists after it.

        The first edit of a day copies the file before.
        """
        return self.edit_user(lambda user: user._replace(lists=change(user.lists))).lists

    def edit_events(self, change: EventEdit) -> Events:
        """As `edit`, for one of `market.events`' edits; the user's events after it."""
        return self.edit_user(lambda user: user._replace(events=change(user.events))).events

    def edit_screens(self, change: ScreenEdit) -> Screens:
        """As `edit`, for one of `market.screens`' edits; the user's screens after it."""
        return self.edit_user(lambda user: user._replace(screens=change(user.screens))).screens

    def edit_watch(self, change: WatchEdit) -> Watch:
        """As `edit`, for one of `market.watch`'s edits; all of it after the edit."""
        return self.edit_user(lambda user: user._replace(watch=change(user.watch))).watch

    def edit_user(self, change: UserEdit) -> User:
        """As `edit`, for everything at once."""
        self.back_up()
        with self.transaction():
            before = self.user()
            stamp = self._stamp()
            after = change(before)
            self._write_lists(before.lists, after.lists)
            self._write("events", _EVENT, 1, _of_events(before), _of_events(after))
            self._write("screens", _SCREEN, 1, _of_screens(before), _of_screens(after))
            if after.watch is not before.watch:
                self._write_watch(before.watch, after.watch)
        self._held, self._watched = (stamp, after.lists), (stamp, after.watch)
        return after

    def back_up(self) -> None:
        """Copies the file into the folder beside it, once a day, when there is anything in it."""
        if self.user():
            copy(self._connection, self.path, iso(tokyo_day(time())))

    def _stamp(self) -> int:
        """Another number once somebody else has written."""
        (stamp,) = self.run("PRAGMA data_version").fetchone()
        return int(stamp)

    def _read_lists(self) -> Lists:
        lists = tuple(Watchlist(key, name, self._read_members(key)) for key, name in self._heads())
        for each in lists:  # here, for it would take the window's time when it wants them
            _ = each.codes, each.tagged
        return lists

    def _heads(self) -> list[tuple[int, str]]:
        return self.run("SELECT id, name FROM watchlists ORDER BY position, id").fetchall()

    def _read_members(self, which: int) -> Members:
        """A list at a time: sorting the rows of all at once takes longer than reading them."""
        found = self.run(
            f"SELECT code, {', '.join(_MEMBER)} FROM members WHERE watchlist = ? "
            "ORDER BY position, code",
            (which,),
        )
        return tuple(map(Member._make, found))

    def _write_lists(self, before: Lists, after: Lists) -> None:
        heads = ("id", "name", "position")
        self._write("watchlists", heads, 1, _heads(before), _heads(after))
        same = {id(each) for each in before} & {id(each) for each in after}
        old, new = ([each for each in lists if id(each) not in same] for lists in (before, after))
        names = ("watchlist", "code", "position", *_MEMBER)
        self._write("members", names, 2, _rows(old), _rows(new))

    def _write_watch(self, before: Watch, after: Watch) -> None:
        old, new = user_watch.rows_of(before), user_watch.rows_of(after)
        for table, (names, keys) in user_watch.COLUMNS.items():
            self._write(table, names, keys, old[table], new[table])

    def _open(self, readonly: bool, steps: Sequence[str]) -> None:
        version = self.version
        if version > len(steps):
            raise StoreError("file_newer", str(self.path))
        if version < len(steps):
            if readonly:
                raise StoreError("file_older", str(self.path))
            if version:
                copy(self._connection, self.path, f"{iso(tokyo_day(time()))}-version-{version}")
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
        before: Iterable[Row],
        after: Iterable[Row],
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


def user_of(path: Path) -> User:
    """Everything in a user's file that lies elsewhere, a backup perhaps, and stays as it is.

    One of an older version is brought up to date in a copy. Raises Changed where it is damaged.
    """
    import shutil  # not before it is wanted
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        whole = Path(folder) / "user.db"
        for side in ("", "-wal"):
            source = path.with_name(path.name + side)
            with on_disk(source):
                if not side or source.exists():
                    shutil.copyfile(source, whole.with_name(whole.name + side))
        try:
            with UserFile(whole) as file:
                if not file.damage():
                    return file.user()
        except StoreError as trouble:
            if trouble.message.key == "file_newer":
                raise StoreError("file_newer", str(path)) from trouble
    raise Changed("archive_unreadable")


def _heads(lists: Lists) -> list[Row]:
    return [(each.id, each.name, position) for position, each in enumerate(lists)]


def _rows(lists: Iterable[Watchlist]) -> list[Row]:
    return [
        (each.id, member.code, position, *member[1:])
        for each in lists
        for position, member in enumerate(each.members)
    ]


def _of_events(user: User) -> list[Row]:
    return [(each.id, each.day, each.name) for each in user.events]


def _of_screens(user: User) -> list[Row]:
    return [(each.id, position, each.name, each.text) for position, each in enumerate(user.screens)]
