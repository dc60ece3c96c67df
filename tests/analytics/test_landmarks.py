"""Extremes of a year, and closes at the daily limits as they were traded."""

from __future__ import annotations

import numpy as np
import pytest

from jpviewer.analytics.landmarks import YEAR, extremes, limits_met, split_factors
from jpviewer.market.calendar import weekdays

NAN = float("nan")
DAYS = weekdays(20260105, 20260331).days


def actions(*splits: tuple[int, float]) -> dict[str, np.ndarray]:
    return {
        "day": np.array([day for day, _ in splits], np.int64),
        "action": np.array(["split"] * len(splits), object),
        "value": np.array([ratio for _, ratio in splits]),
    }


def met(close: list[float], *splits: tuple[int, float]) -> tuple[list[int], list[int], list[int]]:
    days, closes = DAYS[: len(close)], np.array(close)
    found = limits_met(days, closes, closes, closes, split_factors(days, actions(*splits)))
    return found.up.tolist(), found.down.tolist(), np.flatnonzero(found.closed).tolist()


def test_closes_at_the_limit_are_found_on_both_sides() -> None:
    # From 1,000 to 1,500 a price moves by 300, from 700 by 150, from 500 by 100.
    assert met([1000, 1300, 1000, 980, 830, 680, 600]) == ([1], [2, 4, 5], [1, 2, 4, 5])


def test_a_touch_is_no_close_at_the_limit() -> None:
    close, high = np.array([1000.0, 1290.0]), np.array([1000.0, 1300.0])
    found = limits_met(DAYS[:2], high, close, close, np.ones(2))
    assert found.up.tolist() == [1]
    assert not found.closed.any()


def test_the_table_goes_by_prices_as_traded() -> None:
    # Traded at 2,000, 2,500 and then, split in two, at 1,250 and 1,550: limits 500 and 300.
    split = (int(DAYS[2]), 2.0)
    assert met([1000, 1250, 1250, 1550], split) == ([1, 3], [], [1, 3])
    assert met([1000, 1250, 1250, 1550]) == ([3], [], [3])


def test_the_base_of_the_split_day_is_the_close_divided() -> None:
    # 3,200 becomes 1,600, whose limit is 400; that of 3,200 would be 700.
    assert met([1600, 2000], (int(DAYS[1]), 2.0)) == ([1], [], [1])


def test_after_two_closes_at_the_limit_the_band_is_four_times_as_wide() -> None:
    # 1,000, +300, +300, and then 4 x 400 from 1,600.
    assert met([1000, 1300, 1600, 3200]) == ([1, 2, 3], [], [1, 2, 3])
    assert met([1000, 1100, 1600, 3200]) == ([], [], [])


def test_a_limit_between_two_ticks_is_the_next_one() -> None:
    assert met([4355, 5060]) == ([1], [], [1])
    assert met([4355, 5055]) == ([1], [], [1])


def test_without_a_trade_before_nothing_is_judged() -> None:
    assert met([NAN, 1000, NAN, 1300]) == ([], [], [])
    assert met([]) == ([], [], [])


@pytest.mark.parametrize("price", [0.1, 3e6, 1e13])
def test_prices_without_a_limit_meet_none(price: float) -> None:
    assert met([price, price, price * 1.2]) == ([], [], [])


def test_factors_are_products_of_the_splits_to_come() -> None:
    days = DAYS[:4]
    two = actions((int(days[1]), 2.0), (int(days[3]), 1.5))
    two["action"] = np.array(["split", "split"], object)
    assert split_factors(days, two).tolist() == [3.0, 1.5, 1.5, 1.0]
    two["action"][0] = "dividend"
    assert split_factors(days, two).tolist() == [1.5, 1.5, 1.5, 1.0]


def test_extremes_are_those_of_the_last_year_the_latest_of_equals() -> None:
    high = np.full(YEAR + 10, 100.0)
    low = high - 10
    high[3], high[20], high[40] = 500, 120, 120
    low[50] = 80
    assert extremes(high, low) == (40, 50)
    assert extremes(np.full(5, 100.0), np.full(5, 100.0)) == (-1, -1)
    assert extremes(np.full(5, NAN), np.full(5, NAN)) == (-1, -1)
    assert extremes(np.empty(0), np.empty(0)) == (-1, -1)
