"""Linked plots: one cross, one stretch of sessions, told once a frame."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.link import Link, place, session
from jpviewer.ui.plots.plot import Plot
from tests.ui.plots.build import (
    DAYS,
    LEFT,
    NO_KEY,
    move,
    off_by,
    plot_of,
    press,
    release,
    session_at,
    turn_wheel,
    walk,
)

LATER = 1300
"""Where the calendar of the second plot begins: a session has another position there."""


@pytest.fixture
def plots(qtbot: QtBot) -> tuple[Plot, Plot]:
    """Two linked plots on calendars that begin on different days."""
    one, other = plot_of(qtbot, walk()), plot_of(qtbot, walk(500, seed=3), size=(600, 300))
    other.set_days(DAYS[LATER:])
    link = Link(one)
    for plot in (one, other):
        plot.set_link(link)
    one.show_extent(around(1400, 1600))
    other.show_extent(around(0, 499))
    return one, other


def drag(plot: Plot, by: int) -> None:
    press(plot, 300, 150)
    move(plot, 300 + by, 150)
    release(plot, 300 + by, 150)


def same(one: Plot, other: Plot) -> bool:
    shift = np.array(other.extent.edges) + LATER
    return bool(np.allclose(shift, one.extent.edges, atol=1e-6))


@given(st.floats(-500, 4000))
def test_a_place_is_found_again(at: float) -> None:
    assert session(DAYS, place(DAYS, at)) == pytest.approx(at, abs=1e-6)


@given(st.integers(0, 2000), st.floats(-0.5, 0.5))
def test_another_calendar_has_the_day_elsewhere(at: int, past: float) -> None:
    told = place(DAYS[600:], at + past)
    assert session(DAYS, told) == pytest.approx(at + past + 600)


def test_a_day_that_is_no_session_lies_between_its_neighbours() -> None:
    days = np.array([20261119, 20261120, 20261123, 20261124])
    without = np.array([20261119, 20261120, 20261124])
    assert session(without, place(days, 2.0)) == 1.5


def test_the_hand_on_one_moves_both_to_the_same_sessions(
    qtbot: QtBot, plots: tuple[Plot, Plot]
) -> None:
    one, other = plots
    drag(one, 80)
    qtbot.waitUntil(lambda: same(one, other))
    turn_wheel(one, 200, 150)
    qtbot.waitUntil(lambda: same(one, other))
    QTest.mouseDClick(other.viewport(), LEFT, NO_KEY, QPoint(300, 100))
    qtbot.waitUntil(lambda: same(one, other))
    assert other.extent.left == pytest.approx(around(0, 499).left, abs=20)


def test_a_plot_is_led_where_it_has_no_figures_and_can_be_drawn_back(
    qtbot: QtBot, plots: tuple[Plot, Plot]
) -> None:
    one, other = plots
    one.show_extent(around(2500, 2700), anchored=True)
    qtbot.waitUntil(lambda: same(one, other))
    assert other.extent.left > 499
    held = session_at(other, 300)
    press(other, 300, 150)
    move(other, 380, 150)
    assert off_by(other, 380, held) <= 1
    release(other, 380, 150)
    assert off_by(other, 380, held) <= 1
    before = other.extent
    other.refresh()
    assert other.extent == before


def test_many_moves_that_wait_are_one_for_the_others(
    qtbot: QtBot, plots: tuple[Plot, Plot]
) -> None:
    one, other = plots
    told: list[object] = []
    link = one.findChild(Link)
    assert link is not None
    link.moved.connect(lambda *said: told.append(said))
    for step in range(20):
        one.show_extent(one.extent.moved(step), anchored=True)
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert len(told) == 1
    assert same(one, other)


def test_the_cross_is_on_the_same_day_in_both_without_a_height(
    qtbot: QtBot, plots: tuple[Plot, Plot]
) -> None:
    one, other = plots
    blank = other.grab().toImage()
    move(one, 300, 150)
    own = one.crosshair.aim
    assert own is not None
    qtbot.waitUntil(lambda: other.crosshair.aim is not None)
    aim = other.crosshair.aim
    assert aim is not None
    assert (aim.date, aim.y, aim.figure) == (own.date, None, "")
    values = walk(500, seed=3)
    at = int(np.searchsorted(DAYS, int(own.date[:10].replace("-", "")))) - LATER
    assert aim.lines[0].cells[0] == f"{values[at]:,.2f}"
    assert other.grab().toImage() != blank
    QApplication.sendEvent(one, leave())
    qtbot.waitUntil(lambda: other.crosshair.aim is None)


def leave() -> QEvent:
    return QEvent(QEvent.Type.Leave)


def test_unlinked_it_goes_its_own_way(qtbot: QtBot, plots: tuple[Plot, Plot]) -> None:
    one, other = plots
    other.set_link(None)
    before = other.extent
    drag(one, 80)
    move(one, 300, 150)
    QApplication.processEvents()
    assert other.extent == before
    assert other.crosshair.aim is None


def test_a_hidden_plot_catches_up_when_it_is_seen(qtbot: QtBot, plots: tuple[Plot, Plot]) -> None:
    one, other = plots
    other.hide()
    before = other.extent
    drag(one, 80)
    QApplication.processEvents()
    assert other.extent == before
    other.show()
    assert same(one, other)


def test_nobody_else_moves_what_a_hand_holds(qtbot: QtBot, plots: tuple[Plot, Plot]) -> None:
    one, other = plots
    press(other, 300, 150)
    before = other.extent
    drag(one, 80)
    QApplication.processEvents()
    assert other.extent == before
    release(other, 300, 150)


def test_a_range_is_obeyed_after_another_has_led(qtbot: QtBot, plots: tuple[Plot, Plot]) -> None:
    one, other = plots
    drag(one, 80)
    qtbot.waitUntil(lambda: same(one, other))
    other.let_range()
    other.show_range("1y", 255, 499)
    assert other.extent == around(255, 499)


def test_a_cross_that_lies_still_tells_its_session_when_what_is_shown_changes(
    plots: tuple[Plot, Plot],
) -> None:
    one, other = plots
    move(one, 300, 150)
    move(one, 400, 150)
    one.show_range("later", 1450, 1500)
    assert one.crosshair.aim is not None
    QTest.qWait(50)
    assert other.crosshair.aim is not None
    assert other.crosshair.aim.date == one.crosshair.aim.date
