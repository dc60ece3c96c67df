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
from jpviewer.refresh.sheets import WINDOW, YEAR, read_sheet
from jpviewer.store import figures
from jpviewer.store.store import Store

QUARTER, SPREAD = 63, 250
"""Sessions; the last of what the spread is estimated from."""
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
    sheet = read_sheet(store, calendar, stocks)
    sure = sheet.sure
    last = stocks["last"]
    return (
        _columns(stocks, sheet.closes[:, -1], sure, sheet.turnover, sheet.highs, sheet.lows)
        | _spreads(sheet.opens, sheet.highs, sheet.lows, sheet.traded)
        | {
            "sessions": sheet.known.sum(axis=1),
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
    # How fine the ticks of an ETF are depends on what it holds, which nobody tells.
    ticks = tick(close, np.isin(stocks["size"], TOPIX500_SIZES))
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
        "tick_spread": np.where(stocks["kind"] == "etf", np.nan, ticks / close),
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
