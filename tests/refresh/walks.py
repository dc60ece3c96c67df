"""Made-up prices, as traded, that keep within the exchange's daily limits."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from jpviewer.market.tables import Columns
from tests.refresh.market import CALENDAR

Row = NDArray[np.float64]

# No base has a limit of less than 14 %, and no tick is more than 1.7 % of a price from 60 yen on.
steps = st.lists(st.floats(-0.1, 0.1), min_size=30, max_size=60)
small_steps = st.lists(st.floats(-0.05, 0.05), min_size=30, max_size=60)
starts = st.floats(200, 40_000)


def walk(start: float, moves: list[float]) -> Row:
    """Closes that begin at a price and never fall into the yen that a tick is much of."""
    closes: Row = np.maximum(start * np.cumprod(1 + np.array(moves)), 60.0)
    return closes


def bars(
    closes: Row, volume: Row | float | None = None, security: int = 1, first: int = 0
) -> Columns:
    """A bar a session for each close, from the `first` session of the calendar on."""
    days = CALENDAR.days[first : first + len(closes)]
    traded = 100.0 * np.arange(1, len(closes) + 1) if volume is None else np.asarray(volume)
    return {
        "id": np.full(len(closes), security),
        "day": days,
        "open": closes,
        "high": closes * 1.01,
        "low": closes * 0.99,
        "close": closes,
        "volume": np.broadcast_to(traded, len(closes)).astype(float),
        "turnover": np.full(len(closes), np.nan),
    }
