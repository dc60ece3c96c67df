"""A whole history takes the place of the one held, in one step, if there is any good in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from jpviewer.market.tables import ACTIONS, BARS, SECURITIES, SESSIONS, SPANS, Columns
from jpviewer.refresh.keep import Keeper
from jpviewer.store import bars
from jpviewer.store.store import Store, prepare
from tests.refresh.market import CALENDAR

DAYS = CALENDAR.days[100:110]
NOW = float(CALENDAR.closes[-1])
SYMBOL = "1301.T"


def text(*values: str) -> Any:
    return np.array(values, object)


def history(closes: list[float], first: int = 0) -> Columns:
    """Bars of one price each."""
    values = np.array(closes)
    prices = dict.fromkeys(("open", "high", "low", "close"), values)
    days = DAYS[first : first + len(closes)]
    volume = np.arange(len(closes)) + 1e3
    rest = {"day": days, "volume": volume, "turnover": np.full(len(closes), np.nan)}
    return {"symbol": text(*[SYMBOL] * len(closes))} | prices | rest


def span(first: int, last: int) -> Columns:
    ends = {"first": DAYS[first : first + 1], "last": DAYS[last : last + 1]}
    return {"symbol": text(SYMBOL)} | ends | {"checked": ends["last"]}


def dividend(place: int, value: float) -> Columns:
    paid = {"day": DAYS[place : place + 1], "action": text("dividend"), "value": np.array([value])}
    return {"symbol": text(SYMBOL)} | paid


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as store:
        store.upsert(SESSIONS, {"day": CALENDAR.days, "close_at": CALENDAR.closes})
        security = {"symbol": text(SYMBOL), "code": text("1301"), "kind": text("stock")}
        store.upsert(SECURITIES, security | {"zone": text("Asia/Tokyo")})
        keep(store, [(BARS, history([900.0] * 8)), (ACTIONS, dividend(2, 30)), (SPANS, span(0, 7))])
        yield store


def keep(store: Store, tables: list[tuple[Any, Columns]], anew: bool = False) -> None:
    keeper = Keeper(store, CALENDAR)
    with store.fetch("yahoo_bars", SYMBOL, int(NOW)):
        keeper.announce([SYMBOL] if anew else [], tables)
        for table, columns in tables:
            keeper.keep(table, columns, NOW)
        keeper.reject("yahoo_bars", [], NOW)


def held(store: Store) -> tuple[dict[int, float], list[float], tuple[int, int], int]:
    found = bars.bars(store, SYMBOL)
    closes = dict(zip(found["day"].tolist(), found["close"].tolist(), strict=True))
    paid = bars.actions(store, SYMBOL)["value"].tolist()
    return closes, paid, bars.span(store, SYMBOL), bars.checked(store, SYMBOL)


def test_nothing_of_the_old_one_stays(store: Store) -> None:
    """Days, dividends and the span of the old price basis included."""
    whole = [(BARS, history([300.0] * 6, 3)), (ACTIONS, dividend(4, 10)), (SPANS, span(3, 8))]
    keep(store, whole, anew=True)
    days = DAYS.tolist()
    assert held(store) == (dict.fromkeys(days[3:9], 300.0), [10.0], (days[3], days[8]), days[8])


def test_what_is_refused_as_a_whole_takes_nothing_away(store: Store) -> None:
    before = held(store)
    broken = [(BARS, history([-1.0] * 6, 3)), (ACTIONS, dividend(4, 10)), (SPANS, span(3, 8))]
    keep(store, broken, anew=True)
    assert held(store) == before


def test_without_a_whole_history_both_stand_side_by_side(store: Store) -> None:
    keep(store, [(BARS, history([905.0] * 2, 8)), (SPANS, span(0, 9))])
    closes, _, (first, last), checked = held(store)
    days = DAYS.tolist()
    assert closes == dict.fromkeys(days[:8], 900.0) | dict.fromkeys(days[8:], 905.0)
    assert (first, last, checked) == (days[0], days[9], days[9])


def test_bars_held_alike_are_not_written_again(store: Store) -> None:
    """Or a re-check would make the figures of half a year again each evening."""
    store.execute("DELETE FROM stale")
    keep(store, [(BARS, history([900.0] * 8 + [910.0]))])
    since = store.read("SELECT since FROM stale")["since"].tolist()
    assert since == [int(DAYS[8])]
    fetched = store.read("SELECT DISTINCT fetch FROM bars")["fetch"]
    assert len(fetched) == 2


def test_nobody_knows_of_dividends_before_a_chart_told(store: Store) -> None:
    assert bars.checked(store, "9999.T") == 0
