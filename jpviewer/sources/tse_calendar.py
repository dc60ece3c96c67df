"""The sessions of the Tokyo exchange, from exchange_calendars.

Importing this costs seconds (pandas): done only when the cache's sessions run out.
"""

from __future__ import annotations

from datetime import date, timedelta

import exchange_calendars
import numpy as np

from jpviewer.market.days import from_datetime64
from jpviewer.market.tables import Columns

FIRST = "2004-12-01"
"""Before the earliest week of flows."""
AHEAD = timedelta(days=365)
"""Holidays are law a year ahead; the equinoxes are announced the February before."""


def sessions(today: date) -> Columns:
    """`day` and `close_at` of every session from 2004-12 to a year after today, in order.

    2020-10-01, when nothing could be traded all day, is none.
    """
    tokyo = exchange_calendars.get_calendar("XTKS", start=FIRST, end=(today + AHEAD).isoformat())
    closes = tokyo.closes.dt.tz_convert(None).to_numpy()
    return {
        "day": from_datetime64(tokyo.sessions.to_numpy()),
        "close_at": closes.astype("datetime64[s]").astype(np.int64),
    }
