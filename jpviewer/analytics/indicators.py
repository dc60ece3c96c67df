"""Figures drawn over prices."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]

AVERAGES = (5, 25, 75)
"""Sessions of the moving averages usual in Japan."""


def moving_average(closes: Row, sessions: int) -> Row:
    """Mean of the last closes; NaN for the first `sessions` - 1 and before the first close.

    A session without a trade counts with the close before it, as nobody paid another price.
    """
    average = np.full(len(closes), np.nan)
    carried = carry(closes)
    if len(closes) >= sessions:
        windows = np.lib.stride_tricks.sliding_window_view(carried, sessions)
        average[sessions - 1 :] = windows.mean(axis=1)
    return average


def carry(values: Row) -> Row:
    """The last known figure at or before each place; NaN before the first."""
    places = np.where(np.isnan(values), 0, np.arange(len(values)))
    return values[np.maximum.accumulate(places)] if len(values) else values
