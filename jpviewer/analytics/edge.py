"""EDGE: the effective bid-ask spread as far as open, high, low and close give it away.

Ardia, Guidotti, Kroencke (2024), "Efficient estimation of bid-ask spreads from open, high, low,
and close prices", Journal of Financial Economics 161. In Tokyo it reads a multiple of the tick and
changes from window to window: an extra beside the tick, never part of a score.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Row = NDArray[np.float64]

FEWEST = 2
"""Sessions that moved; with fewer there is no estimate."""


def edge(opens: Matrix, highs: Matrix, lows: Matrix, closes: Matrix) -> Row:
    """Spread per stock as a share of the price, negative where its square came out so.

    Prices are stocks x sessions, oldest first, NaN in a session without a trade; a pair of sessions
    with one unknown counts for nothing. NaN where too few sessions moved, or where open or close
    always lay at an end of the range.
    """
    if opens.shape[1] <= FEWEST:
        return np.full(len(opens), np.nan)
    prices = (np.where(each > 0, each, np.nan) for each in (opens, highs, lows, closes))
    with np.errstate(divide="ignore", invalid="ignore"):
        square = _square(*(np.log(each) for each in prices))
        return np.asarray(np.sign(square) * np.sqrt(np.abs(square)))


def _square(opens: Matrix, highs: Matrix, lows: Matrix, closes: Matrix) -> Row:
    """The square of the spread from log prices."""
    middles = (highs + lows) / 2
    o, h, low, m = (each[:, 1:] for each in (opens, highs, lows, middles))
    h_before, low_before, c_before, m_before = (
        each[:, :-1] for each in (highs, lows, closes, middles)
    )
    begun = np.logical_or.accumulate(~np.isnan(closes), axis=1)[:, :-1]
    o = np.where(begun, o, np.nan)  # the first session of all is only looked back to
    moved = _where((h != low) | (low != c_before), h, low, c_before)
    at_open = _inside(moved, o, h, low)
    at_close = _inside(moved, c_before, h_before, low_before)
    from_open, from_close, overnight = (
        step - _mean(step) / _mean(moved) * moved for step in (m - o, m - c_before, o - c_before)
    )
    before_close = -4 / at_close * (c_before - m_before)
    first = -4 / at_open * from_open * (o - m_before) + before_close * from_close
    second = -4 / at_open * from_open * (o - c_before) + before_close * overnight
    estimate = np.where(np.nansum(moved, axis=1) >= FEWEST, _weighed(first, second), np.nan)
    return np.where(np.isfinite(estimate), estimate, np.nan)


def _weighed(first: Matrix, second: Matrix) -> Row:
    """The mean of two estimates, each weighed by the variance of the other."""
    means = [_mean(each)[:, 0] for each in (first, second)]
    spreads = [
        _mean(each**2)[:, 0] - mean**2 for each, mean in zip((first, second), means, strict=True)
    ]
    total = spreads[0] + spreads[1]
    weighed = (spreads[1] * means[0] + spreads[0] * means[1]) / total
    return np.where(total > 0, weighed, (means[0] + means[1]) / 2)


def _inside(moved: Matrix, price: Matrix, high: Matrix, low: Matrix) -> Matrix:
    """How often a price is not the high, and how often not the low, of sessions that moved."""
    ends = (_where(price != end, price, end) for end in (high, low))
    shares = [_mean(moved * end) for end in ends]
    return shares[0] + shares[1]


def _where(true: NDArray[np.bool_], *known: Matrix) -> Matrix:
    """1 or 0; NaN where one of these is not known."""
    unknown = np.isnan(known).any(axis=0)
    return np.where(unknown, np.nan, true)


def _mean(values: Matrix) -> Matrix:
    """Of what is known, one a stock, as a column."""
    count = np.sum(~np.isnan(values), axis=1, keepdims=True)
    mean: Matrix = np.nansum(values, axis=1, keepdims=True) / count
    return mean
