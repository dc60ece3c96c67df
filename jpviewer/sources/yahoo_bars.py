"""Ten years of daily bars, dividends and splits, one symbol a request."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from jpviewer.market.codes import parse
from jpviewer.market.feeds import YAHOO
from jpviewer.market.messages import Message
from jpviewer.market.securities import TOKYO
from jpviewer.market.tables import ACTIONS, BARS, DTYPES, SECURITIES, SPANS, Columns, Table
from jpviewer.sources.chart import CURRENCY, Chart, Mask, settled
from jpviewer.sources.http import Client, Missing
from jpviewer.sources.source import Answer, Known, Refusal, Request
from jpviewer.sources.wishes import SOURCE, Wish, wishes
from jpviewer.sources.yahoo_quotes import HIGHEST_PRICE

SAME_PRICE = 1e-3
"""How far two prints of a close may lie apart to count as the same."""
ABSURD = 150.0
"""A history rewritten by more than this factor is a squeeze-out's, not a split's."""


@dataclass(frozen=True, slots=True)
class YahooBars:
    """Yahoo's charts; `folder` keeps yfinance's own caches."""

    folder: Path
    name: str = SOURCE
    host: str = YAHOO
    needs: tuple[str, ...] = ("jpx_listings", "yahoo_quotes")

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """A request for each symbol that lacks its history or a finished session."""
        return [_request(wish) for wish in wishes(known, today)]

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """SECURITIES (of benchmarks), BARS, ACTIONS and SPANS by symbol."""
        from jpviewer.sources import yahoo

        wish: Wish = request.details
        yahoo.prepare(self.folder)
        try:
            chart = yahoo.chart(client, wish.symbol, wish.zone, wish.since)
        except Missing:
            if wish.is_benchmark and wish.last:
                raise  # Yahoo had it before: it is Yahoo that is not in order
            yield Refusal(wish.symbol, Message("unknown_symbol", (wish.symbol,)))
            return
        yield from answers(wish, chart, client.now())


def _request(wish: Wish) -> Request:
    return Request(SOURCE, wish.symbol, wish)


def answers(wish: Wish, chart: Chart, now: float) -> Iterator[Answer]:
    """What of a chart may be kept, seen at an instant.

    When Yahoo has rewritten prices that the cache holds (a split), nothing is, and the whole
    history is asked for instead.
    """
    reason = _refused(wish, chart)
    if reason is not None:
        yield Refusal(wish.symbol, reason)
    elif _rewritten(wish, chart):
        yield _request(wish.whole())
    else:
        yield from _tables(wish, chart, now)


def _tables(wish: Wish, chart: Chart, now: float) -> Iterator[tuple[Table, Columns]]:
    if wish.is_benchmark:
        yield SECURITIES, _security(wish, chart)
    finished, vouched = settled(chart, wish.calendar, now)
    kept = finished & ~np.isnan(chart.bars["close"])
    days = chart.bars["day"][kept]
    first = wish.first or (int(days[0]) if len(days) else 0)
    if len(days):
        names = ("day", "open", "high", "low", "close", "volume")
        bars = {name: chart.bars[name][kept] for name in names}
        yield BARS, _of(wish.symbol, bars | {"turnover": np.full(len(days), np.nan)})
    yield from _actions(wish.symbol, chart)
    if 0 < first <= vouched:
        yield SPANS, _of(wish.symbol, {"first": np.array([first]), "last": np.array([vouched])})


def _refused(wish: Wish, chart: Chart) -> Message | None:
    closes = _closes(chart)
    if not chart.zone or not (len(closes) or wish.last):
        return Message("no_bars", (wish.symbol,))
    if chart.zone == TOKYO and len(closes) and closes.max() > HIGHEST_PRICE:
        return Message("price_absurd", (wish.symbol, float(closes.max())))
    ratio = _ratio(wish, chart)
    if max(ratio, 1 / ratio) > ABSURD:
        return Message("history_absurd", (wish.symbol, max(ratio, 1 / ratio)))
    return None


def _rewritten(wish: Wish, chart: Chart) -> bool:
    new_split = (chart.bars["split"] > 0) & (chart.bars["day"] > wish.last)
    moved = abs(_ratio(wish, chart) - 1) > SAME_PRICE
    return bool(wish.last and (moved or new_split.any()))


def _ratio(wish: Wish, chart: Chart) -> float:
    """The last cached close as Yahoo prints it now, over what it was; 1 when they do not meet."""
    if math.isnan(wish.close):
        return 1.0
    closes = _closes(chart, chart.bars["day"] <= wish.last)
    return float(closes[-1]) / wish.close if len(closes) and closes[-1] > 0 else 1.0


def _closes(
    chart: Chart, which: Mask | bool = True
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    closes = chart.bars["close"]
    return closes[which & ~np.isnan(closes)]


def _actions(symbol: str, chart: Chart) -> Iterator[tuple[Table, Columns]]:
    for action in ("dividend", "split"):
        values = chart.bars[action]
        paid = values > 0
        if paid.any():
            actions = np.full(int(paid.sum()), action, object)
            columns = {"day": chart.bars["day"][paid], "action": actions, "value": values[paid]}
            yield ACTIONS, _of(symbol, columns)


def _security(wish: Wish, chart: Chart) -> Columns:
    """What Yahoo says the symbol is: a wrong one shows under its true name."""
    abroad = {CURRENCY: "fx", "INDEX": "index"}.get(chart.instrument, "foreign")
    in_tokyo = {"INDEX": "index", "EQUITY": "stock"}.get(chart.instrument, "etf")
    row = {
        "code": parse(wish.symbol) or "",
        "kind": wish.kind or (in_tokyo if chart.zone == TOKYO else abroad),
        "currency": chart.currency,
        "zone": chart.zone,
        "name": chart.name,
    }
    return _of(wish.symbol, {name: np.array([value], object) for name, value in row.items()})


def _of(symbol: str, columns: Columns) -> Columns:
    count = len(next(iter(columns.values())))
    typed = {name: np.asarray(values, DTYPES[name]) for name, values in columns.items()}
    return {"symbol": np.full(count, symbol, object)} | typed
