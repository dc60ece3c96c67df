"""Weeks of outages: what was not fetched is never taken for what was not traded."""

from __future__ import annotations

import tempfile
import threading
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jpviewer.market.progress import Event
from jpviewer.refresh.refresh import Refresh
from jpviewer.sources.http import Client
from jpviewer.store.store import Store, prepare
from tests.length import at_length
from tests.refresh.simulated import CALENDAR, Bars, Quotes, Yahoo, list_stocks
from tests.world.exchange import issues
from tests.world.market import ABSENT, NULL, STALE, TRADED, Market, Security
from tests.world.places import SESSIONS, TOKYO

START = SESSIONS.index(20260608)
"""A split lies ahead, on 2026-06-26, and two more."""
TIMES = (time(8, 30), time(10, 0), time(15, 35), time(16, 5), time(23, 0))


def market() -> Market:
    """Seventeen stocks, each odd one of its kind, without funds and benchmarks."""
    made = Market(issues(6, 5, 8))
    symbols = [each for each in made.securities if each.endswith(".T") and len(each) == 6]
    stocks = {each: made[each] for each in symbols if made[each].instrument == "EQUITY"}
    plain = [each for each in stocks if each not in vars(made.roles).values()][:2]
    for symbol, ratio, day in zip(plain, (2, 5), (20260707, 20260714), strict=True):
        stocks[symbol] = replace(stocks[symbol], splits=((day, ratio),))
    rare = made.roles.sleepy
    stocks[rare] = replace(stocks[rare], every=2)  # seldom traded, and early
    made.securities = stocks
    return made


MARKET = market()


@dataclass(frozen=True)
class Look:
    """A refresh after some sessions without: when, how far it came, and whether quotes failed."""

    skipped: int
    at: time
    limit: int | None
    broken: bool


LOOKS = st.builds(
    Look,
    skipped=st.one_of(st.sampled_from([0, 1]), st.integers(0, 14)),
    at=st.sampled_from(TIMES),
    limit=st.one_of(st.none(), st.integers(0, 25)),
    broken=st.booleans(),
)


def refresh(store: Store, yahoo: Yahoo, look: Look, day: int) -> None:
    yahoo.now, yahoo.left = TOKYO.instant(day, look.at), look.limit
    stop, events = threading.Event(), list[Event]()
    Refresh(
        store,
        [Quotes(yahoo, look.broken), Bars(yahoo)],
        Client(1000, stop, now=lambda: yahoo.now),
        CALENDAR,
        store.path.with_name("rejected"),
        events.append,
        lambda: yahoo.now,
        stop,
    ).run()


def held(store: Store, symbol: str) -> tuple[int, int, dict[int, float]]:
    """Known span, and closes by day."""
    spans = store.read(
        "SELECT first, last FROM spans JOIN securities USING (id) WHERE symbol = :s", s=symbol
    )
    bars = store.read(
        "SELECT day, close FROM bars JOIN securities USING (id) WHERE symbol = :s", s=symbol
    )
    closes = dict(zip(bars["day"].tolist(), bars["close"].tolist(), strict=True))
    if not len(spans["first"]):
        return 0, 0, closes
    return int(spans["first"][0]), int(spans["last"][0]), closes


def assert_true(store: Store, security: Security, now: float) -> None:
    first, last, closes = held(store, security.symbol)
    assert all(first <= day <= last for day in closes), "nothing outside the span"
    assert last <= CALENDAR.last_finished(now)
    history = security.history
    inside = (history["day"] >= first) & (history["day"] <= last)
    kinds = dict(zip(history["day"][inside].tolist(), history["kind"][inside], strict=True))
    traded = {day for day, kind in kinds.items() if kind == TRADED}
    assert traded <= closes.keys(), "what was traded is there"
    idle = {day for day, kind in kinds.items() if kind in (ABSENT, NULL)}
    assert not idle & closes.keys(), "what is missing was not traded"
    assert all(kinds[day] in (TRADED, STALE) for day in closes)
    if closes:
        truth = dict(zip(history["day"].tolist(), history["close"].tolist(), strict=True))
        ratios = np.array([close / truth[day] for day, close in closes.items()])
        bases = {security.basis(last), security.basis(TOKYO.day(now))}
        assert any(np.allclose(ratios, basis, rtol=1e-6) for basis in bases), "one price basis"


@settings(
    max_examples=at_length(short=4, full=300),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(LOOKS, min_size=4, max_size=at_length(short=8, full=30)))
def test_inside_a_known_span_the_cache_holds_the_truth(looks: list[Look]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.db"
        prepare(path)
        yahoo, place = Yahoo(MARKET), START
        with Store(path, readonly=False) as store:
            with store.transaction():
                list_stocks(store, MARKET)
            for look in looks:
                backwards = TOKYO.instant(SESSIONS[place], look.at) < yahoo.now
                place = min(place + max(look.skipped, backwards), len(SESSIONS) - 20)
                refresh(store, yahoo, look, SESSIONS[place])
                for security in MARKET.securities.values():
                    assert_true(store, security, yahoo.now)
            # Two evenings without a fault, and everything is known.
            for day in SESSIONS[place + 1 : place + 3]:
                refresh(store, yahoo, Look(0, time(16, 5), None, False), day)
            for security in MARKET.securities.values():
                assert_true(store, security, yahoo.now)
                _, last, _ = held(store, security.symbol)
                early = security.last_trade is not None
                assert last >= (CALENDAR.before(day) if early else day), security.symbol


def test_quiet_evenings_ask_for_hardly_any_chart() -> None:
    """Thin, sleepy and suspended stocks included: quotes tell enough."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.db"
        prepare(path)
        yahoo = Yahoo(MARKET)
        with Store(path, readonly=False) as store:
            with store.transaction():
                list_stocks(store, MARKET)
            evening = Look(0, time(16, 5), None, False)
            for day in SESSIONS[START : START + 2]:
                refresh(store, yahoo, evening, day)
            for day in SESSIONS[START + 2 : START + at_length(short=30, full=100)]:
                yahoo.asked.clear()
                refresh(store, yahoo, evening, day)
                splitting = [
                    each.symbol for each in MARKET.securities.values() if day in dict(each.splits)
                ]
                # The screen, one re-check, and of a stock that split a look and its history.
                assert len(yahoo.asked) <= 2 + 2 * len(splitting), (day, yahoo.asked)
                for security in MARKET.securities.values():
                    assert_true(store, security, yahoo.now)
