"""The sessions of the Tokyo exchange, as the cache holds them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import from_datetime64, instant, to_date, to_day

LONGER_HOURS = 20241105
"""From this day on Tokyo closes at 15:30; before, it did at 15:00."""


@dataclass(frozen=True, eq=False)
class Calendar:
    """Sessions in order: `days` (20261120) and `closes` (UTC seconds of the close)."""

    days: NDArray[np.int64]
    closes: NDArray[np.int64]
    guessed: bool = False
    """True when the sessions are plain weekdays, for want of better."""

    def at_or_before(self, day: int) -> int:
        """Position of the last session on or before a day; -1 when there is none."""
        return int(np.searchsorted(self.days, day, side="right")) - 1

    def position(self, day: int) -> int:
        """Position of a session; -1 when the day is none."""
        index = self.at_or_before(day)
        return index if index >= 0 and self.days[index] == day else -1

    def before(self, day: int) -> int:
        """The last session strictly before a day; 0 when there is none."""
        index = int(np.searchsorted(self.days, day, side="left")) - 1
        return int(self.days[index]) if index >= 0 else 0

    def after(self, day: int, count: int = 1) -> int:
        """The `count`-th session strictly after a day; 0 past the end."""
        index = int(np.searchsorted(self.days, day, side="right")) + count - 1
        return int(self.days[index]) if index < len(self.days) else 0

    def last_finished(self, now: float) -> int:
        """The last session whose close is not after an instant; 0 when there is none."""
        index = int(np.searchsorted(self.closes, now, side="right")) - 1
        return int(self.days[index]) if index >= 0 else 0


def weekdays(first: int, last: int) -> Calendar:
    """Every Monday to Friday as a session: the stand-in until the cache holds the true ones."""
    start = np.datetime64(to_date(first).isoformat(), "D")
    stop = np.datetime64((to_date(last) + timedelta(days=1)).isoformat(), "D")
    dates = np.arange(start, stop)
    days = from_datetime64(dates[np.is_busday(dates)])
    closes = np.array(
        [instant(day, 15, 30 if day >= LONGER_HOURS else 0) for day in days.tolist()], np.int64
    )
    return Calendar(days, closes, guessed=True)


def week_of(day: int) -> tuple[int, int]:
    """Monday and Friday of a day's week."""
    date = to_date(day)
    monday = date - timedelta(days=date.weekday())
    return to_day(monday), to_day(monday + timedelta(days=4))
