"""How fast money comes: sums over the last weeks against every other stretch as long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from jpviewer.analytics.flows.ranks import Rank, rank
from jpviewer.analytics.flows.weeks import Row

WINDOWS = (1, 4, 13, 26, 52)
"""Weeks: of themselves, a month, a quarter, half a year and a year."""


@dataclass(frozen=True, eq=False)
class Pace:
    """Sums over so many weeks, each at the last of them."""

    window: int
    sums: Row
    """NaN before the first whole window, and where a week of it is missing."""
    rank: Rank
    """Of the sum that ends with the week asked about, among all windows held."""
    at: int
    broken: int
    """Windows that cannot be summed up because a week of them is missing."""

    @property
    def sum(self) -> float:
        """That of the week asked about; NaN when its window is broken or not whole yet."""
        return float(self.sums[self.at]) if len(self.sums) else np.nan


def rolling(net: Row, window: int) -> Row:
    """Yen bought net in the last `window` weeks; NaN where one of them is not known.

    Windows overlap: neighbours say much the same.
    """
    sums = np.full(len(net), np.nan)
    if len(net) >= window:
        sums[window - 1 :] = sliding_window_view(net, window).sum(axis=1)
    return sums


def pace(net: Row, window: int, at: int = -1) -> Pace:
    """The pace of the weeks up to one position (the last) over one window."""
    sums = rolling(net, window)
    whole = sums[window - 1 :]
    return Pace(window, sums, rank(sums, at), at, int(np.isnan(whole).sum()))


def paces(net: Row, windows: Sequence[int] = WINDOWS, at: int = -1) -> tuple[Pace, ...]:
    """The pace over each of several windows."""
    return tuple(pace(net, window, at) for window in windows)
