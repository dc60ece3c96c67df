"""What a series did, against plain loops."""

from __future__ import annotations

import math
from itertools import pairwise
from statistics import correlation, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.analytics import performance as perf

NAN = float("nan")
rows = st.lists(
    st.one_of(st.floats(0.5, 2000.0), st.just(NAN)),
    min_size=1,
    max_size=90,
).map(np.array)


def plain_returns(levels: list[float]) -> list[float]:
    return [NAN, *(b / a - 1 for a, b in pairwise(levels))]


@given(rows, rows)
def test_volatility_and_correlation_are_the_textbooks(one: perf.Row, other: perf.Row) -> None:
    size = min(len(one), len(other))
    one, other = one[:size], other[:size]
    found = perf.performance(one, {}, 0, other)
    if found.last < 0:
        assert math.isnan(found.level)
        assert math.isnan(found.volatility)
        return
    mine, theirs = (plain_returns(each.tolist()) for each in (one, other))
    span = slice(max(found.last - 59, 0), found.last + 1)
    known = [each for each in mine[span] if not math.isnan(each)]
    if len(known) < 40:
        assert math.isnan(found.volatility)
    else:
        assert found.volatility == pytest.approx(stdev(known) * math.sqrt(245), rel=1e-9)
    both = [
        (a, b)
        for a, b in zip(mine[span], theirs[span], strict=True)
        if not math.isnan(a) and not math.isnan(b)
    ]
    if len(both) < 40 or len({a for a, _ in both}) < 2 or len({b for _, b in both}) < 2:
        assert math.isnan(found.correlation)
    else:
        assert found.correlation == pytest.approx(correlation(*zip(*both, strict=True)), abs=1e-9)


@given(rows, st.integers(-1, 95))
def test_the_drawdown_is_from_the_highest_close_since_the_base(levels: perf.Row, base: int) -> None:
    found = perf.performance(levels, {}, base)
    since = [each for each in levels.tolist()[max(base, 0) :] if not math.isnan(each)]
    if not since:
        assert math.isnan(found.drawdown)
    else:
        assert found.drawdown == pytest.approx(since[-1] / max(since) - 1)
        assert found.drawdown <= 0


def test_changes_start_from_the_last_close_at_or_before() -> None:
    levels = np.array([100.0, 110.0, NAN, NAN, 121.0, 132.0, NAN])
    found = perf.performance(levels, {"a": 0, "b": 3, "c": 4, "d": -1}, 0)
    assert found.last == 5
    assert found.level == 132.0
    assert dict(found.changes) == pytest.approx(
        {"a": 0.32, "b": 0.2, "c": 132 / 121 - 1, "d": NAN}, nan_ok=True
    )


def test_a_close_that_is_too_old_starts_no_change() -> None:
    levels = np.array([100.0, *[NAN] * 7, 110.0])
    found = perf.performance(levels, {"fresh": 5, "old": 6}, 0)
    assert found.changes["fresh"] == pytest.approx(0.1)
    assert math.isnan(found.changes["old"])


def test_a_level_of_0_starts_no_change_and_no_return() -> None:
    found = perf.performance(np.array([0.0, 5.0, 0.0]), {"a": 0}, 0, np.array([1.0, 2.0, 3.0]))
    assert math.isnan(found.changes["a"])
    assert found.drawdown == -1.0
    assert math.isnan(perf.performance(np.zeros(3), {}, 0).drawdown)


def test_what_does_not_move_has_no_correlation_but_a_volatility_of_0() -> None:
    flat = np.full(80, 100.0)
    found = perf.performance(flat, {"a": 10}, 0, flat)
    assert found.volatility == 0.0
    assert math.isnan(found.correlation)
    assert found.changes["a"] == 0.0


def test_a_gap_is_the_difference_of_two_changes() -> None:
    rng = np.random.default_rng(5)
    one, other = (100 * np.exp(np.cumsum(rng.normal(0, 0.01, 100))) for _ in range(2))
    ahead = perf.gap(one, other, {"a": 20, "b": 94}, 30, one)
    behind = perf.gap(other, one, {"a": 20, "b": 94}, 30, one)
    for key, place in (("a", 20), ("b", 94)):
        expected = one[-1] / one[place] - other[-1] / other[place]
        assert ahead.changes[key] == pytest.approx(expected)
        assert behind.changes[key] == pytest.approx(-expected)
    points = 100 * (one[-1] / one[30] - other[-1] / other[30])
    assert ahead.level == pytest.approx(points)
    daily = [
        a - b
        for a, b in zip(plain_returns(one.tolist()), plain_returns(other.tolist()), strict=True)
    ]
    assert ahead.volatility == pytest.approx(stdev(daily[-60:]) * math.sqrt(245))
    assert ahead.volatility == pytest.approx(behind.volatility)
    assert ahead.correlation == pytest.approx(-behind.correlation)
    assert math.isnan(ahead.drawdown)


def test_nothing_known_is_nothing_said() -> None:
    for levels in (np.empty(0), np.full(5, NAN)):
        found = perf.performance(levels, {"a": 0}, -1, levels)
        assert found.last == -1
        said = (found.level, found.changes["a"], found.volatility, found.drawdown)
        assert all(map(math.isnan, (*said, found.correlation)))
        assert math.isnan(perf.gap(levels, levels, {"a": 0}, 0, levels).level)
