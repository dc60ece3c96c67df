"""The plot under a mouse, a wheel and keys, and with figures of every kind."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.extent import NARROWEST, around
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from tests.ui.plots.build import (
    DAYS,
    KNOWN,
    LEFT,
    NO_KEY,
    THEME,
    candles,
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

NAN = float("nan")
ODD = {
    "empty": np.empty(0),
    "one": np.array([5.0]),
    "one in the middle": np.array([NAN, NAN, 5.0, NAN]),
    "two": np.array([5.0, 6.0]),
    "all NaN": np.full(300, NAN),
    "flat": np.full(300, 1000.0),
    "flat zero": np.zeros(300),
    "huge": walk(300, start=1e13),
    "huge and flat": np.full(300, 1e13),
    "tiny": walk(300, start=0.1),
    "both signs": np.linspace(-1e13, 1e13, 300),
}


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    """Ten years of a made-up price, the last one shown."""
    plot = plot_of(qtbot, walk())
    plot.show_extent(around(KNOWN - 245, KNOWN - 1))
    return plot


def figures_shown(plot: Plot) -> tuple[float, float]:
    scale = plot.panes[0].mapping()
    return scale.low, scale.high


def visible(plot: Plot) -> NDArray[np.float64]:
    """The figures between the edges."""
    extent = plot.extent
    places = np.arange(KNOWN)
    return walk()[(places >= extent.left) & (places <= extent.right)]


@pytest.mark.parametrize("name", ODD)
def test_any_figures_are_drawn(qtbot: QtBot, name: str) -> None:
    plot = plot_of(qtbot, ODD[name])
    plot.grab()
    low, high = figures_shown(plot)
    assert np.isfinite([low, high]).all()
    assert low < high
    known = ODD[name][~np.isnan(ODD[name])]
    if len(known):
        assert low < known.min()
        assert known.max() < high
        texts = plot.value_axes[0].texts
        assert len(texts) >= 2
        assert len(set(texts)) == len(texts)
    else:
        assert plot.value_axes[0].texts == []
    for _ in range(30):
        turn_wheel(plot, 450, 200)
    plot.grab()


def test_the_session_under_the_cursor_stays_there_while_dragging(plot: Plot) -> None:
    plot.show_extent(around(1000, 1245))
    press(plot, 500, 200)
    held = session_at(plot, 500)
    for x in (480, 520, 640, 803, 300, 501):
        move(plot, x, 230)
        assert off_by(plot, x, held) <= 1
    release(plot, 501, 230)
    assert off_by(plot, 501, held) <= 1


@pytest.mark.parametrize("start", [0.1, 1000.0, 1e13])
@pytest.mark.parametrize("x", [5.0, 333.5, 790.0])
def test_the_session_under_the_cursor_stays_there_while_zooming(
    qtbot: QtBot, start: float, x: float
) -> None:
    plot = plot_of(qtbot, walk(start=start))
    plot.show_extent(around(1000, 2400))
    held = session_at(plot, x)
    for angle in (120, 120, 15, 120, 120, -120, 120, 360, -40, 120, -120, -120):
        turn_wheel(plot, x, 150, (0, angle))
        plot.grab()
        assert off_by(plot, x, held) <= 1


def test_a_notch_back_undoes_a_notch(plot: Plot) -> None:
    plot.show_extent(around(800, 1200))
    before = plot.extent
    turn_wheel(plot, 300, 200)
    assert plot.extent.width == pytest.approx(before.width / 1.2)
    turn_wheel(plot, 300, 200, (0, -120))
    assert plot.extent.left == pytest.approx(before.left)


def test_eight_parts_of_a_notch_are_a_notch(qtbot: QtBot) -> None:
    whole, parts = plot_of(qtbot, walk()), plot_of(qtbot, walk())
    turn_wheel(whole, 300, 200)
    for _ in range(8):
        turn_wheel(parts, 300, 200, (0, 15))
    assert parts.extent.width == pytest.approx(whole.extent.width)


def test_a_trackpad_moves_by_its_pixels(plot: Plot) -> None:
    plot.show_extent(around(1000, 1400))
    held = session_at(plot, 400)
    turn_wheel(plot, 400, 200, angle=(-1200, 0), pixels=(-60, 3))
    assert off_by(plot, 340, held) <= 1
    before = plot.extent.width
    turn_wheel(plot, 400, 200, angle=(0, 1200), pixels=(0, 20))
    assert before / 1.2 < plot.extent.width < before


def test_shift_pans_with_the_wheel(plot: Plot) -> None:
    plot.show_extent(around(1000, 1400))
    before = plot.extent
    turn_wheel(plot, 400, 200, (0, -120), keys=Qt.KeyboardModifier.ShiftModifier)
    assert plot.extent.width == pytest.approx(before.width)
    assert plot.extent.left > before.left


def test_beyond_the_end_a_drag_moves_less_and_less_and_springs_back(plot: Plot) -> None:
    at_rest, pitch = plot.extent, plot.mapping().pitch
    press(plot, 600, 200)
    beyond = [0.0]
    for x in (500, 400, 300, 200, 100, 0):
        move(plot, x, 200)
        beyond.append((plot.extent.left - at_rest.left) * pitch)
    steps = np.diff(beyond)
    assert (steps > 0).all()
    assert (steps < 100).all()
    assert (np.diff(steps) < 0).all()
    move(plot, 600, 200)
    assert plot.extent.left == pytest.approx(at_rest.left)
    move(plot, 300, 200)
    release(plot, 300, 200)
    assert plot.extent.left == pytest.approx(at_rest.left)


def test_a_drag_back_into_the_figures_is_again_under_the_cursor(plot: Plot) -> None:
    press(plot, 400, 200)
    held = session_at(plot, 400)
    for x in (-300, 100, 420, 700):
        move(plot, x, 200)
    assert off_by(plot, 700, held) <= 1
    release(plot, 700, 200)


def test_nothing_beyond_the_figures_and_nothing_too_narrow(plot: Plot) -> None:
    for _ in range(60):
        turn_wheel(plot, 450, 200, (0, -120))
    assert plot.extent.width == pytest.approx(KNOWN, rel=0.05)
    for _ in range(80):
        turn_wheel(plot, 450, 200)
    assert plot.extent.width == pytest.approx(NARROWEST)


def test_all_visible_figures_are_in_view(plot: Plot) -> None:
    for angle in (120, 240, -120, -600, 360):
        turn_wheel(plot, 600, 200, (0, angle))
        low, high = figures_shown(plot)
        assert low < visible(plot).min()
        assert visible(plot).max() < high
        assert high - low < 2 * np.ptp(visible(plot))


def test_nothing_is_fitted_while_a_button_is_down(plot: Plot) -> None:
    before = figures_shown(plot)
    press(plot, 200, 200)
    move(plot, 700, 240)
    assert figures_shown(plot) == before
    plot.panes[0].put([line(walk(seed=8) * 3)])
    plot.refresh()
    assert figures_shown(plot) == before
    release(plot, 700, 240)
    assert figures_shown(plot) != before


def test_a_held_axis_stays_until_a_double_click(plot: Plot) -> None:
    axis = QPoint(plot.width() - 10, 200)
    fitted = figures_shown(plot)
    QTest.mousePress(plot.viewport(), LEFT, NO_KEY, axis)
    move(plot, axis.x(), 260)
    release(plot, axis.x(), 260)
    held = figures_shown(plot)
    assert held[1] - held[0] > fitted[1] - fitted[0]
    turn_wheel(plot, 300, 200)
    assert figures_shown(plot) == held
    figure = plot.panes[0].mapping().figure(200)
    press(plot, 300, 200)
    move(plot, 300, 250)
    assert plot.panes[0].mapping().y(figure) == pytest.approx(250, abs=1)
    release(plot, 300, 250)
    turn_wheel(plot, 300, 200, (0, -120))
    QTest.mouseClick(plot.viewport(), LEFT, NO_KEY, axis)
    QTest.mouseDClick(plot.viewport(), LEFT, NO_KEY, axis)
    assert figures_shown(plot) == pytest.approx(fitted)


def test_a_double_click_shows_everything(plot: Plot) -> None:
    QTest.mouseDClick(plot.viewport(), LEFT, NO_KEY, QPoint(300, 200))
    assert plot.extent.left < -0.5
    assert plot.extent.right > KNOWN - 0.5
    low, high = figures_shown(plot)
    assert low < walk().min() < walk().max() < high


def test_keys_pan_zoom_and_go_to_the_ends(plot: Plot) -> None:
    start = plot.extent

    def after(key: Qt.Key) -> tuple[float, float]:
        QTest.keyClick(plot, key)
        return plot.extent.left, plot.extent.right

    assert after(Qt.Key.Key_Left)[0] < start.left
    assert after(Qt.Key.Key_Right)[0] == pytest.approx(start.left)
    assert after(Qt.Key.Key_Right)[0] == pytest.approx(start.left)
    assert plot.extent.width == pytest.approx(start.width)
    left, right = after(Qt.Key.Key_Plus)
    assert left > start.left
    assert right == pytest.approx(start.right, abs=2)
    assert after(Qt.Key.Key_Minus)[0] == pytest.approx(start.left, abs=2)
    assert after(Qt.Key.Key_Home)[0] == pytest.approx(-0.5, abs=0.03 * start.width)
    assert after(Qt.Key.Key_End)[1] == pytest.approx(KNOWN - 0.5, abs=0.03 * start.width)


def test_a_key_it_does_not_know_is_left_to_others(plot: Plot, qtbot: QtBot) -> None:
    before = plot.extent
    QTest.keyClick(plot, Qt.Key.Key_F5)
    assert plot.extent == before


def test_the_cross_stands_on_a_session_and_says_its_figure(plot: Plot) -> None:
    for x in (10, 321, 777):
        move(plot, x, 180)
        aim = plot.crosshair.aim
        assert aim is not None
        session = round(session_at(plot, x))
        session = min(max(session, 0), KNOWN - 1)
        assert off_by(plot, aim.x, session) < 0.01
        assert [each.cells[0] for each in aim.lines] == [f"{walk()[session]:,.2f}"]
        day = str(DAYS[session])
        assert aim.date.startswith(f"{day[:4]}-{day[4:6]}-{day[6:]}")
    move(plot, plot.width() - 3, 180)
    assert plot.crosshair.aim is None


def test_the_box_of_the_cross_keeps_away_from_it(plot: Plot) -> None:
    for x in range(2, 840, 20):
        move(plot, x, 180)
        box, aim = plot.crosshair.box(), plot.crosshair.aim
        assert aim is not None
        assert not box.left() <= aim.x <= box.right()
        assert plot.field().contains(box)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_texts_of_the_axes_never_overlap(qtbot: QtBot, language: str) -> None:
    plot = plot_of(qtbot, walk(), language=language)
    plot.show_extent(around(0, KNOWN - 1))
    for step in range(140):
        turn_wheel(plot, 200 + 3 * step, 200, (0, 60))
        dates = [rect for rect, _ in plot.session_axis.placed()]
        assert all(one.right() < two.left() for one, two in pairwise(dates))
        heights = sorted(y for y, _ in plot.value_axes[0].placed())
        assert (np.diff(heights) >= plot.measure.height).all()
        names = [rect for rect, _ in plot.flags[0].placed()]
        assert not any(
            one.intersects(two) for place, one in enumerate(names) for two in names[:place]
        )


def image(plot: Plot) -> QImage:
    return plot.grab().toImage()


def columns_of(picture: QImage, colour: str) -> set[int]:
    """Columns of pixels in which a colour is strong."""
    wanted = QColor(colour)
    found = set()
    for x in range(picture.width()):
        for y in range(40, picture.height() - 30):
            pixel = picture.pixelColor(x, y)
            near = abs(pixel.red() - wanted.red()) + abs(pixel.green() - wanted.green())
            if near + abs(pixel.blue() - wanted.blue()) < 60:
                found.add(x)
                break
    return found


def test_an_unknown_session_is_a_gap_in_the_line(qtbot: QtBot) -> None:
    values = np.full(60, 100.0)
    values[20:30] = NAN
    plot = plot_of(qtbot, values, size=(700, 300))
    found = columns_of(image(plot), THEME.series[0])
    scale = plot.panes[0].mapping()
    assert set(range(int(scale.x(30.0)) + 3, int(scale.x(59.0)) - 3)) <= found
    assert not found & set(range(int(scale.x(19.0)) + 4, int(scale.x(29.9)) - 4))


def test_closed_days_leave_no_hole(plot: Plot) -> None:
    friday = int(np.searchsorted(DAYS, 20261113))
    assert DAYS[friday + 1] == 20261116
    scale = plot.panes[0].mapping()
    steps = np.diff([scale.x(float(session)) for session in range(friday - 3, friday + 3)])
    assert steps == pytest.approx(scale.pitch)


def test_doubtful_sessions_are_faint_and_nothing_is_missing(qtbot: QtBot) -> None:
    values = walk(100)
    doubtful = np.zeros(100, np.bool_)
    doubtful[30:50] = True
    doubtful[70] = True
    plot = make_plot(qtbot)
    made = line(values)
    made.set_values(0, values, doubtful)
    plot.panes[0].put([made])
    plot.refresh()
    plot.fit()
    sure, faint = map(made.strokes, made.parts)
    x = np.round((np.concatenate((sure, faint))[:, 0]) / plot.panes[0].mapping().pitch).astype(int)
    assert len(set(x.tolist())) >= 99
    assert len(faint) == 21 + 2
    assert len(sure) == 99 - 23


def test_candles_thinned_keep_every_high_and_low(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    made = candles(walk())
    plot.panes[0].put([made])
    plot.refresh()
    plot.fit()
    drawn = made.candlesticks()
    scale = plot.panes[0].mapping()
    assert len(drawn.x) <= scale.width + 2
    columns = np.floor(scale.x(np.arange(KNOWN, dtype=np.float64)))
    high = [made.high[columns == column].max() for column in np.unique(columns)]
    low = [made.low[columns == column].min() for column in np.unique(columns)]
    assert drawn.high.tolist() == high
    assert drawn.low.tolist() == low


def test_near_by_every_candle_is_its_own_and_days_without_a_trade_have_none(qtbot: QtBot) -> None:
    closes = walk(60)
    closes[[10, 11, 40]] = NAN
    plot = make_plot(qtbot)
    made = candles(closes)
    plot.panes[0].put([made])
    plot.refresh()
    plot.fit()
    assert made.candlesticks().close.tolist() == closes[~np.isnan(closes)].tolist()
    assert [each.text for each in made.readings(10)] == ["–"] * 4
    assert [each.text for each in made.readings(12)][3] == f"{closes[12]:,.1f}"


def test_bars_stand_on_their_own_side_of_zero(qtbot: QtBot) -> None:
    plot = make_plot(qtbot, Pane(units=True, base=0.0))
    values = np.array([1e12, -5e11, 1.0, -1.0, 0.0, 7e11])
    left = np.array([-0.5, 4.5, 9.5, 14.5, 19.5, 24.5])
    bars = Bars("net", THEME.up, THEME.down, lambda value: f"{value:+.0f}")
    bars.set_values(left, left + 5, values, values < 0)
    plot.panes[0].put([bars])
    plot.refresh()
    plot.fit()
    buying, selling = bars.shapes()
    zero = round(float(plot.panes[0].mapping().y(0.0)))
    assert (buying[:, 1] + buying[:, 3] == zero).all()
    assert (selling[:, 1] == zero).all()
    assert (buying[values[values >= 0] > 0, 3] >= 1).all()
    assert (selling[:, 3] >= 1).all()
    assert [bars.readings(session)[0].text for session in (0, 4, 5)] == [
        "+1000000000000",
        "+1000000000000",
        "-500000000000",
    ]
    edges = np.sort(np.concatenate((buying, selling)), axis=0)
    assert (edges[1:, 0] >= (edges[:, 0] + edges[:, 2])[:-1] - 1).all()


def test_dense_bars_keep_the_longest_on_either_side(qtbot: QtBot) -> None:
    plot = make_plot(qtbot, Pane(base=0.0))
    values = np.random.default_rng(5).normal(0, 1, KNOWN)
    left, right = np.linspace(-0.5, KNOWN - 1.5, KNOWN), np.linspace(0.5, KNOWN - 0.5, KNOWN)
    bars = Bars("net", THEME.up, THEME.down, str)
    bars.set_values(left, right, values, values < 0)
    plot.panes[0].put([bars])
    plot.refresh()
    plot.fit()
    buying, selling = bars.shapes()
    scale = plot.panes[0].mapping()
    assert len(buying) <= scale.width
    assert buying[:, 1].min() == pytest.approx(float(scale.y(values.max())), abs=1)
    assert (selling[:, 1] + selling[:, 3]).max() == pytest.approx(
        float(scale.y(values.min())), abs=1
    )


def test_new_figures_leave_the_view_where_the_user_put_it(plot: Plot) -> None:
    plot.show_range("1y", KNOWN - 245, KNOWN - 1)
    shown = plot.extent
    plot.show_range("1y", KNOWN - 244, KNOWN - 1)
    assert plot.extent != shown
    turn_wheel(plot, 300, 200)
    moved = plot.extent
    plot.show_range("1y", KNOWN - 244, KNOWN - 1)
    assert plot.extent == moved
    plot.show_range("3m", KNOWN - 60, KNOWN - 1)
    assert plot.extent == around(KNOWN - 60, KNOWN - 1)


def test_a_held_axis_survives_new_figures_but_no_new_range(plot: Plot) -> None:
    plot.show_range("1y", KNOWN - 245, KNOWN - 1)
    press(plot, plot.width() - 10, 200)
    move(plot, plot.width() - 10, 260)
    release(plot, plot.width() - 10, 260)
    held = figures_shown(plot)
    plot.show_range("1y", KNOWN - 245, KNOWN - 1)
    assert figures_shown(plot) == held
    plot.show_range("6m", KNOWN - 120, KNOWN - 1)
    assert figures_shown(plot)[1] < held[1]


def test_a_button_let_go_elsewhere_ends_the_drag(plot: Plot) -> None:
    press(plot, 300, 200)
    move(plot, 500, 200)
    bare = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(510, 200),
        QPointF(plot.viewport().mapToGlobal(QPointF(510, 200))),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        NO_KEY,
    )
    before = plot.extent
    QApplication.sendEvent(plot.viewport(), bare)
    assert plot.extent == before
    low, high = figures_shown(plot)
    assert low < visible(plot).min() < visible(plot).max() < high
    release(plot, 510, 200)


def test_flags_stand_between_the_last_close_before_and_the_first_session(plot: Plot) -> None:
    flags = {flag.name: flag.border for flag in plot.flags[0].shown}
    before = int(np.searchsorted(DAYS, 20251003))
    assert (DAYS[before], DAYS[before + 1]) == (20251003, 20251006)
    assert flags["LDP leadership vote"] == before + 0.5
    assert flags["New prime minister"] == int(np.searchsorted(DAYS, 20251021)) - 0.5


def test_a_resized_plot_shows_the_same_sessions(plot: Plot) -> None:
    before = plot.extent
    plot.resize(500, 300)
    plot.grab()
    assert plot.extent.left == pytest.approx(before.left)
    assert plot.extent.right == pytest.approx(before.right)
    assert plot.panes[0].geometry().right() < 500


def test_a_message_takes_the_place_of_figures(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    blank = image(plot)
    plot.say("Prices come with the first refresh.")
    assert image(plot) != blank
    move(plot, 300, 200)
    assert plot.crosshair.aim is None
