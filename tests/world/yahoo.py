"""Yahoo's hosts: cookie and crumb, charts, the screener, in its wire format."""

from __future__ import annotations

import json
import time
from email.utils import formatdate
from typing import Any
from urllib.parse import unquote

import numpy as np
from numpy.typing import NDArray

from tests.world.market import ABSENT, FIELDS, NULL, Market, Security
from tests.world.replies import Asked, Reply, json_reply, text

HOSTS = tuple(
    f"{name}.yahoo.com"
    for name in ("query1.finance", "query2.finance", "finance", "fc", "guce", "consent")
)
CRUMB = "mAdE.uPcRuMb"
_FORM = (
    '<html><form><input name="csrfToken" value="made-up">'
    '<input name="sessionId" value="1_made-up"></form></html>'
)


def answer(market: Market, asked: Asked, now: float) -> Reply:
    """Any of Yahoo's answers."""
    if asked.host == "fc.yahoo.com":
        return text("not found", 404, **{"Set-Cookie": _cookie()})
    if asked.host in ("guce.yahoo.com", "consent.yahoo.com"):
        headers = {"Set-Cookie": _cookie()} if asked.path == "/copyConsent" else {}
        return Reply(_FORM.encode(), kind="text/html", headers=headers)
    if asked.path == "/v1/test/getcrumb":
        return text(CRUMB) if "A3=" in asked.cookie else text("Unauthorized", 401)
    if asked.path.startswith("/v8/finance/chart/"):
        return _chart(market, asked, now)
    if asked.path == "/v1/finance/screener":
        return _screen(market, asked, now)
    return json_reply({"finance": {"result": None, "error": {"code": "Not Found"}}}, 404)


def _cookie() -> str:
    expires = formatdate(time.time() + 365 * 24 * 3600, usegmt=True)
    return f"A3=made-up; Expires={expires}; Domain=.yahoo.com; Path=/; SameSite=None; Secure"


def _chart(market: Market, asked: Asked, now: float) -> Reply:
    symbol = unquote(asked.path.rsplit("/", 1)[1])
    security = market.securities.get(symbol)
    if security is None:
        reason = "No data found, symbol may be delisted"
        error = {"code": "Not Found", "description": reason}
        return json_reply({"chart": {"result": None, "error": error}}, 404)
    result: dict[str, Any] = {"meta": _meta(security, now)}
    bars = _asked_for(security, asked.query, now)
    if len(bars["day"]):
        stamps, quote = _series(security, bars, now)
        result |= {
            "timestamp": stamps,
            "events": _events(security, bars["day"], now),
            "indicators": {"quote": [quote], "adjclose": [{"adjclose": quote["close"]}]},
        }
    else:
        result["indicators"] = {"quote": [{}], "adjclose": [{}]}
    return json_reply({"chart": {"result": [result], "error": None}})


def _asked_for(security: Security, query: dict[str, str], now: float) -> dict[str, NDArray[Any]]:
    bars = security.bars(now)
    since = security.place.day(float(query.get("period1", 0)))
    until = float(query.get("period2", now + 1))
    opens = np.array([_opens(security, day) for day in bars["day"].tolist()])
    rows = (bars["day"] >= since) & (opens < until) & (bars["kind"] != ABSENT)
    return {name: values[rows] for name, values in bars.items()}


def _series(
    security: Security, bars: dict[str, NDArray[Any]], now: float
) -> tuple[list[int], dict[str, list[float | None]]]:
    """Time stamps and columns; the newest bar stands there twice, the second time live."""
    stamps = [_opens(security, day) for day in bars["day"].tolist()]
    live = bars["day"][-1] == security.place.day(security.stamp(now))
    if live:
        stamps.append(int(security.stamp(now)))
    quote: dict[str, list[float | None]] = {}
    for name in FIELDS:
        values = bars[name].astype(np.float32).astype(np.float64).tolist()
        rows = zip(values, bars["kind"].tolist(), strict=True)
        column = [None if kind == NULL else value for value, kind in rows]
        quote[name] = [*column, column[-1]] if live else column
    return stamps, quote


def _opens(security: Security, day: int) -> int:
    return int(security.place.instant(day, security.place.opens))


