"""Liquidity against published values and against a plain calculation, number by number."""

from __future__ import annotations

import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from jpviewer.analytics import liquidity

NAN = math.nan


def row(*values: float) -> NDArray[np.float64]:
    return np.array([values], np.float64)


def test_amihud_of_the_published_example() -> None:
    closes = row(1000, 1010, 1005, 1005, 1025.1)
    turnover = row(NAN, 5e8, 4e8, 0, 8e8)
    (found,) = liquidity.amihud(closes, turnover, least=3)
    assert found / 1e9 == pytest.approx(1.9125412541254144e-11, rel=1e-12)


def test_amihud_needs_twenty_sessions_that_traded() -> None:
    closes = row(*(100 + step % 2 for step in range(61)))
    for traded, known in ((19, False), (20, True)):
        turnover = row(*[0.0] * (61 - traded), *[1e6] * traded)
        (found,) = liquidity.amihud(closes, turnover)
        assert math.isnan(found) is not known


def test_days_to_exit_of_published_examples() -> None:
    assert liquidity.days_to_exit(np.array([1000.0]), 5000, 0.2) == 25
    assert liquidity.days_to_exit(np.array([25e6]), 10e6, 0.2) == 2
    assert liquidity.largest_position(np.array([25e6]), 2, 0.2) == 10e6
    assert liquidity.days_to_exit(np.array([0.0]), 1e8, 0.2) == math.inf
    assert math.isnan(liquidity.days_to_exit(np.array([NAN]), 1e8, 0.2)[0])


turnovers = st.lists(st.floats(0, 1e13), min_size=1, max_size=90)


@given(turnovers, st.integers(0, 10))
def test_means_and_medians_are_those_of_the_statistics_module(
    values: list[float], unknown: int
) -> None:
    matrix = row(*[NAN] * unknown, *values)
    for sessions in (5, 20, 60):
        last = values[-sessions:]
        mean, median = (
            (statistics.fmean(last), statistics.median(last))
            if len(values) >= liquidity.LEAST
            else (NAN, NAN)
        )
        assert liquidity.mean_turnover(matrix, sessions)[0] == pytest.approx(
            mean, rel=1e-12, nan_ok=True
        )
        assert liquidity.median_turnover(matrix, sessions)[0] == pytest.approx(
            median, rel=1e-12, nan_ok=True
        )


def test_turnover_ratio_is_a_year_of_mean_turnover_over_cap() -> None:
    turnover = row(*[2e6] * 60)
    assert liquidity.turnover_ratio(turnover, np.array([1e9]))[0] == pytest.approx(0.49)
    assert math.isnan(liquidity.turnover_ratio(turnover, np.array([NAN]))[0])
    assert math.isnan(liquidity.turnover_ratio(turnover, np.array([0.0]))[0])


def test_zero_days_counts_known_sessions_without_a_trade() -> None:
    assert liquidity.zero_days(row(*[0.0] * 30, *[1.0] * 50))[0] == 10
    assert liquidity.zero_days(row(*[NAN] * 60, *[0.0] * 5, *[1.0] * 20))[0] == 5
    assert math.isnan(liquidity.zero_days(row(*[0.0] * 19))[0])


def test_closes_are_carried_over_sessions_without_a_trade_but_not_into_the_unknown() -> None:
    closes = row(NAN, 10, NAN, 12, NAN, NAN)
    known = np.array([[False, True, True, True, True, False]])
    filled = liquidity.carried_on(closes, known)
    assert np.array_equal(filled, row(NAN, 10, 10, 12, 12, NAN), equal_nan=True)


def test_change_and_range() -> None:
    closes = row(100, 110, 99, 121)
    assert liquidity.change(closes, 1)[0] == pytest.approx(121 / 99 - 1)
    assert liquidity.change(closes, 3)[0] == pytest.approx(0.21)
    assert math.isnan(liquidity.change(closes, 4)[0])
    place = liquidity.range_position(row(130, 120), row(80, 90), np.array([105.0]))
    assert place[0] == pytest.approx(0.5)
    assert math.isnan(liquidity.range_position(row(90), row(90), np.array([90.0]))[0])
