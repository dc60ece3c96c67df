"""Bars of securities that trade abroad, on the sessions of Tokyo."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.periods import Days, Prices, daily, gathered
from jpviewer.analytics.relative import on_sessions
from jpviewer.market.tables import Columns

_NAMES = ("open", "high", "low", "close", "volume", "turnover")


def on_calendar(days: Days, columns: Columns, in_tokyo: bool) -> Prices:
    """Bars as `store.bars.bars` gives them, one a session of the calendar up to the last of them.

    A day of New York or London ends after Tokyo's close of the same date, so it stands at the
    first session after it; days that fall to one session are put together.
    """
    if in_tokyo:
        last = int(np.searchsorted(days, columns["day"][-1:].sum(), side="right"))
        sessions = days[:last] if len(columns["day"]) else days[:0]
        rows = [on_sessions(sessions, columns["day"], columns[name]) for name in _NAMES]
        return daily(days, *rows)
    places = np.searchsorted(days, columns["day"], side="right")
    reached = (places < len(days)) & ~np.isnan(columns["close"])
    places = places[reached]
    starts = np.flatnonzero(np.diff(places, prepend=-1))
    parts = gathered(daily(days, *(columns[name][reached] for name in _NAMES)), starts)
    count = int(places[-1]) + 1 if len(places) else 0
    rows = [np.full(count, np.nan) for _ in _NAMES]
    for row, part in zip(rows, parts, strict=True):
        row[places[starts]] = part
    return daily(days, *rows)
