"""Who belongs to which composite, and with how many shares: one answer for each epoch.

An epoch is a stretch of sessions in which nobody joins, leaves or is weighed anew. What came first
is carried back: the first state of a stock in the exchange's list, and the first list of TOPIX.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import NEVER
from jpviewer.market.segments import (
    COMPOSITE_SERIES,
    FLOAT_SERIES,
    FULL_SERIES,
    SIZES,
    STOCK_SEGMENTS,
    is_member,
)
from jpviewer.market.tables import Columns

Places = NDArray[np.int64]
Row = NDArray[np.float64]
Matrix = NDArray[np.float64]

_SEGMENTS = (*STOCK_SEGMENTS, "")
_SIZES = (*SIZES, "")
_BELONGS = {
    group: np.array(
        [
            [[is_member(each, segment, size) for size in _SIZES] for segment in _SEGMENTS]
            for each in group
        ]
    )
    for group in (FULL_SERIES, FLOAT_SERIES)
}
"""Series x segment x size; the last segment is that of a stock of which it is not known."""


class Epochs:
    """Of `window` (days of sessions), `store.figures.memberships` and `store.weights.lists`."""

    def __init__(self, window: Places, members: Columns, lists: Columns) -> None:
        self._window = window
        self._members = members
        self._member_keys = members["id"] * 10**8 + members["since"]
        self._segment = _places(members["segment"], _SEGMENTS)
        self._size = _places(members["size"], _SIZES)
        self._lists = lists
        self._list_size = _places(lists["size"], _SIZES)
        self._days = np.unique(lists["since"])

    @property
    def all(self) -> list[slice]:
        """The sessions of each epoch, in order."""
        again = np.append(False, self._members["id"][1:] == self._members["id"][:-1])
        changes = np.concatenate([self._members["since"][again], self._days[1:]])
        starts = np.unique(np.searchsorted(self._window, changes)).tolist()
        ends = [0, *(each for each in starts if 0 < each < len(self._window)), len(self._window)]
        return [slice(*both) for both in pairwise(ends)]

    def seen(self, series: str) -> int:
        """The day from which on members and weights of a series are not carried back."""
        listed = int(self._members["since"].min(initial=NEVER))
        if series in FULL_SERIES:
            return listed
        first = int(self._days.min(initial=NEVER))
        return max(first, listed) if series == "prime_float" else first

    def weigh(self, at: slice, stocks: Columns, closes: Matrix) -> tuple[Matrix, Matrix]:
        """Shares and worth (composites x stocks) in an epoch, 0 for no member.

        `closes` (stocks x sessions) tell what a share of TOPIX's weight bought on its list's day.
        """
        state = self._state(at, stocks["id"])
        shares = _known(stocks["market_cap"] / stocks["price"])
        cap = np.where(shares > 0, stocks["market_cap"], 0.0)
        full = _BELONGS[FULL_SERIES][:, self._segment[state], self._size[state]] & (state >= 0)
        weight, size = self._weights(at, stocks["id"])
        topix = _BELONGS[FLOAT_SERIES][:, self._segment[state], size] & (state >= 0)
        bought = _known(weight / self._prices(at, closes))
        return (
            np.concatenate([full * shares, topix * bought]),
            np.concatenate([full * cap, topix * weight]),
        )

    def unknown(self, at: slice) -> Row:
        """By composite: weight of the members of TOPIX of which the cache knows nothing else."""
        rows = self._list_on(at)
        rows = rows[self._lists["id"][rows] == 0]
        nowhere = len(STOCK_SEGMENTS)
        belongs = _BELONGS[FLOAT_SERIES][:, nowhere, self._list_size[rows]]
        result = np.zeros(len(COMPOSITE_SERIES))
        result[len(FULL_SERIES) :] = belongs @ self._lists["weight"][rows]
        return result

    def _state(self, at: slice, ids: Places) -> Places:
        """Each stock's row in the exchange's list at the start of an epoch; -1 when not in it."""
        first = np.searchsorted(self._member_keys, ids * 10**8)
        now = np.searchsorted(self._member_keys, ids * 10**8 + self._day(at), side="right") - 1
        rows = np.minimum(np.maximum(now, first), len(self._member_keys) - 1)
        listed = (self._members["id"][rows] == ids) & (self._members["listed"][rows] == 1)
        listed &= self._segment[rows] < len(STOCK_SEGMENTS)
        return np.where(listed, rows, -1)

    def _list_day(self, at: slice) -> int:
        """The day of the list of TOPIX that holds in an epoch; NEVER before there is any."""
        if not len(self._days):
            return NEVER
        place = int(np.searchsorted(self._days, self._day(at), side="right")) - 1
        return int(self._days[max(place, 0)])

    def _list_on(self, at: slice) -> Places:
        return np.flatnonzero(self._lists["since"] == self._list_day(at))

    def _weights(self, at: slice, ids: Places) -> tuple[Row, Places]:
        """Each stock's weight (0 outside TOPIX) and the place of its size group."""
        rows = self._list_on(at)
        rows = rows[np.isin(self._lists["id"][rows], ids)]
        places = np.searchsorted(ids, self._lists["id"][rows])
        weight, size = np.zeros(len(ids)), np.full(len(ids), len(SIZES))
        weight[places], size[places] = self._lists["weight"][rows], self._list_size[rows]
        return weight, size

    def _prices(self, at: slice, closes: Matrix) -> Row:
        """The last close on or before the day of the list; NaN where there is none."""
        upto = closes[:, : int(np.searchsorted(self._window, self._list_day(at), side="right"))]
        known = ~np.isnan(upto[:, ::-1])
        if not upto.shape[1]:
            return np.full(len(closes), np.nan)
        last = upto.shape[1] - 1 - np.argmax(known, axis=1)
        return np.asarray(upto[np.arange(len(upto)), last])

    def _day(self, at: slice) -> int:
        return int(self._window[at.start])


def _known(values: Row) -> Row:
    return np.where(np.isfinite(values), values, 0.0)


def _places(texts: NDArray[np.object_], known: tuple[str, ...]) -> Places:
    """Where each text stands among those known; what is not stands with the last, ''."""
    numbers = {text: place for place, text in enumerate(known)}
    last = len(known) - 1
    return np.array([numbers.get(text, last) for text in texts.tolist()], np.int64)
