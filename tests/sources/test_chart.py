"""Which sessions of a chart are over, as laws over charts of any kind."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.sources.chart import COLUMNS, Chart, settled
from jpviewer.sources.source import Refusal
from jpviewer.sources.wishes import Wish
from jpviewer.sources.yahoo_bars import answers
from tests.world.places import SESSIONS, TOKYO

CALENDAR = Calendar(
    np.array(SESSIONS, np.int64),
    np.array([TOKYO.instant(day, TOKYO.closes) for day in SESSIONS], np.int64),
)
FIRST, LAST = (TOKYO.instant(day, TOKYO.opens) for day in (20260105, 20261218))


def instant(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def chart(days: list[int], stamp: float, close: float = 100.0, **more: Any) -> Chart:
    bars: dict[str, Any] = {name: np.full(len(days), close) for name in COLUMNS}
    bars |= {"day": np.array(days, np.int64), "volume": np.full(len(days), 1e3)}
    bars |= {name: np.zeros(len(days)) for name in ("dividend", "split")}
    return Chart(bars, stamp, **({"zone": "Asia/Tokyo", "instrument": "EQUITY"} | more))


@given(
    st.sets(st.sampled_from(SESSIONS[240:]), max_size=20),
    st.floats(FIRST, LAST),
    st.floats(0, 3 * 24 * 3600),
)
def test_nothing_unfinished_is_kept_and_nothing_dropped_is_vouched_for(
    days: set[int], stamp: float, age: float
) -> None:
    now = stamp + age
    held = sorted(day for day in days if TOKYO.instant(day, TOKYO.opens) <= stamp)
    found = chart(held, stamp)
    finished, last = settled(found, CALENDAR, now)
    for day, kept in zip(held, finished.tolist(), strict=True):
        closed = TOKYO.instant(day, TOKYO.closes)
        assert closed <= now or not kept
        assert kept or day > last
        assert kept == (closed <= stamp or day < TOKYO.day(now))
    assert not last or TOKYO.instant(last, TOKYO.closes) <= now


@pytest.mark.parametrize(
    ("stamp", "now", "last"),
    [
        ("2026-11-20T15:30+09:00", "2026-11-20T15:31+09:00", 20261120),
        ("2026-11-19T15:30+09:00", "2026-11-20T15:59+09:00", 20261119),
        ("2026-11-19T15:30+09:00", "2026-11-20T16:00+09:00", 20261120),
        ("2026-11-20T15:30+09:00", "2026-11-24T09:00+09:00", 20261120),
        ("2026-11-20T15:30+09:00", "2026-11-24T16:30+09:00", 20261124),
    ],
)
def test_a_stamp_or_half_an_hour_vouches_for_a_session(stamp: str, now: str, last: int) -> None:
    days = [day for day in (20261118, 20261119, 20261120) if day <= TOKYO.day(instant(stamp))]
    found = chart(days, instant(stamp))
    assert settled(found, CALENDAR, instant(now))[1] == last


def test_a_quote_of_a_session_without_its_bar_vouches_for_no_idle_day() -> None:
    found = chart([20261118, 20261119], STAMP)
    assert settled(found, CALENDAR, instant("2026-11-24T16:30+09:00"))[1] == 20261119


def test_a_currency_has_no_close() -> None:
    stamp = instant("2026-11-20T23:59+00:00")
    period: dict[str, Any] = {"zone": "Europe/London", "session_end": stamp}
    days = [20261119, 20261120]
    fund = chart(days, stamp, instrument="ETF", **period)
    currency = chart(days, stamp, instrument="CURRENCY", **period)
    assert settled(fund, CALENDAR, stamp)[0].tolist() == [True, True]
    assert settled(currency, CALENDAR, stamp)[0].tolist() == [True, False]


def wish(**more: Any) -> Wish:
    return Wish("1301.T", "Asia/Tokyo", "stock", 20261101, 20161101, CALENDAR, **more)


EVENING = instant("2026-11-20T16:05+09:00")
STAMP = instant("2026-11-20T15:30+09:00")


def keys(found: Chart, wanted: Wish) -> list[str]:
    given = list(answers(wanted, found, EVENING))
    return [each.message.key for each in given if isinstance(each, Refusal)]


def kept(found: Chart) -> dict[str, Columns]:
    given = answers(wish(), found, EVENING)
    return {each[0].name: each[1] for each in given if isinstance(each, tuple)}


def test_what_yahoo_tells_nothing_of_is_refused() -> None:
    assert keys(chart([], 0.0, zone=""), wish()) == ["no_bars"]


def test_a_stock_without_any_bar_is_refused() -> None:
    assert keys(chart([], STAMP), wish()) == ["no_bars"]


def test_the_price_after_a_squeeze_out_is_refused() -> None:
    assert keys(chart([20261119, 20261120], STAMP, 2.5e10), wish()) == ["price_absurd"]


def test_an_index_may_be_as_high_as_it_likes() -> None:
    assert keys(chart([20261120], STAMP, 9e6, instrument="INDEX"), wish()) == []


def test_a_stock_on_its_first_day_is_no_fault() -> None:
    found = chart([20261120], instant("2026-11-20T14:00+09:00"))
    given = list(answers(wish(), found, instant("2026-11-20T14:20+09:00")))
    assert [each[0].name for each in given if isinstance(each, tuple)] == ["asked"]


def test_bars_without_a_close_are_dropped() -> None:
    found = chart([20261118, 20261119, 20261120], STAMP)
    found.bars["close"][1] = found.bars["volume"][1] = np.nan
    tables = kept(found)
    assert tables["bars"]["day"].tolist() == [20261118, 20261120]
    assert tables["spans"]["last"].tolist() == [20261120]


def test_shares_that_changed_hands_without_a_price_are_no_idle_day() -> None:
    """The gate tells of such a bar; its session is asked for again as long as it is the last."""
    found = chart([20261118, 20261119, 20261120], STAMP)
    found.bars["close"][2] = np.nan
    tables = kept(found)
    assert tables["bars"]["day"].tolist() == [20261118, 20261119, 20261120]
    assert tables["spans"]["last"].tolist() == [20261119]


def test_an_event_without_a_bar_is_kept() -> None:
    found = chart([20261119, 20261120], STAMP)
    found.bars["close"][0] = found.bars["volume"][0] = np.nan
    found.bars["dividend"][0] = 45.0
    tables = kept(found)
    assert tables["actions"]["day"].tolist() == [20261119]
    assert tables["actions"]["value"].tolist() == [45.0]
    assert tables["bars"]["day"].tolist() == [20261120]
