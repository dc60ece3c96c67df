"""Composites: the chained return of a group of stocks, weighed by what each is worth.

R(t) = sum w r with w = shares x close(t-1), which is sum shares (close(t) - close(t-1)) over
sum shares close(t-1), over the members whose closes of both sessions are known; with dividends
reinvested r = (close(t) + dividend(t)) / close(t-1) - 1. Shares are all there are (full market
cap), or as many as an index counts: neither is the exchange's own index.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Mask = NDArray[np.bool_]

START = 100.0


@dataclass(frozen=True, eq=False)
class Moves:
    """What one share of each stock did: stocks x sessions, 0 where nothing is known."""

    gain: Matrix
    """Yen by which its close rose since the session before."""
    base: Matrix
    """Its close in the session before; 0 unless both closes are known."""
    paid: Matrix
    """Yen of dividends of which this session's is the first price without; 0 where base is."""
    priced: Matrix
    """1 where its close is known."""
    told: Matrix
    """1 where its close and its dividends are."""
    listed: Matrix
    """1 while it is listed: not yet to be listed is no gap in the coverage."""


def moves(closes: Matrix, dividends: Matrix, told: Mask, listed: Mask) -> Moves:
    """Of closes (stocks x sessions, carried on, NaN unknown), dividends (0 for none) and masks."""
    priced = ~np.isnan(closes)
    both = np.zeros_like(priced)
    both[:, 1:] = priced[:, 1:] & priced[:, :-1]
    base, gain = np.zeros_like(closes), np.zeros_like(closes)
    np.copyto(base[:, 1:], closes[:, :-1], where=both[:, 1:])
    np.subtract(closes, base, out=gain, where=both)
    masks = (priced, priced & told, listed)
    return Moves(gain, base, dividends * both, *(mask.astype(np.float64) for mask in masks))


@dataclass(frozen=True, eq=False)
class Sums:
    """What the members of composites add up to: composites x sessions.

    Sums of parts add up to the whole.
    """

    gain: Matrix
    base: Matrix
    paid: Matrix
    priced: Matrix
    told: Matrix
    whole: Matrix

    @staticmethod
    def zero(composites: int, sessions: int) -> Sums:
        """The sums of no stock."""
        return Sums(*np.zeros((6, composites, sessions)))

    def add(self, stocks: Moves, at: slice, shares: Matrix, worth: Matrix) -> None:
        """Adds stocks in the sessions `at`; `shares` and `worth` are composites x stocks.

        0 shares: no member, or how many is not known. `worth` is what coverage is counted in; a
        member whose shares are not known is a gap.
        """
        known = np.where(shares > 0, worth, 0.0)
        self.gain[:, at] += shares @ stocks.gain[:, at]
        self.base[:, at] += shares @ stocks.base[:, at]
        self.paid[:, at] += shares @ stocks.paid[:, at]
        self.priced[:, at] += known @ stocks.priced[:, at]
        self.told[:, at] += known @ stocks.told[:, at]
        self.whole[:, at] += worth @ stocks.listed[:, at]


@dataclass(frozen=True, eq=False)
class Chained:
    """Composites x sessions; levels are NaN before any member has a price."""

    level: Matrix
    coverage: Matrix
    """Share of the members' worth whose prices are known."""
    total: Matrix
    """The level with dividends reinvested."""
    total_coverage: Matrix
    """Share of the members' worth whose prices and dividends are known."""


def chain(parts: Sums, start: float = START) -> Chained:
    """The first session with prices is `start`; one without a base repeats the level before."""
    begun = np.maximum.accumulate(parts.priced > 0, axis=1)

    def level(gain: Matrix) -> Matrix:
        returns = np.divide(gain, parts.base, out=np.zeros_like(gain), where=parts.base > 0)
        return np.where(begun, start * np.cumprod(1 + returns, axis=1), np.nan)

    def share(known: Matrix) -> Matrix:
        result = np.divide(known, parts.whole, out=np.zeros_like(known), where=parts.whole > 0)
        return np.minimum(result, 1.0)

    return Chained(
        level(parts.gain),
        share(parts.priced),
        level(parts.gain + parts.paid),
        share(parts.told),
    )
