"""Yahoo's answers through the unmodified yfinance, without the wire."""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from curl_cffi.requests import Response

from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Changed, Unreachable
from jpviewer.market.tables import QUOTES, SECURITIES
from jpviewer.refresh.keep import Keeper
from jpviewer.sources.http import Client
from jpviewer.sources.source import Refusal, Request, Source
from jpviewer.sources.wishes import Wish
from jpviewer.sources.yahoo import YahooSession
from jpviewer.sources.yahoo_bars import YahooBars
from jpviewer.sources.yahoo_quotes import YahooQuotes
from jpviewer.store.store import Store, prepare
from tests.fuzz import laws
from tests.world import exchange
from tests.world.market import Market
from tests.world.places import SESSIONS, TOKYO
from tests.world.replies import Asked
from tests.world.yahoo import CRUMB, answer

NOW = TOKYO.instant(20261120, TOKYO.closes) + 2000
SYMBOL = "1306.T"
HOST = "query2.finance.yahoo.com"


class Told(YahooSession):
    """Answers every question for figures with the same body."""

    told = b""

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Response:
        self.body = self.told
        response = Response()
        response.status_code, response.ok, response.url = 200, True, url
        response.content = CRUMB.encode() if "getcrumb" in url else self.told
        response.headers = {}
        return response


class Teller(Client):
    """A client whose session is `Told`, whatever is asked for."""

    def session(self, kind: Any) -> Any:
        return super().session(Told)


@cache
def _place() -> tuple[Teller, Path, Store, Calendar]:
    """Made once in a process: a client, a folder for yfinance, an empty cache."""
    folder = Path(tempfile.mkdtemp(prefix="jpviewer-fuzz-"))
    prepare(folder / "cache.db")
    closes = [TOKYO.instant(day, TOKYO.closes) for day in SESSIONS]
    calendar = Calendar(np.array(SESSIONS, np.int64), np.array(closes, np.int64))
    client = Teller(1000.0, threading.Event(), now=lambda: NOW)
    return client, folder, Store(folder / "cache.db", readonly=False), calendar


def answers() -> Iterable[bytes]:
    """Charts of a stock that split, of a fund, of nothing; and a page of the screener."""
    market = Market(exchange.issues(3, 3, 6))
    since = int(NOW) - 2 * 10**7
    for symbol in (market.roles.split, SYMBOL, "nothing"):
        path = f"/v8/finance/chart/{symbol}?period1={since}"
        yield answer(market, Asked(0, "GET", HOST, path), NOW).body
    tokyo = {"operands": [{"operands": ["exchange", "JPX"]}]}
    wish = {"offset": 0, "size": 5, "sortType": "ASC", "quoteType": "EQUITY", "query": tokyo}
    path = f"/v1/finance/screener?crumb={CRUMB}"
    yield answer(market, Asked(0, "POST", HOST, path, json.dumps(wish).encode()), NOW).body


def check(body: bytes) -> None:
    """The answer as a chart and as a page of quotes."""
    client, folder, _, calendar = _place()
    client.session(Told).told = body
    wish = Wish(SYMBOL, "Asia/Tokyo", "", 20251120, 20251120, calendar, True)
    _ask(YahooBars(folder), Request("yahoo_bars", SYMBOL, wish), body)
    _ask(YahooQuotes(folder), Request("yahoo_quotes", "EQUITY 250", ("EQUITY", 250)), body)


def _ask(source: Source, request: Request, body: bytes) -> None:
    client, *_ = _place()
    try:
        found = list(source.fetch(request, client))
    except Unreachable as trouble:
        laws.can_be_said(trouble.message)
        return
    except Changed as trouble:
        assert trouble.body == body
        laws.can_be_said(trouble.message)
        return
    laws.are_said([each for each in found if isinstance(each, Refusal)])
    tables = [each for each in found if isinstance(each, tuple)]
    for table, columns in tables:
        laws.typed(columns)
        if table is QUOTES:
            laws.quotes(columns)
    _keep(tables)


class _Enough(Exception):  # noqa: N818 - nothing went wrong
    """The cache goes back to nothing."""


def _keep(tables: list[Any]) -> None:
    """Lets the answer into the cache by the gate, looks at what got in, and takes it back."""
    _, _, store, calendar = _place()
    try:
        with store.transaction():
            keeper = Keeper(store, calendar)
            for table, columns in sorted(tables, key=lambda each: each[0] is not SECURITIES):
                keeper.keep(table, columns, NOW)
            laws.bars(store.read("SELECT id, day, open, high, low, close, volume FROM bars"))
            raise _Enough
    except _Enough:
        pass
