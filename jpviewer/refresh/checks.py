"""The gate: which bars may enter the cache, and why the others may not."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns

TOLERANCE = 1e-6
"""Yahoo rounds its prices; an order broken by less than this ratio is not broken."""

Mask = NDArray[np.bool_]


def refused_bars(columns: Columns, calendar: Calendar, now: float, tokyo: Mask) -> NDArray[Any]:
    """For each bar the key of the reason to refuse it, '' to keep it.

    `tokyo` tells the bars of securities that trade in Tokyo: those must lie on finished sessions.
    """
    reasons = np.full(len(columns["day"]), "", object)
    reasons[tokyo & _unfinished(columns["day"], calendar, now)] = "bar_unfinished"
    if not calendar.guessed:
        reasons[tokyo & ~np.isin(columns["day"], calendar.days)] = "bar_no_session"
    reasons[_disordered(columns)] = "bar_disordered"
    reasons[_not_positive(columns)] = "bar_not_positive"
    return reasons


def _unfinished(days: NDArray[np.int64], calendar: Calendar, now: float) -> Mask:
    return days > calendar.last_finished(now)


def _not_positive(columns: Columns) -> Mask:
    prices = np.stack([columns[name] for name in ("open", "high", "low", "close")])
    bad = (
        np.isnan(columns["close"]) | np.any(prices <= 0, axis=0) | np.any(np.isinf(prices), axis=0)
    )
    result: Mask = bad | (columns["volume"] < 0)
    return result


def _disordered(columns: Columns) -> Mask:
    high, low = columns["high"] * (1 + TOLERANCE), columns["low"] * (1 - TOLERANCE)
    broken = np.zeros(len(high), bool)
    for name in ("open", "close"):
        broken |= (columns[name] > high) | (columns[name] < low)
    return broken | (columns["low"] > high)
