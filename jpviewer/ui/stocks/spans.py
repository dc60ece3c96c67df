"""Changes over a span that the user chooses: some sessions, or since a day or an event."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.ranking import change_since
from jpviewer.market.calendar import Calendar
from jpviewer.market.tables import Columns
from jpviewer.store import bars, closes, listings
from jpviewer.store.store import Store
from jpviewer.ui import ranges

FOLLOW = ""
"""The range on top of the window, whichever it is."""
_SESSIONS = "sessions:"
MOST = 2400
RATE = "JPY=X"
_RECENT = 10000
"""A year of days: a rate older than that is none."""


def of_sessions(count: int) -> str:
    """The key of a span of some sessions; other spans have the keys of ranges."""
    return f"{_SESSIONS}{count}"


def sessions_of(key: str) -> int:
    """How many sessions a key stands for; 0 for any other span."""
    digits = key.removeprefix(_SESSIONS)
    count = int(digits) if key.startswith(_SESSIONS) and digits.isdecimal() else 0
    return count if count <= MOST else 0


def is_span(key: object) -> bool:
    """Whether something stored is the key of a span."""
    if not isinstance(key, str):
        return False
    known = key in (FOLLOW, *ranges.KEYS) or ranges.event_day(key) or sessions_of(key)
    return bool(known)


@dataclass(frozen=True, eq=False)
class Past:
    """What the market's last closes are compared with."""

    key: str
    day: int
    """The session whose close a change starts from; 0 before the first."""
    closes: Columns
    rate: float
    """Yen for a dollar, of the last day completed before the newest session; NaN unknown."""

    def change(self, columns: Columns) -> NDArray[np.float64]:
        """The change of each row's close since then; NaN for what did not trade by then."""
        return change_since(columns, self.closes)


def load_past(store: Store, key: str, newest: int) -> Past:
    """Reads the closes that a span up to the newest session starts from, and the rate."""
    day = base_day(key, listings.calendar(store), newest)
    rates = bars.levels(store, [RATE], since=newest - _RECENT)
    done = rates["level"][(rates["day"] < newest) & np.isfinite(rates["level"])]
    rate = float(done[-1]) if len(done) else np.nan
    return Past(key, day, closes.by_then(store, day), rate)


def base_day(key: str, calendar: Calendar, newest: int) -> int:
    """The session whose close a span starts from; 0 when it begins before the first."""
    if count := sessions_of(key):
        place = calendar.at_or_before(newest) - count
    else:
        place = ranges.start(key, calendar, newest)
    return int(calendar.days[place]) if place >= 0 else 0
