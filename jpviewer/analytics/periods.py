"""Bars of sessions put together to weeks and months of the calendar."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import to_datetime64

Row = NDArray[np.float64]
Days = NDArray[np.int64]
Places = NDArray[np.int64]

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

    @property
    def ends(self) -> Places:
        """The last session of each bar; that of one under way is past the last price."""
        return np.floor(self.right[: len(self.close)]).astype(np.int64)

    def place(self, session: float) -> int:
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
    finished = not len(parts) or bool(ends[len(parts) - 1] <= count)
    return Prices(_edges(starts), _edges(ends), *gathered(prices, parts), finished=finished)


def gathered(prices: Prices, starts: Days) -> tuple[Row, Row, Row, Row, Row, Row]:
    """Open, high, low, close, volume and turnover of the bars from each start to the next."""
    if not len(starts):
        none = prices.close[:0]
        return none, none, none, none, none, none
    traded = np.flatnonzero(~np.isnan(prices.close))
    first = np.searchsorted(traded, starts)
    last = np.searchsorted(traded, np.append(starts[1:], len(prices.close))) - 1
    some = first <= last
    opened = np.where(np.isnan(prices.open), prices.close, prices.open)
    open_, close = np.full((2, len(starts)), np.nan)
    open_[some], close[some] = opened[traded[first[some]]], prices.close[traded[last[some]]]
    highs = np.fmax(prices.high, np.fmax(opened, prices.close))
    lows = np.fmin(prices.low, np.fmin(opened, prices.close))
    return (
        open_,
        np.fmax.reduceat(highs, starts),
        np.fmin.reduceat(lows, starts),
        close,
        _sum(prices.volume, starts),
        _sum(prices.turnover, starts),
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
