"""Composites of segments and size groups, chained on from where the bars changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.composites import START, Sums, chain, sums
from jpviewer.analytics.liquidity import carried_on
from jpviewer.market.calendar import Calendar
from jpviewer.market.segments import COMPOSITE_SERIES, STOCK_SEGMENTS, is_member
from jpviewer.market.tables import COMPOSITES, Columns
from jpviewer.store import bars, closes, figures
from jpviewer.store.store import Store

CHUNK = 250


def make_composites(store: Store, calendar: Calendar) -> int:
    """Chains every composite on from the earliest stale bar; returns the rows written.

    Stands in a transaction, before the stale marks are wiped. Weights are the shares known now.
    """
    stocks = figures.sources_of_figures(store)
    window = _window(store, calendar, stocks)
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


def _window(store: Store, calendar: Calendar, stocks: Columns) -> NDArray[np.int64]:
    """The sessions to chain over, the first being the one whose level is held already."""
    since = figures.stale(store)["since"]
    last = int(stocks["last"].max(initial=0))
    oldest = int(stocks["first"][stocks["first"] > 0].min(initial=last))
    empty = not len(store.read("SELECT day FROM composites LIMIT 1")["day"])
    start = oldest if empty else max(oldest, int(since.min(initial=99999999)))
    begin = calendar.position(calendar.before(start))
    return (
        calendar.days[max(begin, 0) : calendar.at_or_before(last) + 1]
        if last >= start
        else calendar.days[:0]
    )


def _add(
    store: Store,
    totals: dict[str, Sums],
    window: NDArray[np.int64],
    stocks: Columns,
    members: Columns,
) -> None:
    ids = stocks["id"].tolist()
    rows = closes.of_stocks(store, ids, int(window[0]))
    inside = rows["day"] <= window[-1]
    matrix = np.full((len(ids), len(window)), np.nan)
    at = np.searchsorted(stocks["id"], rows["id"][inside])
    matrix[at, np.searchsorted(window, rows["day"][inside])] = rows["close"][inside]
    before = bars.closes_before(store, ids, int(window[0]))["close"]
    matrix[:, 0] = np.where(np.isnan(matrix[:, 0]), before, matrix[:, 0])
    known = (window >= stocks["first"][:, None]) & (window <= stocks["last"][:, None])
    carried = carried_on(matrix, known & (stocks["last"] > 0)[:, None])
    shares = stocks["market_cap"] / stocks["price"]
    listed = (window >= stocks["first"][:, None]) | ~_whole(stocks)[:, None]
    for series in COMPOSITE_SERIES:
        member = _membership(series, stocks["id"], window, members)
        some = member.any(axis=1)
        if some.any():
            totals[series] += sums(
                carried[some], shares[some], stocks["market_cap"][some], member[some], listed[some]
            )


def _whole(stocks: Columns) -> NDArray[np.bool_]:
    """Whether a stock's history was fetched whole, so that its first bar is its listing."""
    result: NDArray[np.bool_] = stocks["source"] == "yahoo_bars"
    return result


def _membership(
    series: str, ids: NDArray[np.int64], window: NDArray[np.int64], members: Columns
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


def _write(store: Store, series: str, window: NDArray[np.int64], parts: Sums, seen: int) -> int:
    """Writes the levels after the window's first session, from the level held there."""
    held = store.read(
        "SELECT level FROM composites WHERE series = :series AND day = :day",
        series=series,
        day=int(window[0]),
    )["level"]
    store.execute(
        "DELETE FROM composites WHERE series = :series AND (:whole OR day > :day)",
        series=series,
        day=int(window[0]),
        whole=not len(held),
    )
    levels, coverage = chain(parts, float(held[0]) if len(held) else START)
    keep = ~np.isnan(levels)
    if len(held):
        keep[0] = False
    return store.upsert(
        COMPOSITES,
        {
            "series": np.full(int(keep.sum()), series, object),
            "day": window[keep],
            "level": levels[keep],
            "coverage": coverage[keep],
            "carried_back": (window[keep] < seen).astype(np.int64),
        },
    )
