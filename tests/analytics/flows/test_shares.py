"""Flows in proportion, and beside the returns of their weeks."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from numpy.typing import NDArray

from jpviewer.analytics.flows.scatter import returns, scatter
from jpviewer.analytics.flows.shares import caps, of_cap, of_turnover, share
from jpviewer.analytics.flows.weeks import Trades, weeks
from tests.analytics.flows.made import (
    PLACES,
    SESSIONS,
    WEEKS,
    columns,
    sunday_to_saturday,
    week_row,
)

ALL = len(WEEKS)
UNKNOWN = math.nan
amounts = some.integers(0, 10**9).map(float)


@given(some.lists(some.tuples(amounts, amounts, amounts, amounts), max_size=9))
def test_shares_are_both_sides_over_both_sides(rows: list[tuple[float, ...]]) -> None:
    sell, buy, whole_sell, whole_buy = np.array(rows).reshape(-1, 4).T
    part, whole = Trades(sell, buy), Trades(whole_sell, whole_buy)
    for place, row in enumerate(rows):
        both = row[2] + row[3]
        expected = (row[0] + row[1]) / both if both else UNKNOWN
        assert share(part, whole)[place] == pytest.approx(expected, nan_ok=True)
        expected = (row[1] - row[0]) / (both / 2) if both else UNKNOWN
        assert of_turnover(part.net, whole)[place] == pytest.approx(expected, nan_ok=True)


def test_a_share_of_what_is_not_held_is_not_known() -> None:
    row = week_row([1.0, UNKNOWN, 3.0])
    assert np.isnan(share(row.of("foreigners"), row.of("brokerage"))).all()
    assert share(row.of("foreigners"), row.of("foreigners"))[[0, 2]].tolist() == [1.0, 1.0]


def test_a_size_carried_back_follows_the_composite() -> None:
    row = week_row([1e9] * ALL)
    level = np.array([100 + place for place in range(PLACES[20261120] + 1)], np.float64)
    level[:20] = UNKNOWN
    found = caps(row, 9e14, level)
    for place, (start, _) in enumerate(WEEKS):
        before = PLACES[start] - 1
        known = 20 <= before < len(level)
        expected = 9e14 * level[before] / level[-1] if known else UNKNOWN
        assert found[place] == pytest.approx(expected, nan_ok=True)
    ratio = of_cap(row.net("foreigners"), found)
    assert ratio[60] == pytest.approx(1e9 / found[60])
    assert np.isnan(caps(row, 9e14, np.full(30, UNKNOWN))).all()


def test_a_week_s_return_is_from_the_close_before_it_to_its_last() -> None:
    dice = np.random.default_rng(5)
    level: NDArray[np.float64] = 100 + dice.normal(0, 1, PLACES[20261120] + 1).cumsum()
    level[PLACES[20251010]] = UNKNOWN
    found = returns(week_row([1.0] * ALL), level)
    for place, (start, end) in enumerate(WEEKS):
        before, last = PLACES[start] - 1, PLACES[end]
        known = before >= 0 and last < len(level)
        expected = level[last] / level[before] - 1 if known else UNKNOWN
        assert found[place] == pytest.approx(expected, nan_ok=True)
    closed = (20260531, 20260606)
    around = [sunday_to_saturday(week) for week in WEEKS if 20260520 < week[0] < 20260615]
    ministry = weeks(SESSIONS, columns(dict.fromkeys(sorted([*around, closed]), 1.0)))
    assert math.isnan(returns(ministry, level)[ministry.start.tolist().index(closed[0])])


@given(
    some.lists(some.tuples(some.integers(-50, 50), some.integers(-30, 30)), min_size=0, max_size=40)
)
def test_the_line_is_that_of_least_squares(points: list[tuple[int, int]]) -> None:
    net = np.array([1e10 * each for each, _ in points] + [UNKNOWN, 1e12])
    change = np.array([each / 1000 for _, each in points] + [0.5, UNKNOWN])
    found = scatter(net, change)
    assert found.weeks.tolist() == list(range(len(points)))
    if len(points) < 3 or len({each for each, _ in points}) == 1:
        assert math.isnan(found.slope)
        return
    slope, intercept = np.polyfit(net[:-2] / 1e10, change[:-2], 1)
    assert found.per_unit == pytest.approx(10 * slope, abs=1e-9)
    assert found.intercept == pytest.approx(intercept, abs=1e-9)
    if len({each for _, each in points}) > 1:
        told = np.corrcoef(net[:-2], change[:-2])[0, 1] ** 2
        assert found.fit == pytest.approx(told, abs=1e-9)
    else:
        assert math.isnan(found.fit)
