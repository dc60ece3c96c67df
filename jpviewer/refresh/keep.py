"""Keeps what sources bring: symbols become ids, bars pass the gate, prints are compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import NEVER, iso
from jpviewer.market.messages import Message
from jpviewer.market.tables import (
    ACTIONS,
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
from jpviewer.refresh.gate import Gate
from jpviewer.refresh.memory import Bad
from jpviewer.refresh.quotes import Finished, absurd, finished_bars
from jpviewer.store import actions, bars, flows, listings, quotes, weights
from jpviewer.store.store import Store


class Keeper:
    """Writes answers into the cache; every call stands inside one transaction."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar
        self._refused: list[tuple[str, Message]] = []
        self._bad: list[Bad] = []
        self._ids: dict[str, int] = {}
        self._gate = Gate(store, calendar)
        self._anew: set[int] = set()

    def announce(self, symbols: Iterable[str], tables: Iterable[tuple[Table, Columns]]) -> None:
        """What comes next of these is a whole history; the one held goes if any of it is good.

        The splits among the tables that come tell how to judge their bars.
        """
        found = self._with_ids({"symbol": np.array(list(symbols), object)})
        self._anew = set(found["id"].tolist())
        self._gate.announce(
            [self._with_ids(columns) for table, columns in tables if table is ACTIONS]
        )

    def keep(self, table: Table, columns: Columns, seen: float) -> int:
        """Writes the rows of a table that may be written; returns how many."""
        if "symbol" in columns and table is not SECURITIES:
            columns = self._with_ids(columns)
        if table in (ACTIONS, SPANS) and self._anew:
            columns = self._replaced(columns)
        if table is BARS:
            return self._keep_bars(columns, seen, asked=True)
        if table is QUOTES:
            return self._keep_quotes(columns, seen)
        if table is ACTIONS:
            return self._keep_actions(columns)
        if table is SPANS:
            return bars.keep_spans(self._store, columns)
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
        """Remembers what was refused and why, but for the bars, which the gate remembers.

        Returns all that was since the last call: subject (a symbol and day, a file) and reason.
        """
        said = rows + self._refused + [each.said for each in self._bad]
        rows = rows + self._refused + [each.said for each in self._bad if not each.lasts]
        rows = [row for row in rows if not self._buried(*row, at)]
        self._refused, self._bad = [], []
        columns = {
            "source": np.full(len(rows), source, object),
            "subject": np.array([subject for subject, _ in rows], object),
            "reason": np.array([message.dump() for _, message in rows], object),
            "at": np.full(len(rows), int(at), np.int64),
        }
        self._store.upsert(REJECTIONS, columns)
        return said

    def _buried(self, subject: str, message: Message, at: float) -> bool:
        """Whether a whole history was refused as that of a stock which trades no more."""
        security = self._ids.get(subject, 0)
        if message.key != "history_absurd" or not security:
            return False
        self._gate.bury(security, message, at)
        return True

    def _with_ids(self, columns: Columns) -> dict[str, NDArray[Any]]:
        if not self._ids:
            held = self._store.read("SELECT id, symbol FROM securities")
            self._ids = dict(zip(held["symbol"].tolist(), held["id"].tolist(), strict=True))
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

    def _keep_actions(self, columns: Columns) -> int:
        """Yahoo now and then gives a dividend in the hundredth part of its unit."""
        before = actions.closes_before(self._store, columns)
        absurd = (columns["action"] == "dividend") & (columns["value"] >= before)
        for place in np.flatnonzero(absurd).tolist():
            symbol, day = self._symbol(int(columns["id"][place])), iso(columns["day"][place])
            message = Message("dividend_absurd", (symbol, day, float(columns["value"][place])))
            self._refused.append((f"{symbol} {day}", message))
        fine = {name: values[~absurd] for name, values in columns.items()}
        return actions.keep_actions(self._store, fine)

    def _keep_bars(self, columns: Columns, seen: float, asked: bool) -> int:
        passed = self._gate.keep(columns, seen, asked, self._anew)
        self._bad += passed.refused
        self._anew -= passed.ids
        return passed.rows

    def _replaced(self, columns: Columns) -> Columns:
        """Without those whose new bars were all refused: what was held of them stays as it is."""
        good = ~np.isin(columns["id"], list(self._anew))
        return {name: values[good] for name, values in columns.items()}

    def _keep_quotes(self, columns: Columns, seen: float) -> int:
        """Writes quotes, and the bars of finished sessions that they vouch for."""
        held = quotes.held(self._store, columns["id"].tolist())
        wild = absurd(columns, held)
        for place in np.flatnonzero(wild).tolist():
            symbol = self._symbol(int(columns["id"][place]))
            price = float(columns["price"][place])
            message = Message("price_absurd", (symbol, price))
            self._refused.append((symbol, message))
            if not columns["volume"][place] > 0:
                self._gate.bury(int(columns["id"][place]), message, seen)
        columns, held = (
            {name: values[~wild] for name, values in each.items()} for each in (columns, held)
        )
        finished = finished_bars(columns, held, self._calendar)
        count = self._store.upsert(QUOTES, columns)
        self._store.upsert(STALE, {"id": columns["id"], "since": np.full(count, NEVER, np.int64)})
        for security in finished.anew:
            bars.forget(self._store, security)
        self._keep_bars(finished.bars, seen, asked=False)
        self._store.upsert(SPANS, self._borne_out(finished))
        return count

    def _borne_out(self, finished: Finished) -> Columns:
        """The spans of quotes whose bars the gate let pass: a refused one is no idle session."""
        made = set(zip(*(finished.bars[name].tolist() for name in ("id", "day")), strict=True))
        refused = [stock for stock, _ in made - bars.present(self._store, finished.bars)]
        good = ~np.isin(finished.spans["id"], refused)
        return {name: values[good] for name, values in finished.spans.items()}

    def _symbol(self, security: int) -> str:
        return next((name for name, each in self._ids.items() if each == security), str(security))
