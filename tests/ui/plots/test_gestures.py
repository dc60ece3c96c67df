"""Gestures on a plot: box, ruler, base line, keys, fingers, and who may move it meanwhile."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QInputDevice,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jpviewer.market.days import to_date
from jpviewer.ui.plots.extent import MARGIN, NARROWEST, around
from jpviewer.ui.plots.menu import make_menu
from jpviewer.ui.plots.pane import Pane, Scaling
from jpviewer.ui.plots.plot import Plot
from tests.ui.plots.build import (
    DAYS,
    KNOWN,
    LEFT,
    NO_KEY,
    candles,
    drag,
    line,
    make_plot,
    move,
    off_by,
    plot_of,
    press,
    release,
    session_at,
    turn_wheel,
    walk,
)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KINDS: tuple[Scaling, ...] = ("linear", "log", "percent")


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """Ten years of a made-up price, a year in the middle shown."""
    plot = plot_of(qtbot, walk())
    plot.show_extent(around(1000, 1244))
    return plot


def throw(plot: Plot, start: int, step: int) -> None:
    """A drag of 60 ms that does not come to rest before it is let go."""
    kinds = QMouseEvent.Type
    for place, kind in enumerate(
        (kinds.MouseButtonPress, *[kinds.MouseMove] * 6, kinds.MouseButtonRelease)
    ):
        at = QPointF(start + step * min(place, 6), 200)
        whole = QPointF(plot.viewport().mapToGlobal(at))
        down = Qt.MouseButton.NoButton if kind == kinds.MouseButtonRelease else LEFT
        button = Qt.MouseButton.NoButton if kind == kinds.MouseMove else LEFT
        event = QMouseEvent(kind, at, whole, button, down, NO_KEY)
        event.setTimestamp(1000 + 10 * min(place, 6))
        QApplication.sendEvent(plot.viewport(), event)


def lies_still(plot: Plot) -> bool:
    return not plot.frozen


@pytest.mark.parametrize("kind", KINDS)
def test_on_every_scale_the_session_and_the_figure_stay_under_the_cursor(
    plot: Plot, kind: Scaling
) -> None:
    plot.set_scale(plot.panes[0], kind)
    plot.auto_y = False
    held = session_at(plot, 300)
    figure = plot.mapping().figure(200)
    press(plot, 300, 200)
    for x, y in ((320, 210), (500, 260), (100, 150)):
        move(plot, x, y)
        assert off_by(plot, x, held) <= 1
        assert plot.mapping().y(figure) == pytest.approx(y, abs=1)
    release(plot, 100, 150)
    assert plot.mapping().y(figure) == pytest.approx(150, abs=1)
    turn_wheel(plot, 100, 150)
    assert off_by(plot, 100, held) <= 1


def test_what_is_thrown_glides_on_and_comes_to_rest_fitted(qtbot: QtBot, plot: Plot) -> None:
    plot.inertia = True
    held = session_at(plot, 300)
    throw(plot, 300, 20)
    assert off_by(plot, 420, held) <= 1
    qtbot.waitUntil(lambda: lies_still(plot))
    assert plot.mapping().x(held) > 450
    shown = walk()[math.ceil(plot.extent.left) : math.floor(plot.extent.right) + 1]
    scale = plot.mapping()
    assert scale.low < shown.min() < shown.max() < scale.high
    assert scale.high - scale.low < 1.3 * np.ptp(shown)


def test_thrown_twice_from_one_place_is_no_double_click(plot: Plot) -> None:
    drag(plot, (300, 200), (340, 200), (420, 200))
    held, width = session_at(plot, 301), plot.extent.width
    kinds = QMouseEvent.Type
    for kind, x in (
        (kinds.MouseButtonDblClick, 301),
        (kinds.MouseMove, 340),
        (kinds.MouseMove, 401),
    ):
        at = QPointF(x, 200)
        whole = QPointF(plot.viewport().mapToGlobal(at))
        QApplication.sendEvent(plot.viewport(), QMouseEvent(kind, at, whole, LEFT, LEFT, NO_KEY))
    assert off_by(plot, 401, held) <= 1
    release(plot, 401, 200)
    assert plot.extent.width == pytest.approx(width)


def test_a_right_click_stops_what_glides(plot: Plot) -> None:
    plot.inertia = True
    throw(plot, 300, 20)
    assert not lies_still(plot)
    QApplication.sendEvent(plot.viewport(), context_click(plot, QPoint(300, 200)))
    assert lies_still(plot)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_inertia_can_be_switched_off(plot: Plot) -> None:
    held = session_at(plot, 300)
    throw(plot, 300, 20)
    assert lies_still(plot)
    assert off_by(plot, 420, held) <= 1


def test_a_hand_that_had_come_to_rest_throws_nothing(qtbot: QtBot, plot: Plot) -> None:
    plot.inertia = True
    held = session_at(plot, 300)
    drag(plot, (300, 200), (350, 200), (420, 200))
    qtbot.waitUntil(lambda: lies_still(plot))
    assert off_by(plot, 420, held) <= 1


@pytest.mark.parametrize("how", ["press", "wheel", "key"])
def test_a_press_the_wheel_and_a_key_stop_it_at_once(plot: Plot, how: str) -> None:
    plot.inertia = True
    throw(plot, 300, 20)
    assert plot.frozen
    if how == "press":
        there = plot.extent.left
        press(plot, 600, 200)
        assert plot.extent.left == there
        plot.inertia = False
        release(plot, 600, 200)
    elif how == "wheel":
        held = session_at(plot, 500)
        turn_wheel(plot, 500, 200)
        assert off_by(plot, 500, held) <= 1
    else:
        QTest.keyClick(plot, Qt.Key.Key_End)
        assert plot.extent.right > KNOWN - 1
    assert lies_still(plot)


def test_thrown_beyond_the_end_it_comes_back(qtbot: QtBot, plot: Plot) -> None:
    plot.inertia = True
    QTest.keyClick(plot, Qt.Key.Key_End)
    throw(plot, 500, -25)
    assert plot.extent.right > KNOWN + 0.05 * plot.extent.width
    qtbot.waitUntil(lambda: lies_still(plot))
    assert plot.extent.right == pytest.approx(KNOWN - 0.5 + MARGIN * plot.extent.width, abs=0.2)


def test_a_new_range_stops_what_glides_and_waits_for_what_is_held(plot: Plot) -> None:
    plot.inertia = True
    throw(plot, 300, 20)
    plot.show_range("6m", 2000, 2120)
    assert lies_still(plot)
    assert plot.extent == around(2000, 2120)
    press(plot, 300, 200)
    move(plot, 350, 200)
    held = plot.extent
    plot.show_range("1m", 2700, 2720)
    plot.refresh()
    assert plot.extent == held
    turn_wheel(plot, 300, 200)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.extent == held
    plot.inertia = False
    release(plot, 350, 200)
    assert plot.extent == around(2700, 2720)


def test_a_box_shows_its_sessions_and_a_tall_one_holds_its_figures(plot: Plot) -> None:
    left, right = session_at(plot, 200), session_at(plot, 420)
    drag(plot, (200, 200), (300, 205), (420, 210), keys=SHIFT)
    assert plot.extent.edges == pytest.approx((left, right))
    assert plot.auto_y
    low, high = plot.mapping().figure(300), plot.mapping().figure(120)
    drag(plot, (600, 300), (500, 200), (300, 120), keys=SHIFT)
    assert not plot.auto_y
    assert (plot.mapping().low, plot.mapping().high) == pytest.approx((low, high))


def test_a_box_of_some_pixels_is_a_slip_and_one_of_a_session_is_as_narrow_as_may_be(
    plot: Plot,
) -> None:
    before = plot.extent
    drag(plot, (300, 200), (304, 300), keys=SHIFT)
    assert plot.extent.left == pytest.approx(before.left)
    drag(plot, (300, 200), (308, 202), keys=SHIFT)
    assert plot.extent.width == pytest.approx(NARROWEST)


def test_a_box_is_drawn_while_the_button_is_down_and_esc_drops_it(plot: Plot) -> None:
    before, blank = plot.extent, plot.grab().toImage()
    QTest.mousePress(plot.viewport(), LEFT, SHIFT, QPoint(200, 100))
    move(plot, 500, 300)
    plot.point(None)
    assert plot.grab().toImage() != blank
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    plot.point(None)
    assert plot.grab().toImage() == blank
    QTest.mouseRelease(plot.viewport(), LEFT, SHIFT, QPoint(500, 300))
    assert plot.extent.left == pytest.approx(before.left)


def measured(plot: Plot, start: int, stop: int) -> list[str]:
    """Lays the ruler from one session to another, near the line."""
    places = [plot.mapping().x(float(each)) for each in (start, stop)]
    y = int(plot.mapping().y(walk()[start]))
    drag(plot, (round(places[0]), y), (round(places[1]), 60), keys=CONTROL)
    return plot.ruler.lines()


def test_the_ruler_says_sessions_days_change_and_a_year_of_it(plot: Plot) -> None:
    first, last, closes = 1050, 1130, walk()
    dates = [to_date(int(DAYS[each])) for each in (first, last)]
    days = (dates[1] - dates[0]).days
    ratio = closes[last] / closes[first]
    yearly = (ratio ** (365.25 / days) - 1) * 100
    for ends in ((first, last), (last, first)):
        length, change, annual = measured(plot, *ends)
        assert length.startswith(f"{dates[0]} → {dates[1]}")
        assert length.endswith(f"sessions 80, days {days}")
        assert f"({(ratio - 1) * 100:+.1f}%)".replace("-", "−") in change
        assert f"{closes[last] - closes[first]:+,.2f}".replace("-", "−") in change
        assert f"{yearly:+.1f}%".replace("-", "−") in annual


def test_a_short_span_is_not_annualised(plot: Plot) -> None:
    assert len(measured(plot, 1050, 1069)) == 2
    assert len(measured(plot, 1050, 1070)) == 3


def test_the_ruler_measures_the_nearest_series_and_stays_on_its_sessions(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    names = ("one", "other")
    plot.panes[0].put([line(walk() + 500 * place, name=name) for place, name in enumerate(names)])
    plot.refresh()
    plot.show_extent(around(1000, 1244))
    for place, name in enumerate(names):
        y = int(plot.mapping().y(walk()[1100] + 500 * place))
        x = round(plot.mapping().x(1100.0))
        drag(plot, (x, y), (x + 200, 100), keys=CONTROL)
        assert plot.ruler.lines()[1].startswith(name)
    said = plot.ruler.lines()
    drag(plot, (300, 200), (400, 200))
    turn_wheel(plot, 300, 200)
    assert plot.ruler.lines() == said
    plot.panes[0].put([line(walk(), name="other")])
    plot.refresh()
    assert plot.ruler.lines()[0] == said[0]
    assert plot.ruler.lines()[1] != said[1]


@pytest.mark.parametrize("how", ["click", "Esc"])
def test_a_click_or_esc_takes_the_ruler_away(plot: Plot, how: str) -> None:
    measured(plot, 1050, 1130)
    if how == "click":
        QTest.mouseClick(plot.viewport(), LEFT, NO_KEY, QPoint(300, 200))
    else:
        QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.ruler.lines() == []


def test_where_nothing_is_known_the_ruler_says_so(qtbot: QtBot) -> None:
    values = walk(300)
    values[100:150] = math.nan
    plot = plot_of(qtbot, values)
    x = [round(plot.mapping().x(float(each))) for each in (50, 120)]
    y = int(plot.mapping().y(values[50]))
    drag(plot, (x[0], y), (x[1], 100), keys=CONTROL)
    assert "–" in plot.ruler.lines()[1]
    plot.grab()


def test_the_base_line_is_dragged_says_where_it_is_and_stays_there(
    qtbot: QtBot, plot: Plot
) -> None:
    told: list[tuple[int, bool]] = []
    plot.base_moved.connect(lambda *said: told.append(said))
    plot.set_base(1100)
    x = round(plot.mapping().x(1100.0))
    before = plot.extent
    move(plot, x + 4, 150)
    assert plot.cursor().shape() == Qt.CursorShape.SizeHorCursor
    move(plot, x + 12, 150)
    assert plot.cursor().shape() != Qt.CursorShape.SizeHorCursor
    target = round(plot.mapping().x(1150.0))
    drag(plot, (x + 3, 150), (x + 40, 150), (target + 3, 160))
    assert told[-1] == (1150, True)
    assert plot.base == 1150
    assert [final for _, final in told].count(True) == 1
    assert len(told) > 2
    assert plot.extent.left == pytest.approx(before.left)
    drag(plot, (300, 200), (400, 200))
    assert plot.base == 1150


def test_the_base_line_keeps_to_what_is_seen_and_esc_brings_it_back(plot: Plot) -> None:
    plot.set_base(1100)
    x = round(plot.mapping().x(1100.0))
    press(plot, x, 150)
    move(plot, 5000, 150)
    assert plot.extent.left < (plot.base or 0) <= plot.extent.right + 1
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.base == 1100
    release(plot, 5000, 150)
    assert plot.base == 1100


def test_a_click_on_the_base_line_chooses_nothing_and_esc_neither(qtbot: QtBot, plot: Plot) -> None:
    told: list[tuple[int, bool]] = []
    plot.base_moved.connect(lambda *said: told.append(said))
    plot.set_base(1100)
    x = round(plot.mapping().x(1100.0))
    press(plot, x, 150)
    move(plot, x + 2, 150)
    release(plot, x + 2, 150)
    assert told == []
    press(plot, x, 150)
    move(plot, x + 60, 150)
    with qtbot.waitSignal(plot.base_returned):
        QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert told[-1] == (1100, False)
    assert not any(final for _, final in told)


def test_a_fixed_base_line_is_not_taken_hold_of(plot: Plot) -> None:
    plot.set_base(1100, draggable=False)
    x = round(plot.mapping().x(1100.0))
    before = plot.extent.left
    drag(plot, (x, 150), (x + 80, 150))
    assert plot.base == 1100
    assert plot.extent.left < before
    QTest.keyClick(plot, Qt.Key.Key_BracketRight)
    assert plot.base == 1100


def test_keys_move_the_base(qtbot: QtBot, plot: Plot) -> None:
    plot.set_base(1100)
    for key, keys, base in (
        (Qt.Key.Key_BracketRight, NO_KEY, 1101),
        (Qt.Key.Key_BracketLeft, NO_KEY, 1100),
        (Qt.Key.Key_BraceLeft, SHIFT, 1080),
        (Qt.Key.Key_BracketRight, SHIFT, 1100),
    ):
        with qtbot.waitSignal(plot.base_moved) as moved:
            QTest.keyClick(plot, key, keys)
        assert moved.args == [base, True]


def test_pages_are_a_width(plot: Plot) -> None:
    before = plot.extent
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    assert plot.extent.left == pytest.approx(before.right)
    QTest.keyClick(plot, Qt.Key.Key_PageUp)
    assert plot.extent.left == pytest.approx(before.left)


def test_auto_y_holds_lets_go_and_says_so(qtbot: QtBot, plot: Plot) -> None:
    told: list[bool] = []
    plot.auto_y_changed.connect(told.append)
    QTest.keyClick(plot, Qt.Key.Key_A)
    held = plot.mapping().low, plot.mapping().high
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    assert (plot.mapping().low, plot.mapping().high) == held
    ((mark, _),) = plot.auto_mark.placed()
    QTest.mouseClick(plot.viewport(), LEFT, NO_KEY, mark.center().toPoint())
    assert plot.auto_y
    assert (plot.mapping().low, plot.mapping().high) != held
    assert plot.auto_mark.placed() == []
    assert told == [False, True]


def test_a_pinch_zooms_between_the_fingers(plot: Plot) -> None:
    held, before = session_at(plot, 350), plot.extent.width
    pad = QPointingDevice(
        "pad",
        1,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        2,
        0,
    )
    at = QPointF(350, 200)
    for value in (0.1, 0.1, -0.05):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, pad, 2, at, at,
            QPointF(plot.viewport().mapToGlobal(at)), value, QPointF(),
        )  # fmt: skip
        QApplication.sendEvent(plot.viewport(), event)
        assert off_by(plot, 350, held) <= 1
    assert plot.extent.width == pytest.approx(before / (1.1 * 1.1 * 0.95))


def test_two_fingers_on_a_screen_zoom_and_the_first_drags_nothing(qtbot: QtBot, plot: Plot) -> None:
    before, held = plot.extent.width, session_at(plot, 400)
    screen = QTest.createTouchDevice()

    def fingers(one: int, other: int) -> QTest.QTouchEventSequence:
        return (
            QTest.touchEvent(plot.viewport(), screen)
            .move(0, QPoint(one, 200), plot.viewport())
            .move(1, QPoint(other, 200), plot.viewport())
        )

    QTest.touchEvent(plot.viewport(), screen).press(0, QPoint(350, 200), plot.viewport()).press(
        1, QPoint(450, 200), plot.viewport()
    ).commit()
    for off in range(60, 160, 10):
        fingers(400 - off, 400 + off).commit()
    QTest.touchEvent(plot.viewport(), screen).release(0, QPoint(250, 200), plot.viewport()).release(
        1, QPoint(550, 200), plot.viewport()
    ).commit()
    assert plot.extent.width < before / 1.5
    assert off_by(plot, 400, held) <= 3


def test_a_right_click_offers_scales_and_what_others_add(qtbot: QtBot, plot: Plot) -> None:
    asked: list[int] = []

    def fill(menu: QMenu, session: int) -> None:
        asked.append(session)
        menu.addAction("more")

    plot.menus.append(fill)
    with qtbot.waitSignal(plot.asked) as told:
        QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, NO_KEY, QPoint(300, 200))
        at = QPoint(300, 200)
        QApplication.sendEvent(plot.viewport(), context_click(plot, at))
    session = round(session_at(plot, 300))
    assert told.args[0] == session
    assert told.args[1] == pytest.approx(plot.mapping().figure(200))
    assert asked == [session]
    menu = next(each for each in plot.findChildren(QMenu) if each.isVisible())
    actions = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert "more" in actions
    with qtbot.waitSignal(plot.scale_chosen) as chosen:
        actions["L&og scale"].trigger()
    assert chosen.args == [plot.panes[0], "log"]
    assert plot.mapping().log
    menu.close()


def context_click(plot: Plot, at: QPoint) -> QContextMenuEvent:
    reason = QContextMenuEvent.Reason.Mouse
    return QContextMenuEvent(reason, at, plot.viewport().mapToGlobal(at))


def test_base_here_is_in_the_menu_where_there_is_a_base(qtbot: QtBot, plot: Plot) -> None:
    def offered() -> dict[str, QAction]:
        menu = make_menu(plot, 1111, plot.panes[0])
        return {action.text(): action for action in menu.actions()}

    assert "&Base here" not in offered()
    plot.set_base(1100, draggable=False)
    assert "&Base here" not in offered()
    plot.set_base(1100)
    with qtbot.waitSignal(plot.base_moved) as moved:
        offered()["&Base here"].trigger()
    assert moved.args == [1111, True]


def test_the_menu_fits_everything_and_holds_the_figures(plot: Plot) -> None:
    for held in (True, False):
        menu = make_menu(plot, 1111, plot.panes[0])
        auto = next(each for each in menu.actions() if each.text().endswith("\tA"))
        assert auto.isChecked() is held
        auto.trigger()
        assert plot.auto_y is not held
    make_menu(plot, 1111, plot.panes[0]).actions()[0].trigger()
    assert plot.extent.edges == pytest.approx(around(0, KNOWN - 1).edges)


def test_the_same_scale_once_more_leaves_a_held_axis(plot: Plot) -> None:
    pane = plot.panes[0]
    pane.set_scale("log")
    plot.refresh()
    plot.auto_y = False
    pane.show_figures(500.0, 2000.0)
    pane.set_scale("log")
    plot.refresh()
    assert (plot.mapping().low, plot.mapping().high) == pytest.approx((500.0, 2000.0))


def test_a_percent_scale_counts_from_the_base_and_stays_when_panned(plot: Plot) -> None:
    pane = plot.panes[0]
    plot.set_scale(pane, "percent")
    first = pane.reference
    assert first == walk()[round(plot.extent.left + 0.5)]
    drag(plot, (300, 200), (500, 200))
    plot.refresh()
    assert pane.reference == first
    plot.set_base(1100)
    assert pane.reference == walk()[1100]


def test_what_is_put_away_takes_no_room_and_says_nothing(qtbot: QtBot) -> None:
    plot = make_plot(qtbot, Pane(share=2), Pane())
    plot.panes[0].put([candles(walk())])
    plot.panes[1].put([line(walk(), name="below")])
    plot.refresh()
    assert plot.panes[0].geometry().height() < 330
    plot.panes[0].shown = False
    plot.refresh()
    plot.fit()
    assert plot.panes[1].geometry().top() == 0
    assert [each.name for each in plot.readings(1000)] == ["below"]
    move(plot, 300, 100)
    assert plot.crosshair.aim is not None
    plot.grab()
