"""The gate: judges bars beside those held, keeps the good ones, and remembers the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import iso
from jpviewer.market.doubts import DEAD, DOUBT
from jpviewer.market.messages import Message
from jpviewer.market.tables import DOUBTS, DTYPES, Columns
from jpviewer.refresh.checks import own_faults
from jpviewer.refresh.memory import Bad, Look, distinct, remember, retract
from jpviewer.refresh.neighbours import judge
from jpviewer.refresh.reasons import Codes, Mask, Reason, refused
from jpviewer.refresh.series import SPELL
from jpviewer.store import bars, doubts
from jpviewer.store.store import Store

AROUND = SPELL + 2
"""Sessions of held bars that new ones are judged beside."""
ABROAD = ("foreign", "fx", "index")
"""Kinds without the limits and the sessions of a Tokyo stock."""

_SPLIT = ("id", "day", "value")


@dataclass(frozen=True, eq=False, slots=True)
class Passed:
    """How many bars were written, of which securities some were good, and what was refused."""

    rows: int = 0
    ids: frozenset[int] = frozenset()
    refused: tuple[Bad, ...] = ()


class Gate:
    """Stands before the table of bars; every call stands inside one transaction."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar
        self._symbols: dict[int, str] = {}
        self._abroad = np.empty(0, np.int64)
        self._splits: Columns = _no_splits()

    def announce(self, actions: Sequence[Columns]) -> None:
        """Actions that come with the bars which are kept next."""
        parts = [_no_splits(), *(_splits_of(each) for each in actions)]
        self._splits = _joined(parts)

    def keep(self, columns: Columns, now: float, asked: bool, anew: Set[int]) -> Passed:
        """Writes what may be written of bars seen at an instant.

        A bar held that turns out wrong is taken out again; of `anew` all are, if any of the new
        ones is good. `asked` says that the bars were asked for, security by security, and did not
        come with something else.
        """
        ids = distinct(columns["id"])
        if not len(ids):
            return Passed()
        self._learn(ids)
        if asked:
            retract(self._store, columns)
        codes = own_faults(columns, self._calendar, now, ~np.isin(columns["id"], self._abroad))
        undone = self._judge_beside_held(columns, codes, ids, anew)
        bad = undone + self._bad(columns, codes)
        look = Look(self._calendar.last_finished(now), int(now), asked)
        remember(self._store, look, columns, [each for each in bad if each.lasts])
        return self._write(columns, ~refused(codes), undone, bad, anew)

    def _write(
        self, columns: Columns, kept: Mask, undone: list[Bad], bad: list[Bad], anew: Set[int]
    ) -> Passed:
        good = columns if kept.all() else {name: each[kept] for name, each in columns.items()}
        passed = frozenset(distinct(good["id"]).tolist())
        for security in anew & passed:
            bars.forget(self._store, security)
        for security, days in _by_security(undone):
            bars.remove_bars(self._store, security, days)
        bars.mark_stale(self._store, columns["id"][~kept], columns["day"][~kept])
        said = tuple(each for each in bad if each.reason.standing != DOUBT)
        return Passed(bars.keep_bars(self._store, good), passed, said)

    def bury(self, security: int, reason: Message, now: float) -> None:
        """Remembers, once, that a whole answer was that for a stock which trades no more."""
        session = self._calendar.last_finished(now)
        if doubts.is_dead(self._store, security):
            return
        row = (security, session, DEAD, reason.dump(), np.nan, 0, session, int(now))
        columns = {
            name: np.array([value], DTYPES[name])
            for name, value in zip(DOUBTS.columns, row, strict=True)
        }
        self._store.upsert(DOUBTS, columns)

    def _judge_beside_held(
        self, columns: Columns, codes: Codes, ids: NDArray[np.int64], anew: Set[int]
    ) -> list[Bad]:
        """Completes the codes; gives the held bars that are found to be wrong by the new ones."""
        fine = codes == Reason.FINE
        rows = columns if fine.all() else {name: each[fine] for name, each in columns.items()}
        if not len(rows["id"]):
            return []
        days = self._calendar.days
        start = self._calendar.at_or_before(int(rows["day"].min())) - AROUND
        end = self._calendar.at_or_before(int(rows["day"].max())) + AROUND
        beside = sorted(set(ids.tolist()) - anew)
        held = doubts.around(
            self._store, beside, int(days[max(0, start)]), int(days[min(end, len(days) - 1)])
        )
        limited = ids[~np.isin(ids, self._abroad)]
        splits = _joined([doubts.splits(self._store, beside), self._splits])
        found = judge(rows, held, splits, self._calendar, limited)
        codes[fine] = found.new
        return self._bad(held, np.where(refused(found.held), found.held, Reason.FINE))

    def _bad(self, columns: Columns, codes: Codes) -> list[Bad]:
        rows = np.flatnonzero(codes)
        ids, days, closes = (columns[name][rows].tolist() for name in ("id", "day", "close"))
        reasons = map(Reason, codes[rows].tolist())
        return [self._one(*row) for row in zip(ids, days, closes, reasons, strict=True)]

    def _one(self, security: int, day: int, close: float, reason: Reason) -> Bad:
        message = Message(reason.key, (self._symbols.get(security, ""), iso(day), close))
        return Bad(security, day, close, reason, message)

    def _learn(self, ids: NDArray[np.int64]) -> None:
        if not self._symbols.keys() >= set(ids.tolist()):
            held = self._store.read("SELECT id, symbol, kind FROM securities")
            self._symbols = dict(zip(held["id"].tolist(), held["symbol"].tolist(), strict=True))
            self._abroad = held["id"][np.isin(held["kind"].astype(str), ABROAD)]


def _by_security(bad: Sequence[Bad]) -> Iterator[tuple[int, list[int]]]:
    for security, group in groupby(bad, lambda each: each.security):
        yield security, [each.day for each in group]


def _no_splits() -> dict[str, NDArray[Any]]:
    return {name: np.empty(0, DTYPES[name]) for name in _SPLIT}


def _splits_of(actions: Columns) -> dict[str, NDArray[Any]]:
    splits = (actions["action"] == "split") & (actions["value"] > 0)
    return {name: actions[name][splits] for name in _SPLIT}


def _joined(parts: Sequence[Columns]) -> dict[str, NDArray[Any]]:
    """Splits of several sources, each day's once, as the last of them has it."""
    whole = {name: np.concatenate([part[name] for part in parts]) for name in _SPLIT}
    days = (whole[name].tolist() for name in ("id", "day"))
    rows = {key: row for row, key in enumerate(zip(*days, strict=True))}
    chosen = np.array(list(rows.values()), np.int64)
    return {name: values[chosen] for name, values in whole.items()}
