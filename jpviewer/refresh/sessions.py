"""The sessions of the exchange, kept in the cache so that readers need no calendar library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_date, tokyo_day
from jpviewer.market.tables import SESSIONS, Columns
from jpviewer.store.listings import calendar
from jpviewer.store.store import Store

AHEAD_SECONDS = 60 * 24 * 3600


def keep_sessions(store: Store, now: float, make: Callable[[date], Columns]) -> Calendar:
    """The cache's calendar, made anew (`make(today)`) when it ends within sixty days."""
    held = calendar(store)
    if not held.guessed and len(held.closes) and held.closes[-1] > now + AHEAD_SECONDS:
        return held
    made = make(to_date(tokyo_day(now)))
    with store.transaction():
        store.upsert(SESSIONS, made)
    return calendar(store)
