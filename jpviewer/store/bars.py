"""Bars, actions and known spans of securities, and the levels of series."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import NEVER
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.market.tables import BARS, SPANS, STALE, Columns
from jpviewer.store import closes
from jpviewer.store.store import Store

_BARS = """
SELECT day, open, high, low, close, volume, coalesce(turnover, close * volume) turnover,
       turnover IS NULL estimated
FROM bars WHERE id = (SELECT id FROM securities WHERE symbol = :symbol)
  AND day BETWEEN :since AND :until ORDER BY day
"""
_CLOSES = """
SELECT day, close level FROM bars WHERE id = (SELECT id FROM securities WHERE symbol = :series)
  AND day >= :since ORDER BY day
"""
_COMPOSITE = """
SELECT day, level, coverage, carried_back FROM composites
WHERE series = :series AND day >= :since ORDER BY day
"""
_TOTAL_COMPOSITE = """
SELECT day, total level, total_coverage coverage, carried_back FROM composites
WHERE series = :series AND day >= :since ORDER BY day
"""
_PAYS = """
SELECT s.kind, coalesce(p.checked, 0) checked
FROM securities s LEFT JOIN spans p ON p.id = s.id WHERE s.symbol = :symbol
"""
_CHECKED = """
SELECT coalesce(p.checked, 0) checked FROM json_each(:ids) w LEFT JOIN spans p ON p.id = w.value
ORDER BY w.key
"""
NO_STOCK = 0
"""In the table `stale`, stands for the composites."""
PAYS_NOTHING = ("index", "fx")
"""Kinds of which nobody tells dividends: an index's are its members'."""
_OF_STOCKS = """
SELECT b.id, b.day, b.open, b.high, b.low, b.close,
       coalesce(b.turnover, b.close * b.volume) turnover
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
    """Bars of one security by day; turnover in yen, close x volume where no source gave it.

    That it did not, `estimated` says.
    """
    return store.read(_BARS, symbol=symbol, since=since, until=until)


def actions(store: Store, symbol: str) -> Columns:
    """Dividends (currency per share) and splits (ratio) of one security by day."""
    return store.read(
        "SELECT day, action, value FROM actions "
        "WHERE id = (SELECT id FROM securities WHERE symbol = :symbol) ORDER BY day",
        symbol=symbol,
    )


def levels(store: Store, series: Sequence[str], since: int = 0, total: bool = False) -> Columns:
    """Levels of composites (by key) and closes of securities (by symbol), by series and day.

    `total` reinvests dividends at the close of their ex-day, and `coverage` is then the share of
    the weight whose price and dividends are known: 0 from where dividends are not, though the
    level goes on by price. Indices and currencies have no such level: NaN.
    """
    read = _total_levels if total else _price_levels
    parts = [read(store, each, since) for each in series] or [_price_levels(store, "", since)]
    counts = [len(part["day"]) for part in parts]
    names = ("day", "level", "coverage", "carried_back")
    return {
        "series": np.repeat(np.array(series, object), counts[: len(series)]),
        **{name: np.concatenate([part[name] for part in parts]) for name in names},
    }


def _price_levels(store: Store, series: str, since: int) -> Columns:
    if series in COMPOSITE_SERIES:
        return store.read(_COMPOSITE, series=series, since=since)
    columns = store.read(_CLOSES, series=series, since=since)
    count = len(columns["day"])
    return {**columns, "coverage": np.ones(count), "carried_back": np.zeros(count, np.int64)}


def _total_levels(store: Store, series: str, since: int) -> Columns:
    if series in COMPOSITE_SERIES:
        return store.read(_TOTAL_COMPOSITE, series=series, since=since)
    columns = dict(_price_levels(store, series, 0))
    pays = store.read(_PAYS, symbol=series)
    if np.isin(pays["kind"].astype(str), PAYS_NOTHING).any():
        columns["level"][:] = np.nan
    columns["level"] *= _holding(columns["day"], columns["level"], actions(store, series))
    columns["coverage"] = 1.0 * (columns["day"] <= pays["checked"].max(initial=0))
    columns["coverage"][np.isnan(columns["level"])] = 0.0
    later = columns["day"] >= since
    return {name: values[later] for name, values in columns.items()}


def _holding(
    days: NDArray[np.int64], closes: NDArray[np.float64], paid: Columns
) -> NDArray[np.float64]:
    """Shares held by session of one bought at the first, dividends buying more of it.

    r = (close + dividend) / close before - 1 is the change of close x holding. Yahoo divides
    dividends by later splits as it does prices. Without a trade on the ex-day, the last close is
    the price.
    """
    bought = np.ones(len(days))
    chosen = paid["action"] == "dividend"
    if len(days):
        chosen &= (paid["day"] > days[0]) & (paid["day"] <= days[-1])
        ex, value = paid["day"][chosen], paid["value"][chosen]
        price = closes[np.searchsorted(days, ex, side="right") - 1]
        np.multiply.at(bought, np.searchsorted(days, ex), 1 + value / price)
    return np.asarray(np.cumprod(bought))


def span(store: Store, symbol: str) -> tuple[int, int]:
    """First and last session for which an answer vouches; (0, 0) for none."""
    found = store.read(
        "SELECT first, last FROM spans "
        "WHERE id = (SELECT id FROM securities WHERE symbol = :symbol)",
        symbol=symbol,
    )
    return (int(found["first"][0]), int(found["last"][0])) if len(found["first"]) else (0, 0)


def of_stocks(store: Store, ids: Sequence[int], since: int) -> Columns:
    """id, day, open, high, low, close, turnover of some stocks since a day, by id and day."""
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


def mark_composites_stale(store: Store) -> None:
    """Notes that composites are to be made again, of stocks whose own figures are not."""
    store.upsert(STALE, {"id": np.array([NO_STOCK]), "since": np.array([0])})


def keep_spans(store: Store, columns: Columns) -> int:
    """Writes known spans; with what is known of dividends the coverage of total returns changes."""
    held = store.read(_CHECKED, ids=json.dumps(columns["id"].tolist()))["checked"]
    if "checked" in columns and (columns["checked"] > held).any():
        mark_composites_stale(store)
    return store.upsert(SPANS, columns)


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
