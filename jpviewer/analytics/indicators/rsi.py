"""Wilder's relative strength index."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.indicators.averages import Row, carry, exponential_average

COUNT = 14
LOW, HIGH = 30.0, 70.0
"""Below and above which a price is said to have gone too far."""


def rsi(closes: Row, count: int = COUNT) -> Row:
    """100 x average gain ÷ (average gain + average loss), from 0 to 100.

    J. W. Wilder, "New Concepts in Technical Trading Systems" (1978): the averages begin as means
    of the first `count` changes, then each change weighs 1 / count. 100 without a loss, 0 without
    a gain; NaN for the first `count` closes, and where no close ever differed from the one before.
    """
    carried = carry(closes)
    changes = np.append(np.nan, np.diff(carried)) if len(carried) else carried
    gain, loss = (
        exponential_average(np.where(np.isnan(changes), np.nan, part), count, 1 / count)
        for part in (np.fmax(changes, 0.0), np.fmax(-changes, 0.0))
    )
    index = np.full(len(closes), np.nan)
    np.divide(100.0 * gain, gain + loss, out=index, where=gain + loss > 0)
    return index
