"""Dashes tell what is carried back, and stay on their sessions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from jpviewer.ui.plots.dashes import GAP, cut, dashed, length
from jpviewer.ui.plots.extent import around
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.thinning import trace
from tests.ui.plots.build import Row, line, make_plot, walk

NAN = float("nan")


def sessions_drawn(scale: Scale, values: Row) -> list[tuple[float, float]]:
    """From where to where dashes reach."""
    x, y = cut(scale.x(np.arange(len(values), dtype=np.float64)), scale.y(values), scale)
    rows = dashed(trace(x, y), scale)
    ends = sorted((scale.session(row[0]), scale.session(row[2])) for row in rows.tolist())
    joined = ends[:1]
    for left, right in ends[1:]:
        if left <= joined[-1][1] + 1e-6:
            joined[-1] = joined[-1][0], max(right, joined[-1][1])
        else:
            joined.append((left, right))
    return joined


@given(st.floats(0, 60), st.floats(5, 100))
def test_dashes_stay_on_their_sessions(moved: float, wide: float) -> None:
    values = 100 + np.sin(np.arange(60.0))
    still = Scale(0, wide, 0, 200, 800, 400)
    panned = Scale(moved, moved + wide, 0, 200, 800, 400)
    one, two = sessions_drawn(still, values), sessions_drawn(panned, values)
    shared = min(len(one), len(two)) - 1  # the last may end with the line, or on it
    assert np.array(one[:shared]) == pytest.approx(np.array(two[:shared]), abs=1e-6)
    assert shared > 1
    longs = [right - left for left, right in one[1:-1]]
    assert longs == pytest.approx([2 * length(still) / still.pitch] * len(longs))
    assert GAP / 1.5 < length(still) < GAP * 1.5


def test_a_gap_among_dashes_stays_a_gap() -> None:
    values = np.full(40, 100.0)
    values[10:20] = NAN
    scale = Scale(0, 40, 0, 200, 800, 400)
    drawn = sessions_drawn(scale, values)
    assert all(right <= 9 + 1e-9 or left >= 20 - 1e-9 for left, right in drawn)
    assert len(drawn) > 10


def test_each_session_is_drawn_as_it_is_known(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    made = line(np.empty(0))
    at = np.arange(120)
    made.set_values(0, walk(120), doubtful=(at > 60) & (at <= 90), carried=at <= 80)
    plot.panes[0].put([made])
    plot.refresh()
    plot.fit()
    plot.grab()
    kinds = [(part.faint, part.dashed) for part in made.parts]
    assert kinds == [(False, False), (True, False), (False, True), (True, True)]
    spans = []
    for part in made.parts:
        rows = made.strokes(part)
        sessions = rows[:, [0, 2]] / plot.panes[0].mapping().pitch + plot.extent.left
        spans.append((round(sessions.min()), round(sessions.max())))
    assert spans[0] == (91, 119)
    assert spans[1] == (80, 91)
    assert spans[2][0] == 0
    assert spans[2][1] in (60, 61)
    assert spans[3][0] in (60, 61)
    assert spans[3][1] in (80, 81)


def test_the_first_point_is_marked_where_others_begin_earlier(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    early, late = line(walk(300)), line(walk(100), first=200)
    plot.panes[0].put([early, late])
    plot.refresh()
    plot.stretch(around(100, 299))
    assert not early.begins_late()
    assert late.begins_late()
    scale = plot.panes[0].mapping()
    x, y = round(scale.x(200.0)), round(float(scale.y(walk(100)[0])))
    picture = plot.grab().toImage()
    colour = picture.pixelColor(x, y).name()
    assert colour == plot.theme.ground
    beside = {picture.pixelColor(x, y + off).name() for off in (-4, -3, 3, 4)}
    assert beside - {plot.theme.ground, plot.theme.line}