def _events(security: Security, days: NDArray[np.int64], now: float) -> dict[str, Any]:
    first, today = int(days[0]), security.place.day(now)
    dividends, splits = {}, {}
    for day, amount in security.dividends:
        if first <= day <= today and day >= security.listed:
            paid = amount * security.basis(today)
            dividends[str(_opens(security, day))] = {"amount": paid, "date": _opens(security, day)}
    for day, ratio in security.splits:
        if first <= day <= today:
            splits[str(_opens(security, day))] = {
                "date": _opens(security, day),
                "numerator": float(ratio),
                "denominator": 1.0,
                "splitRatio": f"{ratio}:1",
            }
    found = {"dividends": dividends, "splits": splits}
    return {name: events for name, events in found.items() if events}


def _meta(security: Security, now: float) -> dict[str, Any]:
    place, stamp = security.place, security.stamp(now)
    east, clock = place.offset(now)
    day = place.day(stamp)
    opens, closes = (int(place.instant(day, at)) for at in (place.opens, place.closes))
    period = {"timezone": clock, "start": opens, "end": closes, "gmtoffset": east}
    quote = security.quote(now)
    return {
        "currency": security.currency,
        "symbol": security.symbol,
        "exchangeName": place.exchange,
        "instrumentType": security.instrument,
        "firstTradeDate": _opens(security, int(security.history["day"][0])),
        "regularMarketTime": int(stamp),
        "hasPrePostMarketData": False,
        "gmtoffset": east,
        "timezone": clock,
        "exchangeTimezoneName": place.zone,
        "regularMarketPrice": quote["price"],
        "regularMarketVolume": int(quote["volume"]),
        "longName": security.name,
        "shortName": security.name.upper(),
        "chartPreviousClose": quote["previous_close"],
        "priceHint": 2,
        "currentTradingPeriod": {
            "pre": period | {"end": opens},
            "regular": period,
            "post": period | {"start": closes},
        },
        "dataGranularity": "1d",
        "range": "",
        "validRanges": ["1d", "5d", "1mo", "3mo", "6mo", "1y", "2y", "5y", "10y", "ytd", "max"],
    }


def _screen(market: Market, asked: Asked, now: float) -> Reply:
    if asked.query.get("crumb") != CRUMB:
        error = {"code": "Unauthorized", "description": "Invalid Crumb"}
        return json_reply({"finance": {"result": None, "error": error}}, 401)
    wish = json.loads(asked.body)
    if wish["size"] > 250:
        return json_reply({"finance": {"result": None, "error": {"code": "Bad Request"}}}, 400)
    operands = {tuple(each["operands"]) for each in wish["query"]["operands"]}
    exchange = next(value for field, value in operands if field == "exchange")
    found = sorted(
        each.symbol
        for each in market.securities.values()
        if each.place.exchange == exchange
        and each.instrument == wish["quoteType"]
        and each.symbol.endswith(".T")
        and each.stamp(now)
    )
    if wish["sortType"] != "ASC":
        found.reverse()
    page = found[wish["offset"] : wish["offset"] + wish["size"]]
    quotes = [_quote(market[symbol], now) for symbol in page]
    result = {"start": wish["offset"], "count": len(page), "total": len(found), "quotes": quotes}
    return json_reply({"finance": {"result": [result], "error": None}})


def _quote(security: Security, now: float) -> dict[str, Any]:
    quote = security.quote(now)
    fields = {
        "symbol": security.symbol,
        "quoteType": security.instrument,
        "exchange": security.place.exchange,
        "currency": security.currency,
        "shortName": security.name.upper(),
        "regularMarketTime": int(quote["at"]),
        "regularMarketPrice": quote["price"],
        "regularMarketOpen": quote["open"],
        "regularMarketDayHigh": quote["high"],
        "regularMarketDayLow": quote["low"],
        "regularMarketVolume": int(quote["volume"]),
        "regularMarketPreviousClose": quote["previous_close"],
        "exchangeDataDelayedBy": security.place.delay // 60,
    }
    # Funds come without these.
    if security.shares:
        fields |= {"marketCap": quote["market_cap"], "sharesOutstanding": quote["shares"]}
    return fields
