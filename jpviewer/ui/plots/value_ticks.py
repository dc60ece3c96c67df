"""Round figures for a vertical axis."""

from __future__ import annotations

import math
from itertools import pairwise

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


def log_ticks(low: float, high: float, room: int) -> NDArray[np.float64]:
    """Round figures from `low` to `high`, both above zero, no two nearer on a log scale than a
    part in `room` of the whole: decades, 1-2-5 between them, finer steps where there is room."""
    gap = math.log10(high / low) / max(room, 1)
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    marks = next((each for each in _MARKS if _nearest(each) >= gap), (1.0,))
    every = max(math.ceil(gap), 1)
    decades = range(first // every * every, last + 1, every)
    coarse = [mark * 10.0**power for power in decades for mark in marks]
    ticks = np.array(coarse)
    if marks == _MARKS[0]:
        ticks = np.concatenate([_between(*ends, low, high, gap) for ends in pairwise(coarse)])
    inside: NDArray[np.float64] = ticks[(ticks >= low) & (ticks <= high)]
    return inside


_MARKS = ((1.0, 2.0, 5.0), (1.0, 3.0))
"""Of a decade, the finest first."""


def _nearest(marks: tuple[float, ...]) -> float:
    """The smallest step between the marks of a decade, in decades."""
    return min(math.log10(two / one) for one, two in pairwise((*marks, 10.0)))


def _between(mark: float, after: float, low: float, high: float, gap: float) -> NDArray[np.float64]:
    """Steps from a mark on to before the next, as fine as the last of them has room, and of them
    only those in sight."""
    whole, least = after - mark, min(after, high) * (1 - 10.0**-gap)
    power = 10.0 ** math.floor(math.log10(least))
    fine = (part * power for part in (1, 2, 5, 10) if least <= part * power < whole)
    step = next((each for each in fine if abs(whole / each - round(whole / each)) < 1e-6), whole)
    first = max(math.ceil((low - mark) / step), 0)
    last = min(math.floor((high - mark) / step), round(whole / step) - 1)
    return mark + np.arange(first, last + 1, dtype=np.float64) * np.float64(step)


def _step(least: float) -> float:
    """The smallest round step that is not smaller."""
    power = 10.0 ** math.floor(math.log10(least))
    return next((each * power for each in (1, 2, 5) if each * power >= least), 10 * power)
