"""How unusual it is for two series to be this far apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]

WINDOW = 250
"""Sessions that a z-score is measured against."""
FEWEST = 200
"""Of their figures that must be known."""
FEWEST_SPANS = 60
"""Overlapping spans below which nothing is said of a gap."""
FEWEST_APART = 3
"""Spans that must fit into the history one after the other."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure among the others of its history."""

    below: int
    """Of the others, how many are smaller."""
    count: int
    """The others."""
    first: int
    """Place of the first figure of the history."""
    equal: int = 0
    """Of the others, how many are the same."""

    @property
    def share(self) -> float:
        """Of the others, the part that is smaller."""
        return self.below / self.count


def standing(values: Row, place: int) -> Standing | None:
    """Of the figure at a place among all other known ones; None when it is not known, or alone."""
    known = np.flatnonzero(np.isfinite(values))
    if not (0 <= place < len(values)) or not np.isfinite(values[place]) or len(known) < 2:
        return None
    below, equal = (int(f(values[known], values[place]).sum()) for f in (np.less, np.equal))
    return Standing(below, len(known) - 1, int(known[0]), equal - 1)


def gaps(one: Row, other: Row, span: int) -> Row:
    """How far two series went apart in the `span` sessions up to each one, whichever led.

    A ratio: 0.25 is 25 points of two series that began at 100. NaN where a level is not known.
    """
    apart = np.full(len(one), np.nan)
    if 0 < span < len(one):
        with np.errstate(divide="ignore", invalid="ignore"):
            moved = one[span:] / one[:-span] - other[span:] / other[:-span]
        apart[span:] = np.where(np.isfinite(moved), np.abs(moved), np.nan)
    return apart


def gap_standing(one: Row, other: Row, base: int, last: int) -> Standing | None:
    """Of the gap from `base` to `last` among the gaps of all spans as long; `first` is where the
    earliest span begins.

    None where there are too few of them, or where the history is not FEWEST_APART spans long: they
    overlap, and would say the same thing many times over.
    """
    span = last - base
    found = standing(gaps(one, other, span), last) if span > 0 else None
    if found is None or found.count < FEWEST_SPANS:
        return None
    first = found.first - span
    if last - first < FEWEST_APART * span:
        return None
    return replace(found, first=first)


def z_scores(values: Row, window: int = WINDOW) -> Row:
    """(x - mean) / standard deviation of the `window` figures up to and with each.

    NaN where x is not known, where fewer than FEWEST of WINDOW in proportion are, and where they
    do not move. Nothing later than a figure enters its score.
    """
    known = np.isfinite(values)
    if not known.any():
        return np.full(len(values), np.nan)
    level = np.where(known, values - values[known].mean(), 0.0)
    count = _sums(known.astype(np.float64), window)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = _sums(level, window) / count
        spread = np.maximum(_sums(level * level, window) - count * mean * mean, 0) / (count - 1)
        scores = (level - mean) / np.sqrt(spread)
    still = spread <= 1e-10 * values[known].std() ** 2  # what rounding leaves of nothing
    enough = known & (count >= window * FEWEST / WINDOW) & ~still
    return np.where(enough, scores, np.nan)


def _sums(values: Row, window: int) -> Row:
    """Of the last `window` values up to and with each."""
    whole = np.cumsum(values)
    whole[window:] -= whole[:-window].copy()
    return whole
