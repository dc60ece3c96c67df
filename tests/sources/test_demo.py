"""The demo market is always the same, lawful, and tells the story it is made for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import exchange_calendars
import numpy as np
import pytest
from numpy.typing import NDArray

from jpviewer.market import codes
from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_day, tokyo_day
from jpviewer.market.feeds import NAMES
from jpviewer.market.investors import INVESTORS, JPX_MARKETS, SUMS
from jpviewer.market.securities import BENCHMARKS
from jpviewer.market.segments import SIZES, STOCK_SEGMENTS
from jpviewer.market.tables import (
    ACTIONS,
    BARS,
    DTYPES,
    ENGLISH_NAMES,
    FLOWS,
    LISTINGS,
    QUOTES,
    SECURITIES,
    SESSIONS,
    SPANS,
    WEIGHTS,
    Columns,
    Table,
)
from jpviewer.market.ticks import tick
from jpviewer.sources.demo import NOW, calendar, demo_sources
from jpviewer.sources.http import Client
from jpviewer.sources.source import Known, Request, Source

LAST = 20261120
NOBODY = cast(Client, None)  # the demo market has no use for a client
SYMBOLS = tuple(each.symbol for each in BENCHMARKS)
Rows = dict[str, NDArray[Any]]


def known(**changes: Any) -> Known:
    names = ("symbol", "code", "kind", "zone", "segment", "size", "market_cap", "first", "last")
    nothing = {name: np.empty(0, DTYPES[name]) for name in names}
    held = {"now": NOW, "calendar": calendar(), "securities": nothing}
    return Known(**{**held, "benchmarks": SYMBOLS, **changes})


def plan(source: Source, **changes: Any) -> list[Request]:
    return list(source.plan(known(**changes), date(2026, 11, 20)))


def bring(sources: Iterable[Source]) -> dict[str, list[Columns]]:
    """All columns of every table, answer by answer."""
    brought: dict[str, list[Columns]] = {}
    for source in sources:
        for request in plan(source):
            for answer in source.fetch(request, NOBODY):
                table, columns = cast(tuple[Table, Columns], answer)
                brought.setdefault(table.name, []).append(columns)
    return brought


def joined(parts: list[Columns]) -> Rows:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def stand_in(name: str, size: str = "small") -> Source:
    return next(each for each in demo_sources(size) if each.name == name)


def mapping(columns: Rows, key: str, value: str) -> dict[str, Any]:
    return dict(zip(columns[key].tolist(), columns[value].tolist(), strict=True))


@pytest.fixture(scope="module")
def market() -> dict[str, Rows]:
    return {name: joined(parts) for name, parts in bring(demo_sources("small")).items()}


@pytest.fixture(scope="module")
def full_list() -> Rows:
    brought = bring([stand_in("jpx_listings", "full")])
    return joined(brought[LISTINGS.name]) | joined(brought[ENGLISH_NAMES.name])


def test_has_a_stand_in_for_every_source() -> None:
    assert tuple(source.name for source in demo_sources("small")) == NAMES


def test_brings_every_table_in_its_types(market: dict[str, Rows]) -> None:
    listed = (SECURITIES, LISTINGS, ENGLISH_NAMES, SESSIONS)
    tables = (*listed, BARS, ACTIONS, SPANS, QUOTES, FLOWS, WEIGHTS)
    assert set(market) == {table.name for table in tables}
    for table in tables:
        named = {"id" if name == "symbol" else name for name in market[table.name]}
        assert named <= {*table.columns, "id"}
        for name, values in market[table.name].items():
            assert values.dtype == DTYPES[name], (table.name, name)


def test_is_the_same_at_every_asking(market: dict[str, Rows]) -> None:
    again = bring(demo_sources("small"))
    for name, rows in market.items():
        for column, values in joined(again[name]).items():
            np.testing.assert_array_equal(values, rows[column])


def test_a_stock_is_the_same_alone_and_among_others(market: dict[str, Rows]) -> None:
    code = market["listings"]["code"][77]
    bars = stand_in("yahoo_bars")
    request = plan(bars, benchmarks=(), watched=(code,), backfill="watchlists")
    (_, alone), *_ = cast(list[tuple[Table, Columns]], list(bars.fetch(request[0], NOBODY)))
    among = market["bars"]["symbol"] == codes.symbol(code)
    assert len(request) == 1
    for name, values in alone.items():
        np.testing.assert_array_equal(values, market["bars"][name][among])


def test_sessions_are_those_of_the_tokyo_exchange() -> None:
    demo: Calendar = calendar()
    true = exchange_calendars.get_calendar("XTKS", start="2004-12-01", end="2027-10-29")
    days = [to_day(stamp.date()) for stamp in true.sessions]
    closes = [int(stamp.timestamp()) for stamp in true.closes]
    count = len(days)
    assert demo.days[:count].tolist() == days
    assert demo.closes[:count].tolist() == closes
    assert demo.last_finished(NOW) == LAST


@pytest.mark.parametrize(("size", "stocks"), [("small", 400), ("full", 3900)])
def test_has_the_stocks_that_were_promised(size: str, stocks: int) -> None:
    listing = stand_in("jpx_listings", size)
    rows = joined(bring([listing])["listings"])
    common = np.isin(rows["segment"].astype(str), STOCK_SEGMENTS)
    common &= np.array([codes.is_common(code) for code in rows["code"]])
    count = Counter(rows["segment"][common].tolist())
    assert common.sum() == stocks
    for segment, share in (("prime", 0.42), ("standard", 0.41), ("growth", 0.17)):
        assert count[segment] / stocks == pytest.approx(share, abs=0.01)
    assert {"etf", "reit", "pro"} <= set(rows["segment"])


def test_sizes_of_the_full_market_are_topix(full_list: Rows) -> None:
    count = Counter(full_list["size"].tolist())
    assert [count[size] for size in SIZES[:4]] == [30, 70, 400, 490]
    assert count["small2"] > 600 and count[""] > 2000


def test_codes_are_valid_and_given_once(full_list: Rows) -> None:
    given = full_list["code"].tolist()
    assert [codes.parse(code) for code in given] == given
    assert len(set(given)) == len(given)
    assert sum(code.endswith("A") for code in given) > 50
    assert sum(len(code) == 5 for code in given) == 1


def test_names_are_given_once_in_both_languages(full_list: Rows) -> None:
    for language in ("name", "name_en"):
        names = full_list[language].tolist()
        assert len(set(names)) == len(names)
        assert all(names)
    assert all(name.isascii() for name in full_list["name_en"])
    assert not any(name.isascii() for name in full_list["name"])


def test_market_caps_run_from_giants_to_minnows() -> None:
    quotes = joined(bring([stand_in("yahoo_quotes", "full")])["quotes"])
    caps = np.sort(quotes["market_cap"])
    assert 8e14 < caps.sum() < 1.2e15
    assert 3e13 < caps[-1] < 1e14
    assert 1e9 < caps[0] < 3e9
    assert caps[-100:].sum() / caps.sum() > 0.5


def test_bars_lie_on_sessions_in_order(market: dict[str, Rows]) -> None:
    bars = market["bars"]
    abroad = np.isin(bars["symbol"], [each.symbol for each in BENCHMARKS if "New" in each.zone])
    abroad |= bars["symbol"] == "JPY=X"
    assert np.isin(bars["day"][~abroad], calendar().days).all()
    assert bars["day"][~abroad].max() == LAST
    assert bars["day"][abroad].max() < LAST  # they close after Tokyo's last close
    same = bars["symbol"][1:] == bars["symbol"][:-1]
    assert (np.diff(bars["day"])[same] > 0).all()
    assert len(set(bars["symbol"])) == same.size + 1 - same.sum()


def test_bars_are_ordered_and_positive(market: dict[str, Rows]) -> None:
    bars = market["bars"]
    assert (bars["low"] > 0).all()
    for name in ("open", "close"):
        assert (bars["low"] <= bars[name]).all()
        assert (bars[name] <= bars["high"]).all()
    stocks = ~np.isin(bars["symbol"], SYMBOLS)
    assert (bars["volume"][stocks] > 0).all()


def test_prices_are_on_ticks_since_the_last_split(market: dict[str, Rows]) -> None:
    listed, bars = market["listings"], market["bars"]
    fine = dict(
        zip(
            [codes.symbol(code) for code in listed["code"]],
            np.isin(listed["size"].astype(str), SIZES[:3]).tolist(),
            strict=True,
        )
    )
    recent = (bars["day"] > 20260701) & ~np.isin(bars["symbol"], SYMBOLS)
    steps = tick(
        bars["close"][recent], np.array([fine[symbol] for symbol in bars["symbol"][recent]])
    )
    np.testing.assert_allclose(
        bars["close"][recent], np.round(bars["close"][recent] / steps) * steps, rtol=1e-12
    )


def test_some_stocks_of_standard_and_growth_do_not_trade_every_day(
    market: dict[str, Rows],
) -> None:
    bars, spans = market["bars"], market["spans"]
    traded = Counter(bars["symbol"].tolist())
    sessions = calendar().days
    missing = {
        symbol: int(((sessions >= first) & (sessions <= last)).sum()) - traded[symbol]
        for symbol, first, last in zip(
            *(spans[name].tolist() for name in ("symbol", "first", "last")), strict=True
        )
        if symbol not in SYMBOLS
    }
    assert min(missing.values()) == 0
    assert sum(count > 20 for count in missing.values()) > 10
    assert all(traded[symbol] for symbol in missing)


def test_spans_begin_with_the_listing(market: dict[str, Rows]) -> None:
    spans = market["spans"]
    first = spans["first"][~np.isin(spans["symbol"], SYMBOLS)]
    assert Counter(first.tolist()).most_common(1)[0][0] == 20211122
    assert (first > 20211122).sum() > 20
    assert first.max() > 20261020  # somebody has been there for days only


def test_quotes_are_the_last_bars(market: dict[str, Rows]) -> None:
    bars, quotes = market["bars"], market["quotes"]
    last = {symbol: place for place, symbol in enumerate(bars["symbol"].tolist())}
    places = [last[symbol] for symbol in quotes["symbol"]]
    np.testing.assert_array_equal(quotes["price"], bars["close"][places])
    np.testing.assert_array_equal(quotes["volume"], bars["volume"][places])
    assert [tokyo_day(at) for at in quotes["at"]] == bars["day"][places].tolist()
    old = [bars["symbol"][place - 1] == bars["symbol"][place] for place in places]
    before = bars["close"][np.array(places) - 1]
    np.testing.assert_array_equal(quotes["previous_close"][old], before[old])
    np.testing.assert_allclose(quotes["market_cap"], quotes["shares"] * quotes["price"])


def test_splits_leave_no_gap_and_dividends_are_a_few_percent(market: dict[str, Rows]) -> None:
    actions, bars = market["actions"], market["bars"]
    closes = {
        (symbol, day): place
        for place, (symbol, day) in enumerate(
            zip(bars["symbol"].tolist(), bars["day"].tolist(), strict=True)
        )
    }
    splits = actions["action"] == "split"
    assert splits.sum() > 20
    for symbol, day in zip(actions["symbol"][splits], actions["day"][splits], strict=True):
        place = closes.get((symbol, day))
        if place is not None and bars["symbol"][place - 1] == symbol:
            assert 0.7 < bars["close"][place] / bars["close"][place - 1] < 1.3
    paid = actions["action"] == "dividend"
    assert paid.sum() + splits.sum() == len(paid)
    yields = np.array(
        [
            value / bars["close"][closes[symbol, day]]
            for symbol, day, value in zip(
                actions["symbol"][paid], actions["day"][paid], actions["value"][paid], strict=True
            )
            if (symbol, day) in closes
        ]
    )
    assert 0.005 < np.median(yields) < 0.03
    assert yields.max() < 0.06


def weeks_of(flows: Rows, source: str, market: str) -> dict[str, Rows]:
    """Sell, buy and the rest of the first print of every investor."""
    mine = (flows["source"] == source) & (flows["market"] == market)
    return {
        investor: {
            name: values[mine & (flows["investor"] == investor)] for name, values in flows.items()
        }
        for investor in set(flows["investor"][mine].tolist())
    }


@pytest.mark.parametrize("market_name", JPX_MARKETS)
def test_sums_of_investors_are_exact(market: dict[str, Rows], market_name: str) -> None:
    weeks = weeks_of(market["flows"], "jpx", market_name)
    assert set(weeks) == set(INVESTORS)
    for side in ("sell", "buy"):
        for whole, parts in SUMS.items():
            total = np.sum([weeks[part][side] for part in parts], axis=0)
            np.testing.assert_array_equal(weeks[whole][side], total)
        assert all((week[side] >= 0).all() for week in weeks.values())
        assert all((week[side] % 1000 == 0).all() for week in weeks.values())


def test_topix_is_the_sized_and_its_weights_add_up(market: dict[str, Rows]) -> None:
    weights, listed = market["weights"], market["listings"]
    sized = {code: size for code, size in mapping(listed, "code", "size").items() if size}
    assert mapping(weights, "code", "size").items() <= sized.items()
    assert set(weights["since"].tolist()) == {20261030}
    assert weights["weight"].sum() == pytest.approx(1, abs=len(sized) * 1e-6)
    caps = mapping(market["quotes"], "symbol", "market_cap")
    large = max(sized, key=lambda code: caps[codes.symbol(code)])
    assert mapping(weights, "code", "weight")[large] > 0.01


def test_one_week_is_printed_twice(market: dict[str, Rows]) -> None:
    week = weeks_of(market["flows"], "jpx", "prime")["business"]
    count = Counter(week["start"].tolist())
    assert [start for start, prints in count.items() if prints > 1] == [20240819]
    printed = week["start"] == 20240819
    assert len(set(week["sell"][printed].tolist())) == 2
    assert np.diff(week["published"][printed]) > 0


def test_only_published_weeks_are_known(market: dict[str, Rows]) -> None:
    flows = market["flows"]
    assert flows["published"].max() <= tokyo_day(NOW)
    assert flows["end"][flows["source"] == "jpx"].max() == 20261113
    mof = weeks_of(flows, "mof", "equity")["foreigners"]
    assert (mof["start"][0], mof["end"][-1]) == (20050102, 20261114)
    assert len(mof["start"]) == len(set(mof["start"].tolist())) == 1141


def test_foreigners_buy_since_october_2025(market: dict[str, Rows]) -> None:
    week = weeks_of(market["flows"], "jpx", "tokyo_nagoya")["foreigners"]
    net = week["buy"] - week["sell"]
    since = week["start"] >= 20250929
    assert net[since].mean() > 2e11 > 1e11 > net[~since].mean()
    assert net[(week["start"] >= 20250929) & (week["start"] < 20251014)].min() > 5e11
    mof = weeks_of(market["flows"], "mof", "equity")["foreigners"]
    assert (mof["buy"] - mof["sell"])[mof["start"] >= 20250928].sum() > 1e13


def test_prime_runs_away_and_growth_stays(market: dict[str, Rows]) -> None:
    """Weighted by today's caps, from the last close before the leadership vote."""
    segment = mapping(market["listings"], "code", "segment")
    caps = mapping(market["quotes"], "symbol", "market_cap")
    price = mapping(market["quotes"], "symbol", "price")
    day = market["bars"]["day"] == 20251003
    then = {name: market["bars"][name][day].tolist() for name in ("symbol", "close")}
    worth = {each: np.zeros(2) for each in STOCK_SEGMENTS}
    for symbol, close in zip(then["symbol"], then["close"], strict=True):
        if symbol in caps:
            cap = caps[symbol]
            worth[segment[symbol.removesuffix(".T")]] += cap * close / price[symbol], cap
    change = {each: float(now / before - 1) for each, (before, now) in worth.items()}
    assert change["prime"] > 0.25
    assert change["prime"] > change["standard"] + 0.1 > change["growth"] + 0.1
    assert change["growth"] < 0.03


