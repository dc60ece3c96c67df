"""Ten years of daily bars, dividends and splits, one symbol a request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np

from jpviewer.market.codes import parse
from jpviewer.market.days import iso
from jpviewer.market.feeds import AFTER_CLOSE_DELAY, YAHOO
from jpviewer.market.messages import Message
from jpviewer.market.securities import TOKYO
from jpviewer.market.tables import ACTIONS, ASKED, BARS, DTYPES, SECURITIES, SPANS, Columns
from jpviewer.sources.chart import CURRENCY, Chart, settled
from jpviewer.sources.http import Client, Missing
from jpviewer.sources.restated import Finding, Verdict, compare
from jpviewer.sources.source import Anew, Answer, Known, Refusal, Request
from jpviewer.sources.wishes import Wish, wishes
from jpviewer.sources.yahoo_quotes import HIGHEST_PRICE

SOURCE = "yahoo_bars"


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
        """SECURITIES (of benchmarks), BARS, ACTIONS, SPANS and ASKED by symbol."""
        from jpviewer.sources import yahoo

        wish: Wish = request.details
        yahoo.prepare(self.folder)
        try:
            chart = yahoo.chart(client, wish.symbol, wish.zone, wish.since)
        except Missing:
            if wish.is_benchmark and wish.last:
                raise  # Yahoo had it before: it is Yahoo that is not in order
            yield Refusal(wish.symbol, Message("unknown_symbol", (wish.symbol,)))
            yield _asked(wish, client.now())
            return
        yield from answers(wish, chart, client.now())


def _request(wish: Wish) -> Request:
    return Request(SOURCE, wish.symbol, wish)


def answers(wish: Wish, chart: Chart, now: float) -> Iterator[Answer]:
    """What of a chart may be kept, seen at an instant.

    When Yahoo has rewritten prices that the cache holds (a split), nothing is, and the whole
    history is asked for instead; when it has multiplied them beyond reason, those held stay.
    """
    finding = compare(wish.overlap, wish.last, chart, wish.adjusted)
    reason = _refused(wish, chart, finding)
    if reason is not None:
        yield Refusal(wish.symbol, reason)
        yield _asked(wish, now)
    elif finding.verdict is Verdict.REWRITTEN:
        yield _request(wish.whole())
    else:
        if finding.verdict is Verdict.EARLY:
            day = iso(finding.split_day)
            reason = Message("split_unadjusted", (wish.symbol, day, finding.factor))
            yield Refusal(f"{wish.symbol} {day}", reason)
            chart = _before(chart, finding.split_day)
        yield from _tables(wish, chart, now, finding.split_day)
        yield _asked(wish, now)


def _tables(wish: Wish, chart: Chart, now: float, split_day: int) -> Iterator[Answer]:
    if wish.is_benchmark:
        yield SECURITIES, _security(wish, chart)
    if not wish.last:
        yield Anew(wish.symbol)
    finished, vouched = settled(chart, wish.calendar, now)
    priced = ~np.isnan(chart.bars["close"])
    unpriced = finished & ~priced & (chart.bars["volume"] > 0)
    kept = finished & (priced | unpriced)  # the gate tells of the latter
    days = chart.bars["day"][kept]
    first = wish.first or (int(days[0]) if len(days) else 0)
    if len(days):
        names = ("day", "open", "high", "low", "close", "volume")
        bars = {name: chart.bars[name][kept] for name in names}
        yield BARS, _of(wish.symbol, bars | {"turnover": np.full(len(days), np.nan)})
    yield from _actions(wish.symbol, chart)
    if split_day:
        vouched = min(vouched, wish.calendar.before(split_day))
    if len(days) and unpriced[kept][-1]:
        # It traded, at prices that Yahoo may still learn.
        vouched = min(vouched, wish.calendar.before(int(days[-1])))
    if 0 < first <= vouched:
        span = {"first": np.array([first]), "last": np.array([vouched])}
        if not wish.last:
            # Yahoo adjusts a history on the morning of a split, or the evening before.
            span["adjusted"] = np.array([wish.calendar.after(vouched)])
        yield SPANS, _of(wish.symbol, span | {"checked": span["last"]})


def _before(chart: Chart, day: int) -> Chart:
    earlier = chart.bars["day"] < day
    return replace(chart, bars={name: values[earlier] for name, values in chart.bars.items()})


def _refused(wish: Wish, chart: Chart, finding: Finding) -> Message | None:
    closes = chart.bars["close"][~np.isnan(chart.bars["close"])]
    if finding.verdict is Verdict.ABSURD:
        return Message("history_absurd", (wish.symbol, max(finding.factor, 1 / finding.factor)))
    if chart.zone == TOKYO and len(closes) and np.median(closes) > HIGHEST_PRICE:
        return Message("price_absurd", (wish.symbol, float(np.median(closes))))
    known = len(closes) or (wish.last and finding.verdict is not Verdict.VANISHED)
    if not chart.zone or not known:
        return Message("no_bars", (wish.symbol,))
    if finding.verdict is Verdict.VANISHED:
        return Message("history_vanished", (wish.symbol,))
    return None


def _asked(wish: Wish, now: float) -> Answer:
    session = wish.calendar.last_finished(now - AFTER_CLOSE_DELAY)
    return ASKED, _of(wish.symbol, {"asked": np.array([session])})


def _actions(symbol: str, chart: Chart) -> Iterator[Answer]:
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
