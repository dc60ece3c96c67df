"""Beads of a line: on the same sessions while it is panned, evenly apart, on weeks as on days."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.markings import APART, Beads
from tests.ui.plots.build import KNOWN, line, make_plot, walk


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
