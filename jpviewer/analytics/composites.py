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

START = 100.0


@dataclass(frozen=True, eq=False)
class Sums:
    """What stocks add to a composite, session by session; sums of parts add up to the whole."""

    gain: Row
    """Yen by which the members' known value rose since the session before."""
    base: Row
    """Yen that those members were worth in the session before."""
    covered: Row
    """Market cap of the members whose close is known."""
    total: Row
    """Market cap of all members."""

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


def sums(
    closes: Matrix,
    shares: Row,
    market_cap: Row,
    member: NDArray[np.bool_],
    listed: NDArray[np.bool_],
) -> Sums:
    """What these stocks add: closes (stocks x sessions, carried on, NaN unknown), `member` and
    `listed` alike in shape (a stock not yet listed is no gap in the coverage).

    Stocks without shares or market cap (NaN) add nothing.
    """
    weighed = np.isfinite(shares) & np.isfinite(market_cap)
    shares, market_cap = np.where(weighed, shares, 0), np.where(weighed, market_cap, 0)
    known = ~np.isnan(closes) & member
    value = np.where(known, closes, 0) * shares[:, None]
    both = np.zeros_like(known)
    both[:, 1:] = ~np.isnan(closes[:, 1:]) & ~np.isnan(closes[:, :-1]) & member[:, 1:]
    before = np.zeros_like(value)
    before[:, 1:] = np.where(both[:, 1:], closes[:, :-1], 0) * shares[:, None]
    gain = np.where(both, value, 0) - before
    return Sums(
        gain.sum(axis=0),
        before.sum(axis=0),
        (known * market_cap[:, None]).sum(axis=0),
        ((member & listed) * market_cap[:, None]).sum(axis=0),
    )


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
