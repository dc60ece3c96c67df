"""Where a stock stands among the others: its place by liquidity, and beside its composite."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.market.segments import PRIME, STOCK_SEGMENTS
from jpviewer.market.tables import DTYPES, Columns

Row = NDArray[np.float64]
Figures = dict[str, NDArray[Any]]

SESSIONS = 60
STANDING = ("cap_rank", "liquidity_score", "liquidity_change", "strength_60d", "ahead_of_prime_1y")


def standing(columns: Columns, levels: Columns) -> Figures:
    """The columns of STANDING for issues with their figures; only common stocks have them.

    `levels` are the composites of the segments as `store.bars.levels` gives them.

    cap_rank: 1 for the largest market cap; equal ones share the better place. liquidity_score:
    percentile of the median turnover of 60 sessions among the common stocks, 0 the least and 100
    the most. liquidity_change: points since 63 sessions before, the score taken anew among those
    known then. strength_60d and ahead_of_prime_1y: points (as a ratio) by which the close rose more
    than the composite of its segment, and of Prime, over the same sessions.
    """
    stock = common(columns)
    fresh = stock & (columns["behind"] <= STALE_SESSIONS)
    score = percentiles(np.where(fresh, columns["adv60_median"], np.nan))
    rank = _rank(np.where(fresh, columns["market_cap"], np.nan))
    before = percentiles(np.where(fresh, columns["adv60_median_3m"], np.nan))
    as_of, segment = columns["as_of"], columns["segment"]
    strength = np.full(len(stock), np.nan)
    for each in STOCK_SEGMENTS:
        mine = np.flatnonzero(stock & (segment == each))
        strength[mine] = columns["change_60d"][mine] - _over(levels, each, as_of[mine])
    prime = _since(levels, PRIME, as_of, as_of - 10000)
    ahead = np.where(stock, columns["change_1y"] - prime, np.nan)
    return dict(zip(STANDING, (rank, score, score - before, strength, ahead), strict=True))


def unknown(count: int) -> Figures:
    """The same columns while nothing is compared yet."""
    return {name: np.full(count, np.nan, DTYPES[name]) for name in STANDING}


def common(columns: Columns) -> NDArray[np.bool_]:
    """Which issues are common stocks of the three segments, trading still."""
    kinds = zip(columns["kind"].tolist(), columns["segment"].tolist(), strict=True)
    return np.array(
        [kind == "stock" and segment in STOCK_SEGMENTS for kind, segment in kinds], bool
    )


def _rank(values: Row) -> Row:
    """1 for the largest."""
    known = ~np.isnan(values)
    ordered = np.sort(-values[known])
    return np.where(known, np.searchsorted(ordered, -values, side="left") + 1.0, np.nan)


def percentiles(values: Row) -> Row:
    """Each figure's place among those known, from 0 to 100; equal ones share theirs.

    100 x (smaller + others alike / 2) / others. NaN for NaN, and for one alone.
    """
    known = np.flatnonzero(~np.isnan(values))
    places = np.full(len(values), np.nan)
    if len(known) > 1:
        ordered = np.sort(values[known])
        smaller = np.searchsorted(ordered, values[known], side="left")
        not_larger = np.searchsorted(ordered, values[known], side="right")
        places[known] = 100 * (smaller + not_larger - 1) / 2 / (len(known) - 1)
    return places


def _over(levels: Columns, series: str, as_of: NDArray[np.int64]) -> Row:
    """Change of a series over the last sessions up to each day."""
    days, level = _series(levels, series)
    ends = np.searchsorted(days, as_of, side="right") - 1
    return _change(level, ends - SESSIONS, ends)


def _since(levels: Columns, series: str, as_of: NDArray[np.int64], since: NDArray[np.int64]) -> Row:
    """Change of a series from the last level on or before one day to that of another."""
    days, level = _series(levels, series)
    starts, ends = (np.searchsorted(days, each, side="right") - 1 for each in (since, as_of))
    return _change(level, starts, ends)


def _series(levels: Columns, series: str) -> tuple[NDArray[np.int64], Row]:
    mine = levels["series"] == series
    return levels["day"][mine], levels["level"][mine]


def _change(level: Row, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Row:
    known = (starts >= 0) & (ends >= 0)
    change = np.full(len(starts), np.nan)
    change[known] = level[ends[known]] / level[starts[known]] - 1
    return change
