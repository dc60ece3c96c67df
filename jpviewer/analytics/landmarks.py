"""Sessions that stand out: the year's extremes, and closes at the daily limits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market import price_limits
from jpviewer.market.price_limits import widening
from jpviewer.market.tables import Columns

Row = NDArray[np.float64]
Days = NDArray[np.int64]
Places = NDArray[np.int64]

YEAR = 245
"""Sessions of the 52 weeks, as in the table of stocks."""
_SAME = 2e-5
"""Prices nearer than this ratio are one: the finest tick is 1/10,000 of a price."""


@dataclass(frozen=True, eq=False)
class Limits:
    """Places of sessions that met a limit, by its side; `closed` says which ended there."""

    up: Places
    down: Places
    closed: NDArray[np.bool_]
    """By session."""


def extremes(high: Row, low: Row) -> tuple[int, int]:
    """Places of the highest high and the lowest low of the last 52 weeks, the latest of equals.

    -1 where none is known, or where they are one price.
    """
    start = max(len(high) - YEAR, 0)
    tail_high, tail_low = high[start:][::-1], low[start:][::-1]
    if np.isnan(tail_high).all() or np.isnan(tail_low).all():
        return -1, -1
    top, bottom = int(np.nanargmax(tail_high)), int(np.nanargmin(tail_low))
    if not tail_high[top] > tail_low[bottom]:
        return -1, -1
    return len(high) - 1 - top, len(low) - 1 - bottom


def split_factors(days: Days, actions: Columns) -> Row:
    """Price as traded ÷ split-adjusted price, a session: the product of the splits after it.

    `actions` as `store.bars.actions` gives them; a split is in force from its day on.
    """
    splits = (actions["action"] == "split") & (actions["value"] > 0)
    when, ratios = actions["day"][splits], actions["value"][splits]
    after = np.append(np.cumprod(ratios[::-1])[::-1], 1.0)
    return np.asarray(after[np.searchsorted(when, days, side="right")])


def limits_met(days: Days, high: Row, low: Row, close: Row, factors: Row) -> Limits:
    """Sessions whose highest or lowest price was the daily limit.

    Rows by session, split-adjusted; `factors` as of `split_factors`. Only where the session before
    had a trade: else the base was a special quote that nobody keeps. After closes at the limit the
    wider band of `market/price_limits.py` is tried too.
    """
    base = np.append(np.nan, close[:-1])[: len(close)] * factors
    judged = ~np.isnan(base) & ~np.isnan(close) & (days >= price_limits.SINCE)
    highest, lowest, last = high * factors, low * factors, close * factors
    far = base * price_limits.LEAST_MOVE  # hardly a session goes so far, and no limit is nearer
    rose, fell = highest >= base + far, lowest <= base - far
    up, ended_up = _side(days, judged & rose, base, highest, last, up=True)
    down, ended_down = _side(days, judged & fell, base, lowest, last, up=False)
    return Limits(np.flatnonzero(up), np.flatnonzero(down), ended_up | ended_down)


def _side(
    days: Days, judged: NDArray[np.bool_], base: Row, reach: Row, close: Row, up: bool
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which sessions reached one side's limit, and which closed there."""
    met, ended = (_at_limit(judged, base, prices, 1, up) for prices in (reach, close))
    for times in (4, 2):
        wide = _at_limit(judged & ~met, base, reach, times, up)
        for place in np.flatnonzero(wide).tolist():
            rule = widening(int(days[place]))
            if rule.times == times and ended[max(place - rule.sessions, 0) : place].all():
                met[place] = True
                ended[place] = bool(_at_limit(judged, base, close, times, up)[place])
    return met, ended


def _at_limit(
    judged: NDArray[np.bool_], base: Row, prices: Row, times: int, up: bool
) -> NDArray[np.bool_]:
    """Which of the sessions judged stand at the limit, on a whole yen or on the coarser tick next
    to it."""
    known, reached = base[judged], prices[judged]
    plain = known + price_limits.limit(known) * (times if up else -times)
    ticked = price_limits.band(known, times)[int(up)]
    with np.errstate(invalid="ignore"):
        near = [np.abs(reached - each) <= _SAME * np.abs(each) for each in (plain, ticked)]
    found = np.zeros(len(base), np.bool_)
    found[judged] = (near[0] | near[1]) & np.isfinite(plain) & (plain >= 1)
    return found


def year_position(high: Row, low: Row, close: Row) -> float:
    """Where the last close lies between the lowest low (0) and the highest high (1) of 52 weeks.

    NaN without a close, or where they are one price.
    """
    top, bottom = extremes(np.fmax(high, close), np.fmin(low, close))
    known = close[~np.isnan(close)]
    if top < 0:
        return float("nan")
    highest, lowest = np.fmax(high, close)[top], np.fmin(low, close)[bottom]
    return float((known[-1] - lowest) / (highest - lowest))
