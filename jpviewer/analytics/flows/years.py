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
class YearToDate:
    """Yen bought net from the first week of each year to the same time, the newest year last."""

    begins: int
    """CALENDAR or FISCAL."""
    years: Days
    """Those held from their first week on, by the year in which they began."""
    totals: Row
    """NaN where a week on the way is missing."""
    ends: Days
    """The last day of the last week counted."""
    counts: Days
    """Weeks counted."""
    rank: Rank
    """Of the newest total among all."""

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
    count = range(len(net))[at] + 1 if len(net) else 0
    last = sessions[np.maximum(weeks.last[:count], 0)] if len(sessions) else np.empty(0, np.int64)
    years = years_of(last, begins)
    into = _days_into(last, years, begins)
    held = []
    for year in range(int(years.min(initial=9999)), int(years.max(initial=0)) + 1):
        mine = np.flatnonzero(years == year)
        if len(mine) and _is_whole(weeks, mine, sessions, year, begins):
            same = len(mine) - 1 if year == years[-1] else np.argmin(abs(into[mine] - into[-1]))
            held.append((year, mine[: int(same) + 1]))
    if held and held[-1][0] != years[-1]:
        held = []  # the year asked about began before the first week held
    totals = np.array([net[counted].sum() for _, counted in held], np.float64)
    return YearToDate(
        begins,
        np.array([year for year, _ in held], np.int64),
        totals,
        np.array([weeks.end[counted[-1]] for _, counted in held], np.int64),
        np.array([len(counted) for _, counted in held], np.int64),
        rank(totals),
    )


def years_of(days: Days, begins: int) -> Days:
    """The year each day belongs to, by the year in which that began."""
    return np.asarray(days // 10000 - (days // 100 % 100 < begins))


def _days_into(days: Days, years: Days, begins: int) -> Days:
    starts = to_datetime64(years * 10000 + begins * 100 + 1)
    return np.asarray((to_datetime64(days) - starts).astype(np.int64))


def _is_whole(weeks: Weeks, mine: Days, sessions: Days, year: int, begins: int) -> bool:
    """Whether no session of the year lies before the first of its weeks, as far as known."""
    opened = int(np.searchsorted(sessions, year * 10000 + begins * 100 + 1))
    return opened > 0 and int(weeks.first[mine[0]]) <= opened
