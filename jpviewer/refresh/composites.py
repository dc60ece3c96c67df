"""Composites of segments and size groups, made from every close and dividend there is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.composites import Sums, chain, moves
from jpviewer.analytics.liquidity import carried_on
from jpviewer.market.calendar import Calendar
from jpviewer.market.days import NEVER
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.market.tables import COMPOSITES, Columns
from jpviewer.refresh.epochs import Epochs
from jpviewer.store import actions, closes, figures, weights
from jpviewer.store.store import Store

CHUNK = 250

Days = NDArray[np.int64]
Matrix = NDArray[np.float64]


def make_composites(store: Store, calendar: Calendar) -> int:
    """Makes every composite anew when something they are made of changed; returns the rows written.

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
    epochs = Epochs(window, members, weights.lists(store))
    totals = Sums.zero(len(COMPOSITE_SERIES), len(window))
    priced = np.flatnonzero(np.isin(stocks["id"], members["id"]))
    for start in range(0, len(priced), CHUNK):
        chunk = {name: values[priced[start : start + CHUNK]] for name, values in stocks.items()}
        _add(store, totals, window, chunk, epochs)
    for epoch in epochs.all:
        totals.whole[:, epoch] += epochs.unknown(epoch)[:, None]
    return _write(store, window, totals, epochs)


def _window(calendar: Calendar, stocks: Columns) -> Days:
    """From the first known session of any stock to the last."""
    first = int(stocks["first"][stocks["first"] > 0].min(initial=NEVER))
    last = int(stocks["last"].max(initial=0))
    return calendar.days[(calendar.days >= first) & (calendar.days <= last)]


def _add(store: Store, totals: Sums, window: Days, stocks: Columns, epochs: Epochs) -> None:
    begun = window >= stocks["first"][:, None]
    known = begun & (window <= stocks["last"][:, None]) & (stocks["last"] > 0)[:, None]
    ids = stocks["id"].tolist()
    rows = closes.of_stocks(store, ids, int(window[0]))
    matrix = _spread(window, stocks, rows, rows["close"], np.nan)
    matrix = carried_on(matrix, known)
    paid = actions.dividends(store, ids)
    each = moves(
        matrix,
        _spread(window, stocks, paid, paid["value"], 0.0),
        window <= stocks["checked"][:, None],
        begun | ~_whole(stocks)[:, None],
    )
    for epoch in epochs.all:
        totals.add(each, epoch, *epochs.weigh(epoch, stocks, matrix))


def _spread(window: Days, stocks: Columns, rows: Columns, values: Matrix, nothing: float) -> Matrix:
    """Values of rows (id, day) as stocks x sessions."""
    matrix = np.full((len(stocks["id"]), len(window)), nothing)
    inside = (rows["day"] >= window[0]) & (rows["day"] <= window[-1])
    at = np.searchsorted(stocks["id"], rows["id"][inside])
    matrix[at, np.searchsorted(window, rows["day"][inside])] = values[inside]
    return matrix


def _whole(stocks: Columns) -> NDArray[np.bool_]:
    """Whether a stock's history was fetched whole, so that its first bar is its listing."""
    result: NDArray[np.bool_] = stocks["source"] == "yahoo_bars"
    return result


def _write(store: Store, window: Days, totals: Sums, epochs: Epochs) -> int:
    chained = chain(totals)
    series, session = np.nonzero(~np.isnan(chained.level))
    seen = np.array([epochs.seen(each) for each in COMPOSITE_SERIES])
    return store.upsert(
        COMPOSITES,
        {
            "series": np.array(COMPOSITE_SERIES, object)[series],
            "day": window[session],
            "level": chained.level[series, session],
            "coverage": chained.coverage[series, session],
            "carried_back": (window[session] < seen[series]).astype(np.int64),
            "total": chained.total[series, session],
            "total_coverage": chained.total_coverage[series, session],
        },
    )
