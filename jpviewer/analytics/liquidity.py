"""How much of a stock is traded, and how long it takes to get out.

Arrays are stocks x sessions, oldest first. Turnover is yen: 0 in a session without a trade, NaN
where nothing is known, be it a session between others. Closes are split-adjusted, NaN where
nothing is known, and carried on over sessions without a trade. Below `LEAST` known sessions there
is no figure (NaN).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Figures = NDArray[Any]

LEAST = 20
SESSIONS_A_YEAR = 245


def carried_on(closes: Matrix, known: NDArray[np.bool_]) -> Matrix:
    """Closes with each known session lacking a trade filled by the last close before it."""
    width = closes.shape[1]
    last = np.where(np.isnan(closes), 0, np.arange(width))
    filled = np.take_along_axis(closes, np.maximum.accumulate(last, axis=1), axis=1)
    return np.where(known, filled, np.nan)


def mean_turnover(turnover: Matrix, sessions: int) -> Figures:
    """Mean turnover of the last sessions, those without a trade counted as 0."""
    return _over_last(np.nanmean, turnover, sessions)


def median_turnover(turnover: Matrix, sessions: int) -> Figures:
    """Median turnover of the last sessions, those without a trade counted as 0."""
    return _over_last(np.nanmedian, turnover, sessions)


def turnover_ratio(turnover: Matrix, market_cap: Matrix, sessions: int = 60) -> Figures:
    """Mean turnover x 245 / market cap (full cap; not the exchange's own test)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = mean_turnover(turnover, sessions) * SESSIONS_A_YEAR / market_cap
    return np.where(np.isfinite(ratio), ratio, np.nan)


def zero_days(turnover: Matrix, sessions: int = 60) -> Figures:
    """Sessions without a trade among the last ones."""
    none = np.sum(turnover[:, -sessions:] == 0, axis=1).astype(np.float64)
    return np.where(_known(turnover) >= LEAST, none, np.nan)


def amihud(closes: Matrix, turnover: Matrix, sessions: int = 60, least: int = LEAST) -> Figures:
    """Mean of |r| / turnover over the sessions that traded, x 10^9: per yen billion.

    Amihud (2002), "Illiquidity and stock returns", Journal of Financial Markets 5; r is the
    change from the close of the session before. NaN with fewer than `least` such sessions.
    """
    previous, now = closes[:, -sessions - 1 : -1], closes[:, -sessions:]
    traded = turnover[:, -now.shape[1] :]
    now = now[:, -previous.shape[1] :]
    traded = traded[:, -previous.shape[1] :]
    with np.errstate(divide="ignore", invalid="ignore"):
        cost = np.where(traded > 0, np.abs(now / previous - 1) / traded, np.nan)
    count = np.sum(~np.isnan(cost), axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(count >= least, np.nansum(cost, axis=1) / count * 1e9, np.nan)


def days_to_exit(adv60_median: Figures, position: float, participation: float) -> Figures:
    """Position / (participation x median turnover): sessions; infinite where the median is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        days: Figures = position / (participation * np.asarray(adv60_median, np.float64))
    return days


def largest_position(adv60_median: Figures, days: float, participation: float) -> Figures:
    """Yen that can be sold within so many sessions at a share of the median turnover."""
    most: Figures = days * participation * np.asarray(adv60_median, np.float64)
    return most


def change(closes: Matrix, sessions: int) -> Figures:
    """Change of the close over a number of sessions, as a ratio."""
    if closes.shape[1] <= sessions:
        return np.full(len(closes), np.nan)
    return np.asarray(closes[:, -1] / closes[:, -1 - sessions] - 1)


def range_position(highs: Matrix, lows: Matrix, close: Figures) -> Figures:
    """Where the close lies between the lowest low (0) and the highest high (1)."""
    low = np.fmin.reduce(lows, axis=1)
    high = np.fmax.reduce(highs, axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        place = (close - low) / (high - low)
    return np.where(high > low, place, np.nan)


def _known(turnover: Matrix) -> Figures:
    known: Figures = np.sum(~np.isnan(turnover), axis=1)
    return known


def _over_last(reduce: Any, turnover: Matrix, sessions: int) -> Figures:
    known = _known(turnover)
    figures = np.full(len(turnover), np.nan)
    last = turnover[:, -sessions:]
    enough = (known >= LEAST) & ~np.isnan(last).all(axis=1)
    if enough.any():
        figures[enough] = reduce(last[enough], axis=1)
    return figures
