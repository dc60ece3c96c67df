"""The gate's first half: bars that can be told to be wrong by their own figures and days."""

from __future__ import annotations

import numpy as np

from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.refresh.reasons import Codes, Mask, Reason, none

TOLERANCE = 1e-6
"""Yahoo rounds its prices; an order broken by less than this ratio is not broken."""


def own_faults(columns: Columns, calendar: Calendar, now: float, tokyo: Mask) -> Codes:
    """For each bar a Reason to refuse it, seen at an instant; its neighbours play no part.

    `tokyo` tells the bars of securities that trade in Tokyo: those must lie on finished sessions.
    """
    codes = none(len(columns["day"]))
    if not calendar.guessed:
        codes[tokyo & ~_are_sessions(columns, calendar)] = Reason.NO_SESSION
    codes[tokyo & (columns["day"] > calendar.last_finished(now))] = Reason.UNFINISHED
    codes[_disordered(columns)] = Reason.DISORDERED
    codes[_not_positive(columns)] = Reason.NOT_POSITIVE
    codes[np.isnan(columns["close"])] = Reason.UNPRICED
    return codes


def _are_sessions(columns: Columns, calendar: Calendar) -> Mask:
    places = np.searchsorted(calendar.days, columns["day"])
    found: Mask = calendar.days[np.minimum(places, len(calendar.days) - 1)] == columns["day"]
    return found


def _not_positive(columns: Columns) -> Mask:
    bad = columns["volume"] < 0
    for name in ("open", "high", "low", "close"):
        bad |= (columns[name] <= 0) | np.isinf(columns[name])
    return np.asarray(bad, bool)


def _disordered(columns: Columns) -> Mask:
    high, low = columns["high"] * (1 + TOLERANCE), columns["low"] * (1 - TOLERANCE)
    broken = columns["low"] > high
    for name in ("open", "close"):
        broken |= (columns[name] > high) | (columns[name] < low)
    return np.asarray(broken, bool)
