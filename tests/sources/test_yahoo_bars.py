"""Bars through the unmodified yfinance from the world, compared with its truth."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Cancelled, Changed, Refused, Trouble, Unreachable
from jpviewer.market.tables import ACTIONS, ASKED, BARS, SECURITIES, SPANS
from jpviewer.sources.hosts import Hosts
from jpviewer.sources.http import Client
from jpviewer.sources.source import Request
from jpviewer.sources.wishes import Wish
from jpviewer.sources.yahoo_bars import YahooBars
from tests.sources.conftest import Fetch
from tests.sources.work import Brought
from tests.world import faults
from tests.world.market import ABSENT, Security
from tests.world.places import SESSIONS
from tests.world.world import World

CHART = "/v8/finance/chart/"
BEGIN = 20161101
ODD = ("split", "splits_soon", "thin", "young", "sleepy")


@pytest.fixture
def source(yahoo_folder: Path) -> YahooBars:
    return YahooBars(yahoo_folder)


def ask(security: Security, calendar: Calendar, since: int = BEGIN) -> Request:
    zone = security.place.zone
    wish = Wish(security.symbol, zone, "", since, BEGIN, calendar)
    return Request("yahoo_bars", security.symbol, wish)


def since(
    request: Request, security: Security, last: int, now: float, factor: float = 1.0
) -> Request:
    """The same, with a cache that knows the stock until a day, as it stood at an instant."""
    bars = security.finished(now)
    rows = [
        (day, close * factor)
        for day, close in zip(bars["day"].tolist(), bars["close"].tolist(), strict=True)
        if day <= last
    ][-5:]
    wish = replace(
        request.details, since=rows[0][0], first=SESSIONS[0], last=last, overlap=tuple(rows)
    )
    return replace(request, details=wish)


def assert_true(answers: Brought, security: Security, now: float) -> None:
    """The bars are those of the truth, to the seven digits that Yahoo sends."""
    bars, expected = answers.columns(BARS), security.finished(now)
    assert bars["day"] == expected["day"].tolist()
    assert set(bars["symbol"]) == {security.symbol}
    for name in ("open", "high", "low", "close", "volume"):
        np.testing.assert_allclose(bars[name], expected[name], rtol=1e-6)
    assert np.isnan(np.array(bars["turnover"])).all()


def span(answers: Brought) -> tuple[int, int]:
    ((first, last),) = zip(*map(answers.columns(SPANS).get, ("first", "last")), strict=True)
    return first, last


@pytest.mark.parametrize("role", ["", *ODD])
def test_a_history_is_that_of_the_truth(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar, role: str
) -> None:
    market = world.truth.market
    symbol = getattr(market.roles, role) if role else world.truth.issues[5].symbol
    answers = fetch(source, [ask(market[symbol], calendar)])
    assert_true(answers, market[symbol], world.now)
    assert (answers.refusals, answers.requests[1:]) == ([], [])
    assert span(answers)[0] == answers.columns(BARS)["day"][0]
    # Whoever makes the day's last trade at 10:03 is known until the day before.
    assert span(answers)[1] == (20261119 if role == "sleepy" else 20261120)


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("2026-11-20T08:30+09:00", 20261119),
        ("2026-11-20T10:00+09:00", 20261119),
        ("2026-11-20T15:31+09:00", 20261119),
        ("2026-11-20T15:51+09:00", 20261120),
        ("2026-11-20T16:05+09:00", 20261120),
        ("2026-11-23T12:00+09:00", 20261120),
        ("2026-11-24T10:00+09:00", 20261120),
    ],
)
def test_a_day_s_bar_comes_when_the_day_is_over(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar, now: str, last: int
) -> None:
    world.set_clock(now)
    security = world.truth.market[world.truth.issues[5].symbol]
    answers = fetch(source, [ask(security, calendar)])
    assert answers.columns(BARS)["day"][-1] == last
    assert span(answers)[1] == last
    assert_true(answers, security, world.now)


def test_an_early_last_trade_is_kept_once_the_date_is_past(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    world.set_clock("2026-11-21T09:00+09:00")
    security = world.truth.market[world.truth.market.roles.sleepy]
    answers = fetch(source, [ask(security, calendar)])
    assert span(answers)[1] == answers.columns(BARS)["day"][-1] == 20261120


@pytest.mark.parametrize(("at", "vouched"), [("15:31", False), ("15:59", False), ("16:00", True)])
def test_a_session_without_a_trade_is_vouched_for_half_an_hour_later(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar, at: str, vouched: bool
) -> None:
    security = world.truth.market[world.truth.market.roles.thin]
    idle = security.history["day"][security.history["kind"] == ABSENT]
    day = int(idle[idle <= 20261120][-1])
    world.set_clock(f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}T{at}+09:00")
    answers = fetch(source, [ask(security, calendar)])
    assert answers.columns(BARS)["day"][-1] < day
    assert span(answers)[1] == (day if vouched else calendar.before(day))


def test_dividends_and_splits_are_events(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    security = world.truth.market[world.truth.market.roles.split]
    actions = fetch(source, [ask(security, calendar)]).columns(ACTIONS)
    found = set(zip(*(actions[name] for name in ("day", "action", "value")), strict=True))
    assert found == {
        (20260626, "split", 3.0),
        *((day, "dividend", amount) for day, amount in security.dividends),
    }


@pytest.mark.parametrize(
    ("symbol", "now", "last"),
    [
        ("EWJ", "2026-11-20T16:05+09:00", 20261119),
        ("EWJ", "2026-11-20T15:59-05:00", 20261119),
        ("EWJ", "2026-11-20T16:01-05:00", 20261120),
        ("EWJ", "2026-11-23T05:00-05:00", 20261120),
        ("^N225", "2026-11-20T15:31+09:00", 20261119),
        ("^N225", "2026-11-20T16:05+09:00", 20261120),
        ("JPY=X", "2026-11-20T16:05+09:00", 20261119),
        ("JPY=X", "2026-11-21T12:00+09:00", 20261119),
        ("JPY=X", "2026-11-23T09:05+00:00", 20261120),
    ],
)
def test_elsewhere_a_day_ends_there(
    world: World,
    source: YahooBars,
    fetch: Fetch,
    calendar: Calendar,
    symbol: str,
    now: str,
    last: int,
) -> None:
    world.set_clock(now)
    answers = fetch(source, [ask(world.truth.market[symbol], calendar)])
    assert answers.columns(BARS)["day"][-1] == last
    assert span(answers)[1] == last


def test_currency_days_are_weekdays_in_summer_too(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    days = fetch(source, [ask(world.truth.market["JPY=X"], calendar)]).columns(BARS)["day"]
    assert days == world.truth.market["JPY=X"].finished(world.now)["day"].tolist()
    assert not {20260621, 20260628, 20260705} & set(days)


@pytest.mark.parametrize(
    ("symbol", "code", "kind", "currency", "zone"),
    [
        ("^N225", "", "index", "JPY", "Asia/Tokyo"),
        ("1311.T", "1311", "etf", "JPY", "Asia/Tokyo"),
        ("EWJ", "", "foreign", "USD", "America/New_York"),
        ("JPY=X", "", "fx", "JPY", "Europe/London"),
    ],
)
def test_a_benchmark_is_labelled_as_what_it_is(
    world: World,
    source: YahooBars,
    fetch: Fetch,
    calendar: Calendar,
    symbol: str,
    code: str,
    kind: str,
    currency: str,
    zone: str,
) -> None:
    security = world.truth.market[symbol]
    request = ask(security, calendar)
    answers = fetch(source, [replace(request, details=replace(request.details, is_benchmark=True))])
    found = {name: values[0] for name, values in answers.columns(SECURITIES).items()}
    assert found == {
        "symbol": symbol,
        "code": code,
        "kind": kind,
        "currency": currency,
        "zone": zone,
        "name": security.name,
    }


def test_one_request_brings_a_symbol_whose_zone_is_known(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    symbols = [issue.symbol for issue in world.truth.issues[10:14]]
    fetch(source, [ask(world.truth.market[symbol], calendar) for symbol in symbols])
    assert [each.path for each in world.asked(path=CHART)] == [CHART + each for each in symbols]


def test_an_unknown_zone_is_asked_for(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    security = world.truth.market["RSP"]
    request = ask(security, calendar)
    answers = fetch(source, [replace(request, details=replace(request.details, zone=""))])
    assert_true(answers, security, world.now)
    assert len(world.asked(path=CHART)) == 2


def test_later_only_what_came_since_is_asked_for(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    security = world.truth.market[world.truth.issues[5].symbol]
    request = since(ask(security, calendar), security, 20261117, world.now)
    answers = fetch(source, [request])
    assert answers.columns(BARS)["day"] == [day for day in SESSIONS if 20261111 <= day <= 20261120]
    assert span(answers) == (SESSIONS[0], 20261120)
    assert answers.columns(SPANS)["checked"] == [20261120]
    (asked,) = world.asked(path=CHART)
    assert security.place.day(float(asked.query["period1"])) == 20261111


def test_a_new_split_brings_the_whole_history_again(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    security = world.truth.market[world.truth.market.roles.splits_soon]
    before = float(security.finished(world.now)["close"][-1])
    request = since(ask(security, calendar), security, 20261120, world.now)
    world.set_clock("2026-11-24T16:05+09:00")
    answers = fetch(source, [request])
    assert [each.details.since for each in answers.requests[1:]] == [BEGIN]
    assert answers.anew == [security.symbol]
    assert_true(answers, security, world.now)
    bars = answers.columns(BARS)
    closes = dict(zip(bars["day"], bars["close"], strict=True))
    assert closes[20261120] == pytest.approx(before / 2)


def test_a_split_known_before_brings_nothing_again(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    world.set_clock("2026-11-26T16:05+09:00")
    security = world.truth.market[world.truth.market.roles.splits_soon]
    answers = fetch(source, [since(ask(security, calendar), security, 20261125, world.now)])
    assert (answers.requests[1:], answers.anew) == ([], [])
    assert answers.columns(BARS)["day"][-1] == 20261126


@pytest.mark.parametrize("factor", [0.2, 0.99, 1.01, 3.0])
def test_a_rewritten_history_is_fetched_anew(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar, factor: float
) -> None:
    security = world.truth.market[world.truth.issues[5].symbol]
    request = since(ask(security, calendar), security, 20261119, world.now, factor)
    answers = fetch(source, [request])
    assert len(answers.requests[1:]) == 1
    assert len(answers.columns(BARS)["day"]) == len(security.finished(world.now)["day"])


@pytest.mark.parametrize("factor", [1 / 450_000, 450_000])
def test_a_history_rewritten_beyond_reason_is_refused(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar, factor: float
) -> None:
    security = world.truth.market[world.truth.issues[5].symbol]
    request = since(ask(security, calendar), security, 20261119, world.now, factor)
    answers = fetch(source, [request])
    assert [table for table, _ in answers.tables] == [ASKED]
    assert [each.message.key for each in answers.refusals] == ["history_absurd"]


def test_a_suspended_stock_is_still_vouched_for(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    security = world.truth.market[world.truth.market.roles.suspended]
    answers = fetch(source, [since(ask(security, calendar), security, 20261111, world.now)])
    assert answers.columns(BARS)["day"][-1] == 20260831
    assert span(answers) == (SESSIONS[0], 20261120)


def test_an_unknown_symbol_is_refused_at_the_price_of_one_request(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    known = world.truth.issues[5].symbol
    unknown = replace(world.truth.market[known], symbol=world.truth.market.roles.unknown)
    answers = fetch(source, [ask(unknown, calendar), ask(world.truth.market[known], calendar)])
    (refusal,) = answers.refusals
    assert (refusal.subject, refusal.message.key) == (unknown.symbol, "unknown_symbol")
    assert set(answers.columns(BARS)["symbol"]) == {known}
    assert set(answers.columns(ASKED)["asked"]) == {20261120}
    assert len(world.asked(path=CHART)) == 2


def test_a_crumb_refused_does_not_keep_the_bars_away(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    world.faults.add(faults.UNAUTHORIZED, path=CHART, times=1)
    world.faults.add(faults.too_many(), path="/v1/test/getcrumb")
    security = world.truth.market[world.truth.issues[5].symbol]
    assert_true(fetch(source, [ask(security, calendar)]), security, world.now)


@pytest.mark.parametrize(
    ("fault", "kind", "key", "requests"),
    [
        (faults.too_many(), Refused, "too_many_requests", 1),
        (faults.FORBIDDEN, Refused, "forbidden", 2),
        (faults.UNAUTHORIZED, Refused, "forbidden", 2),
        (faults.BROKEN, Unreachable, "server_fault", 1),
        (faults.DOWN, Unreachable, "server_fault", 1),
        (faults.drop, Unreachable, "unreachable", None),
        (faults.truncate, Unreachable, "unreachable", 1),
        (faults.hang, Unreachable, "silent", 1),
        (faults.huge, Changed, "too_large", 1),
        (faults.cut, Changed, "yahoo_changed", 1),
        (faults.html, Changed, "yahoo_changed", 1),
        (faults.renamed('"timestamp"', '"stamps"'), Changed, "yahoo_changed", 1),
        (faults.renamed('"close"', '"last"'), Changed, "yahoo_changed", 1),
        (faults.renamed('"chart"', '"graph"'), Changed, "yahoo_changed", 1),
        (faults.renamed('"meta"', '"about"'), Changed, "yahoo_changed", 1),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_each_fault_has_its_trouble(
    world: World,
    source: YahooBars,
    client: Client,
    calendar: Calendar,
    fault: faults.Fault,
    kind: type[Trouble],
    key: str,
    requests: int | None,
) -> None:
    world.faults.add(fault, path=CHART)
    request = ask(world.truth.market[world.truth.issues[5].symbol], calendar)
    with pytest.raises(Trouble) as caught:
        list(source.fetch(request, client))
    assert (type(caught.value), caught.value.message.key) == (kind, key)
    assert requests is None or len(world.asked(path=CHART)) == requests


def test_a_bug_of_ours_is_not_taken_for_an_answer_s_fault(
    world: World, source: YahooBars, calendar: Calendar, stop: threading.Event
) -> None:
    class Broken(Hosts):
        def answered(self, host: str) -> None:
            raise KeyError(host)

    request = ask(world.truth.market[world.truth.issues[5].symbol], calendar)
    with (
        Client(pace=200, stop=stop, now=lambda: world.now, hosts=Broken()) as client,
        pytest.raises(KeyError),
    ):
        list(source.fetch(request, client))


def test_a_split_that_yahoo_tells_before_it_adjusts_is_waited_for(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    """Its first bars do not fit those before: nothing is kept from the split on."""
    security = world.truth.market[world.truth.market.roles.splits_soon]
    world.set_clock("2026-11-24T16:05+09:00")
    # What the cache holds, and what Yahoo still says, is one and the same.
    request = since(ask(security, calendar), security, 20261119, world.now)
    answers = fetch(source, [request])
    (refusal,) = answers.refusals
    assert (refusal.subject, refusal.message.key) == (
        f"{security.symbol} 2026-11-24",
        "split_unadjusted",
    )
    assert answers.columns(BARS)["day"][-1] == 20261120
    assert span(answers) == (SESSIONS[0], 20261120)


def test_an_answer_without_the_bars_of_before_vouches_for_nothing(
    world: World, source: YahooBars, fetch: Fetch, calendar: Calendar
) -> None:
    security = world.truth.market[world.truth.issues[5].symbol]
    request = since(ask(security, calendar), security, 20261119, world.now)
    older = tuple((day - 10000, close) for day, close in request.details.overlap)
    wish = replace(request.details, overlap=older)
    answers = fetch(source, [replace(request, details=wish)])
    assert [each.message.key for each in answers.refusals] == ["history_vanished"]
    assert [table for table, _ in answers.tables] == [ASKED]


def test_a_stop_ends_a_chart_that_hangs(
    world: World,
    source: YahooBars,
    client: Client,
    calendar: Calendar,
    stop: threading.Event,
) -> None:
    world.faults.add(faults.hang)
    request = ask(world.truth.market[world.truth.issues[5].symbol], calendar)
    threading.Timer(0.2, stop.set).start()
    with pytest.raises(Cancelled):
        list(source.fetch(request, client))


def test_a_clock_set_wrong_keeps_nothing(
    world: World, source: YahooBars, calendar: Calendar, stop: threading.Event
) -> None:
    tomorrow = datetime.fromisoformat("2026-11-21T16:05+09:00").timestamp()
    request = ask(world.truth.market[world.truth.issues[5].symbol], calendar)
    with (
        Client(pace=200, stop=stop, now=lambda: tomorrow) as client,
        pytest.raises(Unreachable) as caught,
    ):
        list(source.fetch(request, client))
    assert caught.value.message.key == "clock_wrong"
