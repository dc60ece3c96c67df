"""Bulk insert of bars beside SQLite's own copy of the same rows, in C."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.measure import Row, compare, seconds
from jpviewer.market.tables import BARS
from jpviewer.store.store import Store, prepare

STOCKS, SESSIONS = 400, 1250


def rows(folder: Path) -> Iterator[Row]:
    random = np.random.default_rng(1)
    count = STOCKS * SESSIONS
    columns = {name: np.round(random.uniform(100, 5000, count), 1) for name in BARS.values}
    columns["id"] = np.repeat(np.arange(STOCKS), SESSIONS)
    columns["day"] = np.tile(np.arange(SESSIONS), STOCKS)
    path = folder / "storing.db"
    prepare(path)
    with Store(path, readonly=False) as store:
        store.execute("CREATE TABLE copy AS SELECT * FROM bars")

        def empty() -> None:
            with store.transaction():
                store.execute("DELETE FROM bars")

        def ours() -> None:
            with store.transaction():
                store.upsert(BARS, columns)

        def copy() -> None:
            with store.transaction():
                store.execute("INSERT INTO bars SELECT * FROM copy")

        ours()
        store.execute("INSERT INTO copy SELECT * FROM bars")

        def ours_timed() -> float:
            empty()
            return seconds(ours)()

        def copy_timed() -> float:
            empty()
            return seconds(copy)()

        yield compare("bulk insert against SQLite's copy", ours_timed, copy_timed, "s", 4.0)
