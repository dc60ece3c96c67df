"""Composites: the chained, cap-weighted return of a group of stocks.

R(t) = sum w r with w = shares x close(t-1), which is sum shares (close(t) - close(t-1)) over
sum shares close(t-1), over the members whose closes of both sessions are known. Full market cap,
price only: not the exchange's index, which weighs by free float.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Row = NDArray[np.float64]
Mask = NDArray[np.bool_]

START = 100.0


@dataclass(frozen=True, eq=False)
class Moves:
    """What each stock would add to a composite: stocks x sessions, 0 where it adds nothing."""

    gain: Matrix
    """Yen by which its value rose since the session before."""
    base: Matrix
    """Yen that it was worth in the session before; 0 unless both closes are known."""
    covered: Matrix
    """Its market cap where its close is known."""
    total: Matrix
    """Its market cap while it is listed."""


@dataclass(frozen=True, eq=False)
class Sums:
    """The moves of a group of stocks, session by session; sums of parts add up to the whole."""

    gain: Row
    base: Row
    covered: Row
    total: Row

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.gain + other.gain,
            self.base + other.base,
            self.covered + other.covered,
            self.total + other.total,
        )

    @staticmethod
    def zero(sessions: int) -> Sums:
        """The sums of no stock."""
        return Sums(*(np.zeros(sessions) for _ in range(4)))


def moves(closes: Matrix, shares: Row, market_cap: Row, listed: Mask) -> Moves:
    """Of closes (stocks x sessions, carried on, NaN unknown); `listed` is alike in shape: a stock
    not yet listed is no gap in the coverage.

    Stocks without shares or market cap (NaN) add nothing.
    """
    weighed = np.isfinite(shares) & np.isfinite(market_cap)
    shares, cap = np.where(weighed, shares, 0), np.where(weighed, market_cap, 0)
    known = ~np.isnan(closes)
    value = np.where(known, closes, 0) * shares[:, None]
    both = known.copy()
    both[:, 0] = False
    both[:, 1:] &= known[:, :-1]
    base = np.zeros_like(value)
    base[:, 1:] = value[:, :-1] * both[:, 1:]
    caps = cap[:, None]
    covered, total = np.where(known, caps, 0.0), np.where(listed, caps, 0.0)
    return Moves(value * both - base, base, covered, total)


def sums(stocks: Moves, member: Mask) -> Sums:
    """What the members among these stocks add; `member` is stocks x sessions.

    A stock counts in a session when it is a member on that day.
    """

    def over(each: Matrix) -> Row:
        total: Row = np.einsum("st,st->t", member, each)
        return total

    covered, total = over(stocks.covered), over(stocks.total)
    return Sums(over(stocks.gain), over(stocks.base), covered, total)


def chain(parts: Sums, start: float = START) -> tuple[Row, Row]:
    """Levels and coverage per session from the sums; the first session with prices is `start`.

    NaN before any member has a price; a session without a base repeats the level before.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        returns = np.where(parts.base > 0, parts.gain / parts.base, 0.0)
        coverage = np.where(parts.total > 0, parts.covered / parts.total, 0.0)
    levels = start * np.cumprod(1 + returns)
    begun = np.maximum.accumulate(parts.covered > 0)
    return np.where(begun, levels, np.nan), np.minimum(coverage, 1.0)
