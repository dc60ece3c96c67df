"""Factors of free float."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.weights import float_factors

STOCKS = some.lists(
    some.tuples(some.floats(1e9, 1e14), some.floats(0.05, 1)), min_size=1, max_size=30
)


@given(STOCKS, some.floats(1e-3, 1))
def test_caps_times_factors_are_in_the_proportion_of_weights(
    stocks: list[tuple[float, float]], printed: float
) -> None:
    caps, ratios = np.array(stocks).T
    weights = printed * caps * ratios / (caps * ratios).sum()
    factors = float_factors(weights, caps)
    assert caps * factors / (caps * factors).sum() == pytest.approx(weights / printed)
    assert (caps * factors).sum() == pytest.approx(caps.sum())


def test_what_is_unknown_has_no_factor_and_does_not_move_the_others() -> None:
    weights = np.array([0.5, 0.3, 0.2, np.nan, 0.1])
    caps = np.array([10.0, 30.0, np.nan, 5.0, 0.0])
    factors = float_factors(weights, caps)
    assert np.isnan(factors).tolist() == [False, False, True, True, True]
    assert factors[:2] == pytest.approx([0.625 / 0.25, 0.375 / 0.75])


def test_nothing_known_gives_nothing() -> None:
    assert np.isnan(float_factors(np.array([0.5]), np.array([np.nan]))).all()
    assert len(float_factors(np.empty(0), np.empty(0))) == 0
