"""Moving averages, simple and exponential, and what a bar without a trade counts as."""

from __future__ import annotations

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Row = NDArray[np.float64]
Rows = NDArray[np.float64]

USUAL = {"day": (5, 25, 75), "week": (13, 26, 52), "month": (12, 24, 60)}
"""Bars of the averages usual in Japan."""
LONG = 200
"""Sessions of a fourth one that some add to daily bars."""


def moving_average(closes: Row, count: int) -> Row:
    """Mean of the last `count` closes; NaN until there are as many."""
    carried = carry(closes)
    average = np.full(len(closes), np.nan)
    begin = int(np.isnan(carried).sum())
    if len(closes) - begin >= count:
        average[begin + count - 1 :] = mean(windows(carried[begin:], count))
    return average


def windows(values: Row, count: int) -> Rows:
    """Every `count` figures in a row."""
    return sliding_window_view(values, count)


def mean(rows: Rows) -> Row:
    """Of each row, taken from its first figure: what is flat has exactly its own price."""
    first = rows[:, 0]
    average: Row = first + (rows - first[:, None]).mean(axis=1)
    return average


def exponential_average(values: Row, count: int, weight: float = math.nan) -> Row:
    """E = E before + weight x (figure - E before), from the mean of the first `count` figures on.

    The weight is 2 / (count + 1) unless given; Wilder's own averages (1978) have 1 / count. NaN
    until there are as many figures; one missing in between leaves it as it was. The simple mean
    to begin with is Wilder's, StockCharts' and TA-Lib's; an average from the first figure on (as
    pandas' ewm) differs by less than the rounding of a screen after four times `count` bars.
    """
    weight = 2 / (count + 1) if math.isnan(weight) else weight
    average = np.full(len(values), np.nan)
    known = np.flatnonzero(~np.isnan(values))
    if len(known) < count:
        return average
    begin = int(known[count - 1])
    now = average[begin] = float(mean(values[None, known[:count]])[0])
    for place, value in enumerate(values[begin + 1 :].tolist(), begin + 1):
        if value == value:
            now += weight * (value - now)
        average[place] = now
    return average


def carry(values: Row) -> Row:
    """The last known figure at or before each place; NaN before the first."""
    places = np.where(np.isnan(values), 0, np.arange(len(values)))
    return values[np.maximum.accumulate(places)] if len(values) else values
