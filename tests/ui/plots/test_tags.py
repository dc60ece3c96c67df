"""Tags on the axes: a date or a figure that one touches is not drawn half."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.plot import Plot
from tests.ui.plots.build import KNOWN, move, plot_of, walk


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = plot_of(qtbot, walk())
    plot.show_extent(around(KNOWN - 250, KNOWN - 1))
    return plot


def dates(plot: Plot, live: bool = True) -> list[str]:
    return [tick.text for _, tick in plot.session_axis.seen(live)]


def test_a_date_under_the_base_line_s_tag_is_left_out(plot: Plot) -> None:
    everything = dates(plot)
    rect, tick = plot.session_axis.placed()[2]
    plot.set_base(round(tick.session) + 2)
    tag = plot.base_line.tag()
    assert tag is not None
    assert tag.intersects(rect)
    assert len(dates(plot)) < len(everything)
    assert tick.text not in [each.text for _, each in plot.session_axis.seen(live=False)]
    assert not [place for place, _ in plot.session_axis.seen() if place.intersects(tag)]


def test_without_a_tag_all_dates_and_figures_are_there(plot: Plot) -> None:
    plot.point(None)
    assert plot.session_axis.seen() == plot.session_axis.placed()
    axis = plot.value_axes[0]
    assert axis.seen() == axis.placed()


def test_what_the_cross_covers_comes_back_when_it_leaves(plot: Plot) -> None:
    (axis,), (place, tick) = plot.value_axes, plot.session_axis.placed()[3]
    height, text = axis.placed()[1]
    at = QPointF(place.center().x(), height + 3)
    plot.point(at)
    assert tick.text not in dates(plot)
    assert tick.text in dates(plot, live=False)
    assert text not in [each for _, each in axis.seen()]
    assert text in [each for _, each in axis.seen(live=False)]
    plot.point(None)
    assert tick.text in dates(plot)
    assert text in [each for _, each in axis.seen()]


def test_the_cross_s_tags_are_where_it_says_them(plot: Plot) -> None:
    move(plot, 300, 150)
    move(plot, 400, 200)
    aim = plot.crosshair.aim
    assert aim is not None
    below, beside = plot.crosshair.tags(aim.date, aim.x, aim.y, aim.area)
    whole = QRectF(plot.rect())
    assert below.top() > aim.area.bottom() >= beside.bottom()
    assert beside.left() > aim.area.right()
    assert whole.contains(beside)
    assert below.left() < aim.x < below.right()
