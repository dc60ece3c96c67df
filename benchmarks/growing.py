"""How large the cache is: bytes a bar after the backfill, and after a year of evenings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Row, row
from jpviewer.market.tables import Columns
from jpviewer.store import bars
from jpviewer.store.store import Store, prepare

STOCKS, SESSIONS, EVENINGS, AT_ONCE = 390, 2450, 250, 39
WHOLE = 0.8
"""Share of the prices that are whole yen; the others, of split stocks, take eight bytes."""


def rows(folder: Path) -> Iterator[Row]:
    """Ten years of a tenth of the market, stock by stock, then session by session."""
    path = folder / "growing.db"
    prepare(path)
    dice = np.random.default_rng(5)
    days = _days(SESSIONS + EVENINGS)
    with Store(path, readonly=False) as store:
        for first in range(1, STOCKS + 1, AT_ONCE):
            ids = np.arange(first, first + AT_ONCE)
            with store.fetch("yahoo_bars", f"{first}", 0):
                bars.keep_bars(store, _bars(ids, days[:SESSIONS], dice))
        yield row("cache after the backfill, a bar", _bytes(store, path), 60.0, "B", 1.0)
        for day in days[SESSIONS:]:
            with store.fetch("yahoo_quotes", f"{day}", 0):
                bars.keep_bars(store, _bars(np.arange(1, STOCKS + 1), np.array([day]), dice))
        yield row("cache after 250 evenings, a bar", _bytes(store, path), 75.0, "B", 1.0)


def _days(count: int) -> NDArray[np.int64]:
    """Weekdays as integers, the newest last."""
    last = np.datetime64("2026-11-20")
    dates = np.busday_offset(last, np.arange(1 - count, 1)).astype("datetime64[D]")
    return np.array([int(str(date).replace("-", "")) for date in dates])


def _bars(ids: NDArray[np.int64], days: NDArray[np.int64], dice: np.random.Generator) -> Columns:
    count = len(ids) * len(days)
    whole = np.repeat(dice.random(len(ids)) < WHOLE, len(days))
    columns = {
        name: np.where(whole, np.round(price), price.astype(np.float32))
        for name in ("open", "high", "low", "close")
        for price in [dice.uniform(300, 6000, count)]
    }
    return {
        "id": np.repeat(ids, len(days)),
        "day": np.tile(days, len(ids)),
        "volume": np.round(dice.lognormal(11, 1.5, count)) * 100,
        "turnover": np.full(count, np.nan),
    } | columns


def _bytes(store: Store, path: Path) -> float:
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size / int(store.read("SELECT count(*) rows FROM bars")["rows"][0])
