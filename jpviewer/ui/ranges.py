"""Ranges by their keys: the session whose close a range starts from."""

from __future__ import annotations

from datetime import date

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_date, to_day
from jpviewer.market.events import EVENTS, MarketEvent

MONTHS = {"1m": 1, "3m": 3, "6m": 6, "1y": 12, "3y": 36, "5y": 60}
KEYS = ("1m", "3m", "6m", "ytd", "1y", "3y", "5y", "max")
"""In the order of the tool bar; events come on top, by `since` or by their own key."""
_SINCE = "since:"


def since(day: int) -> str:
    """The key of the range that starts before a day: 'since:20251004'."""
    return f"{_SINCE}{day}"


def key_of(event: MarketEvent) -> str:
    """The key of the range that starts before an event."""
    return event.key or since(event.day)


def event_day(key: str) -> int:
    """The day of a key that names an event, or of one made by `since`; 0 for any other."""
    for event in EVENTS:
        if event.key == key:
            return event.day
    digits = key.removeprefix(_SINCE)
    if not key.startswith(_SINCE) or not (digits.isdecimal() and len(digits) == 8):
        return 0
    try:
        return to_day(to_date(int(digits)))
    except ValueError:
        return 0


def start(key: str, calendar: Calendar, last: int) -> int:
    """Position of the session whose close is 100 in the range that ends at day `last`.

    Since an event: the last close before it. This year: the last close of the year before.
    Months: the last close on or before the same date so many months ago. -1 reaches beyond the
    first session, as does `max`; an unknown key is a year.
    """
    if key == "max" or not last:
        return -1
    if day := event_day(key):
        return calendar.at_or_before(_day_before(day))
    if key == "ytd":
        return calendar.at_or_before(last // 10000 * 10000 - 10000 + 1231)
    return calendar.at_or_before(_months_before(last, MONTHS.get(key, 12)))


def _day_before(day: int) -> int:
    return to_day(date.fromordinal(to_date(day).toordinal() - 1))


def _months_before(day: int, count: int) -> int:
    """The same date some months ago; the month's last where it has no such date."""
    months = day // 10000 * 12 + day // 100 % 100 - 1 - count
    year, month = months // 12, months % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1).toordinal()
    return year * 10000 + month * 100 + min(day % 100, date.fromordinal(following - 1).day)
