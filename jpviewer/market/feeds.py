"""The sources by name, their hosts, and when each has something new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from jpviewer.market.calendar import Calendar, week_of
from jpviewer.market.days import instant, to_date, to_day, tokyo_day

YAHOO, JPX, MOF = "query2.finance.yahoo.com", "www.jpx.co.jp", "www.mof.go.jp"

DAILY, AFTER_CLOSE, JPX_WEEKLY, MOF_WEEKLY = "daily", "after_close", "jpx_weekly", "mof_weekly"
JPX_MONTHLY = "jpx_monthly"


class Feed(NamedTuple):
    """A source as the window may know it: plain values, no code that fetches."""

    name: str
    host: str
    rhythm: str


FEEDS = (
    Feed("jpx_listings", JPX, DAILY),
    Feed("jpx_flows", JPX, JPX_WEEKLY),
    Feed("mof_flows", MOF, MOF_WEEKLY),
    Feed("topix_weights", JPX, JPX_MONTHLY),
    Feed("yahoo_quotes", YAHOO, AFTER_CLOSE),
    Feed("yahoo_bars", YAHOO, AFTER_CLOSE),
)
NAMES = tuple(feed.name for feed in FEEDS)

WEEKLY = (JPX_WEEKLY, MOF_WEEKLY)

AFTER_CLOSE_DELAY = 30 * 60
"""Yahoo's Tokyo quotes lag by twenty minutes."""
MONTHLY_SESSIONS = 10
"""First sessions of a month on which the list of the last one's end may come; none is promised."""


def weekly(calendar: Calendar, week_end: int, rhythm: str) -> tuple[int, ...]:
    """Instants at which the week with Friday `week_end` is looked for; none past the calendar."""
    day = calendar.after(week_end, 4)
    if not day:
        return ()
    if rhythm == MOF_WEEKLY:
        # Thursdays: on 2025-10-16 for all the holiday of that Monday. Promised is the fourth
        # business day, so that it is not late before.
        thursday = calendar.after(to_day(to_date(week_end) + timedelta(days=5)))
        return tuple(instant(each, 8, 50) for each in sorted({min(thursday, day), day}))
    # The exchange says "approximately 3:30 p.m."; looked for every ten minutes until 17:00.
    return tuple(instant(day, 15, 30) + 600 * step for step in range(10))


def instants(rhythm: str, calendar: Calendar, now: float, weeks: int = 3) -> Iterator[int]:
    """When a feed brings something new, in order, from `weeks` before to `weeks` after now."""
    today = to_date(tokyo_day(now))
    span = range(-7 * weeks, 7 * weeks + 1)
    if rhythm in WEEKLY:
        for ahead in range(-weeks - 1, weeks):
            friday = week_of(to_day(today + timedelta(weeks=ahead)))[1]
            yield from weekly(calendar, friday, rhythm)
        return
    for day in (to_day(today + timedelta(days=ahead)) for ahead in span):
        if rhythm == DAILY:
            yield instant(day, 9, 0)
        elif (position := calendar.position(day)) < 0:
            continue
        elif rhythm == AFTER_CLOSE:
            yield int(calendar.closes[position]) + AFTER_CLOSE_DELAY
        elif position - calendar.at_or_before(day // 100 * 100) <= MONTHLY_SESSIONS:
            yield instant(day, 17, 0)


def due(feed: Feed, calendar: Calendar, now: float, last_ok: int) -> bool:
    """Whether something new can have come since the last success (0: never)."""
    past = [at for at in instants(feed.rhythm, calendar, now) if at <= now]
    return not last_ok or bool(past and past[-1] > last_ok)


def next_due(feed: Feed, calendar: Calendar, now: float) -> int:
    """The next instant something new can come; 0 past the calendar's end."""
    return next((at for at in instants(feed.rhythm, calendar, now) if at > now), 0)


def promised(feed: Feed, calendar: Calendar, now: float) -> tuple[int, int]:
    """First and last day of the newest week or session that is out by now; zeros where unknown.

    Lists come when they come: nothing is promised of them.
    """
    if feed.rhythm == AFTER_CLOSE:
        session = calendar.last_finished(now - AFTER_CLOSE_DELAY)
        return session, session
    if feed.rhythm not in WEEKLY:
        return 0, 0
    today = to_date(tokyo_day(now))
    for back in range(4):
        monday, friday = week_of(to_day(today - timedelta(weeks=back)))
        published = weekly(calendar, friday, feed.rhythm)
        if published and published[-1] <= now:
            return monday, friday
    return 0, 0
