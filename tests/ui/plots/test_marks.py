"""Marks on a plot: letters where there is room, dots where not, always at their session."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.market.events import MarketEvent
from jpviewer.ui.plots.cloud import Cloud
from jpviewer.ui.plots.marks import LANES, Mark, Marks
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.plot import Plot
from tests.ui.plots.build import KNOWN, THEME, line, make_plot, walk

NAN = float("nan")


def mark(session: float, lane: str = "foot", figure: float = NAN, text: str = "¥50") -> Mark:
    return Mark(session, lane, figure, text, "Dividend", text, THEME.quiet)


def plot_with(qtbot: QtBot, *shown: Mark) -> tuple[Plot, Marks]:
    pane = Pane()
    plot = make_plot(qtbot, pane)
    marks = Marks(plot.measure, THEME.ground)
    marks.set_marks(shown)
    pane.put([marks, line(walk())])
    plot.refresh()
    plot.fit()
    plot.grab()
    return plot, marks


def middles(marks: Marks) -> list[float]:
    return [rect.center().x() for rect, _ in marks.placed()]


def test_letters_become_dots_where_they_would_touch(qtbot: QtBot) -> None:
    plot, marks = plot_with(qtbot, *(mark(float(session)) for session in range(KNOWN - 60, KNOWN)))
    assert list(marks.placed()) == []
    assert len(marks.dots()) == 60
    plot.show_range("near", KNOWN - 8, KNOWN - 1)
    assert len(list(marks.placed())) >= 8
    assert marks.dots() == []


def test_the_same_letters_stay_while_it_is_moved(qtbot: QtBot) -> None:
    sessions = np.cumsum(np.random.default_rng(1).integers(1, 30, 60)).tolist()
    plot, marks = plot_with(qtbot, *(mark(float(session)) for session in sessions))
    plot.show_range("near", 200, 500)
    first = {each.session for _, each in marks.placed()}
    left, right = plot.extent.left, plot.extent.right
    plot.show_extent(plot.extent.moved(7.0), anchored=True)
    later = {each.session for _, each in marks.placed()}
    inside = {session for session in first if left + 10 < session < right - 10}
    assert inside
    assert inside <= later


@pytest.mark.parametrize("scaling", ["linear", "log", "percent"])
@pytest.mark.parametrize("lane", LANES)
def test_it_stands_at_its_session_and_price(qtbot: QtBot, lane: str, scaling: str) -> None:
    closes = walk()
    plot, marks = plot_with(qtbot, mark(1500.0, lane, float(closes[1500])))
    plot.panes[0].set_scale(scaling, 1000.0)  # type: ignore[arg-type]
    plot.refresh()
    ((rect, _),) = marks.placed()
    scale = plot.panes[0].mapping()
    x, y = scale.x(1500.0), scale.y(float(closes[1500]))
    if lane == "beside":
        assert rect.right() < x
        assert abs(rect.center().y() - y) <= 1
    else:
        assert abs(rect.center().x() - x) <= 1
    if lane == "above":
        assert y - 10 < rect.bottom() < y
    if lane == "below":
        assert y < rect.top() < y + 10
    if lane == "foot":
        assert scale.height - 3 <= rect.bottom() <= scale.height


def test_letters_at_an_edge_are_not_cut(qtbot: QtBot) -> None:
    plot, marks = plot_with(qtbot, mark(1000.0), mark(1100.0), mark(1000.0, "beside", 1000.0))
    plot.panes[0].show_sessions(plot.extent.moved(999.9 - plot.extent.left), fit=True)
    assert all(rect.left() >= 0 for rect, _ in marks.placed())


def test_a_price_without_a_place_has_no_mark(qtbot: QtBot) -> None:
    plot, marks = plot_with(qtbot, mark(1500.0, "above", NAN), mark(1600.0, "above", -5.0))
    plot.panes[0].set_scale("log")
    plot.refresh()
    assert [*marks.placed(), *marks.dots()] == []
    plot.grab()


def test_the_cross_is_told_near_a_mark_only(qtbot: QtBot) -> None:
    plot, marks = plot_with(qtbot, mark(1500.0))
    assert [each.text for each in marks.readings(1500)] == ["¥50"]
    plot.show_range("near", 1495, 1505)
    assert marks.readings(1501) == []
    assert len(plot.readings(1501)) == 1  # the line's alone: marks leave no empty row


def test_marks_make_no_room_for_themselves(qtbot: QtBot) -> None:
    plot, _ = plot_with(qtbot, mark(9_999.0), mark(10.0, "above", 1e9))
    assert plot.sessions == (0, KNOWN - 1)
    assert plot.panes[0].mapping().high < 1e6


def test_a_cloud_changes_its_colour_where_its_edges_cross(qtbot: QtBot) -> None:
    pane = Pane()
    plot = make_plot(qtbot, pane)
    cloud = Cloud(THEME.up, THEME.down)
    at = np.arange(6.0)
    cloud.set_edges(at, np.array([2.0, 2, 0, 0, NAN, 2]), np.array([1.0, 1, 1, 1, 1, 1]))
    pane.put([cloud])
    plot.refresh()
    plot.fit()
    polygons = cloud.polygons()
    assert [over for over, _ in polygons] == [True, False, True]
    scale = pane.mapping()
    crossing = scale.x(1.5)
    assert polygons[0][1].boundingRect().right() == pytest.approx(crossing)
    assert polygons[1][1].boundingRect().left() == pytest.approx(crossing)
    assert polygons[1][1].boundingRect().right() == pytest.approx(scale.x(3.0))
    plot.grab()


def test_a_cloud_of_nothing_is_nothing(qtbot: QtBot) -> None:
    pane = Pane()
    plot = make_plot(qtbot, pane)
    cloud = Cloud(THEME.up, THEME.down)
    for row in (np.empty(0), np.full(3, NAN)):
        cloud.set_edges(np.arange(len(row), dtype=np.float64), row, row)
        pane.put([cloud])
        plot.refresh()
        assert (cloud.count, cloud.polygons()) == (0, [])
        plot.grab()


def test_a_price_is_named_clear_of_an_event_s_name(qtbot: QtBot) -> None:
    closes = walk()
    top = int(np.argmax(closes[KNOWN - 100 : KNOWN - 20])) + KNOWN - 100
    plot, marks = plot_with(qtbot, mark(float(top), "beside", float(closes[top]), "52-week high"))
    for behind in range(1, 120, 7):
        day = int(plot.days[top + 20 - behind])
        plot.set_events((MarketEvent(day, name="An event of a long name", id=1),))
        plot.show_range(behind, KNOWN - 240, KNOWN - 1)
        ((rect, _),) = marks.placed()
        names = [place for place, _ in plot.flags[0].placed()]
        assert names
        assert not any(map(rect.intersects, names))


def test_a_price_at_the_foot_is_named_inside_the_pane(qtbot: QtBot) -> None:
    closes = walk()
    low = int(np.argmin(closes[KNOWN - 200 :])) + KNOWN - 200
    plot, marks = plot_with(qtbot, mark(float(low), "beside", float(closes[low]), "52-week low"))
    plot.resize(400, 120)
    plot.show_range("year", KNOWN - 200, KNOWN - 1)
    ((rect, _),) = marks.placed()
    assert rect.bottom() <= plot.panes[0].mapping().height
