"""Listings with effective dates, from one file of the exchange to the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.tables import SECURITIES, Columns
from jpviewer.store import figures, listings
from jpviewer.store.board import board, board_now, keep_board
from jpviewer.store.store import Store, prepare

Row = tuple[str, str, str]
"""Code, name, segment."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as opened:
        yield opened


def file_of(since: int, *rows: Row) -> Columns:
    names = ("code", "name", "segment")
    columns = {
        name: np.array(part, object)
        for name, part in zip(names, zip(*rows, strict=True), strict=True)
    }
    blank = np.full(len(rows), "", object)
    return columns | {
        "since": np.full(len(rows), since),
        "is_foreign": np.zeros(len(rows), np.int64),
        "sector33": blank,
        "sector17": blank,
        "size": blank,
        "listed": np.ones(len(rows), np.int64),
    }


def states(store: Store) -> list[tuple[object, ...]]:
    found = store.read("SELECT code, since, segment, listed FROM listings ORDER BY code, since")
    return list(zip(*(values.tolist() for values in found.values()), strict=True))


APRIL = file_of(20260430, ("1001", "甲", "growth"), ("1002", "乙", "prime"))


def test_the_same_list_again_changes_nothing(store: Store) -> None:
    assert listings.keep_listings(store, APRIL) == 2
    later = dict(APRIL) | {"since": np.full(2, 20260531)}
    assert listings.keep_listings(store, later) == 0
    assert [row[1] for row in states(store)] == [20260430, 20260430]


def test_moves_arrivals_and_departures_have_their_day(store: Store) -> None:
    listings.keep_listings(store, APRIL)
    may = file_of(20260531, ("1001", "甲", "prime"), ("1003", "丙", "growth"))
    listings.keep_listings(store, may)
    assert states(store) == [
        ("1001", 20260430, "growth", 1),
        ("1001", 20260531, "prime", 1),
        ("1002", 20260430, "prime", 1),
        ("1002", 20260531, "prime", 0),
        ("1003", 20260531, "growth", 1),
    ]
    assert listings.listed(store)["code"].tolist() == ["1001", "1003"]


def test_a_code_that_comes_back_is_listed_again(store: Store) -> None:
    listings.keep_listings(store, APRIL)
    listings.keep_listings(store, file_of(20260531, ("1001", "甲", "growth")))
    listings.keep_listings(store, dict(APRIL) | {"since": np.full(2, 20260630)})
    assert states(store)[-1] == ("1002", 20260630, "prime", 1)


def test_who_is_listed_under_unknown_words_stays_where_it_was(store: Store) -> None:
    listings.keep_listings(store, APRIL)
    may = file_of(20260531, ("1001", "甲", ""), ("1002", "乙", "prime"), ("1003", "丙", ""))
    assert listings.keep_listings(store, may) == 1
    assert states(store) == [
        ("1001", 20260430, "growth", 1),
        ("1002", 20260430, "prime", 1),
        ("1003", 20260531, "", 1),
    ]


def test_an_older_file_changes_nothing(store: Store) -> None:
    listings.keep_listings(store, APRIL)
    assert listings.keep_listings(store, file_of(20260331, ("1001", "旧", "standard"))) == 0
    assert listings.listed(store)["name"].tolist() == ["甲", "乙"]


def test_the_board_holds_all_that_is_listed_stocks_and_others(store: Store) -> None:
    rows = [
        ("1306", "連動投信", "etf"),
        ("25935", "優先株", "prime"),
        ("6758", "電機", "prime"),
        ("7203", "自動車", "prime"),
        ("9999", "証券未登録", "growth"),
    ]
    listings.keep_listings(store, file_of(20260101, *rows))
    kinds = {"1306": "etf", "25935": "class", "6758": "stock", "7203": "stock"}
    text = {
        name: np.array(list(values), object)
        for name, values in (("code", kinds), ("kind", kinds.values()))
    }
    blank = np.full(len(kinds), "", object)
    symbols = np.array([f"{code}.T" for code in kinds], object)
    store.upsert(
        SECURITIES, {"symbol": symbols, **text, "currency": blank, "zone": blank, "name": blank}
    )
    assert figures.stocks(store)["code"].tolist() == ["6758", "7203"]
    found = board(store)
    assert found["code"].tolist() == listings.listed(store)["code"].tolist()
    assert found["kind"].tolist() == ["etf", "class", "stock", "stock", ""]
    assert np.isnan(found["market_cap"]).all()
    with store.transaction():
        keep_board(store, board_now(store))
    packed = board(store)
    assert {name: values.dtype for name, values in packed.items()} == {
        name: values.dtype for name, values in found.items()
    }
    for name, values in found.items():
        np.testing.assert_array_equal(packed[name], values)
