"""The daily limits of the exchange."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.price_limits import LEAST_MOVE, band, limit, widening


@pytest.mark.parametrize(
    ("base", "yen"),
    [
        (99, 30),
        (100, 50),
        (199, 50),
        (499, 80),
        (500, 100),
        (999, 150),
        (1_000, 300),
        (1_500, 400),
        (2_000, 500),
        (3_000, 700),
        (5_000, 1_000),
        (9_990, 1_500),
        (14_990, 3_000),
        (15_000, 4_000),
        (29_990, 5_000),
        (30_000, 7_000),
        (69_900, 10_000),
        (99_900, 15_000),
        (149_900, 30_000),
        (199_900, 40_000),
        (299_900, 50_000),
        (499_000, 70_000),
        (699_000, 100_000),
        (999_000, 150_000),
        (1_000_000, 300_000),
        (1_999_000, 400_000),
        (2_999_000, 500_000),
        (3_000_000, np.inf),
    ],
)
def test_the_exchange_s_table(base: float, yen: float) -> None:
    assert limit(np.array([float(base)]))[0] == yen


def test_a_limit_between_two_ticks_moves_outwards() -> None:
    low, high = band(np.array([4_355.0, 3_002.0, 20.0]))
    assert high.tolist() == [5_060, 3_705, 50]
    assert low.tolist() == [3_655, 2_302, 1]


def test_four_times_the_limit() -> None:
    low, high = band(np.array([736.0]), 4)
    assert (low[0], high[0]) == (136, 1_336)


def test_a_quotient_just_below_a_step_stands_on_it() -> None:
    assert limit(np.array([8_999.9999997 / 3]))[0] == 700


def test_the_rule_after_locked_sessions_changed_in_2020() -> None:
    assert (widening(20200731).sessions, widening(20200731).times) == (3, 2)
    assert (widening(20200803).sessions, widening(20200803).times) == (2, 4)


@given(st.floats(min_value=1, max_value=2.9e6))
def test_no_limit_is_a_smaller_share_than_the_least_move(base: float) -> None:
    assert limit(np.array([base]))[0] / base > LEAST_MOVE


@given(st.lists(st.floats(min_value=1, max_value=5e6), min_size=2, max_size=2))
def test_a_higher_base_never_has_a_narrower_limit(bases: list[float]) -> None:
    low, high = limit(np.array(sorted(bases)))
    assert low <= high


@given(st.floats(min_value=1, max_value=2.9e6), st.integers(1, 4))
def test_a_band_holds_its_base(base: float, times: int) -> None:
    low, high = band(np.array([base]), times)
    assert 1 <= low[0] <= base <= high[0]
