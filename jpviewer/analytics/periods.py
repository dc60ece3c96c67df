"""Bars of sessions put together to weeks and months of the calendar."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import to_datetime64

Row = NDArray[np.float64]
Days = NDArray[np.int64]

PERIODS = ("day", "week", "month")


@dataclass(frozen=True, eq=False)
class Prices:
    """Bars in order without a hole; a NaN close is a period without a trade.

    `left` and `right` are their edges in sessions (session 7 reaches from 6.5 to 7.5), for the
    whole calendar: those past the last bar are of periods to come.
    """

    left: Row
    right: Row
    open: Row
    high: Row
    low: Row
    close: Row
    volume: Row
    turnover: Row
    finished: bool = True
    """Whether the last bar's period is over."""

    @property
    def at(self) -> Row:
        """Where the middle of each period lies, those to come included."""
        return (self.left + self.right) / 2

    def place(self, session: int) -> int:
        """The period of a session."""
        return int(np.searchsorted(self.right, session))


def daily(
    days: Days, open_: Row, high: Row, low: Row, close: Row, volume: Row, turnover: Row
) -> Prices:
    """A bar a session, of the first ones of the calendar `days`."""
    at = np.arange(len(days), dtype=np.float64)
    return Prices(at - 0.5, at + 0.5, open_, high, low, close, volume, turnover)


def grouped(prices: Prices, days: Days, period: str) -> Prices:
    """Daily bars by true weeks (from Monday on) or months of the calendar `days`.

    First open, highest high, lowest low, last close of the sessions with a trade, an open that is
    not known being that session's close; sums of the volume and turnover known, NaN for none.
    """
    count = len(prices.close)
    numbers = _numbers(days, period)
    starts = np.flatnonzero(np.append(True, np.diff(numbers) != 0)) if len(days) else days[:0]
    ends = np.append(starts[1:], len(days))
    parts = starts[starts < count]
    left, right = _edges(starts), _edges(ends)
    if not len(parts):
        none = prices.close[:0]
        return Prices(left, right, none, none, none, none, none, none)
    traded = np.flatnonzero(~np.isnan(prices.close))
    first = np.searchsorted(traded, parts)
    last = np.searchsorted(traded, np.append(parts[1:], count)) - 1
    some = first <= last
    opened = np.where(np.isnan(prices.open), prices.close, prices.open)
    open_, close = np.full((2, len(parts)), np.nan)
    open_[some], close[some] = opened[traded[first[some]]], prices.close[traded[last[some]]]
    return Prices(
        left,
        right,
        open_,
        np.fmax.reduceat(np.fmax(prices.high, np.fmax(opened, prices.close)), parts),
        np.fmin.reduceat(np.fmin(prices.low, np.fmin(opened, prices.close)), parts),
        close,
        _sum(prices.volume, parts),
        _sum(prices.turnover, parts),
        finished=bool(ends[len(parts) - 1] <= count),
    )


def _edges(places: Days) -> Row:
    return places.astype(np.float64) - 0.5


def _numbers(days: Days, period: str) -> Days:
    """The same number for sessions of one week or month."""
    if period == "month":
        return days // 100
    weeks: Days = (to_datetime64(days).astype(np.int64) + 3) // 7  # 1970-01-01 was a Thursday
    return weeks


def _sum(values: Row, starts: Days) -> Row:
    known = ~np.isnan(values)
    total = np.add.reduceat(np.where(known, values, 0.0), starts)
    return np.where(np.logical_or.reduceat(known, starts), total, np.nan)
