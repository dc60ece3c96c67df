"""Made-up prices, the same for every side of a comparison of drawings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Prices:
    """One figure a session."""

    open: Row
    high: Row
    low: Row
    close: Row


def prices(count: int) -> Prices:
    dice = np.random.default_rng(11)
    close = walk(count, 11)
    open_ = close * np.exp(dice.normal(0, 0.008, count))
    high = np.maximum(open_, close) * np.exp(np.abs(dice.normal(0, 0.006, count)))
    low = np.minimum(open_, close) * np.exp(-np.abs(dice.normal(0, 0.006, count)))
    return Prices(open_, high, low, close)


def walk(count: int, seed: int) -> Row:
    """Stays within a decade or two however long it is."""
    steps = np.random.default_rng(seed).normal(0, 0.013, count)
    level = np.empty(count)
    last = 0.0
    for place, step in enumerate(steps.tolist()):
        last = last * 0.9995 + step
        level[place] = last
    made: Row = 1000 * np.exp(level)
    return made


def days(count: int) -> NDArray[np.int64]:
    """Weekdays as integers, the newest last."""
    dates = np.busday_offset(np.datetime64("2026-11-20"), np.arange(1 - count, 1))
    months, years = dates.astype("datetime64[M]"), dates.astype("datetime64[Y]")
    month = (months - years.astype("datetime64[M]")).astype(np.int64) + 1
    day = (dates - months.astype("datetime64[D]")).astype(np.int64) + 1
    numbers: NDArray[np.int64] = (years.astype(np.int64) + 1970) * 10000 + month * 100 + day
    return numbers