def test_what_is_held_is_not_asked_for_again(market: dict[str, Rows]) -> None:
    sources = {source.name: source for source in demo_sources("small")}
    spans = market["spans"]
    half = {name: values[: len(values) // 2] for name, values in spans.items()}
    first = plan(sources["yahoo_bars"])
    rest = plan(sources["yahoo_bars"], securities=half)
    assert 0 < len(rest) < len(first)
    assert plan(sources["yahoo_bars"], securities=spans) == []
    assert plan(sources["jpx_flows"], weeks=frozenset({("jpx", "prime", 20261109)})) == []


def test_a_quote_alone_is_no_history(market: dict[str, Rows]) -> None:
    """A finished quote gives a stock a span of one session; its history is still to come."""
    spans = market["spans"]
    only_last = {
        "symbol": spans["symbol"],
        "first": np.full(len(spans["symbol"]), LAST),
        "last": np.full(len(spans["symbol"]), LAST),
    }
    bars = stand_in("yahoo_bars")
    assert plan(bars, securities=only_last) == plan(bars)


def test_backfill_goes_as_far_as_it_is_told(market: dict[str, Rows]) -> None:
    bars = stand_in("yahoo_bars")
    code = market["listings"]["code"][5]
    assert [len(plan(bars, backfill="none")), len(plan(bars, backfill="watchlists"))] == [1, 1]
    watched = plan(bars, backfill="watchlists", watched=(code, "9999"))
    assert [request.subject for request in watched[1:]] == [codes.symbol(code)]
