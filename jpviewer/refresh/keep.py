"""Keeps what sources bring: symbols become ids, bars pass the gate, prints are compared."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import NEVER, iso
from jpviewer.market.messages import Message
from jpviewer.market.tables import (
    BARS,
    FLOWS,
    LISTINGS,
    QUOTES,
    REJECTIONS,
    SECURITIES,
    SPANS,
    STALE,
    WEIGHTS,
    Columns,
    Table,
)
from jpviewer.refresh.checks import refused_bars
from jpviewer.refresh.quotes import finished_bars
from jpviewer.store import bars, flows, listings, weights
from jpviewer.store.store import Store


class Keeper:
    """Writes answers into the cache; every call stands inside one transaction."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar
        self._refused: list[tuple[str, Message]] = []
        self._ids: dict[str, int] = {}
        self._foreign: set[int] = set()

    def keep(self, table: Table, columns: Columns, seen: float) -> int:
        """Writes the rows of a table that may be written; returns how many."""
        if "symbol" in columns and table is not SECURITIES:
            columns = self._with_ids(columns)
        if table is BARS:
            return self._keep_bars(columns, seen)
        if table is QUOTES:
            return self._keep_quotes(columns, seen)
        if table is LISTINGS:
            return listings.keep_listings(self._store, columns)
        if table is FLOWS:
            return flows.keep_flows(self._store, columns, int(seen))
        if table is WEIGHTS:
            return weights.keep_weights(self._store, columns)
        if table is SECURITIES:
            self._ids.clear()
        return self._store.upsert(table, columns)

    def reject(
        self, source: str, rows: list[tuple[str, Message]], at: float
    ) -> list[tuple[str, Message]]:
        """Remembers what was refused and why, the gate's refusals since the last call included.

        Returns all of them: subject (a symbol and day, a file) and reason.
        """
        rows = rows + self._refused
        self._refused = []
        columns = {
            "source": np.full(len(rows), source, object),
            "subject": np.array([subject for subject, _ in rows], object),
            "reason": np.array([message.dump() for _, message in rows], object),
            "at": np.full(len(rows), int(at), np.int64),
        }
        self._store.upsert(REJECTIONS, columns)
        return rows

    def _with_ids(self, columns: Columns) -> dict[str, NDArray[Any]]:
        if not self._ids:
            held = self._store.read("SELECT id, symbol, kind FROM securities")
            self._ids = dict(zip(held["symbol"].tolist(), held["id"].tolist(), strict=True))
            abroad = np.isin(held["kind"], ["foreign", "fx", "index"])
            self._foreign = set(held["id"][abroad].tolist())
        ids = self._ids_of(columns["symbol"])
        known = ids > 0
        rest = {name: values for name, values in columns.items() if name != "symbol"}
        if known.all():
            return {"id": ids} | rest
        return {"id": ids[known]} | {name: values[known] for name, values in rest.items()}

    def _ids_of(self, symbols: NDArray[Any]) -> NDArray[np.int64]:
        """The id of each symbol, 0 for none; rows of one security mostly stand together."""
        if not len(symbols):
            return np.empty(0, np.int64)
        starts = np.flatnonzero(np.append(True, symbols[1:] != symbols[:-1]))
        ids = np.array([self._ids.get(each, 0) for each in symbols[starts].tolist()], np.int64)
        return np.repeat(ids, np.diff(np.append(starts, len(symbols))))

    def _keep_bars(self, columns: Columns, seen: float) -> int:
        tokyo = ~np.isin(columns["id"], list(self._foreign))
        reasons = refused_bars(columns, self._calendar, seen, tokyo)
        for place in np.flatnonzero(reasons != ""):
            symbol = self._symbol(int(columns["id"][place]))
            day = iso(int(columns["day"][place]))
            self._refused.append((f"{symbol} {day}", Message(str(reasons[place]), (symbol, day))))
        good = reasons == ""
        if not good.all():
            columns = {name: values[good] for name, values in columns.items()}
        return bars.keep_bars(self._store, columns)

    def _keep_quotes(self, columns: Columns, seen: float) -> int:
        count = self._store.upsert(QUOTES, columns)
        self._store.upsert(STALE, {"id": columns["id"], "since": np.full(count, NEVER, np.int64)})
        held = self._store.read(
            "SELECT s.id, s.first, s.last, b.close FROM spans s "
            "LEFT JOIN bars b ON b.id = s.id AND b.day = "
            "(SELECT max(day) FROM bars n WHERE n.id = s.id AND n.day <= s.last)"
        )
        ids, firsts, lasts, closes = (
            held[name].tolist() for name in ("id", "first", "last", "close")
        )
        spans = dict(zip(ids, zip(firsts, lasts, strict=True), strict=True))
        fresh, widened = finished_bars(
            columns, spans, dict(zip(ids, closes, strict=True)), self._calendar
        )
        self._keep_bars(fresh, seen)
        self._store.upsert(SPANS, widened)
        return count

    def _symbol(self, security: int) -> str:
        return next((name for name, each in self._ids.items() if each == security), str(security))
