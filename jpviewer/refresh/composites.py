"""Composites of segments and size groups, made from every close there is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.composites import Sums, chain, moves, sums
from jpviewer.analytics.liquidity import carried_on
from jpviewer.market.calendar import Calendar
from jpviewer.market.days import NEVER
from jpviewer.market.segments import COMPOSITE_SERIES, STOCK_SEGMENTS, is_member
from jpviewer.market.tables import COMPOSITES, Columns
from jpviewer.store import closes, figures
from jpviewer.store.store import Store

CHUNK = 250

Days = NDArray[np.int64]


def make_composites(store: Store, calendar: Calendar) -> int:
    """Makes every composite anew when a bar changed; returns the rows written.

    Stands in a transaction, before the stale marks are wiped. Made over the whole history each time
    (two seconds for ten years of the market), they depend on what is known, not on the way there:
    shares are those known now.
    """
    if not (figures.stale(store)["since"] < NEVER).any():
        return 0
    stocks = figures.sources_of_figures(store)
    window = _window(calendar, stocks)
    store.execute("DELETE FROM composites")
    if not len(window):
        return 0
    members = figures.memberships(store)
    totals = {series: Sums.zero(len(window)) for series in COMPOSITE_SERIES}
    priced = np.flatnonzero(np.isin(stocks["id"], members["id"]))
    for start in range(0, len(priced), CHUNK):
        chunk = {name: values[priced[start : start + CHUNK]] for name, values in stocks.items()}
        _add(store, totals, window, chunk, members)
    seen = int(members["since"].min()) if len(members["since"]) else 0
    return sum(_write(store, series, window, parts, seen) for series, parts in totals.items())


def _window(calendar: Calendar, stocks: Columns) -> Days:
    """From the first known session of any stock to the last."""
    first = int(stocks["first"][stocks["first"] > 0].min(initial=NEVER))
    last = int(stocks["last"].max(initial=0))
    return calendar.days[(calendar.days >= first) & (calendar.days <= last)]


def _add(
    store: Store, totals: dict[str, Sums], window: Days, stocks: Columns, members: Columns
) -> None:
    rows = closes.of_stocks(store, stocks["id"].tolist(), int(window[0]))
    inside = rows["day"] <= window[-1]
    matrix = np.full((len(stocks["id"]), len(window)), np.nan)
    at = np.searchsorted(stocks["id"], rows["id"][inside])
    matrix[at, np.searchsorted(window, rows["day"][inside])] = rows["close"][inside]
    begun = window >= stocks["first"][:, None]
    known = begun & (window <= stocks["last"][:, None]) & (stocks["last"] > 0)[:, None]
    each = moves(
        carried_on(matrix, known),
        stocks["market_cap"] / stocks["price"],
        stocks["market_cap"],
        begun | ~_whole(stocks)[:, None],
    )
    for series in COMPOSITE_SERIES:
        totals[series] += sums(each, _membership(series, stocks["id"], window, members))


def _whole(stocks: Columns) -> NDArray[np.bool_]:
    """Whether a stock's history was fetched whole, so that its first bar is its listing."""
    result: NDArray[np.bool_] = stocks["source"] == "yahoo_bars"
    return result


def _membership(
    series: str, ids: NDArray[np.int64], window: Days, members: Columns
) -> NDArray[np.bool_]:
    """Whether each stock belonged to a series on each day; its first state is carried back."""
    result = np.zeros((len(ids), len(window)), bool)
    mine = np.flatnonzero(np.isin(members["id"], ids))
    seen: set[int] = set()
    for place in mine.tolist():
        stock, since = int(members["id"][place]), int(members["since"][place])
        segment, size = members["segment"][place], members["size"][place]
        belongs = bool(members["listed"][place]) and segment in STOCK_SEGMENTS
        start = np.searchsorted(window, since) if stock in seen else 0
        seen.add(stock)
        result[np.searchsorted(ids, stock), start:] = belongs and is_member(series, segment, size)
    return result


def _write(store: Store, series: str, window: Days, parts: Sums, seen: int) -> int:
    levels, coverage = chain(parts)
    known = ~np.isnan(levels)
    return store.upsert(
        COMPOSITES,
        {
            "series": np.full(int(known.sum()), series, object),
            "day": window[known],
            "level": levels[known],
            "coverage": coverage[known],
            "carried_back": (window[known] < seen).astype(np.int64),
        },
    )
