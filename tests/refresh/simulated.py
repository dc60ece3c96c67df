"""Yahoo without a network: the real plans and readings of the program on the world's answers.

Only yfinance is left out, so that months of evenings pass in seconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np

from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Spent, Unreachable
from jpviewer.market.tables import LISTINGS, QUOTES, SECURITIES, SESSIONS
from jpviewer.sources.chart import COLUMNS, Chart
from jpviewer.sources.http import Client
from jpviewer.sources.source import Answer, Known, Request
from jpviewer.sources.yahoo_bars import YahooBars, answers
from jpviewer.sources.yahoo_quotes import parse
from jpviewer.store.store import Store
from tests.world import places, yahoo
from tests.world.market import Market
from tests.world.replies import Asked

CALENDAR = Calendar(
    np.array(places.SESSIONS, np.int64),
    np.array([places.TOKYO.instant(day, places.TOKYO.closes) for day in places.SESSIONS], np.int64),
)


@dataclass
class Yahoo:
    """Its answers at instant `now`, after so many of which (`left`) it falls silent."""

    market: Market
    now: float = 0.0
    left: int | None = None
    asked: list[str] = field(default_factory=list)

    def chart(self, symbol: str, since: int) -> Chart:
        """A chart as yfinance would read it."""
        self._spend(symbol)
        opens = places.TOKYO.instant(since, places.TOKYO.opens)
        target = f"/v8/finance/chart/{quote(symbol)}?period1={int(opens) - 3600}"
        (result,) = self._ask("GET", target)["chart"]["result"]
        return _read(result)

    def screen(self, instrument: str) -> list[dict[str, Any]]:
        """The quotes of a screen; made-up markets fit on one page."""
        self._spend(instrument)
        wish = {
            "size": 250,
            "offset": 0,
            "quoteType": instrument,
            "sortType": "ASC",
            "query": {"operands": [{"operands": ["exchange", "JPX"]}]},
        }
        page = self._ask("POST", f"/v1/finance/screener?crumb={yahoo.CRUMB}", wish)
        quotes: list[dict[str, Any]] = page["finance"]["result"][0]["quotes"]
        return quotes

    def _spend(self, subject: str) -> None:
        if self.left is not None and self.left <= 0:
            raise Spent("requests_spent", 0)
        self.left = None if self.left is None else self.left - 1
        self.asked.append(subject)

    def _ask(self, method: str, target: str, wish: Any = None) -> Any:
        host = "query2.finance.yahoo.com"
        asked = Asked(0.0, method, host, target, json.dumps(wish).encode())
        return json.loads(yahoo.answer(self.market, asked, self.now).body)


def _read(result: dict[str, Any]) -> Chart:
    meta = result["meta"]
    stamps = result.get("timestamp", [])
    days = [places.TOKYO.day(stamp) for stamp in stamps]
    rows = {day: place for place, day in enumerate(days)}  # the live row comes last
    figures = result["indicators"]["quote"][0]
    bars: dict[str, Any] = {"day": np.array(sorted(rows), np.int64)}
    for name in COLUMNS[1:6]:
        column = [figures[name][rows[day]] for day in sorted(rows)] if rows else []
        bars[name] = np.array([np.nan if each is None else each for each in column], np.float64)
    for name in ("dividend", "split"):
        bars[name] = np.zeros(len(rows))
        for event in result.get("events", {}).get(f"{name}s", {}).values():
            value = event.get("amount") or event["numerator"] / event["denominator"]
            bars[name][bars["day"] == places.TOKYO.day(event["date"])] = value
    return Chart(
        bars,
        stamp=meta["regularMarketTime"],
        session_end=meta["currentTradingPeriod"]["regular"]["end"],
        zone=meta["exchangeTimezoneName"],
        currency=meta["currency"],
        instrument=meta["instrumentType"],
        name=meta["longName"],
    )


@dataclass
class Quotes:
    """The screener; silent when `broken`."""

    yahoo: Yahoo
    broken: bool = False
    name: str = "yahoo_quotes"
    host: str = "query2.finance.yahoo.com"
    needs: tuple[str, ...] = ()

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        return [Request(self.name, "EQUITY")]

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        if self.broken:
            raise Unreachable("silent", self.host)
        columns, refusals = parse(self.yahoo.screen(request.subject), int(client.now()))
        yield QUOTES, columns
        yield from refusals


@dataclass
class Bars:
    """The charts, planned by the real source."""

    yahoo: Yahoo
    name: str = "yahoo_bars"
    host: str = "query2.finance.yahoo.com"
    needs: tuple[str, ...] = ("yahoo_quotes",)

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        return YahooBars(Path()).plan(known, today)

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        wish = request.details
        yield from answers(wish, self.yahoo.chart(wish.symbol, wish.since), client.now())


def list_stocks(store: Store, market: Market) -> None:
    """Puts the made-up stocks and the sessions into an empty cache."""
    symbols = [each for each in market.securities if each.endswith(".T")]
    codes = np.array([each.removesuffix(".T") for each in symbols], object)
    count = len(symbols)

    def same(value: object) -> Any:
        return np.full(count, value, object)

    store.upsert(SESSIONS, {"day": CALENDAR.days, "close_at": CALENDAR.closes})
    store.upsert(
        SECURITIES,
        {"symbol": np.array(symbols, object), "code": codes, "kind": same("stock")}
        | {"currency": same("JPY"), "zone": same("Asia/Tokyo"), "name": codes},
    )
    whole = {"since": 20250106, "is_foreign": 0, "listed": 1}
    store.upsert(
        LISTINGS,
        {"code": codes, "name": codes, "segment": same("prime"), "size": same("")}
        | {"sector33": same(""), "sector17": same("")}
        | {name: np.full(count, value, np.int64) for name, value in whole.items()},
    )
