"""A stock's place among the others, against places counted one by one."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.standing import percentiles, standing

SESSIONS = np.array([20250101 + day for day in range(28)] + [20260101 + day for day in range(90)])


@given(some.lists(some.one_of(some.just(math.nan), some.integers(0, 6).map(float)), max_size=30))
def test_a_percentile_counts_the_smaller_and_half_of_the_equal(values: list[float]) -> None:
    found = percentiles(np.array(values, np.float64))
    known = [value for value in values if not math.isnan(value)]
    for value, place in zip(values, found, strict=True):
        if math.isnan(value) or len(known) < 2:
            assert math.isnan(place)
            continue
        smaller = sum(each < value for each in known)
        alike = sum(each == value for each in known) - 1
        assert place == pytest.approx(100 * (smaller + alike / 2) / (len(known) - 1))


def columns(**changed: object) -> dict[str, np.ndarray]:
    """Four stocks and a fund, the last stock far behind."""
    plain = {
        "kind": np.array(["stock", "stock", "stock", "stock", "etf"], object),
        "segment": np.array(["prime", "growth", "growth", "prime", "etf"], object),
        "behind": np.array([0, 0, 2, 9, 0]),
        "as_of": np.array([20260190, 20260190, 20260188, 20260181, 20260190]),
        "adv60_median": np.array([5e9, 1e6, 1e7, 9e9, 1e10]),
        "adv60_median_3m": np.array([5e9, 1e7, 1e6, 9e9, 1e10]),
        "market_cap": np.array([1e12, 1e10, 1e10, 5e12, 1e11]),
        "change_60d": np.array([0.1, 0.2, -0.1, 0.3, 0.5]),
        "change_1y": np.array([0.5, -0.2, math.nan, 0.1, 0.9]),
    }
    return plain | {name: np.asarray(values) for name, values in changed.items()}


def levels(**series: np.ndarray) -> dict[str, np.ndarray]:
    return {
        "series": np.concatenate([np.full(len(SESSIONS), key, object) for key in series]),
        "day": np.concatenate([SESSIONS for _ in series]),
        "level": np.concatenate(list(series.values())),
    }


def test_liquidity_is_ranked_among_fresh_common_stocks() -> None:
    found = standing(columns(), levels(prime=np.full(len(SESSIONS), 100.0)))
    np.testing.assert_array_equal(found["liquidity_score"], [100, 0, 50, math.nan, math.nan])
    np.testing.assert_array_equal(found["liquidity_change"], [0, -50, 50, math.nan, math.nan])
    np.testing.assert_array_equal(found["cap_rank"], [1, 2, 2, math.nan, math.nan])


def test_strength_is_what_a_stock_gained_on_the_composite_of_its_segment() -> None:
    prime = np.linspace(100, 150, len(SESSIONS))
    growth = np.linspace(200, 100, len(SESSIONS))
    found = standing(columns(), levels(prime=prime, growth=growth))
    place = {day: at for at, day in enumerate(SESSIONS.tolist())}

    def change(line: np.ndarray, last: int, first: int) -> float:
        return float(line[last] / line[first] - 1)

    for stock, (line, day) in enumerate(
        [(prime, 20260190), (growth, 20260190), (growth, 20260188), (prime, 20260181)]
    ):
        at = place[day]
        wanted = columns()["change_60d"][stock] - change(line, at, at - 60)
        assert found["strength_60d"][stock] == pytest.approx(wanted)
    year = change(prime, place[20260190], place[20250128])
    assert found["ahead_of_prime_1y"][0] == pytest.approx(0.5 - year)
    assert math.isnan(found["ahead_of_prime_1y"][2])
    assert math.isnan(found["strength_60d"][4])


def test_without_composites_nobody_is_ahead() -> None:
    none = {
        "series": np.empty(0, object),
        "day": np.empty(0, np.int64),
        "level": np.empty(0, np.float64),
    }
    found = standing(columns(), none)
    assert np.isnan(found["strength_60d"]).all()
    assert np.isnan(found["ahead_of_prime_1y"]).all()
