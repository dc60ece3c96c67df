"""Panels of the window share cross and sessions, until one is taken out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from jpviewer.ui.frame.dock import Dock
from jpviewer.ui.panel import Panel
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.session import Session
from tests.ui.conftest import OpenWindow, settle

PANELS = ("segments:1", "flows:1")


def parts(session: Session, name: str) -> tuple[Dock, Panel, Plot]:
    dock = session.window.docks[name]
    plot = dock.findChild(Plot)
    assert dock.panel is not None
    assert plot is not None
    return dock, dock.panel, plot


def days_shown(plot: Plot) -> tuple[int, int]:
    first, last = (round(each) for each in plot.extent.edges)
    return int(plot.days[max(first, 0)]), int(plot.days[min(last, len(plot.days) - 1)])


def test_the_hand_on_one_panel_moves_the_others(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    (_, _, one), (_, _, other) = (parts(session, name) for name in PANELS)
    one.show_extent(one.extent.moved(-200), anchored=True)
    qtbot.waitUntil(lambda: days_shown(other) == days_shown(one))
    QTest.mouseMove(one.viewport(), one.field().center().toPoint())
    qtbot.waitUntil(lambda: other.crosshair.aim is not None)
    aims = one.crosshair.aim, other.crosshair.aim
    assert aims[0] is not None
    assert aims[1] is not None
    assert aims[0].date == aims[1].date


def test_a_panel_taken_out_stays_out_when_the_layout_comes_back(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    _, panel, plot = parts(session, PANELS[1])
    menu = QMenu()
    for fill in plot.menus:
        fill(menu, 0)
    link = next(action for action in menu.actions() if "panels" in action.text())
    assert link.isChecked()
    link.trigger()
    assert not panel.linked
    layout = session.window.layout_now()
    session = open_window(layout)
    (_, _, one), (_, again, other) = (parts(session, name) for name in PANELS)
    assert not again.linked
    before = other.extent
    one.show_extent(one.extent.moved(-200), anchored=True)
    settle(qtbot, session)
    assert other.extent == before
    again.linked = True
    one.show_extent(one.extent.moved(-10), anchored=True)
    qtbot.waitUntil(lambda: days_shown(other) == days_shown(one))


def test_the_range_chosen_once_more_brings_the_panels_back(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    plots = [parts(session, name)[2] for name in PANELS]
    before = [plot.extent for plot in plots]
    QTest.keyClick(plots[0], Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: plots[1].extent != before[1])
    session.desk.choose_range(session.desk.range)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: [plot.extent for plot in plots] == before)


@pytest.mark.parametrize("glides", [True, False])
def test_the_settings_say_whether_plots_glide(open_window: OpenWindow, glides: bool) -> None:
    session = open_window()
    session.window.apply(session.desk.settings._replace(inertia=glides))
    for name in PANELS:
        assert parts(session, name)[2].inertia is glides
