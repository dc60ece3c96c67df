"""The smallest step of a price in Tokyo, as traded since 2023-06-05."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_UP_TO = np.array([1e3, 3e3, 5e3, 1e4, 3e4, 5e4, 1e5, 3e5, 5e5, 1e6, 3e6, 5e6, 1e7, 3e7, 5e7])
_FINE = np.array(
    [0.1, 0.5, 1, 1, 5, 10, 10, 50, 100, 100, 500, 1e3, 1e3, 5e3, 1e4, 1e4], np.float64
)
_COARSE = np.array(
    [1, 1, 5, 10, 10, 50, 100, 100, 500, 1e3, 1e3, 5e3, 1e4, 1e4, 5e4, 1e5], np.float64
)


def tick(prices: NDArray[np.float64], topix500: NDArray[np.bool_]) -> NDArray[Any]:
    """The tick in yen at each price: finer for members of TOPIX 500; NaN for NaN."""
    step = np.searchsorted(_UP_TO, prices, side="left")
    ticks = np.where(topix500, _FINE[step], _COARSE[step])
    return np.where(np.isnan(prices), np.nan, ticks)
