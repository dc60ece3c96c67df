"""Bars, actions and known spans of securities, and the levels of series."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import NEVER
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.market.tables import BARS, STALE, Columns
from jpviewer.store import closes
from jpviewer.store.store import Store

_BARS = """
SELECT day, open, high, low, close, volume, coalesce(turnover, close * volume) turnover
FROM bars WHERE id = (SELECT id FROM securities WHERE symbol = :symbol)
  AND day BETWEEN :since AND :until ORDER BY day
"""
_CLOSES = """
SELECT :series series, day, close level, 1.0 coverage, 0 carried_back
FROM bars WHERE id = (SELECT id FROM securities WHERE symbol = :series) AND day >= :since
ORDER BY day
"""
_COMPOSITE = """
SELECT series, day, level, coverage, carried_back FROM composites
WHERE series = :series AND day >= :since ORDER BY day
"""
_OF_STOCKS = """
SELECT b.id, b.day, b.high, b.low, b.close, coalesce(b.turnover, b.close * b.volume) turnover
FROM json_each(:ids) s JOIN bars b ON b.id = s.value AND b.day >= :since ORDER BY b.id, b.day
"""
_PRESENT = """
SELECT b.id, b.day FROM json_each(:rows) w
JOIN bars b ON b.id = json_extract(w.value, '$[0]') AND b.day = json_extract(w.value, '$[1]')
"""
_BETWEEN = """
SELECT b.id, b.day, b.open, b.high, b.low, b.close, b.volume, b.turnover
FROM json_each(:ids) s JOIN bars b ON b.id = s.value AND b.day BETWEEN :first AND :last
"""


def bars(store: Store, symbol: str, since: int = 0, until: int = NEVER) -> Columns:
    """Bars of one security by day; turnover in yen, close x volume where no source gave it."""
    return store.read(_BARS, symbol=symbol, since=since, until=until)


def actions(store: Store, symbol: str) -> Columns:
    """Dividends (currency per share) and splits (ratio) of one security by day."""
    return store.read(
        "SELECT day, action, value FROM actions "
        "WHERE id = (SELECT id FROM securities WHERE symbol = :symbol) ORDER BY day",
        symbol=symbol,
    )


def levels(store: Store, series: Sequence[str], since: int = 0) -> Columns:
    """Levels of composites (by key) and closes of securities (by symbol), by series and day."""
    parts = [
        store.read(_COMPOSITE if each in COMPOSITE_SERIES else _CLOSES, series=each, since=since)
        for each in series
    ]
    names = ("series", "day", "level", "coverage", "carried_back")
    if not parts:
        return store.read(_COMPOSITE, series="", since=0)
    return {name: np.concatenate([part[name] for part in parts]) for name in names}


def span(store: Store, symbol: str) -> tuple[int, int]:
    """First and last session for which an answer vouches; (0, 0) for none."""
    found = store.read(
        "SELECT first, last FROM spans "
        "WHERE id = (SELECT id FROM securities WHERE symbol = :symbol)",
        symbol=symbol,
    )
    return (int(found["first"][0]), int(found["last"][0])) if len(found["first"]) else (0, 0)


def of_stocks(store: Store, ids: Sequence[int], since: int) -> Columns:
    """id, day, high, low, close, turnover of some stocks since a day, by id and day."""
    return store.read(_OF_STOCKS, ids=json.dumps(list(ids)), since=since)


def keep_bars(store: Store, columns: Columns) -> int:
    """Writes bars that are not held alike, and marks their stocks as stale from the earliest on."""
    columns = _new(store, columns)
    count = store.upsert(BARS, columns)
    closes.keep(store, columns)
    mark_stale(store, columns["id"], columns["day"])
    return count


def _new(store: Store, columns: Columns) -> Columns:
    """Those bars that differ from what is held: an overlap, or a whole span looked at again."""
    held = _held(store, columns)
    if not len(held["id"]):
        return columns
    theirs, ours = (each["id"] * 10**8 + each["day"] for each in (held, columns))
    order = np.argsort(theirs)
    at = order[np.minimum(np.searchsorted(theirs, ours, sorter=order), len(order) - 1)]
    same = theirs[at] == ours
    for name in BARS.values:
        if name in columns:
            same &= np.isclose(columns[name], held[name][at], rtol=1e-9, atol=0, equal_nan=True)
    differing = np.isin(ours, ours[~same])  # of two rows of a day the last one counts
    return {name: values[differing] for name, values in columns.items()}


def _held(store: Store, columns: Columns) -> Columns:
    """What is held of the days of some bars, and of days between."""
    ids, days = np.unique(columns["id"]).tolist(), columns["day"]
    first, last = int(days.min(initial=NEVER)), int(days.max(initial=0))
    return store.read(_BETWEEN, ids=json.dumps(ids), first=first, last=last)


def _keys(columns: Columns) -> list[tuple[int, int]]:
    return list(zip(columns["id"].tolist(), columns["day"].tolist(), strict=True))


def remove_bars(store: Store, security: int, days: Sequence[int]) -> None:
    """Takes bars of one security out again, and marks it as stale from the earliest day on."""
    store.execute(
        "DELETE FROM bars WHERE id = :id AND day IN (SELECT value FROM json_each(:days))",
        id=security,
        days=json.dumps(list(days)),
    )
    closes.repack(store, security)
    mark_stale(store, np.full(len(days), security), np.array(days, np.int64))


def mark_stale(store: Store, ids: NDArray[np.int64], days: NDArray[np.int64]) -> None:
    """Notes that figures of these stocks are to be made again, from the earliest day given."""
    order = np.lexsort((days, ids))
    stocks, first = np.unique(ids[order], return_index=True)
    store.upsert(STALE, {"id": stocks, "since": days[order][first]})


def forget(store: Store, security: int) -> None:
    """Takes the whole history of one security out, before another is kept in its place."""
    held = store.read("SELECT min(day) day FROM bars WHERE id = :id HAVING count(*)", id=security)
    for table in ("bars", "closes", "actions", "spans"):
        store.execute(f"DELETE FROM {table} WHERE id = :id", id=security)
    mark_stale(store, np.full(len(held["day"]), security), held["day"])


def present(store: Store, columns: Columns) -> set[tuple[int, int]]:
    """Which of the bars named by `id` and `day` are held."""
    return set(_keys(store.read(_PRESENT, rows=json.dumps(_keys(columns)))))


def checked(store: Store, symbol: str) -> int:
    """The session up to which dividends and splits of a security are known; 0 for none."""
    found = store.read(
        "SELECT checked FROM spans WHERE id = (SELECT id FROM securities WHERE symbol = :symbol)",
        symbol=symbol,
    )["checked"]
    return int(found[0]) if len(found) else 0


def is_known(store: Store, symbol: str) -> bool:
    """Whether the cache has heard of a security."""
    return bool(
        len(store.read("SELECT id FROM securities WHERE symbol = :symbol", symbol=symbol)["id"])
    )


def names(store: Store) -> dict[str, str]:
    """What Yahoo calls the securities it was asked to describe, by symbol."""
    found = store.read("SELECT symbol, name FROM securities WHERE name <> ''")
    return dict(zip(found["symbol"].tolist(), found["name"].tolist(), strict=True))
