"""Refreshes that nobody asked for: at the start, at the instants, and never when switched off."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.days import instant
from jpviewer.market.feeds import NAMES
from jpviewer.market.tables import STATES
from jpviewer.settings import Home
from jpviewer.store.store import Store
from jpviewer.ui.desk import Desk
from jpviewer.ui.work.automatic import Automatic, Once

# A Friday, a second before Yahoo's quotes of the day are due.
BEFORE = instant(20261120, 16, 0) - 1


@pytest.fixture
def asked(desk: Desk) -> list[tuple[str, ...]]:
    """What was asked for so far."""
    found: list[tuple[str, ...]] = []
    desk.refresh_wanted.connect(found.append)
    return found


def succeed(home: Home, at: int) -> None:
    """Every source has brought what there was."""
    count = len(NAMES)
    columns = {
        "source": np.array(NAMES),
        "last_ok": np.full(count, at),
        "last_try": np.full(count, at),
        "rows": np.full(count, 7),
        "error": np.full(count, ""),
        "resume_at": np.zeros(count, int),
    }
    with Store(home.cache, readonly=False) as store:
        store.upsert(STATES, columns)


def look(qtbot: QtBot, desk: Desk, what: Callable[[], None]) -> None:
    with qtbot.waitSignal(desk.reading.idle):
        what()


def test_everything_is_wanted_at_the_first_start(
    qtbot: QtBot, desk: Desk, asked: list[tuple[str, ...]]
) -> None:
    automatic = Automatic(desk, lambda: BEFORE)
    look(qtbot, desk, automatic.look)
    assert asked == [()]


def test_nothing_is_wanted_while_it_is_switched_off(
    qtbot: QtBot, desk: Desk, asked: list[tuple[str, ...]]
) -> None:
    desk.settings = desk.settings._replace(automatic=False)
    automatic = Automatic(desk, lambda: BEFORE)
    look(qtbot, desk, automatic.look)
    assert asked == []
    desk.settings = desk.settings._replace(automatic=True)
    look(qtbot, desk, desk.settings_changed.emit)
    assert asked == [()]


def test_what_is_due_is_asked_for_at_its_instant(
    qtbot: QtBot, desk: Desk, asked: list[tuple[str, ...]]
) -> None:
    succeed(desk.home, BEFORE - 60)
    clock = [float(BEFORE)]
    automatic = Automatic(desk, lambda: clock[0])
    look(qtbot, desk, automatic.look)
    assert asked == []
    clock[0] += 1
    qtbot.waitUntil(lambda: asked == [("yahoo_quotes", "yahoo_bars")])


def test_after_a_cancel_nothing_is_asked_for_before_something_new_can_have_come(
    qtbot: QtBot, desk: Desk, asked: list[tuple[str, ...]]
) -> None:
    clock = [float(BEFORE)]
    automatic = Automatic(desk, lambda: clock[0])
    automatic.hold()
    look(qtbot, desk, automatic.look)
    assert asked == []
    clock[0] += 1
    look(qtbot, desk, automatic.look)
    assert asked == [("yahoo_quotes", "yahoo_bars")]


def test_a_try_in_vain_is_not_repeated_at_once(
    qtbot: QtBot, desk: Desk, asked: list[tuple[str, ...]]
) -> None:
    automatic = Automatic(desk, lambda: BEFORE)
    look(qtbot, desk, automatic.look)
    look(qtbot, desk, automatic.look)
    assert asked == [()]


def test_the_demo_market_is_built_once(
    qtbot: QtBot, desk: Desk, asked: list[tuple[str, ...]]
) -> None:
    look(qtbot, desk, Once(desk).look)
    assert asked == [()]
    succeed(desk.home, BEFORE)
    look(qtbot, desk, Once(desk).look)
    assert asked == [()]
