"""The store on real files: what is written is read, typed, once, and whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from jpviewer.market.messages import StoreError
from jpviewer.market.tables import BARS, FIGURES, SECURITIES, SPANS, Columns
from jpviewer.store import bars, figures, flows, listings
from jpviewer.store.schema import STEPS
from jpviewer.store.store import Store, prepare


@pytest.fixture
def path(tmp_path: Path) -> Path:
    prepare(tmp_path / "cache.db")
    return tmp_path / "cache.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path, readonly=False) as opened:
        yield opened


def texts(*values: str) -> np.ndarray:
    return np.array(values, object)


def security(symbol: str, **more: str) -> Columns:
    names = {"code": "", "kind": "stock"} | more
    return {"symbol": texts(symbol)} | {name: texts(value) for name, value in names.items()}


def bar(day: int, close: float, volume: float = 100) -> dict[str, NDArray[Any]]:
    figures = {"open": close, "high": close, "low": close, "close": close, "volume": volume}
    return {"id": np.array([1]), "day": np.array([day])} | {
        name: np.array([value]) for name, value in figures.items()
    }


def test_upsert_twice_is_once_and_the_newer_stands(store: Store) -> None:
    store.upsert(SECURITIES, security("7203.T"))
    for close in (100, 100, 101):
        store.upsert(BARS, bar(20261120, close))
    found = bars.bars(store, "7203.T")
    assert found["close"].tolist() == [101]
    assert found["turnover"].tolist() == [10100]


def test_unknown_figures_are_null_and_come_back_as_nan(path: Path, store: Store) -> None:
    store.upsert(SECURITIES, security("7203.T"))
    store.upsert(BARS, bar(20261120, 100) | {"turnover": np.array([np.nan])})
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT turnover FROM bars").fetchone() == (None,)
    assert np.isnan(store.read("SELECT turnover FROM bars")["turnover"][0])


def test_names_of_a_security_are_not_wiped_by_empty_ones(store: Store) -> None:
    store.upsert(SECURITIES, security("EWJ", kind="foreign", name="iShares", currency="USD"))
    store.upsert(SECURITIES, security("EWJ", kind="foreign", name="", currency=""))
    found = store.read("SELECT id, name, currency FROM securities")
    assert (found["name"][0], found["currency"][0]) == ("iShares", "USD")


def test_empty_answers_have_their_types(store: Store) -> None:
    for columns in (
        listings.listed(store),
        bars.bars(store, "7203.T"),
        bars.levels(store, ("prime", "^N225")),
        bars.levels(store, ()),
        flows.weeks(store),
        figures.stocks(store),
        figures.state(store),
        figures.rejections(store),
    ):
        assert all(not len(values) for values in columns.values())
        assert columns.get("close", np.empty(0)).dtype == np.float64
    assert bars.span(store, "7203.T") == (0, 0)
    assert listings.calendar(store).guessed
    assert set(FIGURES.values) <= set(figures.stocks(store))


def test_spans_widen_where_they_touch_and_the_later_stands_apart(store: Store) -> None:
    def span(first: int, last: int) -> tuple[int, int]:
        row = {"id": np.array([1]), "first": np.array([first]), "last": np.array([last])}
        store.upsert(SPANS, row)
        found = store.read("SELECT first, last FROM spans")
        return int(found["first"][0]), int(found["last"][0])

    assert span(20260105, 20260110) == (20260105, 20260110)
    assert span(20260108, 20260120) == (20260105, 20260120)
    assert span(20251201, 20260105) == (20251201, 20260120)
    assert span(20240101, 20240301) == (20251201, 20260120)
    assert span(20260301, 20260401) == (20260301, 20260401)


def test_rows_remember_their_fetch(store: Store) -> None:
    with store.fetch("yahoo_bars", "7203.T", 1000):
        store.upsert(BARS, bar(20261120, 100))
    found = store.read("SELECT source, subject, at FROM fetches JOIN bars ON fetch = number")
    assert (found["source"][0], found["subject"][0], found["at"][0]) == (
        "yahoo_bars",
        "7203.T",
        1000,
    )


def test_a_transaction_is_all_or_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store.transaction():
        store.upsert(BARS, bar(20261120, 100))
        raise KeyError
    assert not len(store.read("SELECT day FROM bars")["day"])


def test_a_reader_cannot_write(path: Path) -> None:
    with Store(path) as reader, pytest.raises(StoreError) as error:
        reader.upsert(BARS, bar(20261120, 100))
    assert error.value.message.key == "file_unusable"


def test_a_newer_cache_is_refused_untouched(path: Path) -> None:
    with sqlite3.connect(path) as plain:
        plain.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = path.read_bytes()
    for opening in (prepare, Store):
        with pytest.raises(StoreError) as error:
            opening(path)
        assert error.value.message.key == "file_newer"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    path, content = tmp_path / "cache.db", b"no database at all, but long enough to be one" * 50
    path.write_bytes(content)
    with pytest.raises(StoreError) as error:
        prepare(path)
    assert error.value.message.key == "file_damaged"
    assert path.read_bytes() == content


def test_a_folder_in_the_cache_s_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "cache.db").mkdir()
    with pytest.raises(StoreError) as error:
        prepare(tmp_path / "cache.db")
    assert error.value.message.key == "file_damaged"


def test_a_disk_without_room_is_said_and_nothing_half_stays(path: Path) -> None:
    with Store(path, readonly=False) as small:
        pages = small.read("SELECT page_count AS rows FROM pragma_page_count")["rows"][0]
        small.execute(f"PRAGMA max_page_count = {pages + 5}")
        many = np.arange(100_000)
        columns = {name: np.ones(len(many)) for name in BARS.values}
        with pytest.raises(StoreError) as error, small.transaction():
            small.upsert(BARS, columns | {"id": many, "day": many})
        assert error.value.message.key == "disk_full"
        assert not len(small.read("SELECT day FROM bars")["day"])
