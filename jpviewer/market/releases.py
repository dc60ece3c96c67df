"""When the next week of flows is published, and from when on it is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from jpviewer.market.calendar import Calendar, week_of
from jpviewer.market.days import to_date, to_day
from jpviewer.market.feeds import MOF_WEEKLY, Feed, weekly

AHEAD, DUE, LATE = "ahead", "due", "late"

GRACE = 30 * 60
"""Seconds that the ministry's file may take to be served after the hour it is promised for."""
_DAY = timedelta(days=1)
_FURTHEST = 4
"""Weeks without a session that may follow each other; in Tokyo it has been one."""


@dataclass(frozen=True, slots=True)
class Release:
    """The publication of one week."""

    start: int
    end: int
    """First and last day as the publisher counts: sessions, or Sunday to Saturday."""
    opens: int
    """The instant from which on it is looked for."""
    closes: int
    """The instant after which it is late."""

    def standing(self, now: float) -> str:
        """AHEAD, DUE or LATE, for a week that is not here yet."""
        if now < self.opens:
            return AHEAD
        return DUE if now <= self.closes else LATE


def next_release(feed: Feed, calendar: Calendar, held: int) -> Release | None:
    """The publication of the first week after the one that ends on day `held`.

    None when nothing is held, or the calendar does not reach so far.
    """
    for ahead in range(1, _FURTHEST + 1) if held else ():
        monday, friday = week_of(to_day(to_date(held) + timedelta(weeks=ahead)))
        first, last = calendar.after(to_day(to_date(monday) - _DAY)), _up_to(calendar, friday)
        if not first <= last:
            continue
        looks = weekly(calendar, friday, feed.rhythm)
        if not looks:
            return None
        if feed.rhythm == MOF_WEEKLY:
            sunday, saturday = to_date(monday) - _DAY, to_date(friday) + _DAY
            return Release(to_day(sunday), to_day(saturday), looks[0], looks[-1] + GRACE)
        return Release(first, last, looks[0], looks[-1])
    return None


def _up_to(calendar: Calendar, day: int) -> int:
    place = calendar.at_or_before(day)
    return int(calendar.days[place]) if place >= 0 else 0
