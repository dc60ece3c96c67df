"""How a security did against another, or against a composite."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.indicators.averages import Row, carry

START = 100.0


def against(closes: Row, other: Row, base: int) -> Row:
    """Close ÷ level of the other, 100 at place `base`: above 100 it did better since.

    NaN where the level is not known or not above 0, and before the first close. Where the base
    has no ratio, the last one before it is 100, else the first one after it.
    """
    ratio = np.full(len(closes), np.nan)
    np.divide(carry(closes), other, out=ratio, where=other > 0)
    known = np.flatnonzero(ratio > 0)
    if not len(known):
        return np.full(len(closes), np.nan)
    start = known[max(int(np.searchsorted(known, base, side="right")) - 1, 0)]
    rebased: Row = ratio / ratio[start] * START
    return rebased
