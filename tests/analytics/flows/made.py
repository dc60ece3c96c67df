"""Made-up weeks on made-up sessions, with a week in which Tokyo was closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.flows.weeks import Weeks, weeks
from jpviewer.market.calendar import weekdays
from jpviewer.market.days import to_date, to_day
from jpviewer.market.tables import Columns

HOLIDAYS = (
    *(20240101, 20240102, 20240103, 20241231, 20250101, 20250102, 20250103),
    *(20250505, 20250506, 20251231, 20260101, 20260102, 20260504, 20260505, 20260506),
    *(20260601, 20260602, 20260603, 20260604, 20260605),
)
_WEEKDAYS = weekdays(20231225, 20261231).days
SESSIONS: NDArray[np.int64] = np.array(
    [day for day in _WEEKDAYS.tolist() if day not in HOLIDAYS], np.int64
)
FRIDAY = timedelta(days=4)


def by_week(days: Sequence[int]) -> list[list[int]]:
    """Sessions by calendar week."""
    found: dict[tuple[int, int], list[int]] = {}
    for day in days:
        found.setdefault(to_date(day).isocalendar()[:2], []).append(day)
    return list(found.values())


WEEKS = [(week[0], week[-1]) for week in by_week(SESSIONS.tolist()) if week[0] > 20240101]
"""First and last session of each week since 2024, as the exchange counts."""
PLACES = {day: place for place, day in enumerate(SESSIONS.tolist())}


def sunday_to_saturday(week: tuple[int, int]) -> tuple[int, int]:
    """The ministry's week with these sessions."""
    first = to_date(week[0])
    sunday = first - timedelta(days=first.weekday() + 1)
    return to_day(sunday), to_day(sunday + timedelta(days=6))


def columns(
    nets: Mapping[tuple[int, int], float], investor: str = "foreigners", value: float = 1e12
) -> Columns:
    """First prints with a net by week, as the store gives them."""
    starts, ends = ([week[side] for week in nets] for side in (0, 1))
    count = len(nets)
    net = np.array(list(nets.values()), np.float64)
    return {
        "investor": np.full(count, investor, object),
        "start": np.array(starts, np.int64),
        "end": np.array(ends, np.int64),
        "published": np.zeros(count, np.int64),
        "seen": np.zeros(count, np.int64),
        "print": np.ones(count, np.int64),
        "sell": np.full(count, value),
        "buy": value + net,
    }


def together(*parts: Columns) -> Columns:
    """Several investors' rows, or several prints of one in order."""
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def week_row(nets: Sequence[float], first: int = 0) -> Weeks:
    """Weeks that follow each other, from one of WEEKS on; NaN is a week not held."""
    held = {WEEKS[first + place]: net for place, net in enumerate(nets) if not np.isnan(net)}
    return weeks(SESSIONS, columns(held))
