"""The last sessions of some stocks side by side, each up to the last one known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics import liquidity
from jpviewer.analytics.liquidity import Matrix
from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.store import bars, doubts
from jpviewer.store.store import Store

YEAR = 245
"""Sessions."""
WINDOW = YEAR + 60 + 5
"""Sessions read per stock: a median of 60 as it was a year before, and a reserve."""


@dataclass(frozen=True, eq=False, slots=True)
class Sheet:
    """Stocks x WINDOW sessions, the last column of each its own last session known.

    NaN where nothing is known, and in `opens`, `highs`, `lows` and `traded` where nobody traded.
    """

    ends: NDArray[np.int64]
    """Which session of the calendar each last column is; -1 for a stock without any."""
    known: NDArray[np.bool_]
    closes: Matrix
    """Carried on over sessions without a trade."""
    sure: Matrix
    """As `closes`, but NaN where a bar was refused: what it would have said is not known."""
    turnover: Matrix
    """0 without a trade."""
    opens: Matrix
    highs: Matrix
    lows: Matrix
    traded: Matrix
    """Closes of sessions that traded."""


def read_sheet(store: Store, calendar: Calendar, stocks: Columns) -> Sheet:
    """Of stocks with `id`, `first` and `last` known session (0 for none), by id."""
    ends = np.array([calendar.at_or_before(day) for day in stocks["last"].tolist()], np.int64)
    firsts = np.searchsorted(calendar.days, stocks["first"])
    oldest = max(0, int(ends[stocks["last"] > 0].min(initial=len(calendar.days))) - WINDOW + 1)
    since = int(calendar.days[min(oldest, len(calendar.days) - 1)])
    ids = stocks["id"].tolist()
    rows, gaps = bars.of_stocks(store, ids, since), doubts.refused(store, ids, since)
    session = np.arange(WINDOW) + (ends - WINDOW + 1)[:, None]
    known = (session >= firsts[:, None]) & (stocks["last"] > 0)[:, None]

    def spread(cells: Columns, values: NDArray[Any]) -> Matrix:
        """Each stock's last known session is its last column, wherever it lies in the calendar."""
        stock = np.searchsorted(stocks["id"], cells["id"])
        column = WINDOW - 1 - (ends[stock] - np.searchsorted(calendar.days, cells["day"]))
        inside = (column >= 0) & (column < WINDOW)
        matrix = np.full((len(ends), WINDOW), np.nan)
        matrix[stock[inside], column[inside]] = values[inside]
        return np.where(known, matrix, np.nan)

    # What was traded where a bar was refused is not known; that is no session without a trade.
    refused = ~np.isnan(spread(gaps, np.ones(len(gaps["id"]))))
    traded, high, low = (spread(rows, rows[name]) for name in ("turnover", "high", "low"))
    turnover = np.where(known & np.isnan(traded) & ~refused, 0.0, traded)
    turnover[refused] = np.nan
    opens, traded_at = (spread(rows, rows[name]) for name in ("open", "close"))
    closes = liquidity.carried_on(traded_at, known)
    sure = np.where(refused, np.nan, closes)
    return Sheet(ends, known, closes, sure, turnover, opens, high, low, traded_at)
