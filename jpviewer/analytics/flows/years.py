"""A year to date against the same time of every earlier year, calendar or fiscal.

A week belongs to the year of its last session, whole: the exchange's weeks never straddle New
Year, when Tokyo is closed for four days, but they do the end of March. "The same time" is the
week whose last session lies nearest to as many days into its year, the earlier of two as near:
weeks are never cut, and counting them instead drifts by one, as years begin on any weekday.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.ranks import Rank, rank
from jpviewer.analytics.flows.weeks import Days, Row, Weeks
from jpviewer.market.days import to_datetime64

CALENDAR, FISCAL = 1, 4
"""The months in which years begin."""


@dataclass(frozen=True, eq=False)
class YearPath:
    """A year that is held from its first week on, week by week."""

    year: int
    """That in which it began."""
    into: Row
    """Days into the year, of each week's last session."""
    sums: Row
    """Yen bought net so far; NaN from a missing week on."""
    ends: Days
    """Last days of the weeks."""


@dataclass(frozen=True, eq=False)
class YearToDate:
    """Yen bought net from the first week of each year to the same time, the newest year last."""

    begins: int
    """CALENDAR or FISCAL."""
    paths: tuple[YearPath, ...]
    """Of the years held, in order: whole ones, but for the newest."""
    totals: Row
    """NaN where a week on the way is missing."""
    ends: Days
    """The last day of the last week counted."""
    counts: Days
    """Weeks counted."""
    rank: Rank
    """Of the newest total among all."""

    @property
    def years(self) -> Days:
        """Those held from their first week on, by the year in which they began."""
        return np.array([each.year for each in self.paths], np.int64)

    @property
    def total(self) -> float:
        """That of the newest year; NaN when it is not known."""
        return float(self.totals[-1]) if len(self.totals) else np.nan

    @property
    def before(self) -> float:
        """That of the year before; NaN when it is not known."""
        follows = len(self.years) > 1 and self.years[-1] - self.years[-2] == 1
        return float(self.totals[-2]) if follows else np.nan


def year_to_date(
    weeks: Weeks, net: Row, sessions: Days, begins: int = CALENDAR, at: int = -1
) -> YearToDate:
    """The year of the week at one position (the last), up to it, against the years before."""
    paths = year_paths(weeks, net, sessions, begins, at)
    now = paths[-1].into[-1] if paths else 0.0
    counts = [int(np.argmin(abs(path.into - now))) + 1 for path in paths]
    counted = list(zip(paths, counts, strict=True))
    totals = np.array([path.sums[count - 1] for path, count in counted], np.float64)
    return YearToDate(
        begins,
        paths,
        totals,
        np.array([path.ends[count - 1] for path, count in counted], np.int64),
        np.array(counts, np.int64),
        rank(totals),
    )


def year_paths(
    weeks: Weeks, net: Row, sessions: Days, begins: int, at: int = -1
) -> tuple[YearPath, ...]:
    """The years up to the week at one position; none when its year began before the first week."""
    count = range(len(net))[at] + 1 if len(net) else 0
    last = sessions[np.maximum(weeks.last[:count], 0)] if len(sessions) else np.empty(0, np.int64)
    years = years_of(last, begins)
    into = _days_into(last, years, begins)
    paths = []
    for year in range(int(years.min(initial=9999)), int(years.max(initial=0)) + 1):
        mine = np.flatnonzero(years == year)
        if len(mine) and _is_whole(weeks, mine, sessions, year, begins):
            paths.append(YearPath(year, into[mine], np.cumsum(net[mine]), weeks.end[mine]))
    return tuple(paths) if paths and paths[-1].year == years[-1] else ()


def years_of(days: Days, begins: int) -> Days:
    """The year each day belongs to, by the year in which that began."""
    return np.asarray(days // 10000 - (days // 100 % 100 < begins))


def _days_into(days: Days, years: Days, begins: int) -> Row:
    starts = to_datetime64(years * 10000 + begins * 100 + 1)
    return np.asarray((to_datetime64(days) - starts).astype(np.float64))


def _is_whole(weeks: Weeks, mine: Days, sessions: Days, year: int, begins: int) -> bool:
    """Whether no session of the year lies before the first of its weeks, as far as known."""
    opened = int(np.searchsorted(sessions, year * 10000 + begins * 100 + 1))
    return opened > 0 and int(weeks.first[mine[0]]) <= opened
