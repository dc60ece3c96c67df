"""The weeks of a market without a hole: those held, and those that are missing between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import to_datetime64
from jpviewer.market.tables import Columns

Row = NDArray[np.float64]
Days = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Trades:
    """What somebody sold and bought, in yen by week; NaN in a week that is not held."""

    sell: Row
    buy: Row

    @property
    def net(self) -> Row:
        """Yen bought net."""
        return self.buy - self.sell

    @property
    def both(self) -> Row:
        """Sales and purchases together, as statistics of shares count turnover."""
        return self.buy + self.sell


@dataclass(frozen=True, eq=False)
class Weeks:
    """Every week with a session from the first held to the last, in order, by investor.

    `start` and `end` are as published (the first and last session of a week that is not held);
    `left` and `right` are edges on the axis of sessions, where a session reaches half a unit to
    each side: a week without any has no width.
    """

    start: Days
    end: Days
    left: Row
    right: Row
    trades: Mapping[str, Trades]

    def of(self, investor: str) -> Trades:
        """Somebody's trades; nothing but NaN where nothing is held."""
        unknown = np.full(len(self.start), np.nan)
        return self.trades.get(investor, Trades(unknown, unknown))

    def net(self, investor: str) -> Row:
        """Yen somebody bought net by week."""
        return self.of(investor).net

    @property
    def first(self) -> Days:
        """Places of first sessions; of a week without any, that of the next session."""
        return np.ceil(self.left).astype(np.int64)

    @property
    def last(self) -> Days:
        """Places of last sessions; of a week without any, that of the session before; or -1."""
        return np.floor(self.right).astype(np.int64)


def weeks(sessions: Days, columns: Columns) -> Weeks:
    """The newest print of each week, from columns of `store.flows.prints`.

    Of two weeks that overlap the later one counts. The ministry's weeks, which begin on Sunday,
    are those of their Saturdays: both sources have the same sessions in a week.
    """
    held = number(columns["end"])
    if not len(held):
        nothing = np.empty(0)
        return Weeks(np.empty(0, np.int64), np.empty(0, np.int64), nothing, nothing, {})
    zero, open_days = int(held.min()), number(sessions)
    taken = np.zeros(int(held.max()) - zero + 1, np.bool_)
    taken[held - zero] = True
    taken[open_days[(open_days >= zero) & (open_days <= held.max())] - zero] = True
    slot = np.cumsum(taken) - 1
    numbers = np.flatnonzero(taken) + zero
    first = np.searchsorted(open_days, numbers, side="left")
    last = np.searchsorted(open_days, numbers, side="right") - 1
    start, end = (_at(sessions, places) for places in (first, last))
    place = slot[held - zero]
    start[place], end[place] = columns["start"], columns["end"]
    trades = {
        each: _trades(columns, columns["investor"] == each, place, len(numbers))
        for each in sorted(set(columns["investor"].tolist()))
    }
    left, right = (edge.astype(np.float64) - 0.5 for edge in (first, np.maximum(first, last + 1)))
    return Weeks(start, end, left, right, trades)


def number(days: Days) -> Days:
    """The weeks of days, counted from Monday to Sunday; 1970-01-01 was a Thursday."""
    return np.asarray((to_datetime64(days).astype(np.int64) + 3) // 7)


def _at(sessions: Days, places: Days) -> Days:
    """The sessions at some places; the nearest one for a place outside."""
    if not len(sessions):
        return np.zeros(len(places), np.int64)
    return np.asarray(sessions[np.clip(places, 0, len(sessions) - 1)])


def _trades(columns: Columns, mine: Mask, place: Days, count: int) -> Trades:
    sides = []
    for side in ("sell", "buy"):
        row = np.full(count, np.nan)
        # Prints stand in order: of a week's the last one written stays.
        row[place[mine]] = columns[side][mine]
        sides.append(row)
    return Trades(*sides)


def missing(net: Row) -> int:
    """Weeks of which nothing is known, between the first and the last that are."""
    known = np.flatnonzero(~np.isnan(net))
    return int(known[-1] - known[0] + 1 - len(known)) if len(known) else 0


def at(weeks: Weeks, day: int) -> int:
    """The place of the week a day lies in, or of the last one before it; -1 before the first."""
    return int(np.searchsorted(weeks.start, day, side="right")) - 1
