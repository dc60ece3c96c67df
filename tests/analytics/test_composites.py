"""Composites against the definition, written out stock by stock and session by session."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as some
from numpy.typing import NDArray

from jpviewer.analytics.composites import Chained, Moves, Sums, chain, moves

Matrix = NDArray[np.float64]
Row = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Market:
    """Stocks x sessions, and how many shares of each the one composite there is counts."""

    closes: Matrix
    dividends: Matrix
    told: NDArray[np.bool_]
    shares: Row

    @property
    def sessions(self) -> int:
        return int(self.closes.shape[1])


def moved(market: Market, listed: NDArray[np.bool_] | None = None) -> Moves:
    everybody = np.ones(market.closes.shape, bool)
    return moves(
        market.closes, market.dividends, market.told, everybody if listed is None else listed
    )


def composite(market: Market, worth: Row | None = None) -> Chained:
    """The one composite, weighed alike in all sessions."""
    parts = Sums.zero(1, market.sessions)
    worth = market.shares if worth is None else worth
    parts.add(moved(market), slice(0, market.sessions), market.shares[None], worth[None])
    return chain(parts)


def plain_levels(market: Market, with_dividends: bool) -> list[float]:
    """R = sum w r over stocks with both closes, w = shares x the close before, written out."""
    closes = market.closes
    levels, level, begun = [], 100.0, False
    for session in range(market.sessions):
        begun = begun or bool(np.isfinite(closes[:, session]).any())
        weight = weighted = 0.0
        for stock in range(len(closes)):
            before = closes[stock, session - 1] if session else math.nan
            now = closes[stock, session]
            paid = market.dividends[stock, session] if with_dividends else 0.0
            if math.isfinite(before) and math.isfinite(now):
                weight += market.shares[stock] * before
                weighted += market.shares[stock] * before * ((now + paid) / before - 1)
        if weight:
            level *= 1 + weighted / weight
        levels.append(level if begun else math.nan)
    return levels


prices = some.one_of(some.just(math.nan), some.floats(1, 1e5))
dividends = some.one_of(some.just(0.0), some.floats(0.01, 100))


@some.composite
def markets(draw: some.DrawFn) -> Market:
    stocks, sessions = draw(some.integers(1, 5)), draw(some.integers(1, 8))

    def matrix(cells: some.SearchStrategy[float]) -> Matrix:
        row = some.lists(cells, min_size=sessions, max_size=sessions)
        return np.array(draw(some.lists(row, min_size=stocks, max_size=stocks)))

    told = matrix(some.sampled_from([0.0, 1.0])).astype(bool)
    shares = draw(some.lists(some.floats(1, 1e3), min_size=stocks, max_size=stocks))
    return Market(matrix(prices), matrix(dividends), told, np.array(shares))


@given(markets())
def test_levels_follow_the_definition(market: Market) -> None:
    found = composite(market)
    price, total = (plain_levels(market, paid) for paid in (False, True))
    assert found.level[0].tolist() == pytest.approx(price, rel=1e-9, nan_ok=True)
    assert found.total[0].tolist() == pytest.approx(total, rel=1e-9, nan_ok=True)


@given(markets())
def test_coverage_is_the_share_that_is_known(market: Market) -> None:
    found, whole = composite(market), market.shares.sum()
    priced = np.isfinite(market.closes)
    told = priced & market.told
    assert found.coverage[0].tolist() == pytest.approx((priced.T @ market.shares / whole).tolist())
    expected = (told.T @ market.shares / whole).tolist()
    assert found.total_coverage[0].tolist() == pytest.approx(expected)


@given(markets(), some.integers(0, 5), some.integers(0, 8))
def test_sums_of_parts_are_the_sum_of_the_whole(market: Market, cut: int, session: int) -> None:
    """Of some of the stocks and of some of the sessions."""
    whole, parts = (Sums.zero(1, market.sessions) for _ in range(2))
    shares = market.shares[None]
    whole.add(moved(market), slice(0, market.sessions), shares, shares)
    for part in (slice(0, cut), slice(cut, None)):
        some_of = Market(
            market.closes[part], market.dividends[part], market.told[part], market.shares[part]
        )
        for at in (slice(0, session), slice(session, None)):
            parts.add(moved(some_of), at, shares[:, part], shares[:, part])
    for name in ("gain", "base", "paid", "priced", "told", "whole"):
        assert getattr(parts, name) == pytest.approx(getattr(whole, name), rel=1e-9, abs=1e-3)


@given(markets(), some.integers(0, 4), some.floats(0.01, 100))
def test_a_split_changes_nothing(market: Market, place: int, ratio: float) -> None:
    """Prices, dividends and shares of all time are told anew after it."""
    stock = place % len(market.closes)
    closes, paid = market.closes.copy(), market.dividends.copy()
    closes[stock] /= ratio
    paid[stock] /= ratio
    shares = market.shares.copy()
    shares[stock] *= ratio
    split = composite(Market(closes, paid, market.told, shares), market.shares)
    before = composite(market)
    for name in ("level", "total", "coverage", "total_coverage"):
        assert getattr(split, name) == pytest.approx(getattr(before, name), rel=1e-9, nan_ok=True)


@given(markets())
def test_a_dividend_moves_the_total_and_not_the_price(market: Market) -> None:
    assume(bool((market.dividends * moved(market).base).any()))
    without = composite(
        Market(market.closes, np.zeros_like(market.dividends), market.told, market.shares)
    )
    found = composite(market)
    assert found.level == pytest.approx(without.level, nan_ok=True)
    assert without.total == pytest.approx(without.level, nan_ok=True)
    assert found.total[0, -1] > found.level[0, -1]


@given(markets(), some.integers(0, 7), some.floats(1, 1e5))
def test_a_stock_that_comes_in_does_not_move_the_level_that_day(
    market: Market, session: int, price: float
) -> None:
    """With its first close it has no return yet."""
    assume(session < market.sessions and bool(np.isfinite(market.closes[:, :session]).any()))
    newcomer = np.full((1, market.sessions), math.nan)
    newcomer[0, session:] = price
    more = Market(
        np.concatenate([market.closes, newcomer]),
        np.concatenate([market.dividends, np.full_like(newcomer, 1.0)]),
        np.concatenate([market.told, np.ones_like(newcomer, bool)]),
        np.append(market.shares, 1e9),
    )
    upto = slice(0, session + 1)
    for name in ("level", "total"):
        found, before = (getattr(composite(each), name)[0, upto] for each in (more, market))
        assert found == pytest.approx(before, nan_ok=True)


def of(closes: list[list[float]], shares: list[float]) -> Market:
    matrix = np.array(closes)
    return Market(matrix, np.zeros_like(matrix), np.ones(matrix.shape, bool), np.array(shares))


def test_a_member_whose_shares_are_not_known_is_a_gap() -> None:
    market = of([[100.0, 110.0], [100.0, 50.0]], [1e7, 0.0])
    found = composite(market, np.array([3e9, 1e9]))
    assert found.level[0].tolist() == pytest.approx([100, 110])
    assert found.coverage[0].tolist() == [0.75, 0.75]


def test_a_stock_not_yet_listed_is_no_gap() -> None:
    market = of([[100.0, 110.0], [math.nan, 50.0]], [1e9, 1e9])
    listed = np.array([[True, True], [False, True]])
    parts = Sums.zero(1, 2)
    parts.add(moved(market, listed), slice(0, 2), market.shares[None], market.shares[None])
    assert chain(parts).coverage[0].tolist() == [1, 1]


def test_shares_count_from_the_session_they_are_given_for() -> None:
    market = of([[100.0, 100.0, 200.0], [100.0, 100.0, 100.0]], [1.0, 1.0])
    parts = Sums.zero(2, 3)
    stays, leaves = np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([[1.0, 1.0], [0.0, 1.0]])
    parts.add(moved(market), slice(0, 2), stays, stays)
    parts.add(moved(market), slice(2, 3), leaves, leaves)
    assert chain(parts).level.tolist() == [[100, 100, 150], [100, 100, 100]]
