"""What a series did over the usual spans, how much it moved, and what it moved with."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]

SPAN = 60
"""Sessions of which volatility and correlation are taken."""
FEWEST = 40
"""Of their returns that must be known."""
YEAR = 245
"""Sessions in a year."""
OLDEST = 5
"""Sessions by which the close that a change starts from may be too old."""


@dataclass(frozen=True, eq=False)
class Performance:
    """Ratios, not percent; NaN where too little is known."""

    last: int
    """Place of its last level; -1 when it has none."""
    level: float
    changes: Mapping[str, float]
    """By the key of their span."""
    volatility: float
    """Standard deviation of the last SPAN sessions' returns, a year's worth."""
    drawdown: float
    """From the highest close since the base."""
    correlation: float
    """Of the last SPAN sessions' returns with another series'."""


def performance(
    levels: Row, starts: Mapping[str, int], base: int, against: Row | None = None
) -> Performance:
    """Of levels by session; `starts` are the places that changes are counted from."""
    last = last_known(levels)
    daily = returns(levels)
    other = np.full(len(levels), np.nan) if against is None else returns(against)
    return Performance(
        last,
        float(levels[last]) if last >= 0 else math.nan,
        {key: change(levels, place, last) for key, place in starts.items()},
        volatility(daily, last),
        drawdown(levels, base, last),
        correlation(daily, other, last),
    )


def gap(
    one: Row, other: Row, starts: Mapping[str, int], base: int, against: Row | None = None
) -> Performance:
    """Of how far one series went ahead of another: every change is one's less the other's.

    Its volatility is what is known as tracking error; it has no drawdown.
    """
    last = min(last_known(one), last_known(other))
    daily = returns(one) - returns(other)
    moved = np.full(len(one), np.nan) if against is None else returns(against)
    return Performance(
        last,
        (change(one, base, last) - change(other, base, last)) * 100,
        {
            key: change(one, place, last) - change(other, place, last)
            for key, place in starts.items()
        },
        volatility(daily, last),
        math.nan,
        correlation(daily, moved, last),
    )


def last_known(levels: Row) -> int:
    """Place of the last level; -1 when there is none."""
    known = np.flatnonzero(np.isfinite(levels))
    return int(known[-1]) if len(known) else -1


def change(levels: Row, place: int, last: int) -> float:
    """From the last level at or before a place to another; NaN when that is too old, or 0."""
    if last < 0 or place < 0:
        return math.nan
    window = levels[max(place - OLDEST, 0) : place + 1]
    known = window[np.isfinite(window)]
    return float(levels[last] / known[-1] - 1) if len(known) and known[-1] != 0 else math.nan


def returns(levels: Row) -> Row:
    """From session to session; NaN unless both levels are known, and the first not 0."""
    daily = np.full(len(levels), np.nan)
    if len(levels):
        before = levels[:-1]
        np.divide(levels[1:], before, out=daily[1:], where=np.isfinite(before) & (before != 0))
    return daily - 1


def volatility(daily: Row, last: int) -> float:
    """Of the SPAN returns up to a place, a year's worth."""
    known = _window(daily, last)
    known = known[np.isfinite(known)]
    return float(known.std(ddof=1) * math.sqrt(YEAR)) if len(known) >= FEWEST else math.nan


def drawdown(levels: Row, base: int, last: int) -> float:
    """The last level against the highest since the base; 0 at the top, never above."""
    since = levels[max(base, 0) : last + 1]
    if last < 0 or not np.isfinite(since).any():
        return math.nan
    top = float(np.nanmax(since))
    return float(levels[last]) / top - 1 if top > 0 else math.nan


def correlation(one: Row, other: Row, last: int) -> float:
    """Of the SPAN returns up to a place where both are known; NaN for what does not move."""
    a, b = _window(one, last), _window(other, last)
    both = np.isfinite(a) & np.isfinite(b)
    if both.sum() < FEWEST or np.ptp(a[both]) == 0 or np.ptp(b[both]) == 0:
        return math.nan
    return float(np.corrcoef(a[both], b[both])[0, 1])


def _window(daily: Row, last: int) -> Row:
    return daily[max(last + 1 - SPAN, 0) : last + 1]
