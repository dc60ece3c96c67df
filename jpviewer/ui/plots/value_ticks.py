"""Round figures for a vertical axis."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray


def value_ticks(low: float, high: float, room: int) -> NDArray[np.float64]:
    """At most `room` multiples of 1, 2 or 5 times a power of ten from `low` to `high`."""
    step = _step((high - low) / max(room, 1))
    while True:
        first, last = math.ceil(low / step), math.floor(high / step)
        if last - first + 1 <= max(room, 1):
            return np.arange(first, last + 1, dtype=np.float64) * np.float64(step)
        step = _step(step * 1.5)


def _step(least: float) -> float:
    """The smallest round step that is not smaller."""
    power = 10.0 ** math.floor(math.log10(least))
    return next((each * power for each in (1, 2, 5) if each * power >= least), 10 * power)
