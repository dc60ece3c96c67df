"""Figures per stock, brought up to date for what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics import liquidity, sparklines, spreads
from jpviewer.analytics.edge import edge
from jpviewer.market.calendar import Calendar
from jpviewer.market.segments import TOPIX500_SIZES
from jpviewer.market.tables import FIGURES, Columns
from jpviewer.market.ticks import tick
from jpviewer.store import bars, doubts, figures
from jpviewer.store.store import Store

YEAR, QUARTER, SPREAD = 245, 63, 250
"""Sessions; the last of what the spread is estimated from."""
WINDOW = YEAR + 60 + 5
"""Sessions read per stock: a median of 60 as it was a year before, and a reserve."""
CHUNK = 500
KINDS = ("stock", "etf", "reit")
"""Of securities that figures are made of."""

Rows = dict[str, NDArray[Any]]


def make_figures(store: Store, calendar: Calendar) -> int:
    """Makes the figures of everything stale anew; returns how many. Stands in a transaction."""
    wanted = figures.stale(store)["id"]
    known = figures.sources_of_figures(store, KINDS)
    places = np.flatnonzero(np.isin(known["id"], wanted))
    for chunk in _chunks(places):
        stocks = {name: values[chunk] for name, values in known.items()}
        store.upsert(FIGURES, _figures(store, calendar, stocks))
    return len(places)


def _chunks(places: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    for start in range(0, len(places), CHUNK):
        yield places[start : start + CHUNK]


def _figures(store: Store, calendar: Calendar, stocks: Columns) -> Rows:
    ends = np.array([calendar.at_or_before(day) for day in stocks["last"].tolist()])
    firsts = np.searchsorted(calendar.days, stocks["first"])
    oldest = max(0, int(ends[stocks["last"] > 0].min(initial=len(calendar.days))) - WINDOW + 1)
    since = int(calendar.days[min(oldest, len(calendar.days) - 1)])
    ids = stocks["id"].tolist()
    rows, gaps = bars.of_stocks(store, ids, since), doubts.refused(store, ids, since)
    session = np.arange(WINDOW) + (ends - WINDOW + 1)[:, None]
    known = (session >= firsts[:, None]) & (stocks["last"] > 0)[:, None]

    def spread(cells: Columns, values: NDArray[Any]) -> NDArray[np.float64]:
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
    last = stocks["last"]
    return (
        _columns(stocks, closes[:, -1], sure, turnover, high, low)
        | _spreads(opens, high, low, traded_at)
        | {
            "sessions": known.sum(axis=1),
            "change_ytd": _since(calendar, last, last // 10000 * 10000 - 1, sure),
            "change_1y": _since(calendar, last, last - 10000, sure),
            "sparkline": sparklines.packed(sure),
        }
    )


def _columns(
    stocks: Columns,
    close: NDArray[np.float64],
    closes: liquidity.Matrix,
    turnover: liquidity.Matrix,
    highs: liquidity.Matrix,
    lows: liquidity.Matrix,
) -> Rows:
    """`close` is the last one known, `closes` those of sessions whose bar was not refused."""
    adv60 = liquidity.median_turnover(turnover, 60)
    enough = np.sum(~np.isnan(turnover), axis=1) >= liquidity.LEAST
    position = liquidity.range_position(highs[:, -YEAR:], lows[:, -YEAR:], close)
    return {
        "id": stocks["id"],
        "as_of": stocks["last"],
        "close": close,
        "market_cap": stocks["market_cap"],
        "turnover": turnover[:, -1],
        "adv5": liquidity.mean_turnover(turnover, 5),
        "adv20": liquidity.mean_turnover(turnover, 20),
        "adv60": liquidity.mean_turnover(turnover, 60),
        "adv60_median": adv60,
        "adv60_median_3m": liquidity.median_turnover(turnover[:, :-QUARTER], 60),
        "adv60_median_1y": liquidity.median_turnover(turnover[:, :-YEAR], 60),
        "turnover_ratio": liquidity.turnover_ratio(turnover, stocks["market_cap"]),
        "amihud": liquidity.amihud(closes, turnover),
        "tick_spread": tick(close, np.isin(stocks["size"], TOPIX500_SIZES)) / close,
        "zero_days": liquidity.zero_days(turnover),
        "change_1d": liquidity.change(closes, 1),
        "change_5d": liquidity.change(closes, 5),
        "change_20d": liquidity.change(closes, 20),
        "change_60d": liquidity.change(closes, 60),
        "change_120d": liquidity.change(closes, 120),
        "position_52w": np.where(enough, position, np.nan),
    }


def _spreads(
    opens: liquidity.Matrix,
    highs: liquidity.Matrix,
    lows: liquidity.Matrix,
    closes: liquidity.Matrix,
) -> Rows:
    """Of sessions that traded."""
    o, h, low, c = (each[:, -SPREAD:] for each in (opens, highs, lows, closes))
    return {
        "edge": edge(o, h, low, c),
        "roll": spreads.roll(c),
        "corwin_schultz": spreads.corwin_schultz(h, low, c),
        "abdi_ranaldo": spreads.abdi_ranaldo(h, low, c),
    }


def _since(
    calendar: Calendar,
    last: NDArray[np.int64],
    since: NDArray[np.int64],
    closes: liquidity.Matrix,
) -> NDArray[np.float64]:
    """Change from the last close on or before a day; NaN for a stock younger than that."""
    ends, bases = (np.searchsorted(calendar.days, each, side="right") - 1 for each in (last, since))
    column = WINDOW - 1 - (ends - bases)
    inside = (column >= 0) & (bases >= 0) & (last > 0)
    base = np.full(len(last), np.nan)
    rows = np.flatnonzero(inside)
    base[rows] = closes[rows, column[rows]]
    change: NDArray[np.float64] = closes[:, -1] / base - 1
    return change
