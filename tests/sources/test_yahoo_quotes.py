"""Quotes through the unmodified yfinance from the world, and its figures read with suspicion."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trustme

from jpviewer.market.messages import Cancelled, Changed, Refused, Spent, Trouble, Unreachable
from jpviewer.market.tables import DTYPES, QUOTES
from jpviewer.sources.http import Client
from jpviewer.sources.source import Known, Refusal
from jpviewer.sources.yahoo_quotes import YahooQuotes, parse
from tests.sources.conftest import Fetch
from tests.world import faults
from tests.world.exchange import issues
from tests.world.truth import Truth
from tests.world.world import World

SCREENER = "/v1/finance/screener"
NOTHING = Known(0.0, None, {})  # type: ignore[arg-type]  # the plan of quotes needs no knowledge


@pytest.fixture
def source(yahoo_folder: Path) -> YahooQuotes:
    return YahooQuotes(yahoo_folder)


def plan(source: YahooQuotes) -> list[Any]:
    return list(source.plan(NOTHING, date(2026, 11, 20)))


def first_trouble(source: YahooQuotes, client: Client) -> Trouble:
    with pytest.raises(Trouble) as caught:
        list(source.fetch(plan(source)[0], client))
    return caught.value


@pytest.mark.parametrize(
    ("now", "stamp"),
    [
        ("2026-11-20T10:00+09:00", "2026-11-20T09:40+09:00"),
        ("2026-11-20T15:31+09:00", "2026-11-20T15:11+09:00"),
        ("2026-11-20T16:05+09:00", "2026-11-20T15:30+09:00"),
        ("2026-11-23T12:00+09:00", "2026-11-20T15:30+09:00"),
    ],
)
def test_every_stock_has_its_quote(
    world: World, source: YahooQuotes, fetch: Fetch, now: str, stamp: str
) -> None:
    world.set_clock(now)
    market = world.truth.market
    quotes = fetch(source, plan(source)).columns(QUOTES)
    listed = {issue.symbol for issue in world.truth.issues} - {market.roles.unknown}
    assert listed <= set(quotes["symbol"])
    for place, symbol in enumerate(quotes["symbol"]):
        expected = market[symbol].quote(world.now)
        for name in ("at", "price", "open", "high", "low", "volume", "previous_close"):
            assert quotes[name][place] == pytest.approx(expected[name]), (symbol, name)
        if market[symbol].shares:
            assert quotes["market_cap"][place] == pytest.approx(expected["market_cap"])
            assert quotes["shares"][place] == pytest.approx(expected["shares"])
    assert set(quotes["seen"]) == {int(world.now)}
    at = dict(zip(quotes["symbol"], quotes["at"], strict=True))
    assert at["1306.T"] == datetime.fromisoformat(stamp).timestamp()


@pytest.fixture
def large(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    """A world of three pages of stocks, for this test alone."""
    truth = Truth(issues(prime=260, standard=240, growth=20))
    with World(truth, authority, tmp_path) as world:
        for name, value in world.environment().items():
            monkeypatch.setenv(name, value)
        yield world


def symbols_of_pages(
    source: YahooQuotes, world: World, stop: threading.Event, between: Callable[[], None]
) -> list[str]:
    """All pages' symbols; something happens after the first."""
    symbols: list[str] = []
    with Client(pace=200, stop=stop, now=lambda: world.now) as client:
        ahead = plan(source)
        while ahead:
            for answer in source.fetch(ahead.pop(0), client):
                if isinstance(answer, tuple):
                    symbols += answer[1]["symbol"].tolist()
                else:
                    ahead.append(answer)
            between()
            between = lambda: None  # noqa: E731
    return symbols


def test_pages_of_250_until_all_are_there(
    large: World, source: YahooQuotes, stop: threading.Event
) -> None:
    symbols = symbols_of_pages(source, large, stop, lambda: None)
    asked = [json.loads(each.body) for each in large.asked(path=SCREENER)]
    offsets = [each["offset"] for each in asked if each["quoteType"] == "EQUITY"]
    assert sorted(offsets) == [0, 246, 492]
    assert len(set(symbols)) > 520


