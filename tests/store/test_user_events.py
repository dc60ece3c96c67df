"""Events in the user's file, and files from before there were any."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from jpviewer.market import events
from jpviewer.market.events import Events, MarketEvent
from jpviewer.market.messages import Message, StoreError
from jpviewer.store.mending import open_user_file
from jpviewer.store.user_file import UserFile
from jpviewer.store.user_steps import STEPS
from tests.store import harm

KILLED = 9
DIES = """
import functools, os, sqlite3, sys
from pathlib import Path
from jpviewer.store.user_file import UserFile

left = int(sys.argv[2])

def count(statement):
    global left
    left -= 1
    if left < 0:
        os._exit(9)

class Mortal(sqlite3.Connection):
    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.set_trace_callback(count)

sqlite3.connect = functools.partial(sqlite3.connect, factory=Mortal)
UserFile(Path(sys.argv[1])).close()
"""
"""Opens a file and dies before its n-th statement."""


def made_before_events(path: Path) -> None:
    """A file with one code on a list, as the first version wrote it."""
    with UserFile(path, steps=STEPS[:1]) as file, file.transaction():
        file.run("INSERT INTO watchlists VALUES (1, 'Mine', 0)")
        file.run("INSERT INTO members (watchlist, code, position) VALUES (1, '7203', 0)")


def test_events_alone_are_copied_too(tmp_path: Path) -> None:
    with UserFile(tmp_path / "user.db") as file:
        first = file.edit_events(lambda held: events.add(held, 1, 20251004, "Vote"))
        file.edit_events(lambda held: events.remove(held, 1))
        assert file.events() == ()
    (copy,) = (tmp_path / "backups").iterdir()
    with UserFile(copy, readonly=True) as file:
        assert file.events() == first == (MarketEvent(20251004, name="Vote", id=1),)


def test_a_failed_edit_of_events_leaves_nothing_behind(tmp_path: Path) -> None:
    def beyond_what_sqlite_holds(held: Events) -> Events:
        return (*held, MarketEvent(1, name="a", id=1), MarketEvent(2**70, name="b", id=2))

    with UserFile(tmp_path / "user.db") as file:
        with pytest.raises(OverflowError):
            file.edit_events(beyond_what_sqlite_holds)
        assert file.events() == ()


def test_a_file_from_before_there_were_events_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    made_before_events(path)
    with pytest.raises(StoreError, match="file_older"):
        UserFile(path, readonly=True)
    with UserFile(path) as file:
        assert file.codes() == ("7203",)
        assert file.events() == ()
    (before,) = path.with_name("backups").glob("*-version-1.db")
    with closing(sqlite3.connect(before)) as copy:
        assert copy.execute("SELECT code FROM members").fetchall() == [("7203",)]
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_death_at_any_statement_on_the_way_harms_nothing(tmp_path: Path) -> None:
    for survived in range(100):
        path = tmp_path / str(survived) / "user.db"
        path.parent.mkdir()
        made_before_events(path)
        command = [sys.executable, "-c", DIES, str(path), str(survived)]
        end = subprocess.run(command, check=False).returncode
        said: list[Message] = []
        with open_user_file(path, said.append) as file:
            assert file.codes() == ("7203",)
            assert file.edit_events(lambda held: events.add(held, 1, 20251004, "Vote"))
        assert said == []
        if end == 0:
            break
        assert end == KILLED
    assert 5 < survived < 99


def test_a_damaged_table_of_events_brings_back_the_newest_copy(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    for which, name in ((1, "Yesterday"), (2, "Today")):
        with UserFile(path) as file:
            file.edit_events(partial(events.add, which=which, day=20251004, name=name))
    harm.pages_of("events")(path)
    said: list[Message] = []
    with open_user_file(path, said.append) as file:
        assert [each.name for each in file.events()] == ["Yesterday"]
    assert [message.key for message in said] == ["user_file_restored"]
