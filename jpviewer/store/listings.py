"""What is listed in Tokyo, and on which days the exchange was open."""

from __future__ import annotations

import numpy as np

from jpviewer.market.calendar import Calendar, weekdays
from jpviewer.market.tables import LISTINGS, Columns
from jpviewer.store.bars import mark_composites_stale
from jpviewer.store.store import Store

_LISTED = """
SELECT l.code, l.name, coalesce(e.name_en, '') name_en, l.segment, l.is_foreign, l.sector33,
       l.sector17, l.size, coalesce(s.kind, 'stock') kind, l.since
FROM listing_now l
LEFT JOIN english_names e USING (code)
LEFT JOIN securities s ON s.code = l.code
WHERE l.listed ORDER BY l.code
"""
# Each table of a refresh is written every moment, this one hardly ever: to look whether it was
# takes a twentieth of reading it.
_SESSIONS = """
SELECT count(*) number, coalesce(sum(day), 0) day, coalesce(sum(close_at), 0) close_at FROM sessions
"""
_COMPARED = LISTINGS.values[:-1]


def listed(store: Store) -> Columns:
    """Every issue listed now, by code: names, segment, sectors, size, kind."""
    return store.read(_LISTED)


def calendar(store: Store, first: int = 20041201, last: int = 20991231) -> Calendar:
    """The sessions the cache holds; plain weekdays while it holds none."""
    state = tuple(int(each[0]) for each in store.read(_SESSIONS).values())
    if not any(state):
        return store.recall(_weekdays, first, last)
    return store.keep(state, _sessions)


def _sessions(store: Store) -> Calendar:
    columns = store.read("SELECT day, close_at FROM sessions ORDER BY day")
    return Calendar(columns["day"], columns["close_at"])


def _weekdays(store: Store, first: int, last: int) -> Calendar:
    return weekdays(first, min(last, 20301231))


def keep_listings(store: Store, columns: Columns) -> int:
    """Keeps a whole list of the exchange: a row where something changed, one for each that left.

    An older file than the newest kept changes nothing. A segment that the list tells in words not
    known ("") is taken to be the one held: who is still on the list has not left.
    """
    now = store.read("SELECT * FROM listing_now")
    columns = _with_segments(columns, now)
    since = int(columns["since"][0])
    if len(now["since"]) and since < int(now["since"].max()):
        return 0
    held = _states(now, now["listed"])
    came = _states(columns, np.ones(len(columns["code"]), np.int64))
    changed = [place for place, (code, state) in enumerate(came.items()) if held.get(code) != state]
    rows = {name: np.asarray(values)[changed] for name, values in columns.items()}
    rows["listed"] = np.ones(len(changed), np.int64)
    left = [
        place for place, code in enumerate(now["code"]) if now["listed"][place] and code not in came
    ]
    gone = {name: now[name][left] for name in LISTINGS.columns}
    gone["since"] = np.full(len(left), since, np.int64)
    gone["listed"] = np.zeros(len(left), np.int64)
    if changed or left:
        mark_composites_stale(store)
    return store.upsert(LISTINGS, rows) + store.upsert(LISTINGS, gone)


def _with_segments(columns: Columns, held: Columns) -> Columns:
    names = ("segment", "is_foreign")
    states = zip(*(held[name].tolist() for name in names), strict=True)
    known = dict(zip(held["code"].tolist(), states, strict=True))
    filled = {name: columns[name].copy() for name in names}
    for place in np.flatnonzero(columns["segment"] == "").tolist():
        if state := known.get(columns["code"][place]):
            filled["segment"][place], filled["is_foreign"][place] = state
    return {**columns, **filled}


def _states(columns: Columns, listed: np.ndarray) -> dict[str, tuple[object, ...]]:
    values = zip(*(columns[name].tolist() for name in _COMPARED), listed.tolist(), strict=True)
    return dict(zip(columns["code"].tolist(), values, strict=True))