@pytest.mark.parametrize("which", [slice(0, 4), slice(300, 304)])
def test_who_moves_between_two_pages_is_not_lost(
    large: World, source: YahooQuotes, stop: threading.Event, which: slice
) -> None:
    listed = large.truth.market.securities
    leaving = sorted(each for each in listed if each.endswith(".T"))[which]

    def leave() -> None:
        for symbol in leaving:
            del listed[symbol]

    symbols = symbols_of_pages(source, large, stop, leave)
    assert {each for each in listed if each.endswith(".T")} <= set(symbols)


def test_one_refusal_ends_the_source(world: World, source: YahooQuotes, client: Client) -> None:
    world.faults.add(faults.too_many("120"), path=SCREENER)
    refused = first_trouble(source, client)
    assert isinstance(refused, Refused)
    assert refused.resume_at == world.now + 120
    assert len(world.asked(path=SCREENER)) == 1


def test_a_stale_crumb_is_renewed(world: World, source: YahooQuotes, fetch: Fetch) -> None:
    world.faults.add(faults.UNAUTHORIZED, path=SCREENER, times=1)
    assert len(fetch(source, plan(source)).columns(QUOTES)["symbol"]) > 90


@pytest.mark.parametrize(
    ("fault", "kind", "key"),
    [
        (faults.UNAUTHORIZED, Refused, "forbidden"),
        (faults.FORBIDDEN, Refused, "forbidden"),
        (faults.DOWN, Unreachable, "server_fault"),
        (faults.status(400, "{}"), Changed, "yahoo_changed"),
        (faults.drop, Unreachable, "unreachable"),
        (faults.truncate, Unreachable, "unreachable"),
        (faults.huge, Changed, "too_large"),
        (faults.cut, Changed, "yahoo_changed"),
        (faults.html, Changed, "yahoo_changed"),
        (faults.renamed('"quotes"', '"rows"'), Changed, "yahoo_changed"),
        (faults.renamed('"result"', '"answer"'), Changed, "yahoo_changed"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_each_fault_has_its_trouble(
    world: World,
    source: YahooQuotes,
    client: Client,
    fault: faults.Fault,
    kind: type[Trouble],
    key: str,
) -> None:
    world.faults.add(fault, path=SCREENER)
    caught = first_trouble(source, client)
    assert (type(caught), caught.message.key) == (kind, key)


def test_an_unknown_layout_is_put_aside(world: World, source: YahooQuotes, client: Client) -> None:
    world.faults.add(faults.html, path=SCREENER)
    caught = first_trouble(source, client)
    assert isinstance(caught, Changed)
    assert b"Maintenance" in caught.body


def test_funds_that_fail_do_not_harm_stocks(
    world: World, source: YahooQuotes, client: Client
) -> None:
    stocks, funds = plan(source)
    assert list(source.fetch(stocks, client))
    world.faults.add(faults.DOWN, path=SCREENER)
    (refusal,) = source.fetch(funds, client)
    assert isinstance(refusal, Refusal)
    assert refusal.subject == "ETF 0"


@pytest.mark.parametrize("hours", [-3, 30])
def test_a_clock_set_wrong_is_noticed(
    world: World, source: YahooQuotes, stop: threading.Event, hours: int
) -> None:
    wrong = world.now + hours * 3600
    with Client(pace=200, stop=stop, now=lambda: wrong) as client:
        caught = first_trouble(source, client)
    assert caught.message.key == "clock_wrong"
    assert caught.message.args[1] == abs(hours) * 60


def test_a_stop_ends_a_screen_that_hangs(
    world: World, source: YahooQuotes, client: Client, stop: threading.Event
) -> None:
    world.faults.add(faults.hang)
    threading.Timer(0.2, stop.set).start()
    with pytest.raises(Cancelled):
        list(source.fetch(plan(source)[0], client))


def test_a_budget_ends_the_screen(world: World, source: YahooQuotes, stop: threading.Event) -> None:
    with Client(pace=200, stop=stop, budget=0, now=lambda: world.now) as client:
        assert isinstance(first_trouble(source, client), Spent)
    assert world.requests == []


GOOD = {
    "symbol": "1301.T",
    "regularMarketTime": 1795156200,
    "regularMarketPrice": 1234.5,
    "regularMarketOpen": 1230.0,
    "regularMarketDayHigh": 1240.0,
    "regularMarketDayLow": 1220.5,
    "regularMarketVolume": 12300,
    "regularMarketPreviousClose": 1228.0,
    "marketCap": 45_000_000_000,
    "sharesOutstanding": 36_452_000,
    "priceToBook": 1.37,
    "trailingAnnualDividendYield": 0.0271,
}


def only(quote: dict[str, Any]) -> dict[str, Any]:
    columns, refusals = parse([quote], 1795158300)
    assert refusals == []
    return {name: values[0] for name, values in columns.items()}


def test_reads_every_figure() -> None:
    row = only(GOOD)
    assert row == {
        "symbol": "1301.T",
        "at": 1795156200,
        "price": 1234.5,
        "open": 1230.0,
        "high": 1240.0,
        "low": 1220.5,
        "volume": 12300.0,
        "previous_close": 1228.0,
        "market_cap": 45e9,
        "shares": 36_452_000.0,
        "seen": 1795158300,
        "price_to_book": 1.37,
        "dividend_yield": 0.0271,
    }


@pytest.mark.parametrize("field", sorted(GOOD.keys() - {"symbol", "regularMarketTime"}))
@pytest.mark.parametrize("value", [None, "12", True, [], {}, math.inf, -math.inf, math.nan])
def test_an_odd_figure_is_unknown(field: str, value: object) -> None:
    row = only(GOOD | {field: value})
    unknown = [name for name, figure in row.items() if figure != figure]
    assert len(unknown) == 1


@pytest.mark.parametrize("field", sorted(GOOD.keys() - {"symbol", "regularMarketTime"}))
def test_a_figure_may_be_missing(field: str) -> None:
    row = only({name: value for name, value in GOOD.items() if name != field})
    assert sum(figure != figure for figure in row.values()) == 1


def test_a_figure_may_be_wrapped() -> None:
    assert only(GOOD | {"marketCap": {"raw": 5e10, "fmt": "50B"}})["market_cap"] == 5e10


@pytest.mark.parametrize("told", [0, -0.02, 42.0])
def test_a_yield_above_the_price_is_no_yield(told: float) -> None:
    assert math.isnan(only(GOOD | {"trailingAnnualDividendYield": told})["dividend_yield"])


def test_zero_stands_for_unknown_but_not_in_volume() -> None:
    row = only(GOOD | dict.fromkeys(("marketCap", "regularMarketOpen", "regularMarketVolume"), 0))
    assert math.isnan(row["market_cap"])
    assert math.isnan(row["open"])
    assert row["volume"] == 0


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"regularMarketPrice": 0}, "price_not_positive"),
        ({"regularMarketPrice": -5.5}, "price_not_positive"),
        ({"regularMarketPrice": 24_785_987_000.0}, "price_absurd"),
        ({"regularMarketTime": None}, "quote_undated"),
        ({"regularMarketTime": "yesterday"}, "quote_undated"),
        ({"regularMarketTime": 0}, "quote_undated"),
    ],
)
def test_a_quote_that_cannot_be_is_refused(change: dict[str, Any], key: str) -> None:
    columns, (refusal,) = parse([GOOD | change], 1795158300)
    assert len(columns["symbol"]) == 0
    assert refusal.subject == "1301.T"
    assert refusal.message.key == key


def test_only_tokyo_s_symbols() -> None:
    odd = [{"symbol": "1301.F"}, {"symbol": 1301}, {}, None, "1301.T", GOOD]
    columns, refusals = parse(odd, 1795158300)
    assert columns["symbol"].tolist() == ["1301.T"]
    assert refusals == []


def test_no_quotes_are_typed_columns() -> None:
    columns, _ = parse([], 1795158300)
    assert {name: values.dtype for name, values in columns.items()} == {
        name: DTYPES[name] for name in ("symbol", *QUOTES.values)
    }
    assert all(isinstance(values, np.ndarray) for values in columns.values())
