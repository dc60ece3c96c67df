"""Weekly flows on the sessions of Tokyo: where a week lies, what it adds up to, how it ranks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import to_datetime64

Row = NDArray[np.float64]
Days = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Weeks:
    """Edges of weeks on the axis of sessions: a session reaches half a unit to each side."""

    left: Row
    right: Row


def on_sessions(sessions: Days, start: Days, end: Days) -> Weeks:
    """Where weeks lie, from their first session to their last; no width for one without any."""
    left = np.searchsorted(sessions, start, side="left").astype(np.float64) - 0.5
    right = np.searchsorted(sessions, end, side="right").astype(np.float64) - 0.5
    return Weeks(left, np.maximum(left, right))


def running(weeks: Weeks, net: Row, base: int, sessions: int) -> Row:
    """Yen bought net in the whole weeks after session `base`, one figure a session.

    A week counts from its first session on; one that began before the base belongs to neither
    side. 0 in the session before the first week counted; NaN before that and after the last week.
    """
    total = np.full(sessions, np.nan)
    counted = weeks.left >= base + 0.5
    if not counted.any() or base >= sessions:
        return total
    steps = np.zeros(sessions + 1)
    places = np.ceil(weeks.left[counted]).astype(np.int64)
    np.add.at(steps, np.clip(places, 0, sessions), net[counted])
    start = max(base, places[0] - 1, 0)
    total[start:] = np.cumsum(steps[:sessions])[start:]
    total[max(int(np.floor(weeks.right[counted][-1])) + 1, 0) :] = np.nan
    return total


def missing(sessions: Days, weeks: Weeks) -> int:
    """Weeks between the first and the last of which nothing is known, by the sessions they have."""
    if not len(weeks.left):
        return 0
    first, last = int(np.ceil(weeks.left[0])), int(np.floor(weeks.right[-1]))
    places = np.arange(first, last + 1)
    after = np.searchsorted(weeks.right, places)
    bare = places[~(weeks.left[after] <= places)]
    # 1970-01-01 was a Thursday. A set, for `np.unique` loads the whole of `numpy.ma` first.
    return len(set(((to_datetime64(sessions[bare]).astype(np.int64) + 3) // 7).tolist()))


@dataclass(frozen=True, slots=True)
class Standing:
    """How the last week compares with those before it.

    `weeks` is how many, itself included, up to the last that was stronger in its direction.
    """

    weeks: int
    record: bool
    """None of the weeks held was stronger."""


def standing(net: Row) -> Standing:
    """How strong the last week's buying, or selling, was; no standing for a net of 0 or NaN."""
    if not len(net) or not net[-1] or np.isnan(net[-1]):
        return Standing(0, False)
    signed = net * np.sign(net[-1])
    stronger = np.flatnonzero(~(signed[:-1] < signed[-1]))
    count = len(net) - 1 - int(stronger[-1]) if len(stronger) else len(net)
    return Standing(count, not len(stronger) and len(net) > 1)
