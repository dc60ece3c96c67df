"""Why a stock's figures deserve a second look, and how large it is in a word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.market.tables import Columns

DOUBT, STALE, YOUNG, UNWEIGHED = 1, 2, 4, 8
"""A bar of the last sessions was refused or is in doubt; figures are too old to be compared; fewer
sessions are known than the spans need; how many shares there are is not known."""
FULL = 60
"""Sessions that the spans of liquidity need."""
BUCKETS = (("mega", 1e12), ("large", 2e11), ("mid", 5e10), ("small", 1e10), ("micro", 0.0))
"""Words for a market cap, and the yen from which on they hold."""


def flags(columns: Columns) -> NDArray[np.int64]:
    """The sum of what is to be said of each row of the board; 0 for nothing."""
    sessions = columns["sessions"]
    told = (
        (DOUBT, columns["doubt"].astype(bool)),
        (STALE, columns["behind"] > STALE_SESSIONS),
        (YOUNG, (sessions > 0) & (sessions < FULL)),
        (UNWEIGHED, np.isnan(columns["market_cap"])),
    )
    return np.asarray(sum(bit * mask.astype(np.int64) for bit, mask in told), np.int64)


def buckets(market_cap: NDArray[np.float64]) -> NDArray[np.float64]:
    """The place of each market cap's bucket, 1 for the smallest; NaN for one that is not known."""
    edges = np.array([least for _, least in reversed(BUCKETS)])
    places = np.searchsorted(edges, market_cap, side="right").astype(np.float64)
    return np.where(np.isnan(market_cap), np.nan, places)


def bucket_word(place: float) -> str:
    """The word for a bucket by its place; '' for none."""
    return "" if np.isnan(place) else BUCKETS[-int(place)][0]
