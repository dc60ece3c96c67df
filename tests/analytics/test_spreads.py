"""Estimates of the spread against published examples."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from jpviewer.analytics import spreads


def row(*values: float) -> NDArray[np.float64]:
    return np.array([values], np.float64)


def test_roll_of_a_price_that_jumps_between_two() -> None:
    (found,) = spreads.roll(row(100, 101, 100, 101, 100, 101), least=4)
    assert found == pytest.approx(0.019900661706335754, rel=1e-9)
    # Published, too, with the covariance of a sample: of n pairs n / (n - 1) as large.
    assert found * math.sqrt(4 / 3) == pytest.approx(0.02297930478640925, rel=1e-9)


def test_roll_has_no_answer_where_moves_go_on() -> None:
    assert math.isnan(spreads.roll(row(100, 101, 103, 106, 110, 115), least=4)[0])


@pytest.mark.parametrize(
    ("highs", "lows", "closes", "spread"),
    [
        ((101, 101), (99, 99), (100, 100), 0.02),
        ((101, 102), (99, 100), (100, 100), -0.0041221085388584),
        ((101, 105), (99, 103), (100, 104), -0.0037061306142961133),
    ],
)
def test_corwin_and_schultz_of_published_examples(
    highs: tuple[float, ...], lows: tuple[float, ...], closes: tuple[float, ...], spread: float
) -> None:
    pairs = spreads.corwin_schultz_pairs(row(*highs), row(*lows), row(*closes))
    assert pairs[0, 0] == pytest.approx(spread, rel=1e-9)
    (mean,) = spreads.corwin_schultz(row(*highs), row(*lows), row(*closes), least=1)
    assert mean == pytest.approx(max(spread, 0), rel=1e-9)


def test_abdi_and_ranaldo_of_the_published_example() -> None:
    highs, lows, closes = row(101, 101), row(99, 99), row(100.9, 100)
    squares = spreads.abdi_ranaldo_squares(highs, lows, closes)
    assert squares[0, 0] == pytest.approx(0.0003247019385301299, rel=1e-9)
    (found,) = spreads.abdi_ranaldo(highs, lows, closes, least=1)
    assert found == pytest.approx(0.01801948774327755, rel=1e-9)


def test_sessions_of_one_price_or_without_a_trade_tell_nothing() -> None:
    flat, gap = np.full((1, 40), 100.0), np.full((1, 40), np.nan)
    for prices in (flat, gap):
        assert np.isnan(spreads.corwin_schultz(prices, prices, prices)[0])
        assert np.isnan(spreads.abdi_ranaldo(prices, prices, prices)[0])
