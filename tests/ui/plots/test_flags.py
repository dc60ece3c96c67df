"""Flags of events on a plot, under the mouse and in the menu of a right click."""

from __future__ import annotations

from html import unescape

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from jpviewer.market.events import EVENTS, MarketEvent
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.flag_touch import FlagTouch
from jpviewer.ui.plots.flags import Flag
from jpviewer.ui.plots.guides import Caption
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from tests.ui.plots.build import DAYS, KNOWN, LEFT, NO_KEY, THEME, line, make_plot, move, walk

MINE = MarketEvent(20260614, name="My <b>Sunday</b>", id=1)
"""A Sunday; the close before it is that of Friday the 12th."""


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """Two panes; a year is shown, with the user's event among the others."""
    plot = make_plot(qtbot, Pane(), Pane())
    plot.panes[0].put([line(walk())])
    plot.panes[1].put([line(walk(seed=3))])
    plot.refresh()
    plot.set_events((*EVENTS, MINE))
    plot.show_extent(around(KNOWN - 300, KNOWN - 1))
    FlagTouch(plot)
    return plot


def label(plot: Plot, name: str) -> QPointF:
    """The middle of a name."""
    rects = {flag.name: rect for rect, flag in plot.flags[0].placed()}
    return rects[name].center()


def x_of(plot: Plot, flag: Flag) -> float:
    return plot.panes[0].mapping().x(flag.border)


def flag(plot: Plot, name: str) -> Flag:
    return next(each for each in plot.flags[0].shown if each.name == name)


def hover(plot: Plot, at: QPointF) -> str:
    QToolTip.hideText()
    place = at.toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, plot.viewport().mapToGlobal(place))
    QApplication.sendEvent(plot.viewport(), event)
    return QToolTip.text()


def click(plot: Plot, at: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.mouseClick(plot.viewport(), LEFT, keys, at.toPoint())


@pytest.mark.parametrize(("event", "before"), [(MINE, 20260612), (EVENTS[2], 20251003)])
def test_a_flag_stands_before_the_first_session_after_its_day(
    plot: Plot, event: MarketEvent, before: int
) -> None:
    border = next(each.border for each in plot.flags[0].shown if each.event == event)
    last, first = int(DAYS[int(border - 0.5)]), int(DAYS[int(border + 0.5)])
    assert last == before < event.day <= first


def test_what_the_calendar_does_not_reach_is_not_there(plot: Plot) -> None:
    plot.set_events((MarketEvent(20990101, name="Far", id=2), MarketEvent(19990101, name="Old")))
    assert list(plot.flags[0].shown) == []
    plot.grab()


def test_one_s_own_stand_out(plot: Plot) -> None:
    picture = plot.grab().toImage()
    for name, colour in ((MINE.name, THEME.accent), ("General election", THEME.quiet)):
        x = round(x_of(plot, flag(plot, name)))
        for pane in plot.panes:
            top, bottom = int(pane.geometry().top()) + 60, int(pane.geometry().bottom())
            column = {picture.pixelColor(x, y).name() for y in range(top, bottom)}
            assert QColor(colour).name() in column


def test_names_do_not_cover_one_another_and_keep_within_the_pane(plot: Plot) -> None:
    days = [int(day) for day in DAYS[KNOWN - 60 : KNOWN - 1 : 3]]
    crowd = tuple(MarketEvent(day, name=f"A rather long name {day}", id=day) for day in days)
    plot.set_events(crowd)
    placed = [rect for rect, _ in plot.flags[0].placed()]
    assert 3 <= len(placed) < len(crowd)
    for place, rect in enumerate(placed):
        assert plot.panes[0].rect().contains(rect)
        assert not any(rect.adjusted(1, 1, -1, -1).intersects(other) for other in placed[:place])
    left_out = set(days) - {each.event.day for _, each in plot.flags[0].placed()}
    hidden = next(each for each in plot.flags[0].shown if each.event.day in left_out)
    assert hidden.name in unescape(hover(plot, QPointF(x_of(plot, hidden), 200)))


def test_a_long_name_shows_its_beginning_and_all_of_it_under_the_mouse(plot: Plot) -> None:
    name = "日銀" * 30
    plot.set_events((MarketEvent(20260302, name=name, id=5),))
    ((rect, _),) = plot.flags[0].placed()
    assert rect.width() < 200
    assert name in hover(plot, rect.center())


def test_a_name_and_a_line_say_the_day_and_the_close_before(qtbot: QtBot, plot: Plot) -> None:
    for place in (label(plot, MINE.name), QPointF(x_of(plot, flag(plot, MINE.name)) + 2, 400)):
        said = unescape(hover(plot, place))
        assert f">{MINE.name}, 2026-06-14; the close before it: 2026-06-12<" in said
    hover(plot, QPointF(x_of(plot, flag(plot, MINE.name)) + 30, 400))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_click_on_a_name_chooses_the_event(qtbot: QtBot, plot: Plot) -> None:
    for name, key in ((MINE.name, "since:20260614"), ("General election", "general_election")):
        with qtbot.waitSignal(plot.event_chosen) as chosen:
            click(plot, label(plot, name))
        assert chosen.args == [key]


def test_only_a_plain_click_on_a_name_does(qtbot: QtBot, plot: Plot) -> None:
    at = label(plot, MINE.name)
    with qtbot.assertNotEmitted(plot.event_chosen):
        click(plot, QPointF(x_of(plot, flag(plot, MINE.name)), 200))
        click(plot, at, Qt.KeyboardModifier.ShiftModifier)
        QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, NO_KEY, at.toPoint())
        QTest.mousePress(plot.viewport(), LEFT, NO_KEY, at.toPoint())
        move(plot, int(at.x()) + 60, int(at.y()))
        QTest.mouseRelease(plot.viewport(), LEFT, NO_KEY, at.toPoint() + QPoint(60, 0))


def test_the_cursor_tells_that_a_name_can_be_clicked(plot: Plot) -> None:
    hand = Qt.CursorShape.PointingHandCursor
    at = label(plot, MINE.name).toPoint()
    move(plot, at.x(), at.y())
    assert plot.viewport().cursor().shape() == hand
    move(plot, 300, 300)
    assert plot.viewport().cursor().shape() != hand


def test_a_name_keeps_clear_of_a_caption(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    caption = Caption([("All three segments", THEME.text)], plot.measure, THEME.ground)
    plot.panes[0].put([caption, line(walk())])
    plot.set_events((MarketEvent(int(plot.days[KNOWN - 95]), name="Close moved", id=1),))
    plot.refresh()
    plot.show_range("near", KNOWN - 100, KNOWN - 1)
    ((rect, _),) = plot.flags[0].placed()
    assert 0 <= rect.left() < caption.reach
    assert rect.top() >= plot.measure.height
