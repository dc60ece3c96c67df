"""The closes packed by quarter are those of the bars, whatever was written over or taken out."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.market.tables import SECURITIES, Columns
from jpviewer.store import bars, closes
from jpviewer.store.store import Store, prepare

DAYS = [20251230, 20260105, 20260331, 20260401, 20260630, 20260701, 20261120]
Row = tuple[int, int, float]
ROWS = some.lists(
    some.tuples(
        some.integers(1, 3), some.sampled_from(DAYS), some.floats(0.1, 1e6, allow_nan=False)
    ),
    max_size=12,
)


def columns(rows: list[Row]) -> Columns:
    close = np.array([row[2] for row in rows], np.float64)
    prices = dict.fromkeys(("open", "high", "low", "close", "volume", "turnover"), close)
    return {
        "id": np.array([row[0] for row in rows], np.int64),
        "day": np.array([row[1] for row in rows], np.int64),
    } | prices


@given(
    answers=some.lists(ROWS, max_size=4),
    out=some.tuples(some.integers(1, 3), some.sets(some.sampled_from(DAYS))),
    since=some.sampled_from([0, *DAYS]),
)
def test_they_are_the_closes_of_the_bars(
    answers: list[list[Row]], out: tuple[int, set[int]], since: int
) -> None:
    truth: dict[tuple[int, int], float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.db"
        prepare(path)
        with Store(path, readonly=False) as store, store.transaction():
            for rows in answers:
                bars.keep_bars(store, columns(rows))
                truth |= {row[:2]: row[2] for row in rows}
            security, days = out
            bars.remove_bars(store, security, sorted(days))
            truth = {key: value for key, value in truth.items() if not _out(key, out)}
            found = closes.of_stocks(store, [1, 3], since)
    wanted = sorted(
        (*key, value) for key, value in truth.items() if key[0] != 2 and key[1] >= since
    )
    kept = zip(*(found[name].tolist() for name in ("id", "day", "close")), strict=True)
    assert list(kept) == wanted


@given(answers=some.lists(ROWS, max_size=4), day=some.sampled_from([20251101, *DAYS]))
def test_the_last_close_by_a_day_is_that_of_the_bars(answers: list[list[Row]], day: int) -> None:
    truth: dict[tuple[int, int], float] = {}
    names = {1: "7203", 2: "130A", 3: "6758"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.db"
        prepare(path)
        with Store(path, readonly=False) as store, store.transaction():
            codes = np.array(list(names.values()), object)
            kinds = np.full(3, "stock", object)
            store.upsert(SECURITIES, {"symbol": codes + ".T", "code": codes, "kind": kinds})
            for rows in answers:
                bars.keep_bars(store, columns(rows))
                truth |= {row[:2]: row[2] for row in rows}
            found = closes.by_then(store, day)
    early = sorted(key for key in truth if key[1] <= day)
    last = {names[key[0]]: (key[1], truth[key]) for key in early}
    kept = zip(*(found[name].tolist() for name in ("code", "day", "close")), strict=True)
    assert list(kept) == [(code, *last[code]) for code in sorted(last)]


def _out(key: tuple[int, int], out: tuple[int, set[int]]) -> bool:
    return key[0] == out[0] and key[1] in out[1]
