"""Whether flows and prices move together: a week's net against the same week's return."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.weeks import Row, Weeks

FEWEST = 3
"""Points without which a line says nothing."""
_UNIT = 1e11
"""Yen: slopes are told for ¥100bn (1,000億円)."""


@dataclass(frozen=True, eq=False)
class Scatter:
    """Points where both figures are known, and the least-squares line through them.

    That both move together in a week says nothing about which moved the other.
    """

    weeks: np.ndarray[tuple[int], np.dtype[np.int64]]
    """Positions of the weeks that are points."""
    net: Row
    """Yen."""
    change: Row
    """The return, as a ratio."""
    slope: float
    """Return for one yen; NaN without a line."""
    intercept: float
    fit: float
    """R²: the share of the returns' variance that lies on the line."""

    @property
    def count(self) -> int:
        """Points."""
        return len(self.net)

    @property
    def per_unit(self) -> float:
        """Return for ¥100bn."""
        return self.slope * _UNIT


def returns(weeks: Weeks, level: Row) -> Row:
    """From the close before each week's first session to that of its last one, as a ratio.

    `level` is by session, and may end before the calendar does. NaN where either close is not
    known, and for a week without a session.
    """
    before, last = weeks.first - 1, weeks.last
    inside = (before >= 0) & (last < len(level)) & (last > before)
    found = np.full(len(before), np.nan)
    found[inside] = level[last[inside]] / level[before[inside]] - 1
    return found


def scatter(net: Row, change: Row) -> Scatter:
    """Net buying and return by week; no line through fewer than 3 points or all of one net."""
    known = np.flatnonzero(np.isfinite(net) & np.isfinite(change))
    x, y = net[known], change[known]
    if len(known) < FEWEST or not np.ptp(x):
        return Scatter(known, x, y, np.nan, np.nan, np.nan)
    across, up = x - x.mean(), y - y.mean()
    slope = float(across @ up / (across @ across))
    spread = float(up @ up)
    fit = float((across @ up) ** 2 / ((across @ across) * spread)) if spread else np.nan
    return Scatter(known, x, y, slope, float(y.mean() - slope * x.mean()), fit)
