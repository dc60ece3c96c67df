"""Levels of single securities: by price, and with dividends reinvested."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from numpy.typing import NDArray

from jpviewer.market.tables import ACTIONS, BARS, SECURITIES, SPANS
from jpviewer.store import bars, figures
from jpviewer.store.schema import STEPS
from jpviewer.store.store import Store, prepare

DAYS = np.arange(20261102, 20261128)
Row = NDArray[np.float64]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("levels") / "cache.db"
    prepare(path)
    with Store(path, readonly=False) as opened:
        yield opened


def hold(
    store: Store, closes: Row, paid: Row, checked: int = 99991231, kind: str = "stock"
) -> None:
    """One security A: closes (NaN without a trade) and dividends (0 for none) from DAYS[0] on."""
    for table in ("securities", "bars", "actions", "spans"):
        store.execute(f"DELETE FROM {table}")
    names = {"symbol": "A", "code": "", "kind": kind}
    store.upsert(SECURITIES, {name: np.array([text], object) for name, text in names.items()})
    (number,) = store.read("SELECT id FROM securities")["id"].tolist()
    traded, days = ~np.isnan(closes), DAYS[: len(closes)]
    prices = dict.fromkeys(("open", "high", "low", "close"), closes[traded])
    ids = np.full(int(traded.sum()), number)
    store.upsert(BARS, prices | {"id": ids, "day": days[traded]})
    ids, action = (np.full(int((paid > 0).sum()), each) for each in (number, "dividend"))
    row = {"id": ids, "day": days[paid > 0], "value": paid[paid > 0]}
    store.upsert(ACTIONS, row | {"action": action.astype(object)})
    span = {"id": number, "first": DAYS[0], "last": days[-1], "checked": checked}
    store.upsert(SPANS, {name: np.array([value]) for name, value in span.items()})


def plain_total(closes: Row, paid: Row) -> list[float]:
    """r = (close + dividend) / close before - 1, a session without a trade having the last close.

    From the first close on, levels of the sessions that traded.
    """
    levels, level, last = [], np.nan, np.nan
    for close, dividend in zip(closes.tolist(), paid.tolist(), strict=True):
        now = last if np.isnan(close) else close
        level = now if np.isnan(last) else level * (now + dividend) / last
        last = now
        if not np.isnan(close):
            levels.append(level)
    return levels


sessions = some.lists(
    some.tuples(
        some.one_of(some.just(np.nan), some.floats(1, 1e5)),
        some.one_of(some.just(0.0), some.floats(0.1, 10)),
    ),
    min_size=1,
    max_size=len(DAYS),
)


@given(market=sessions)
def test_dividends_are_reinvested_at_the_close_of_their_day(
    store: Store, market: list[tuple[float, float]]
) -> None:
    closes, paid = np.array(market).T
    hold(store, closes, paid)
    found = bars.levels(store, ["A"], total=True)
    assert found["level"].tolist() == pytest.approx(plain_total(closes, paid), rel=1e-9)
    assert found["coverage"].tolist() == [1.0] * len(found["day"])
    price = bars.levels(store, ["A"])
    assert price["level"].tolist() == closes[~np.isnan(closes)].tolist()


def test_beyond_the_dividends_known_the_level_goes_on_by_price_uncovered(store: Store) -> None:
    closes, paid = np.array([100.0, 110, 108, 120, 150]), np.array([0.0, 0, 2, 0, 0])
    hold(store, closes, paid, checked=int(DAYS[3]))
    found = bars.levels(store, ["A"], total=True)
    assert found["coverage"].tolist() == [1, 1, 1, 1, 0]
    assert found["level"][-1] / found["level"][-2] == pytest.approx(150 / 120)


def test_a_later_start_shows_the_same_levels(store: Store) -> None:
    closes, paid = np.array([100.0, 110, 108, 120]), np.array([0.0, 5, 0, 3])
    hold(store, closes, paid)
    whole = bars.levels(store, ["A"], total=True)["level"]
    later = bars.levels(store, ["A"], since=int(DAYS[2]), total=True)["level"]
    assert later.tolist() == whole[2:].tolist()


@pytest.mark.parametrize("kind", bars.PAYS_NOTHING)
def test_what_pays_no_dividends_that_anybody_tells_has_no_total_return(
    store: Store, kind: str
) -> None:
    hold(store, np.array([100.0, 110]), np.zeros(2), kind=kind)
    found = bars.levels(store, ["A"], total=True)
    assert np.isnan(found["level"]).tolist() == [True, True]
    assert found["coverage"].tolist() == [0, 0]


def test_without_a_chart_no_dividend_is_known(store: Store) -> None:
    hold(store, np.array([100.0, 110]), np.zeros(2), checked=0)
    found = bars.levels(store, ["A"], total=True)
    assert found["level"].tolist() == [100, 110]
    assert found["coverage"].tolist() == [0, 0]


def test_an_unknown_symbol_has_no_levels(store: Store) -> None:
    assert not len(bars.levels(store, ["B"], total=True)["day"])


def test_composites_of_an_older_cache_stay_and_are_made_again(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with closing(sqlite3.connect(path)) as older:
        for step in STEPS[:2]:
            older.executescript(step)
        older.execute("PRAGMA user_version = 2")
        older.execute("INSERT INTO composites VALUES ('prime', 20261120, 134.5, 1, 0)")
        older.execute("INSERT INTO spans (id, first, last) VALUES (7, 20161101, 20261120)")
        older.commit()
    prepare(path)
    with Store(path) as store:
        assert bars.levels(store, ["prime"])["level"].tolist() == [134.5]
        total = bars.levels(store, ["prime"], total=True)
        assert np.isnan(total["level"]).all()
        assert total["coverage"].tolist() == [0]
        assert figures.stale(store)["id"].tolist() == [7]
