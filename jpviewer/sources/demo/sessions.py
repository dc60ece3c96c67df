"""The demo market's sessions, from the law on holidays and without a library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import LONGER_HOURS, Calendar
from jpviewer.market.days import instant, to_day

FIRST, LAST = 20161121, 20261120
"""The demo's bars lie between these days, whatever the day is today."""
NOW = instant(LAST, 17, 30)
"""The instant at which a demo market is looked at: all its sources are up to date."""

_YEARS = range(2004, 2028)
_DAY = timedelta(days=1)
_FIXED = ((1, 1), (2, 11), (4, 29), (5, 3), (5, 4), (5, 5), (11, 3), (11, 23))
_BANK_HOLIDAYS = ((1, 2), (1, 3), (12, 31))
_MONDAYS = ((1, 2), (7, 3), (9, 3), (10, 2))
_MOVED_FOR_THE_GAMES = {
    2020: (date(2020, 7, 23), date(2020, 7, 24), date(2020, 8, 10)),
    2021: (date(2021, 7, 22), date(2021, 7, 23), date(2021, 8, 8)),
}
_ONCE = {
    2019: (date(2019, 4, 30), date(2019, 5, 1), date(2019, 5, 2), date(2019, 10, 22)),
    2020: (date(2020, 10, 1),),  # the exchange's own system stood still for a day
}


def _equinoxes(year: int) -> tuple[date, date]:
    """The usual approximation, good from 1980 to 2099."""
    shift = 0.242194 * (year - 1980) - (year - 1980) // 4
    return date(year, 3, int(20.8431 + shift)), date(year, 9, int(23.2488 + shift))


def _monday(year: int, month: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % 7 + 7 * (number - 1))


def _national(year: int) -> set[date]:
    """Holidays by law, before those that follow from their neighbours."""
    moved = _MOVED_FOR_THE_GAMES.get(year)
    days = {date(year, month, day) for month, day in _FIXED}
    days |= {_monday(year, *each) for each in _MONDAYS if not moved or each[0] in (1, 9)}
    days |= {*_equinoxes(year), *_ONCE.get(year, ()), *(moved or ())}
    if year >= 2016 and not moved:
        days.add(date(year, 8, 11))
    if year != 2019:
        days.add(date(year, 12, 23) if year < 2019 else date(year, 2, 23))
    return days


def _substitutes(days: set[date]) -> Iterator[date]:
    """A holiday on a Sunday moves to the next free day; a day between two holidays is one."""
    for day in days:
        if day.weekday() == 6:
            free = day + _DAY
            while free in days:
                free += _DAY
            # Until 2006 it was the Monday or nothing.
            if day.year >= 2007 or free == day + _DAY:
                yield free
        if day + 2 * _DAY in days and day + _DAY not in days:
            yield day + _DAY


def _closed(year: int) -> set[date]:
    days = _national(year)
    days |= set(_substitutes(days))
    return days | {date(year, month, day) for month, day in _BANK_HOLIDAYS}


@cache
def calendar() -> Calendar:
    """Every session from December 2004 to the end of 2027; the close moved to 15:30 in 2024."""
    closed = np.array(sorted(day for year in _YEARS for day in _closed(year)), "datetime64[D]")
    dates = np.arange(np.datetime64("2004-12-01"), np.datetime64("2028-01-01"))
    open_dates = dates[np.is_busday(dates, holidays=closed)].tolist()
    days = np.array([to_day(each) for each in open_dates], np.int64)
    closes = [instant(int(day), 15, 30 if day >= LONGER_HOURS else 0) for day in days]
    return Calendar(days, np.array(closes, np.int64))


def window(years: int) -> NDArray[np.int64]:
    """The sessions of the last `years` up to `LAST`, oldest first."""
    days = calendar().days
    return days[(days > LAST - years * 10000) & (days <= LAST)]
