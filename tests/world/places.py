"""Where the made-up securities trade: hours, delays, sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

# Weekdays on which Tokyo is closed, as the exchange announced them.
CLOSED = frozenset(
    int(f"{year}{day}")
    for year, days in {
        2025: "0101 0102 0103 0113 0211 0224 0320 0429 0505 0506 0721 0811 0915 0923 1013 1103 "
        "1124 1231",
        2026: "0101 0102 0112 0211 0223 0320 0429 0504 0505 0506 0720 0811 0921 0922 0923 1012 "
        "1103 1123 1231",
    }.items()
    for day in days.split()
)


def weekdays(first: int, last: int, closed: frozenset[int] = frozenset()) -> list[int]:
    """Mondays to Fridays from one day to another, without the closed ones."""
    start = date(first // 10000, first // 100 % 100, first % 100)
    found = []
    for ahead in range(800):
        day = start + timedelta(days=ahead)
        number = day.year * 10000 + day.month * 100 + day.day
        if number <= last and day.weekday() < 5 and number not in closed:
            found.append(number)
    return found


SESSIONS = weekdays(20250106, 20261230, CLOSED)
"""Tokyo's, of nearly two years."""


@cache
def _instant(zone: str, day: int, at: time) -> float:
    moment = datetime(day // 10000, day // 100 % 100, day % 100, at.hour, at.minute)
    return moment.replace(tzinfo=ZoneInfo(zone)).timestamp()


@dataclass(frozen=True, slots=True)
class Place:
    """An exchange: wall-clock hours, and how many seconds Yahoo's quotes lag behind."""

    exchange: str
    zone: str
    opens: time
    closes: time
    delay: int
    sessions: Sequence[int]

    def instant(self, day: int, at: time) -> float:
        """UTC seconds of a wall-clock time here."""
        return _instant(self.zone, day, at)

    def day(self, instant: float) -> int:
        """The date here."""
        return int(f"{datetime.fromtimestamp(instant, ZoneInfo(self.zone)):%Y%m%d}")

    def offset(self, instant: float) -> tuple[int, str]:
        """Seconds east of Greenwich, and what the clock is called."""
        local = datetime.fromtimestamp(instant, ZoneInfo(self.zone))
        east = local.utcoffset() or timedelta()
        return int(east.total_seconds()), local.tzname() or ""


TOKYO = Place("JPX", "Asia/Tokyo", time(9, 0), time(15, 30), 1200, SESSIONS)
NEW_YORK = Place(
    "PCX",
    "America/New_York",
    time(9, 30),
    time(16, 0),
    0,
    weekdays(20250106, 20261230, frozenset({20250704, 20251127, 20251225, 20261126, 20261225})),
)
LONDON = Place("CCY", "Europe/London", time(0, 0), time(23, 59), 0, weekdays(20250106, 20261230))
