"""Linear, log and percent, for lines, candles, bars and what they are told by."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.candles import Candles, Style
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.pane import Scaling
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.text.formats import Formats
from tests.ui.plots.build import (
    KNOWN,
    THEME,
    Row,
    candles,
    line,
    make_plot,
    move,
    press,
    release,
    turn_wheel,
    walk,
)

NAN = float("nan")
ODD = {
    "none": np.empty(0),
    "one": np.array([5.0]),
    "two": np.array([5.0, 6.0]),
    "all NaN": np.full(300, NAN),
    "flat": np.full(300, 1000.0),
    "flat zero": np.zeros(300),
    "all below zero": np.linspace(-7, -5, 300),
    "through zero": np.linspace(-7, 5, 300),
    "huge and tiny": np.geomspace(1e13, 0.1, 300),
    "infinite": np.array([5.0, np.inf, 6.0, -np.inf, 7.0]),
    "beyond": np.array([5.0, 1e305, 6.0, -1e305, 7.0]),
    "huge gap": np.concatenate(([5.0], np.full(2000, NAN), [6.0, 7.0])),
}
STYLES: tuple[Style, ...] = get_args(Style)
SCALINGS: tuple[Scaling, ...] = get_args(Scaling)


def shown(plot: Plot, *series: object) -> Plot:
    plot.panes[0].put(series)  # type: ignore[arg-type]
    plot.refresh()
    plot.fit()
    return plot


def styled(style: Style, closes: Row) -> Candles:
    made = Candles(THEME.up, THEME.down, THEME.ground, Formats("en").price, style, THEME.accent)
    made.set_values(0, closes * 0.99, closes * 1.02, closes * 0.97, closes)
    return made


@pytest.mark.parametrize("scaling", SCALINGS)
@pytest.mark.parametrize("name", ODD)
def test_any_figures_are_drawn_on_any_scale(qtbot: QtBot, name: str, scaling: Scaling) -> None:
    values = ODD[name]
    known = values[np.abs(values) < 1e100]
    drawn = known[known > 0] if scaling == "log" else known
    plot = make_plot(qtbot)
    at = np.arange(len(values), dtype=np.float64)
    bars = Bars("volume", THEME.up, THEME.down, str)
    bars.set_values(at - 0.5, at + 0.5, values, values < 0)
    for series in (line(values), bars, *(styled(each, values) for each in STYLES)):
        shown(plot, series)
        plot.panes[0].set_scale(scaling, 5.0)
        plot.refresh()
        plot.grab()
        scale = plot.panes[0].mapping()
        assert np.isfinite([scale.low, scale.high]).all()
        assert scale.low < scale.high
        if len(drawn) and not isinstance(series, Candles):
            assert scale.low <= drawn.min()
            assert drawn.max() <= scale.high
        assert (len(plot.value_axes[0].texts) > 0) == (len(drawn) > 0)
        assert all(b < a for a, b in pairwise(y for y, _ in plot.value_axes[0].placed()))
        for _ in range(30):
            turn_wheel(plot, 450, 200)
        plot.grab()


def test_figures_without_a_place_are_counted(qtbot: QtBot) -> None:
    values = np.array([-1.0, 0.0, 1.0, 10.0, NAN, 100.0])
    plot = shown(make_plot(qtbot), line(values), styled("candles", values))
    pane = plot.panes[0]
    assert pane.undrawn == 0
    assert plot.unscaled.placed() == []
    pane.set_scale("log")
    assert pane.undrawn == 2 + 2
    ((place, text),) = plot.unscaled.placed()
    assert text == "No place on a log scale: figures at or below 0 (4)"
    assert plot.field().contains(place)
    plot.grab()
    scale = pane.mapping()
    assert 0 < scale.low < 1
    assert len(pane.series[1].candlesticks().x) == 3  # type: ignore[attr-defined]


def test_a_scale_keeps_the_sessions_and_fits_the_figures(qtbot: QtBot) -> None:
    plot = shown(make_plot(qtbot), line(walk()))
    plot.show_extent(around(900, 1400))
    before = plot.extent
    for scaling in ("log", "percent", "linear", "log"):
        plot.panes[0].set_scale(scaling, 1000.0)
        plot.refresh()
        assert plot.extent == before
        scale = plot.panes[0].mapping()
        seen = walk()[900:1401]
        assert scale.low < seen.min() < seen.max() < scale.high
        assert scale.high / scale.low < (seen.max() / seen.min()) ** 2


def test_a_drag_along_the_axis_is_right_on_a_log_scale(qtbot: QtBot) -> None:
    plot = shown(make_plot(qtbot), line(walk()))
    pane = plot.panes[0]
    pane.set_scale("log")
    plot.refresh()
    before, x = pane.mapping(), plot.width() - 10
    press(plot, x, 200)
    move(plot, x, 260)
    release(plot, x, 260)
    after = pane.mapping()
    assert after.low < before.low < before.high < after.high
    middle = before.height / 2
    assert after.figure(middle) == pytest.approx(before.figure(middle))
    figure = after.figure(200)
    press(plot, 300, 200)
    move(plot, 320, 260)
    assert pane.mapping().y(figure) == pytest.approx(260, abs=1)
    release(plot, 320, 260)


def test_percent_counts_from_one_figure_however_it_is_panned(qtbot: QtBot) -> None:
    plot = shown(make_plot(qtbot), line(walk()))
    pane, axis = plot.panes[0], plot.value_axes[0]
    pane.set_scale("percent", 800.0)
    for left in (0, 700, 1900):
        plot.show_extent(around(left, left + 300))
        assert pane.reference == 800.0
        for figure, text in zip(pane.values, axis.texts, strict=True):
            told = float(text.replace("−", "-").replace(",", "").rstrip("%"))
            assert told == pytest.approx(figure / 8 - 100, abs=1e-6)
            assert text[0] in "+−0"
    assert axis.text(1000.0).startswith("+25")


def test_an_axis_on_a_log_scale_has_plain_figures_that_do_not_overlap(qtbot: QtBot) -> None:
    plot = shown(make_plot(qtbot), line(np.geomspace(0.04, 3e6, KNOWN)))
    plot.panes[0].set_scale("log")
    plot.refresh()
    assert {"0.1", "1", "10", "1,000", "1,000,000"} <= set(plot.value_axes[0].texts)
    for step in range(40):
        turn_wheel(plot, 200 + 5 * step, 200, (0, 120))
        heights = sorted(y for y, _ in plot.value_axes[0].placed())
        assert len(heights) >= 2
        assert (np.diff(heights) >= plot.measure.height).all()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("scaling", SCALINGS)
def test_highs_and_lows_are_kept_on_any_scale(qtbot: QtBot, seed: int, scaling: Scaling) -> None:
    made = candles(walk(seed=seed), seed)
    plot = shown(make_plot(qtbot), made)
    plot.panes[0].set_scale(scaling)
    plot.refresh()
    scale, drawn = plot.panes[0].mapping(), made.candlesticks()
    columns = np.floor(scale.x(np.arange(KNOWN, dtype=np.float64)))
    high = [made.high[columns == column].max() for column in np.unique(columns)]
    low = [made.low[columns == column].min() for column in np.unique(columns)]
    assert drawn.high.tolist() == high
    assert drawn.low.tolist() == low


def test_weeks_are_candles_from_edge_to_edge(qtbot: QtBot) -> None:
    made = Candles(THEME.up, THEME.down, THEME.ground, Formats("en").price)
    left, right = np.array([-0.5, 3.5, 8.5]), np.array([3.5, 8.5, 10.5])
    close = np.array([10.0, 12.0, 11.0])
    made.set_periods(left, right, close - 1, close + 2, close - 2, close)
    plot = shown(make_plot(qtbot), made)
    drawn, scale = made.candlesticks(), plot.panes[0].mapping()
    assert drawn.x.tolist() == pytest.approx([scale.x(each) for each in (1.5, 6.0, 9.5)])
    assert drawn.width is not None
    assert drawn.width.tolist() == pytest.approx([each * scale.pitch for each in (4, 5, 2)])
    assert (made.first, made.count) == (0, 11)
    closes = [made.readings(session)[3].text for session in (0, 3, 4, 8, 9, 10)]
    assert closes == ["10.0", "10.0", "12.0", "12.0", "11.0", "11.0"]
    assert made.before(7) == 10.0


def test_a_candle_with_unknown_prices_is_what_is_known(qtbot: QtBot) -> None:
    made = Candles(THEME.up, THEME.down, THEME.ground, Formats("en").price)
    close = np.array([10.0, 12.0, NAN, 11.0])
    high = np.array([NAN, np.inf, 13.0, 12.0])
    made.set_values(0, np.full(4, NAN), high, np.full(4, NAN), close)
    plot = shown(make_plot(qtbot), made)
    plot.grab()
    assert made.candlesticks().high.tolist() == [10.0, 12.0, 12.0]
    assert made.candlesticks().low.tolist() == [10.0, 12.0, 11.0]
    assert {each.text for each in made.readings(2)} == {"–"}


def test_points_of_weeks_are_joined_and_read(qtbot: QtBot) -> None:
    made = line(np.empty(0))
    made.set_points(np.array([2.0, 7.0, 12.0, 17.0]), np.array([1.0, 2.0, NAN, 4.0]))
    plot = shown(make_plot(qtbot), made)
    plot.grab()
    assert len(made.strokes(made.parts[0])) == 1 + 1
    assert [made.figure(session) for session in (0, 4, 5, 9)] == [1.0, 1.0, 2.0, 2.0]
    assert np.isnan(made.figure(12))
    assert np.isnan(made.figure(30))
