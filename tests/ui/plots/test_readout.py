"""What the cross says: values, changes since the base and on the day, for up to 20 series."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.link import Link
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.plots.readout import Line as Row
from jpviewer.ui.plots.readout import Readout
from jpviewer.ui.styles import STROKES
from tests.ui.plots.build import KNOWN, THEME, candles, line, make_plot, move, plot_of, walk


def percent(now: float, before: float) -> str:
    return f"{(now / before - 1) * 100:+.1f}%".replace("-", "−").replace("+0.0%", "0.0%")


def cells(plot: Plot, session: int) -> list[tuple[str, ...]]:
    x = round(plot.mapping().x(float(session)))
    move(plot, x, 100)
    aim = plot.crosshair.aim
    assert aim is not None
    return [each.cells for each in aim.lines]


def test_changes_are_since_the_base_and_on_the_day(qtbot: QtBot) -> None:
    plot, closes = plot_of(qtbot, walk()), walk()
    plot.show_extent(around(1000, 1244))
    plot.set_base(1040)
    for session in (1040, 1100, 1240):
        since, day = (
            percent(closes[session], closes[1040]),
            percent(*closes[[session, session - 1]]),
        )
        assert cells(plot, session) == [(f"{closes[session]:,.2f}", since, day)]


def test_without_a_base_they_are_since_the_first_session_shown(qtbot: QtBot) -> None:
    plot, closes = plot_of(qtbot, walk()), walk()
    plot.show_extent(around(1000, 1244))
    first = math.ceil(plot.extent.left)
    ((_, since, _),) = cells(plot, 1200)
    assert since == percent(closes[1200], closes[first])


def test_a_gap_is_a_dash_in_every_column_and_never_a_missing_line(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    values = walk()
    values[1100:1150] = math.nan
    plot.panes[0].put([line(values, name="gap"), line(walk(seed=2)[:1050], name="ended")])
    plot.refresh()
    plot.show_extent(around(1000, 1244))
    plot.set_base(1020)
    assert cells(plot, 1120) == [("–", "–", "–"), ("–", "–", "–")]
    known, ended = cells(plot, 1150)
    assert known[1:] == (percent(values[1150], values[1020]), "–")
    assert ended == ("–", "–", "–")


def test_without_a_trade_the_last_close_still_counts(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    closes = walk()
    closes[1100:1103] = math.nan
    plot.panes[0].put([candles(closes)])
    plot.refresh()
    plot.show_extent(around(1000, 1244))
    plot.set_base(1101)
    close = cells(plot, 1103)[-1]
    assert close[1:] == (percent(closes[1103], closes[1099]),) * 2


def test_amounts_have_no_changes(qtbot: QtBot) -> None:
    plot = make_plot(qtbot, Pane(units=True))
    at = np.arange(100.0)
    bars = Bars("volume", THEME.up, THEME.down, lambda value: f"{value:.0f}")
    bars.set_values(at - 0.5, at + 0.5, at, at < 0)
    plot.panes[0].put([bars])
    plot.refresh()
    plot.fit()
    assert cells(plot, 40) == [("40",)]


@pytest.mark.parametrize("count", [1, 3, 8, 20])
@pytest.mark.parametrize("size", [(900, 500), (500, 220), (420, 180), (1600, 900)])
def test_a_line_for_every_series_and_none_is_cut(
    qtbot: QtBot, count: int, size: tuple[int, int]
) -> None:
    plot = make_plot(qtbot, size=size)
    plot.panes[0].put([line(walk(seed=each), name=f"Series {each}") for each in range(count)])
    plot.refresh()
    plot.show_extent(around(KNOWN - 245, KNOWN - 1))
    for share in (0.1, 0.5, 0.95):
        move(plot, round(plot.field().width() * share), 60)
        aim = plot.crosshair.aim
        assert aim is not None
        assert len(aim.lines) == count
        assert plot.field().contains(plot.crosshair.box())


def rows(count: int) -> list[Row]:
    return [Row(f"Series {each}", "#fff", ("1,234.5", "+12.3%", "−1.2%")) for each in range(count)]


def test_columns_go_before_names_and_type_before_columns(qtbot: QtBot) -> None:
    readout, heads = Readout(Measure(QFont()), THEME), ("", "since", "day")
    wide = readout.layout(rows(20), heads, QSizeF(2000, 2000))
    assert (wide.rows, len(wide.widths)) == (20, 3)
    lower = readout.layout(rows(20), heads, QSizeF(2000, wide.size.height() * 0.88))
    assert lower.rows == 20
    assert lower.measure.height < wide.measure.height
    low = readout.layout(rows(20), heads, QSizeF(2000, wide.size.height() / 2))
    assert low.rows < 20
    narrow = readout.layout(rows(20), heads, QSizeF(wide.size.width() - 5, 2000))
    assert narrow.size.width() <= wide.size.width() - 5
    tiny = readout.layout(rows(20), heads, QSizeF(150, 60))
    assert tiny.name < wide.name


def test_without_a_base_changes_count_from_the_range_then_from_the_left_edge(qtbot: QtBot) -> None:
    plot = plot_of(qtbot, walk())
    plot.show_range("1y", KNOWN - 200, KNOWN - 1)
    assert plot.extent.left < KNOWN - 201
    assert plot.since == KNOWN - 200
    plot.show_extent(plot.extent.moved(-30), anchored=True)
    assert plot.since == round(plot.extent.left + 0.5) < KNOWN - 200
    plot.show_range("6m", KNOWN - 100, KNOWN - 1)
    assert plot.since == KNOWN - 100


@pytest.mark.parametrize("size", [(390, 210), (640, 400), (1200, 700)])
def test_in_a_linked_plot_the_box_leaves_most_of_it_to_be_seen(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    link = Link()
    plots: list[Plot] = []
    for each in ("pointed at", "linked"):
        plot = make_plot(qtbot, size=size)
        plot.move(2000 * len(plots), 0)
        plot.panes[0].put(
            [candles(walk()), *(line(walk(seed=seed), name=f"{each} {seed}") for seed in range(3))]
        )
        plot.refresh()
        plot.show_extent(around(KNOWN - 245, KNOWN - 1))
        plot.set_link(link)
        plots.append(plot)
    here, there = plots
    move(here, size[0] // 2, 60)
    qtbot.waitUntil(lambda: there.crosshair.aim is not None)
    aim, box, field = there.crosshair.aim, there.crosshair.box(), there.field()
    assert aim is not None
    assert aim.y is None
    assert [each.name for each in aim.lines][-3:] == ["linked 0", "linked 1", "linked 2"]
    assert field.contains(box)
    assert box.width() * box.height() <= 0.3 * field.width() * field.height()
    assert here.crosshair.box().width() >= box.width()


def test_lines_of_one_colour_are_told_apart_by_their_strokes(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    drawn = line(walk())
    plot.panes[0].put([drawn])
    plot.refresh()
    plot.show_extent(around(1000, 1244))
    boxes = set()
    for stroke in STROKES:
        drawn.stroke = stroke
        move(plot, 600, 100)
        image = plot.grab(plot.crosshair.box().toRect()).toImage()
        boxes.add(bytes(image.constBits()))
    assert len(boxes) == len(STROKES)
