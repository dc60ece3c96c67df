"""Bollinger's bands: how far closes stray from their average."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.indicators.averages import Row, carry, moving_average, windows

COUNT = 25
"""Bars; Bollinger's own are 20, Japanese charts take those of the middle average."""
WIDTHS = (1, 2)
"""Standard deviations on either side; the third is seldom drawn."""


@dataclass(frozen=True, eq=False)
class Bands:
    """The average, and the standard deviation of the closes it is of."""

    middle: Row
    deviation: Row

    def edge(self, width: float) -> Row:
        """So many standard deviations above the average, below for a negative number."""
        return self.middle + width * self.deviation


def bands(closes: Row, count: int = COUNT) -> Bands:
    """Mean and population standard deviation (÷ n) of the last `count` closes.

    J. Bollinger, "Bollinger on Bollinger Bands" (2001): the deviation is the population's. NaN
    until there are `count` closes; no width where the price is flat.
    """
    deviation, carried = np.full(len(closes), np.nan), carry(closes)
    begin = int(np.isnan(carried).sum())
    if len(closes) - begin >= count:
        rows = windows(carried[begin:], count)
        deviation[begin + count - 1 :] = (rows - rows[:, :1]).std(axis=1)
    return Bands(moving_average(closes, count), deviation)
