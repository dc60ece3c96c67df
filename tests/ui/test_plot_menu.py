"""What a right click on a plot offers, and the dialogs behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jpviewer.market.events import EVENTS
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.day_dialog import choose_day
from jpviewer.ui.plot_menu import PlotMenu
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.sentences import say
from tests.ui.plots.build import DAYS, KNOWN, plot_of, walk

ENTER = Qt.Key.Key_Return
OK = QDialogButtonBox.StandardButton.Ok
Ask = Callable[[QPointF], dict[str, QAction]]


@pytest.fixture
def plot(qtbot: QtBot, desk: Desk) -> Plot:
    """A year of a line, with the events of a desk."""
    plot = plot_of(qtbot, walk())
    plot.show_extent(around(KNOWN - 300, KNOWN - 1))
    PlotMenu(desk, plot, lambda: "lines", lambda: Caption("Lines"))
    return plot


@pytest.fixture
def ask(qtbot: QtBot, plot: Plot) -> Iterator[Ask]:
    """A right click at a point; the actions of its menu by their texts."""

    def ask_(at: QPointF) -> dict[str, QAction]:
        place = at.toPoint()
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, place, plot.viewport().mapToGlobal(place))
        QApplication.sendEvent(plot.viewport(), event)
        menu = plot.findChildren(QMenu)[-1]
        assert menu.isVisible()
        return {each.text().replace("&", ""): each for each in menu.actions() if each.text()}

    yield ask_
    for menu in plot.findChildren(QMenu):
        menu.close()


def at_session(plot: Plot, day: int) -> QPointF:
    session = DAYS.tolist().index(day)
    return QPointF(plot.panes[0].mapping().x(float(session)), 250)


def on_flag(plot: Plot, name: str) -> QPointF:
    flag = next(each for each in plot.flags[0].shown if each.name == name)
    return QPointF(plot.panes[0].mapping().x(flag.border) + 1, 250)


def dialog_of(parent: QWidget) -> QDialog:
    return parent.findChildren(QDialog)[-1]


def the(dialog: QDialog) -> QLineEdit:
    """The field of the name; a date has one of its own."""
    fields = dialog.findChildren(QLineEdit)
    return next(each for each in fields if each.accessibleName() == "Name")


def is_ready(dialog: QDialog) -> bool:
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(OK).isEnabled()


def names(desk: Desk) -> list[tuple[int, str]]:
    return [(each.day, each.name) for each in desk.events.shown]


def test_an_event_is_added_where_the_click_was(desk: Desk, plot: Plot, ask: Ask) -> None:
    ask(at_session(plot, 20260610))["Add an event here …"].trigger()
    dialog = dialog_of(plot)
    (day,) = dialog.findChildren(QDateEdit)
    assert day.date() == QDate(2026, 6, 10)
    assert not is_ready(dialog)
    QTest.keyClicks(the(dialog), "Yields over 2%")
    assert is_ready(dialog)
    QTest.keyClick(the(dialog), ENTER)
    assert names(desk) == [(20260610, "Yields over 2%")]
    assert "Yields over 2%" in {each.name for each in plot.flags[0].shown}


def test_another_day_can_be_chosen_and_an_objection_is_said(
    desk: Desk, plot: Plot, ask: Ask
) -> None:
    desk.events.add(20260613, "Saturday")
    ask(at_session(plot, 20260610))["Add an event here …"].trigger()
    dialog = dialog_of(plot)
    (day,) = dialog.findChildren(QDateEdit)
    the(dialog).setText("Saturday")
    assert is_ready(dialog)
    day.setDate(QDate(2026, 6, 13))
    assert not is_ready(dialog)
    message = desk.events.objection(20260613, "Saturday")
    assert message is not None
    assert say(message) in {each.text() for each in dialog.findChildren(QLabel)}
    the(dialog).setText("Another Saturday")
    dialog.accept()
    assert names(desk) == [(20260613, "Saturday"), (20260613, "Another Saturday")]


def test_one_s_own_event_is_renamed_removed_and_brought_back(
    desk: Desk, plot: Plot, ask: Ask
) -> None:
    said: list[str] = []
    desk.said.connect(lambda text, _: said.append(text))
    desk.events.add(20260614, "A & B")
    offered = ask(on_flag(plot, "A & B"))
    offered["Rename …"].trigger()
    dialog = dialog_of(plot)
    assert the(dialog).selectedText() == "A & B"
    QTest.keyClicks(the(dialog), "C & D")
    QTest.keyClick(the(dialog), ENTER)
    assert names(desk) == [(20260614, "C & D")]
    ask(on_flag(plot, "C & D"))["Remove"].trigger()
    assert names(desk) == []
    assert said == ["Removed the event C & D; Ctrl+Z in a chart brings it back."]
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(desk) == [(20260614, "C & D")]


def test_any_event_can_be_the_start_and_a_built_in_one_stays(
    desk: Desk, plot: Plot, ask: Ask
) -> None:
    desk.events.add(20260614, "Mine")
    for name, key in (("General election", EVENTS[4].key), ("Mine", "since:20260614")):
        offered = ask(on_flag(plot, name))
        assert ("Remove" in offered) == ("Rename …" in offered) == (name == "Mine")
        offered["Since this event"].trigger()
        assert desk.range == key
    assert "Since this event" not in ask(at_session(plot, 20260610))


def test_a_click_on_a_name_shows_the_range_since_it(desk: Desk, plot: Plot) -> None:
    rects = {flag.name: rect for rect, flag in plot.flags[0].placed()}
    at = rects["General election"].center().toPoint()
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.range == "general_election"


def test_another_day_is_kept_as_an_event_when_wanted(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for keep in (False, True):
        choose_day(window, desk)
        dialog = dialog_of(window)
        (calendar,), (box,) = dialog.findChildren(QCalendarWidget), dialog.findChildren(QCheckBox)
        assert not the(dialog).isEnabled()
        calendar.setSelectedDate(QDate(2025, 4, 7 + keep))
        box.setChecked(keep)
        assert is_ready(dialog) == (not keep)
        if keep:
            the(dialog).setText("Pause")
        assert is_ready(dialog)
        dialog.accept()
        assert desk.range == f"since:2025040{7 + keep}"
    assert names(desk) == [(20250408, "Pause")]
