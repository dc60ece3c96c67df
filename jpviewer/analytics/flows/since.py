"""What was bought net since a close: the last one before an event, or before a range begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.weeks import Days, Row, Weeks


@dataclass(frozen=True, eq=False)
class Since:
    """Figures added up from the first week on whose sessions all came after a close.

    Of a week that had begun before nobody knows which part came after: it is not counted.
    """

    base: int
    """Place of the session whose close it starts from; -1 reaches beyond the first session."""
    first: int
    """Position of the first week counted; the number of weeks when there is none yet."""
    total: Row
    """By week: the sum so far, NaN before the first week counted. What is not known adds nothing,
    and is counted in `missing`."""
    weeks: int
    """Weeks whose figures are in the sum."""
    missing: int
    """Weeks after the close whose figures are not known."""
    late: bool
    """Whether sessions after the close lie before the first week held: the sum does not reach
    back so far."""

    @property
    def length(self) -> int:
        """Weeks after the close, known or not."""
        return self.weeks + self.missing

    @property
    def sum(self) -> float:
        """Up to the last week; NaN when none is counted."""
        return float(self.total[-1]) if self.weeks else np.nan

    @property
    def mean(self) -> float:
        """Per week counted; NaN when none is."""
        return self.sum / self.weeks if self.weeks else np.nan


def before(sessions: Days, day: int) -> int:
    """Place of the last session before a day: what "since an event" starts from; -1 for none."""
    return int(np.searchsorted(sessions, day)) - 1


def since(weeks: Weeks, figures: Row, base: int) -> Since:
    """Adds up figures by week (yen or dollars) after the session at place `base`."""
    first = int(np.searchsorted(weeks.first, base, side="right"))
    later = figures[first:]
    known = ~np.isnan(later)
    total = np.full(len(figures), np.nan)
    if known.any():
        total[first:] = np.cumsum(np.where(known, later, 0.0))
    late = len(figures) > 0 and int(weeks.first[0]) > base + 1
    return Since(base, first, total, int(known.sum()), int((~known).sum()), late)


def first_weeks(weeks: Weeks, figures: Row, bases: Iterable[int], count: int) -> Row:
    """The sum over the first `count` weeks after each of several closes, to compare events.

    NaN for a close whose first weeks are not all held, or lie before the first week held.
    """
    sums = []
    for base in bases:
        told = since(weeks, figures, base)
        part = figures[told.first : told.first + count]
        sums.append(part.sum() if 0 < count == len(part) and not told.late else np.nan)
    return np.array(sums, np.float64)


def by_session(weeks: Weeks, told: Since, sessions: int) -> Row:
    """The sum as a step a week, one figure a session: a week counts from its first session on.

    0 in the session before the first week counted; NaN before that and after the last week.
    """
    row = np.full(sessions, np.nan)
    if not told.weeks:
        return row
    start, stop = int(weeks.first[told.first]), int(weeks.last[-1]) + 1
    places = np.arange(max(start, 0), min(stop, sessions))
    row[places] = told.total[np.searchsorted(weeks.first, places, side="right") - 1]
    if 0 < start <= sessions:
        row[start - 1] = 0.0
    return row
