"""Bollinger's bands: how far closes stray from their average."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.indicators.averages import Row, carry, windowed

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
    middle, deviation = np.full((2, len(closes)), np.nan)
    if len(closes) >= count:
        middle[count - 1 :], deviation[count - 1 :] = windowed(carry(closes), count)
    return Bands(middle, deviation)
