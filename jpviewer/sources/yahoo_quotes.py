"""Quotes of every listed stock, 250 an answer: price, last bar, previous close, market cap."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from jpviewer.market import codes
from jpviewer.market.feeds import YAHOO
from jpviewer.market.messages import Changed, Message, Unreachable
from jpviewer.market.tables import DTYPES, QUOTES, Columns
from jpviewer.sources.http import Client
from jpviewer.sources.source import Answer, Known, Refusal, Request

STOCKS, FUNDS = "EQUITY", "ETF"
HIGHEST_PRICE = 1e7
"""Yen. A squeeze-out's reverse split multiplies Yahoo's prices up to 19 million times."""
SHARED = 4
"""Quotes that two pages have in common: when an issue comes or goes between them, all move on."""
LARGEST = 1e18
"""No figure of a quote is; a whole number of any length may stand in JSON."""
AHEAD = 24 * 3600
"""Seconds that a quote may seem to come from the future, by clocks that disagree."""
_FIELDS = {
    "price": "regularMarketPrice",
    "open": "regularMarketOpen",
    "high": "regularMarketDayHigh",
    "low": "regularMarketDayLow",
    "volume": "regularMarketVolume",
    "previous_close": "regularMarketPreviousClose",
    "market_cap": "marketCap",
    "shares": "sharesOutstanding",
    "price_to_book": "priceToBook",
    "dividend_yield": "trailingAnnualDividendYield",
}
HIGHEST_YIELD = 1.0
"""A year's dividends above the price were paid before a split that nobody told Yahoo of."""


@dataclass(frozen=True, slots=True)
class YahooQuotes:
    """Yahoo's screener over Tokyo; `folder` keeps yfinance's own caches."""

    folder: Path
    name: str = "yahoo_quotes"
    host: str = YAHOO
    needs: tuple[str, ...] = ("jpx_listings",)

    def plan(self, known: Known, today: date) -> Iterable[Request]:
        """The first page of stocks and of funds; it says how many more there are."""
        return [_page(STOCKS, 0), _page(FUNDS, 0)]

    def fetch(self, request: Request, client: Client) -> Iterable[Answer]:
        """QUOTES by symbol; the first page leads to the others."""
        from jpviewer.sources import yahoo

        instrument, offset = request.details
        yahoo.prepare(self.folder)
        try:
            page = yahoo.screen(client, instrument, offset)
        except (Unreachable, Changed) as trouble:
            if instrument == STOCKS:
                raise
            # Funds are an extra; what keeps them away does not make the stocks' quotes late.
            yield Refusal(request.subject, trouble.message)
            return
        columns, refusals = parse(page["quotes"], int(client.now()))
        yield QUOTES, columns
        yield from refusals
        if offset == 0:
            step = yahoo.PAGE - SHARED
            yield from (_page(instrument, at) for at in range(step, page["total"] - SHARED, step))


def _page(instrument: str, offset: int) -> Request:
    return Request("yahoo_quotes", f"{instrument} {offset}", (instrument, offset))


def parse(quotes: Iterable[Any], seen: int) -> tuple[Columns, list[Refusal]]:
    """The columns of QUOTES with `symbol` for `id`, in the order given, and what was left out.

    Only symbols of Tokyo; a figure that is missing or odd is NaN. A quote without an instant or
    with a price that cannot be is refused as a whole.
    """
    rows: list[dict[str, Any]] = []
    refusals: list[Refusal] = []
    for quote in quotes:
        if not isinstance(quote, Mapping) or not _in_tokyo(quote.get("symbol")):
            continue
        row = _row(quote, seen)
        reason = _refused(row)
        if reason is None:
            rows.append(row)
        else:
            refusals.append(Refusal(row["symbol"], reason))
    names = ("symbol", *QUOTES.values)
    return {name: np.array([row[name] for row in rows], DTYPES[name]) for name in names}, refusals


def _in_tokyo(symbol: object) -> bool:
    code = codes.parse(symbol) if isinstance(symbol, str) else None
    return code is not None and codes.symbol(code) == symbol


def _row(quote: Mapping[str, Any], seen: int) -> dict[str, Any]:
    at = _number(quote.get("regularMarketTime"))
    row: dict[str, Any] = {name: _number(quote.get(field)) for name, field in _FIELDS.items()}
    for name in row.keys() - {"price", "volume"}:
        # Yahoo writes 0 where it does not know.
        row[name] = row[name] if row[name] > 0 else math.nan
    row["volume"] = row["volume"] if row["volume"] >= 0 else math.nan
    if row["dividend_yield"] > HIGHEST_YIELD:
        row["dividend_yield"] = math.nan
    row |= {"symbol": quote["symbol"], "at": 0 if math.isnan(at) else int(at), "seen": seen}
    return row


def _refused(row: Mapping[str, Any]) -> Message | None:
    symbol, price = row["symbol"], row["price"]
    if not 0 < row["at"] <= row["seen"] + AHEAD:
        return Message("quote_undated", (symbol,))
    if price <= 0:
        return Message("price_not_positive", (symbol, price))
    if price > HIGHEST_PRICE:
        return Message("price_absurd", (symbol, price))
    return None


def _number(value: object) -> float:
    """A figure as Yahoo writes it, plain or as {"raw": …}; NaN for anything else."""
    if isinstance(value, Mapping):
        value = value.get("raw")
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < LARGEST:
        return math.nan
    return float(value)
