"""What is asked for, in which order, and from which day on."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import DTYPES, Columns
from jpviewer.sources.source import Known, Overlap
from jpviewer.sources.wishes import Wish, wanted, wishes
from tests.world.places import SESSIONS

TODAY = date(2026, 11, 20)
EVENING = "2026-11-20T16:05+09:00"


@dataclass(frozen=True)
class Held:
    """A security as the cache holds it."""

    symbol: str
    segment: str = "prime"
    market_cap: float = 1e9
    kind: str = "stock"
    zone: str = "Asia/Tokyo"
    at: int = 0
    first: int = 0
    last: int = 0
    checked: int = 0
    asked: int = 0
    paid: int = 0
    adjusted: int = 0
    closes: Overlap = ()
    size: str = ""

    @property
    def code(self) -> str:
        return self.symbol.removesuffix(".T")


def columns(held: Iterable[Held]) -> Columns:
    names = ("symbol", "code", "kind", "zone", "segment", "size", "market_cap", "first", "last")
    rows = list(held)
    return {
        name: np.array([getattr(row, name) for row in rows], DTYPES[name])
        for name in (*names, "at", "checked", "asked", "paid", "adjusted")
    }


def known(calendar: Calendar, *held: Held, now: str = EVENING, **more: Any) -> Known:
    overlaps = {each.symbol: each.closes for each in held if each.closes}
    instant = datetime.fromisoformat(now).timestamp()
    return Known(instant, calendar, columns(held), overlaps=overlaps, **more)


def only(calendar: Calendar, held: Held, now: str = EVENING, **more: Any) -> Wish | None:
    """The wish for one security, if any."""
    found = list(wishes(known(calendar, held, now=now, **more), TODAY))
    assert [wish.symbol for wish in found] in ([], [held.symbol])
    return found[0] if found else None


CLOSES = ((20261104, 99.0), (20261105, 100.0))
WHOLE = Held(
    "1301.T", first=20161101, last=20261120, checked=20261120, asked=20261120, closes=CLOSES
)


def test_benchmarks_come_first_then_the_watched_then_the_largest_in_turn(
    calendar: Calendar,
) -> None:
    held = known(
        calendar,
        Held("1301.T", "prime", 5e9),
        Held("1302.T", "prime", 9e9),
        Held("1303.T", "prime", math.nan),
        Held("1304.T", "standard", 2e9),
        Held("1305.T", "growth", 1e9),
        Held("1306.T", "etf", 9e12, kind="etf"),
        Held("1307.T", "growth", 3e9),
        Held("13075.T", "growth", 9e9, kind="class"),
        Held("1308.T", "pro", 9e9),
        Held("8951.T", "reit", math.nan, kind="reit"),
        Held("1309.T", "etf", math.nan, kind="etf"),
        Held("8952.T", "reit", 8e11, kind="reit"),
        benchmarks=("^N225", "1306.T"),
        watched=("1304", "1306", "9999"),
    )
    assert wanted(held) == [
        *("^N225", "1306.T", "1304.T"),
        *("1302.T", "1307.T", "1301.T", "1305.T", "1303.T"),
        *("8952.T", "1309.T", "8951.T"),
    ]


@pytest.mark.parametrize(
    ("backfill", "symbols"),
    [
        ("all", ["EWJ", "1302.T", "1301.T"]),
        ("watchlists", ["EWJ", "1302.T"]),
        ("none", ["EWJ"]),
    ],
)
def test_backfill_bounds_what_is_wanted(
    calendar: Calendar, backfill: str, symbols: list[str]
) -> None:
    stocks = Held("1301.T"), Held("1302.T")
    held = known(calendar, *stocks, benchmarks=("EWJ",), watched=("1302",), backfill=backfill)
    assert wanted(held) == symbols


segments = st.sampled_from(["prime", "standard", "growth"])
caps = st.one_of(st.just(math.nan), st.floats(1e6, 1e13))


@given(st.lists(st.tuples(segments, caps), max_size=30))
def test_every_stock_is_wanted_once_and_segments_take_turns(
    stocks: list[tuple[str, float]],
) -> None:
    held = [Held(f"{1301 + n}.T", *stock) for n, stock in enumerate(stocks)]
    calendar = Calendar(np.empty(0, np.int64), np.empty(0, np.int64))
    found = wanted(Known(0.0, calendar, columns(held)))
    assert sorted(found) == [each.symbol for each in held]
    by_symbol = {each.symbol: each for each in held}
    for segment in ("prime", "standard", "growth"):
        sizes = [by_symbol[each].market_cap for each in found if by_symbol[each].segment == segment]
        ranked = [-1.0 if math.isnan(size) else size for size in sizes]
        assert ranked == sorted(ranked, reverse=True)
    smallest = min(sum(each.segment == name for each in held) for name in ("prime", "growth"))
    head = [by_symbol[each].segment for each in found]
    for count in range(len(head)):
        turns = {name: head[:count].count(name) for name in ("prime", "growth")}
        if min(turns.values()) < smallest:
            assert abs(turns["prime"] - turns["growth"]) <= 1


def test_a_stock_without_bars_is_wanted_whole(calendar: Calendar) -> None:
    wish = only(calendar, Held("1301.T"))
    assert wish is not None
    assert (wish.since, wish.begin, wish.first, wish.last) == (20161101, 20161101, 0, 0)


def test_bars_of_quotes_alone_are_no_history(calendar: Calendar) -> None:
    """Or a stock would never get one, once its quotes are kept day by day."""
    held = Held("1301.T", first=20261118, last=20261120)
    wish = only(calendar, held)
    assert wish is not None
    assert (wish.since, wish.last) == (20161101, 0)


@pytest.mark.parametrize("first", [20161101, 20260511])
def test_a_history_up_to_date_is_not_wanted(calendar: Calendar, first: int) -> None:
    assert only(calendar, replace(WHOLE, first=first)) is None


@pytest.mark.parametrize(
    ("now", "wanted_again"),
    [
        ("2026-11-20T15:31+09:00", False),
        ("2026-11-20T15:59+09:00", False),
        ("2026-11-20T16:00+09:00", True),
        ("2026-11-22T12:00+09:00", True),
    ],
)
def test_a_session_is_missed_half_an_hour_after_its_close(
    calendar: Calendar, now: str, wanted_again: bool
) -> None:
    wish = only(calendar, replace(WHOLE, last=20261119), now=now)
    assert (wish is not None) == wanted_again


@pytest.mark.parametrize(
    ("now", "wanted_again"), [(EVENING, False), ("2026-11-21T09:00+09:00", True)]
)
def test_whose_last_trade_was_early_is_not_asked_for_in_vain(
    calendar: Calendar, now: str, wanted_again: bool
) -> None:
    at = int(datetime.fromisoformat("2026-11-20T10:03+09:00").timestamp())
    wish = only(calendar, replace(WHOLE, last=20261119, at=at), now=now)
    assert (wish is not None) == wanted_again


def test_an_old_quote_hides_no_session(calendar: Calendar) -> None:
    at = int(datetime.fromisoformat("2026-11-18T10:03+09:00").timestamp())
    assert only(calendar, replace(WHOLE, last=20261119, at=at)) is not None


def test_what_is_missing_is_asked_for_with_five_sessions_before(calendar: Calendar) -> None:
    wish = only(calendar, replace(WHOLE, last=20261105))
    assert wish is not None
    assert (wish.since, wish.first, wish.last) == (20261029, 20161101, 20261105)
    assert wish.overlap == CLOSES


def test_who_seldom_trades_is_asked_for_since_its_fifth_last_bar(calendar: Calendar) -> None:
    seldom = ((20260803, 98.0), (20260910, 99.0))
    wish = only(calendar, replace(WHOLE, last=20261105, closes=seldom))
    assert wish is not None
    assert (wish.since, wish.overlap) == (20260803, seldom)


def test_a_whole_wish_forgets_what_is_cached(calendar: Calendar) -> None:
    wish = only(calendar, replace(WHOLE, last=20261105))
    assert wish is not None
    whole = wish.whole()
    assert (whole.since, whole.first, whole.last, whole.overlap) == (20161101, 0, 0, ())


@pytest.mark.parametrize(
    ("symbol", "kind", "zone", "now", "last", "wanted_again"),
    [
        ("EWJ", "foreign", "America/New_York", "2026-11-20T16:05-05:00", 20261119, False),
        ("EWJ", "foreign", "America/New_York", "2026-11-20T17:05-05:00", 20261119, True),
        ("EWJ", "foreign", "America/New_York", "2026-11-22T12:00-05:00", 20261120, False),
        ("EWJ", "foreign", "America/New_York", "2026-11-23T12:00-05:00", 20261120, False),
        ("JPY=X", "fx", "Europe/London", "2026-11-20T23:00+00:00", 20261119, False),
        ("JPY=X", "fx", "Europe/London", "2026-11-21T01:00+00:00", 20261119, True),
        ("JPY=X", "fx", "Europe/London", "2026-11-22T12:00+00:00", 20261120, False),
        ("XYZ", "foreign", "", "2026-11-20T16:05+09:00", 20261120, True),
    ],
)
def test_elsewhere_weekdays_are_counted(
    calendar: Calendar,
    symbol: str,
    kind: str,
    zone: str,
    now: str,
    last: int,
    wanted_again: bool,
) -> None:
    held = replace(WHOLE, symbol=symbol, kind=kind, zone=zone, last=last, segment="")
    wish = only(calendar, held, now=now, benchmarks=(symbol,))
    assert (wish is not None) == wanted_again
    if wish is not None:
        assert wish.since <= last
        assert wish.is_benchmark


def test_a_benchmark_nobody_knows_yet_is_wanted_with_its_zone(calendar: Calendar) -> None:
    (wish,) = wishes(known(calendar, benchmarks=("SPY",)), TODAY)
    assert (wish.symbol, wish.zone, wish.since) == ("SPY", "America/New_York", 20161101)


def test_ten_years_back_from_a_leap_day(calendar: Calendar) -> None:
    held = known(calendar, Held("1301.T"))
    (wish,) = wishes(held, date(2028, 2, 29))
    assert wish.begin == 20180201


def test_no_more_than_the_calendar_has(calendar: Calendar) -> None:
    wish = only(calendar, replace(WHOLE, first=SESSIONS[0], last=SESSIONS[1]))
    assert wish is not None
    assert wish.since == SESSIONS[0]


def test_bars_in_doubt_are_asked_for_again(calendar: Calendar) -> None:
    wish = only(calendar, WHOLE, doubtful={"1301.T": 20261020})
    assert wish is not None
    assert (wish.since, wish.last) == (20261020, 20261120)
