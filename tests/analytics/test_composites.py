"""Composites against the definition, written out stock by stock and session by session."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from jpviewer.analytics.composites import Sums, chain, moves, sums

Matrix = NDArray[np.float64]


def plain_levels(closes: Matrix, shares: NDArray[np.float64]) -> list[float]:
    """R = sum w r over stocks with both closes, w = shares x the close before, written out."""
    levels, level, begun = [], 100.0, False
    for session in range(closes.shape[1]):
        begun = begun or bool(np.isfinite(closes[:, session]).any())
        weight = weighted = 0.0
        for stock in range(len(closes)):
            before = closes[stock, session - 1] if session else math.nan
            now = closes[stock, session]
            if math.isfinite(before) and math.isfinite(now):
                weight += shares[stock] * before
                weighted += shares[stock] * before * (now / before - 1)
        if weight:
            level *= 1 + weighted / weight
        levels.append(level if begun else math.nan)
    return levels


prices = st.one_of(st.just(math.nan), st.floats(1, 1e5))


@st.composite
def markets(draw: st.DrawFn) -> tuple[Matrix, NDArray[np.float64]]:
    stocks, sessions = draw(st.integers(1, 5)), draw(st.integers(1, 8))
    closes = draw(
        st.lists(
            st.lists(prices, min_size=sessions, max_size=sessions),
            min_size=stocks,
            max_size=stocks,
        )
    )
    shares = draw(st.lists(st.floats(1, 1e6), min_size=stocks, max_size=stocks))
    return np.array(closes), np.array(shares)


def everybody(closes: Matrix) -> NDArray[np.bool_]:
    return np.ones(closes.shape, bool)


@given(markets())
def test_levels_follow_the_definition(market: tuple[Matrix, NDArray[np.float64]]) -> None:
    closes, shares = market
    parts = sums(moves(closes, shares, shares * 100, everybody(closes)), everybody(closes))
    levels, coverage = chain(parts)
    assert levels.tolist() == pytest.approx(plain_levels(closes, shares), rel=1e-9, nan_ok=True)
    known = np.isfinite(closes)
    assert coverage.tolist() == pytest.approx((known.T @ shares / shares.sum()).tolist())


@given(markets(), st.integers(0, 5))
def test_sums_of_parts_are_the_sum_of_the_whole(
    market: tuple[Matrix, NDArray[np.float64]], cut: int
) -> None:
    closes, shares = market
    member = everybody(closes)
    stocks = moves(closes, shares, shares, member)
    whole = sums(stocks, member)
    parts = Sums.zero(closes.shape[1])
    for part in (slice(0, cut), slice(cut, None)):
        some = moves(closes[part], shares[part], shares[part], member[part])
        parts += sums(some, member[part])
    for name in ("gain", "base", "covered", "total"):
        assert getattr(parts, name) == pytest.approx(getattr(whole, name))


def test_a_stock_without_market_cap_adds_nothing() -> None:
    closes = np.array([[100.0, 110.0], [100.0, 50.0]])
    cap = np.array([1e9, math.nan])
    parts = sums(moves(closes, cap / 100, cap, everybody(closes)), everybody(closes))
    levels, coverage = chain(parts)
    assert levels.tolist() == pytest.approx([100, 110])
    assert coverage.tolist() == [1, 1]


def test_a_stock_not_yet_listed_is_no_gap() -> None:
    closes = np.array([[100.0, 110.0], [math.nan, 50.0]])
    cap = np.array([1e9, 1e9])
    listed = np.array([[True, True], [False, True]])
    _, coverage = chain(sums(moves(closes, cap, cap, listed), everybody(closes)))
    assert coverage.tolist() == [1, 1]


def test_membership_ends_with_the_day_it_ends() -> None:
    closes = np.array([[100.0, 100.0, 200.0], [100.0, 100.0, 100.0]])
    member = np.array([[True, True, False], [True, True, True]])
    cap = np.array([1e9, 1e9])
    levels, _ = chain(sums(moves(closes, cap, cap, everybody(closes)), member))
    assert levels.tolist() == pytest.approx([100, 100, 100])
