"""Beads of a line: on the same sessions while it is panned, evenly apart, on weeks as on days."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.ui.drawn import Drawn
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.markings import APART, Beads
from tests.ui.plots.build import KNOWN, THEME, line, make_plot, walk


@pytest.mark.parametrize("step", [1.0, 4.9, 20.7])
def test_beads_stay_on_their_points_and_keep_apart(qtbot: QtBot, step: float) -> None:
    plot = make_plot(qtbot)
    at = np.arange(2.3, KNOWN, step)
    values = walk(len(at))
    beads, under = Beads("#fff", ring=True), line(values)
    for each in (beads, under):
        each.set_points(at, values)
    plot.panes[0].put([beads, under])
    plot.refresh()
    extent = around(KNOWN - 900, KNOWN - 300)
    seen: list[set[float]] = []
    for shift in (0.0, 13.0, 26.0):
        plot.show_extent(extent.moved(-shift))
        scale = plot.panes[0].mapping()
        places = np.array([x for x, _ in beads.places(scale)])
        assert len(places) >= 5
        assert np.diff(places).min() > APART * 0.5
        assert np.diff(places).max() < APART * 2 + step * scale.pitch
        inside = [scale.x(float(each)) for each in at]
        assert all(min(abs(each - x) for x in inside) < 1e-6 for each in places.tolist())
        seen.append({round(scale.session(x), 3) for x in places.tolist()})
    shared = seen[0] & seen[1] & seen[2]
    assert len(shared) >= len(seen[0]) - 3


def test_a_thick_line_goes_no_higher_than_its_figures_where_sessions_share_a_pixel(
    qtbot: QtBot,
) -> None:
    plot = make_plot(qtbot)
    values = np.tile(np.array([100.0, 110.0]), KNOWN // 2)  # every column reaches from 100 to 110
    drawn = Drawn("zigzag", "#ff0000", "thick", THEME, str)
    drawn.set_values(values)
    plot.panes[0].put(drawn.items)
    plot.refresh()
    plot.fit()
    scale = plot.panes[0].mapping()
    assert scale.pitch < 0.5
    picture = plot.grab().toImage()
    x = 400
    red = [y for y in range(picture.height()) if picture.pixelColor(x, y).name() == "#ff0000"]
    assert red[0] == pytest.approx(float(scale.y(110.0)), abs=1.5)
    assert red[-1] == pytest.approx(float(scale.y(100.0)), abs=1.5)
