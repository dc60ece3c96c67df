"""The user's events on screen and in the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.events import EVENTS, MarketEvent
from jpviewer.market.messages import Message
from jpviewer.store.user_file import UserFile
from jpviewer.ui.events import LiveEvents
from jpviewer.ui.lane import Lane


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


@pytest.fixture
def live(qtbot: QtBot, path: Path) -> Iterator[LiveEvents]:
    """The events of a new file, read."""
    lane = Lane(lambda: UserFile(path))
    live = LiveEvents(lane)
    with qtbot.waitSignal(lane.idle):
        live.load()
    yield live
    assert lane.close()


def held(path: Path) -> list[tuple[int, str]]:
    with UserFile(path, readonly=True) as file:
        return [(each.day, each.name) for each in file.events()]


def names(live: LiveEvents) -> list[str]:
    return [each.name for each in live.shown]


def named(live: LiveEvents, name: str) -> MarketEvent:
    return next(each for each in live.shown if each.name == name)


def test_an_event_shows_at_once_among_the_built_in_and_is_written(
    qtbot: QtBot, live: LiveEvents, path: Path
) -> None:
    assert live.all == EVENTS
    days = [each.day for each in EVENTS]
    with qtbot.waitSignals([live.changed, live.written]):
        live.add(20250407, " Ｔariffs ")
        assert [each.day for each in live.all] == [*days[:2], 20250407, *days[2:]]
    assert held(path) == [(20250407, "Tariffs")]


def test_renaming_and_removing_can_be_undone(qtbot: QtBot, live: LiveEvents, path: Path) -> None:
    live.add(20250407, "Tariffs")
    live.rename(named(live, "Tariffs"), "Tariff shock")
    live.remove(named(live, "Tariff shock"))
    assert names(live) == []
    live.undo.undo()
    live.undo.undo()
    with qtbot.waitSignal(live.written):
        assert names(live) == ["Tariffs"]
    assert held(path) == [(20250407, "Tariffs")]
    with qtbot.waitSignal(live.written):
        live.undo.redo()
    assert held(path) == [(20250407, "Tariff shock")]


def test_the_built_in_ones_stay(live: LiveEvents) -> None:
    live.rename(EVENTS[0], "Mine")
    live.remove(EVENTS[0])
    assert live.all == EVENTS
    assert not live.undo.canUndo()


def test_an_objection_is_said_and_nothing_happens(qtbot: QtBot, live: LiveEvents) -> None:
    live.add(20250407, "Tariffs")
    before = live.shown
    said: list[Message] = []
    live.refused.connect(said.append)
    live.add(20250407, "Tariffs")
    live.add(20250408, "")
    live.rename(named(live, "Tariffs"), "x" * 61)
    assert [message.key for message in said] == ["event_twice", "event_nameless", "event_name_long"]
    assert live.shown == before
    live.rename(named(live, "Tariffs"), "Tariffs")
    assert len(said) == 3


def test_what_cannot_be_written_is_taken_back(qtbot: QtBot, live: LiveEvents, path: Path) -> None:
    with qtbot.waitSignal(live.written):
        live.add(20250407, "Tariffs")
    path.with_name("backups").write_text("in the way")
    with qtbot.waitSignal(live.refused) as refused:
        live.add(20250408, "Pause")
        assert len(live.shown) == 2
    assert refused.args == [Message("file_unusable", (str(path.with_name("backups")),))]
    assert held(path) == [(each.day, each.name) for each in live.shown] == [(20250407, "Tariffs")]
