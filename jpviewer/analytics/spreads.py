"""Older estimates of the bid-ask spread, for who knows them: Roll, Corwin-Schultz, Abdi-Ranaldo.

Prices are stocks x sessions, oldest first, NaN in a session without a trade; a pair of sessions
with one unknown counts for nothing, nor does one without a range. A spread is a share of the price.
They read too little where many bars have one price (`edge.py` reads them better), and stand in no
score.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Figures = NDArray[Any]

FEWEST = 20
"""Pairs of sessions that a mean takes."""
_CURVE = 3 - 2 * np.sqrt(2)


def roll(closes: Matrix, least: int = FEWEST) -> Figures:
    """Roll (1984), Journal of Finance 39: 2 sqrt(-cov) of a log return with the one before it.

    NaN where they do not turn back on each other.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        moves = np.diff(np.log(closes), axis=1)
        now, before = moves[:, 1:], moves[:, :-1]
        both = ~np.isnan(now * before)
        count = both.sum(axis=1)
        products = np.where(both, now * before, 0).sum(axis=1) / count
        means = [np.where(both, each, 0).sum(axis=1) / count for each in (now, before)]
        spread = 2 * np.sqrt(means[0] * means[1] - products)
    return np.where(count >= least, spread, np.nan)


def corwin_schultz(highs: Matrix, lows: Matrix, closes: Matrix, least: int = FEWEST) -> Figures:
    """Corwin, Schultz (2012), Journal of Finance 67: ranges of one session against two.

    A gap overnight is taken out of the later session; a pair that comes out below 0 counts as 0.
    """
    pairs = corwin_schultz_pairs(highs, lows, closes)
    return _mean(np.where(pairs < 0, 0, pairs), least)


def corwin_schultz_pairs(highs: Matrix, lows: Matrix, closes: Matrix) -> Matrix:
    """The estimate of each two sessions, as it comes out."""
    with np.errstate(divide="ignore", invalid="ignore"):
        high, low, close = (np.log(each) for each in (highs, lows, closes))
        gap = np.maximum(low[:, 1:] - close[:, :-1], 0) + np.minimum(high[:, 1:] - close[:, :-1], 0)
        h, b = (
            np.stack([high[:, :-1], high[:, 1:] - gap]),
            np.stack([low[:, :-1], low[:, 1:] - gap]),
        )
        single = np.sum((h - b) ** 2, axis=0)
        double = (h.max(axis=0) - b.min(axis=0)) ** 2
        alpha = (np.sqrt(2 * single) - np.sqrt(single)) / _CURVE - np.sqrt(double / _CURVE)
        pairs: Matrix = 2 * np.expm1(alpha) / (1 + np.exp(alpha))
    return np.where(single > 0, pairs, np.nan)


def abdi_ranaldo(highs: Matrix, lows: Matrix, closes: Matrix, least: int = FEWEST) -> Figures:
    """Abdi, Ranaldo (2017), Review of Financial Studies 30: closes against the middles around them.

    The square root of the mean square, 0 where that is negative.
    """
    mean = _mean(abdi_ranaldo_squares(highs, lows, closes), least)
    return np.asarray(np.sqrt(np.maximum(mean, 0)))


def abdi_ranaldo_squares(highs: Matrix, lows: Matrix, closes: Matrix) -> Matrix:
    """4 (c - m)(c - m of the session after) of each two sessions."""
    with np.errstate(divide="ignore", invalid="ignore"):
        middle, close = (np.log(highs) + np.log(lows)) / 2, np.log(closes)
    squares: Matrix = 4 * (close - middle)[:, :-1] * (close[:, :-1] - middle[:, 1:])
    return np.where(((highs > lows)[:, :-1]) | ((highs > lows)[:, 1:]), squares, np.nan)


def _mean(values: Matrix, least: int) -> Figures:
    count = np.sum(~np.isnan(values), axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(count >= least, np.nansum(values, axis=1) / count, np.nan)
