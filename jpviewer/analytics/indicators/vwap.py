"""The average price paid since a day, every share counted once."""

from __future__ import annotations

import numpy as np

from jpviewer.analytics.indicators.averages import Row


def anchored(turnover: Row, volume: Row, anchor: int) -> Row:
    """Σ turnover ÷ Σ volume from place `anchor` on; NaN before it and until shares are traded.

    Turnover in the security's currency, volume on the same split basis as the prices. A bar of
    which either is not known counts for nothing.
    """
    average = np.full(len(volume), np.nan)
    start = max(anchor, 0)
    known = (volume > 0) & ~np.isnan(turnover)
    paid, shares = (
        np.cumsum(np.where(known, values, 0.0)[start:]) for values in (turnover, volume)
    )
    np.divide(paid, shares, out=average[start:], where=shares > 0)
    return average
