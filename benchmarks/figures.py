"""What all figures of 3,900 stocks cost: from arrays, with reading and writing, and of a few."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Row, compare, row, seconds
from jpviewer.analytics import liquidity, sparklines, spreads
from jpviewer.analytics.edge import edge
from jpviewer.market.ticks import tick
from jpviewer.refresh.figures import make_figures
from jpviewer.store import bars, listings
from jpviewer.store.store import Store

STOCKS, SESSIONS = 3900, 250
ARRAYS_SECONDS, READING_SECONDS = 0.5, 3.0
FEW, FEW_SHARE = 100, 0.1
"""Of the stocks, those that changed on a quiet evening; and what they may cost of all."""

Matrix = NDArray[np.float64]


class _UndoneError(Exception):
    """Takes a transaction back."""


def rows(full: Path) -> Iterator[Row]:
    """`full` is a home with the full demo market in it; a copy of its cache is written."""
    held = _walk()
    arrays = sorted(_cpu(lambda: _all(*held)) for _ in range(5))[2]
    yield row("figures of 3,900 x 250 sessions from arrays", arrays, ARRAYS_SECONDS, "s", 1.0)
    cache = full / "figures.db"
    shutil.copyfile(full / "demo-full" / "cache.db", cache)
    with Store(cache, readonly=False) as store:
        ids = store.read("SELECT id FROM spans")["id"]
        whole = sorted(_cpu(lambda: _made(store, ids)) for _ in range(3))[1]
        yield row("figures of 3,900 stocks with reading", whole, READING_SECONDS, "s", 1.0)
        yield compare(
            "figures of 100 stocks that changed, against all",
            seconds(lambda: _made(store, ids[:FEW])),
            seconds(lambda: _made(store, ids)),
            "s",
            FEW_SHARE,
            runs=3,
        )
    cache.unlink()


def _cpu(work: Callable[[], None]) -> float:
    """Seconds of a processor that a piece of work takes, whatever else the machine does."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _made(store: Store, ids: NDArray[np.int64]) -> None:
    """Makes the figures of some stocks, and takes it back."""
    calendar = listings.calendar(store)
    with suppress(_UndoneError), store.transaction():
        store.execute("DELETE FROM stale")
        bars.mark_stale(store, ids, np.full(len(ids), 20200101))
        make_figures(store, calendar)
        raise _UndoneError


def _walk() -> tuple[Matrix, ...]:
    """Open, high, low and close of walks, and yen traded; a tenth of the sessions without."""
    random = np.random.default_rng(7)
    close = 1000 * np.exp(np.cumsum(random.normal(0, 0.02, (STOCKS, SESSIONS)), axis=1))
    opened = close * np.exp(random.normal(0, 0.005, close.shape))
    high = np.maximum(opened, close) * 1.01
    low = np.minimum(opened, close) * 0.99
    turnover = 1e7 * random.lognormal(0, 1, close.shape)
    untraded = random.random(close.shape) < 0.1
    turnover[untraded] = 0
    traded = [np.where(untraded, np.nan, each) for each in (opened, high, low, close)]
    return (*traded, turnover)


def _all(opened: Matrix, high: Matrix, low: Matrix, close: Matrix, turnover: Matrix) -> None:
    """What a refresh works out of bars."""
    carried = liquidity.carried_on(close, np.ones(close.shape, bool))
    last, cap = carried[:, -1], np.full(len(close), 1e10)
    for sessions in (5, 20, 60):
        liquidity.mean_turnover(turnover, sessions)
    for until in (SESSIONS, -63, -185):
        liquidity.median_turnover(turnover[:, :until], 60)
    liquidity.turnover_ratio(turnover, cap)
    liquidity.amihud(carried, turnover)
    liquidity.zero_days(turnover)
    liquidity.range_position(high, low, last)
    for sessions in (1, 5, 20, 60, 120, 245):
        liquidity.change(carried, sessions)
    tick(last, np.zeros(len(last), bool))
    edge(opened, high, low, close)
    spreads.roll(close)
    spreads.corwin_schultz(high, low, close)
    spreads.abdi_ranaldo(high, low, close)
    sparklines.packed(carried)
