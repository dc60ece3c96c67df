"""No high and no low is lost when sessions are narrower than pixels."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.thinning import Candlesticks, merge, reach, trace

NAN = float("nan")
Row = NDArray[np.float64]
heights = st.lists(st.one_of(st.just(NAN), st.floats(-1000, 1000)), min_size=2, max_size=200).map(
    np.array
)


def spaced(count: int, pitch: float, shift: float = 0.0) -> Row:
    """Pixels of sessions."""
    return np.array([place * pitch + shift for place in range(count)])


def spans(rows: Row) -> dict[int, tuple[float, float]]:
    """The lowest and highest pixel of upright strokes by column."""
    upright = rows[rows[:, 0] == rows[:, 2]]
    return {math.floor(each[0]): (min(each[1], each[3]), max(each[1], each[3])) for each in upright}


@given(heights, st.floats(0.05, 0.45), st.floats(-3, 3))
def test_a_thinned_line_reaches_every_high_and_low_of_a_column(
    y: Row, pitch: float, shift: float
) -> None:
    x = spaced(len(y), pitch, shift)
    found = spans(trace(x, y))
    columns = np.floor(x).astype(int)
    for column in set(columns.tolist()):
        mine = y[columns == column]
        mine = mine[~np.isnan(mine)]
        if not len(mine):
            assert column not in found
            continue
        low, high = found[column]
        assert low == pytest.approx(mine.min() - 0.5)
        assert high == pytest.approx(mine.max() + 0.5)


@given(
    st.lists(st.one_of(st.just(NAN), st.floats(1e-3, 1e13)), min_size=2, max_size=200).map(
        np.array
    ),
    st.floats(0.05, 0.45),
    st.sampled_from([1.0, 2.0]),
)
def test_a_thinned_line_on_a_log_scale_reaches_them_too(
    figures: Row, pitch: float, column: float
) -> None:
    scale = Scale(0, 1, 1e-3, 1e13, 1, 400, log=True)
    x = spaced(len(figures), pitch)
    plain, thinned = trace(x, scale.y(figures), column=column), trace(x, figures, scale.y, column)
    assert np.sort(thinned, axis=0) == pytest.approx(np.sort(plain, axis=0))


@given(heights, st.floats(1, 30))
def test_a_line_with_room_goes_through_every_known_pair(y: Row, pitch: float) -> None:
    x = spaced(len(y), pitch)
    rows = trace(x, y)
    pairs = {
        (x[place], y[place], x[place + 1], y[place + 1])
        for place in range(len(y) - 1)
        if not np.isnan(y[place : place + 2]).any()
    }
    assert pairs <= {tuple(row) for row in rows.tolist()}
    known = np.concatenate(([False], ~np.isnan(y), [False]))
    alone = int((known[1:-1] & ~known[:-2] & ~known[2:]).sum())
    assert len(rows) == len(pairs) + alone


def test_a_gap_stays_a_gap_however_dense() -> None:
    y = np.zeros(1000)
    y[400:600] = NAN
    x = spaced(1000, 0.1)
    rows = trace(x, y)
    inside = (rows[:, [0, 2]] > 41) & (rows[:, [0, 2]] < 59)
    across = (rows[:, [0, 2]].min(axis=1) < 45) & (rows[:, [0, 2]].max(axis=1) > 55)
    assert not inside.any()
    assert not across.any()


def test_a_known_session_between_unknown_ones_is_a_dot() -> None:
    rows = trace(np.array([0.0, 10.0, 20.0]), np.array([NAN, 5.0, NAN]))
    assert rows.tolist() == [[9.0, 5.0, 11.0, 5.0]]


prices = st.integers(1, 300).flatmap(
    lambda count: st.lists(st.tuples(*[st.floats(1, 1e6)] * 4), min_size=count, max_size=count)
)


@given(prices, st.floats(0.02, 3))
def test_merged_candles_keep_highs_lows_first_opens_and_last_closes(
    rows: list[tuple[float, float, float, float]], pitch: float
) -> None:
    first, second, third, fourth = np.array(rows).T
    high, low = np.maximum(first, second), np.minimum(first, second)
    x = spaced(len(rows), pitch)
    merged = merge(Candlesticks(x, third, high, low, fourth))
    columns = np.floor(x).astype(int)
    assert np.floor(merged.x).astype(int).tolist() == sorted(set(columns.tolist()))
    for place, column in enumerate(sorted(set(columns.tolist()))):
        mine = np.flatnonzero(columns == column)
        assert merged.high[place] == high[mine].max()
        assert merged.low[place] == low[mine].min()
        assert merged.open[place] == third[mine[0]]
        assert merged.close[place] == fourth[mine[-1]]


@given(st.lists(st.floats(-1e13, 1e13), min_size=1, max_size=200).map(np.array), st.floats(0.01, 2))
def test_merged_bars_reach_as_far_as_the_longest_on_either_side(values: Row, pitch: float) -> None:
    x = spaced(len(values), pitch)
    left, up, down = reach(x, values)
    for column, top, bottom in zip(left, up, down, strict=True):
        mine = values[np.floor(x) == column]
        assert top == max(mine.max(), 0)
        assert bottom == min(mine.min(), 0)
