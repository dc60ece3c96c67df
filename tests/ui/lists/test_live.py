"""Lists on screen and in the file: ahead for a moment, never apart for long."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market import watchlists
from jpviewer.market.messages import Message
from jpviewer.market.watchlists import Lists
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane
from jpviewer.ui.lists.live import LiveLists
from tests.patience import PATIENCE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A user's file with one list of two."""
    path = tmp_path / "user.db"
    with UserFile(path) as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
        file.edit(lambda lists: watchlists.add(lists, 1, ["7203", "130A"], at=5))
    return path


@pytest.fixture
def lists(qtbot: QtBot, path: Path) -> Iterator[LiveLists]:
    """The lists of that file, read."""
    lane = Lane(lambda: UserFile(path))
    lists = LiveLists(lane)
    with qtbot.waitSignal(lane.idle):
        lists.load()
    yield lists
    assert lane.close()


def held(path: Path) -> Lists:
    with UserFile(path, readonly=True) as file:
        return file.lists()


def add(lists: LiveLists, code: str) -> None:
    lists.edit(f"Add {code}", lambda before: watchlists.add(before, 1, [code], at=6))


def codes(lists: LiveLists) -> tuple[str, ...]:
    return lists.lists[0].codes


def test_what_the_file_holds_is_shown(lists: LiveLists, path: Path) -> None:
    assert lists.lists == held(path)
    assert codes(lists) == ("7203", "130A")


def test_an_edit_shows_at_once_and_is_written_behind(
    qtbot: QtBot, lists: LiveLists, path: Path
) -> None:
    with qtbot.waitSignal(lists.written):
        add(lists, "9984")
        assert codes(lists) == ("7203", "130A", "9984")
        assert held(path)[0].codes in (("7203", "130A"), ("7203", "130A", "9984"))
    assert held(path) == lists.lists


def test_many_edits_are_all_written_in_order(qtbot: QtBot, lists: LiveLists, path: Path) -> None:
    with qtbot.waitSignal(lists.written):
        for number in range(20):
            add(lists, f"{3000 + number}")
    assert held(path) == lists.lists
    assert codes(lists)[2:] == tuple(f"{3000 + number}" for number in range(20))


def test_every_edit_can_be_undone_and_done_again(
    qtbot: QtBot, lists: LiveLists, path: Path
) -> None:
    before = lists.lists
    with qtbot.waitSignal(lists.written):
        lists.edit("Delete", lambda all_of: watchlists.delete(all_of, 1))
    assert held(path) == ()
    with qtbot.waitSignal(lists.written):
        lists.undo.undo()
        assert lists.lists == before
    assert held(path) == before
    with qtbot.waitSignal(lists.written):
        lists.undo.redo()
    assert held(path) == lists.lists == ()


def test_one_list_is_there_before_the_others_are_read_and_edits_wait_for_them(
    qtbot: QtBot, path: Path
) -> None:
    with UserFile(path) as file:
        file.edit(lambda lists: watchlists.create(lists, 2, "Other"))
        whole = file.edit(lambda lists: watchlists.add(lists, 2, ["9984"], at=7))
    lane = Lane(lambda: UserFile(path))
    lists = LiveLists(lane)
    seen: list[Lists] = []
    lists.changed.connect(lambda: seen.append(lists.lists))
    with qtbot.waitSignal(lane.idle):
        lists.begin(2)
        lists.edit("Delete", lambda before: watchlists.delete(before, 1))
        assert lists.lists == ()
    qtbot.waitUntil(lambda: not lane.busy)
    assert [each.codes for each in seen[0]] == [(), ("9984",)]
    assert seen[1] == whole
    assert held(path) == lists.lists == whole[1:]
    lists.undo.undo()
    qtbot.waitUntil(lambda: not lane.busy)
    assert held(path) == whole
    assert lane.close()


def test_undo_after_a_file_that_could_not_be_read_takes_only_its_own_edit_back(
    qtbot: QtBot, path: Path
) -> None:
    before, away = held(path), path.with_name("away")
    path.rename(away)
    path.mkdir()
    lane = Lane(lambda: UserFile(path))
    lists = LiveLists(lane)
    with qtbot.waitSignals([lists.refused, lane.idle]):
        lists.begin()
    path.rmdir()
    away.rename(path)
    with qtbot.waitSignal(lists.written):
        lists.edit("New", lambda held: watchlists.create(held, 2, "New"))
    assert [each.name for each in held(path)] == ["Mine", "New"]
    with qtbot.waitSignal(lists.written):
        lists.undo.undo()
    assert held(path) == lists.lists == before
    assert lane.close()


def test_undo_leaves_alone_what_another_window_wrote(
    qtbot: QtBot, lists: LiveLists, path: Path
) -> None:
    with qtbot.waitSignal(lists.written):
        add(lists, "9984")
    with UserFile(path) as other:
        other.edit(lambda held: watchlists.create(held, 2, "Theirs"))
        theirs = other.edit(lambda held: watchlists.annotate(held, 1, "7203", "theirs"))
    with qtbot.waitSignal(lists.written):
        lists.undo.undo()
    assert held(path) == lists.lists == watchlists.remove(theirs, 1, ["9984"])


def test_what_changes_nothing_is_no_step(lists: LiveLists) -> None:
    add(lists, "7203")
    assert not lists.undo.canUndo()


def test_an_edit_that_cannot_be_written_is_taken_back_and_said(
    qtbot: QtBot, lists: LiveLists, path: Path
) -> None:
    backups = path.with_name("backups")
    for copy in backups.iterdir():
        copy.unlink()
    backups.rmdir()
    backups.write_text("in the way")
    before = lists.lists
    with qtbot.waitSignal(lists.refused) as refused:
        add(lists, "9984")
        assert lists.lists != before
    assert refused.args == [Message("file_unusable", (str(backups),))]
    assert lists.lists == before == held(path)
    backups.unlink()
    with qtbot.waitSignal(lists.written):
        lists.undo.undo()
    assert held(path) == before
    with qtbot.waitSignal(lists.written):
        lists.undo.redo()
    assert held(path) == lists.lists == watchlists.add(before, 1, ["9984"], at=6)


def test_closing_waits_for_the_last_edit_while_another_program_holds_the_file(
    qtbot: QtBot, path: Path
) -> None:
    lane = Lane(lambda: UserFile(path))
    lists = LiveLists(lane)
    with qtbot.waitSignal(lane.idle):
        lists.begin()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.5, lambda: other.execute("ROLLBACK"))
    release.start()
    add(lists, "9984")
    assert lane.close(seconds=0.2, patience=PATIENCE)
    release.join()
    other.close()
    assert held(path)[0].codes == ("7203", "130A", "9984")


def test_a_file_of_a_newer_version_is_said_once_and_left_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "newer.db"
    UserFile(path).close()
    lane = Lane(lambda: UserFile(path, steps=()))
    lists = LiveLists(lane)
    said: list[Message] = []
    lists.refused.connect(said.append)
    with qtbot.waitSignal(lane.idle):
        lists.load()
    assert said == [Message("file_newer", (str(path),))]
    assert lists.lists == ()
    assert lane.close()


def test_a_new_id_was_never_used(lists: LiveLists) -> None:
    first = lists.new_id()
    lists.edit("New", lambda before: watchlists.create(before, first + 1000, "Another"))
    assert lists.new_id() == first + 1001
