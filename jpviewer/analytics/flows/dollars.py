"""Weeks of yen in dollars, each at the mean rate of its own sessions."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.flows.weeks import Row, Weeks


def weekly_rate(weeks: Weeks, rate: Row) -> Row:
    """The mean of yen a dollar over the sessions of each week; NaN for a week without any.

    `rate` is by session, of the last bar that was complete before its close (`relative.as_of`);
    it may end before the calendar does.
    """
    known = np.isfinite(rate)
    sums, counts = (
        np.append(0.0, np.cumsum(each)) for each in (np.where(known, rate, 0.0), known * 1.0)
    )
    first, stop = (np.clip(edge, 0, len(rate)) for edge in (weeks.first, weeks.last + 1))
    stop = np.maximum(first, stop)
    mean = np.full(len(weeks.start), np.nan)
    count = counts[stop] - counts[first]
    np.divide(sums[stop] - sums[first], count, out=mean, where=count > 0)
    return mean


def in_dollars(yen: Row, rate: Row) -> Row:
    """Yen by week at the rate of the week; NaN where either is not known."""
    return np.asarray(yen / np.where(rate > 0, rate, np.nan))
