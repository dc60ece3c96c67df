"""TOPIX through the months, and the caps beside its weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.tables import Columns
from jpviewer.store import weights
from jpviewer.store.store import Store, prepare

AUGUST, SEPTEMBER, OCTOBER = 20260831, 20260930, 20261030


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as opened:
        yield opened


def month(since: int, **shares: float) -> Columns:
    """A list: codes as keys with a mark before, and their weights."""
    codes = [code.removeprefix("c") for code in shares]
    return {
        "code": np.array(codes, object),
        "since": np.full(len(codes), since),
        "weight": np.array(list(shares.values())),
        "size": np.full(len(codes), "mid400", object),
        "member": np.ones(len(codes), np.int64),
    }


def held(store: Store, day: int = 99999999) -> dict[str, float]:
    """The newest list on or before a day."""
    found = weights.lists(store)
    since = found["since"].max(where=found["since"] <= day, initial=0)
    rows = np.flatnonzero(found["since"] == since).tolist()
    return {found["code"][row]: float(found["weight"][row]) for row in rows}


def test_each_day_has_the_list_of_its_time(store: Store) -> None:
    weights.keep_weights(store, month(AUGUST, c1301=0.5, c7203=0.5))
    weights.keep_weights(store, month(OCTOBER, c7203=0.6, c9984=0.4))
    assert held(store, AUGUST - 1) == {}
    assert held(store, OCTOBER - 1) == {"1301": 0.5, "7203": 0.5}
    assert held(store) == {"7203": 0.6, "9984": 0.4}


def test_a_stock_that_leaves_keeps_its_end(store: Store) -> None:
    weights.keep_weights(store, month(AUGUST, c1301=0.5, c7203=0.5))
    assert weights.keep_weights(store, month(OCTOBER, c7203=1.0)) == 2
    told = weights.history(store, "1301")
    assert list(zip(told["since"].tolist(), told["member"].tolist(), strict=True)) == [
        (AUGUST, 1),
        (OCTOBER, 0),
    ]
    assert weights.history(store, "9984")["since"].tolist() == []


def test_a_stock_may_come_back(store: Store) -> None:
    for since, shares in (
        (AUGUST, {"c1301": 0.5, "c7203": 0.5}),
        (SEPTEMBER, {"c7203": 1.0}),
        (OCTOBER, {"c1301": 0.1, "c7203": 0.9}),
    ):
        weights.keep_weights(store, month(since, **shares))
    assert weights.history(store, "1301")["member"].tolist() == [1, 0, 1]
    assert weights.history(store, "7203")["member"].tolist() == [1, 1, 1]


def test_the_same_list_and_an_older_one_change_nothing(store: Store) -> None:
    weights.keep_weights(store, month(OCTOBER, c7203=1.0))
    assert weights.keep_weights(store, month(OCTOBER, c7203=1.0)) == 0
    assert weights.keep_weights(store, month(AUGUST, c1301=1.0)) == 0
    assert held(store, AUGUST) == {}


def test_a_list_printed_anew_replaces_the_one_of_its_day(store: Store) -> None:
    weights.keep_weights(store, month(AUGUST, c1301=0.5, c7203=0.5))
    weights.keep_weights(store, month(OCTOBER, c1301=0.2, c7203=0.8))
    assert weights.keep_weights(store, month(OCTOBER, c7203=0.7, c9984=0.3)) == 3
    assert held(store) == {"7203": 0.7, "9984": 0.3}
    assert held(store, AUGUST) == {"1301": 0.5, "7203": 0.5}
    assert weights.history(store, "1301")["member"].tolist() == [1, 0]
