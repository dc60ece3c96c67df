"""What it means to hold each stock: what a lot costs, how long a way out is, how much is too much.

Rows are stocks with the columns of the board; NaN where a figure it needs is not known.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.liquidity import days_to_exit, largest_position
from jpviewer.market.tables import Columns

Row = NDArray[np.float64]

LOT = 100
"""Shares of a lot of every domestic stock since 2018-10-01; those of funds differ."""
_LOTTED = ("stock", "class", "dead")
SHARE_OF_COMPANY = 0.01
"""Of the market cap: the holding whose way out `one_percent_exit` is."""
TOO_LARGE = 0.05
"""Of the market cap: a position above it is marked."""


class Terms(NamedTuple):
    """On which terms a position is sold."""

    position: float = 100_000_000.0
    """Yen."""
    participation: float = 0.2
    """Share of the value traded that one is."""
    days: float = 5.0
    """Sessions in which a largest position is to be sold."""
    own: bool = False
    """Whether a position noted on a stock stands before this one."""


def holding(columns: Columns, terms: Terms, noted: Row | None = None) -> dict[str, NDArray[Any]]:
    """Columns that follow from those of the board and the terms.

    lot (NaN for funds), relative_volume (value traded ÷ its mean of 20 sessions), days_to_exit,
    one_percent_exit (sessions to sell 1 % of the company), largest_position, adv60_median_growth
    (in a year), and too_large, a mask. `noted` are positions of single stocks, NaN where the terms'
    holds.
    """
    median, cap = columns["adv60_median"], columns["market_cap"]
    position = positions(len(median), terms, noted)
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = np.where(columns["adv20"] > 0, columns["turnover"] / columns["adv20"], np.nan)
        days = position / (terms.participation * median)
    return {
        "lot": np.where(np.isin(columns["kind"], _LOTTED), columns["close"] * LOT, np.nan),
        "relative_volume": relative,
        "days_to_exit": days,
        "one_percent_exit": days_to_exit(median, 1.0, terms.participation) * cap * SHARE_OF_COMPANY,
        "largest_position": largest_position(median, terms.days, terms.participation),
        "adv60_median_growth": growth(median, columns["adv60_median_1y"]),
        "too_large": position > TOO_LARGE * cap,
    }


def positions(count: int, terms: Terms, noted: Row | None = None) -> Row:
    """The position in each stock: the one noted, else that of the terms."""
    general = np.full(count, terms.position)
    return general if noted is None else np.where(np.isnan(noted), general, noted)


def growth(now: Row, before: Row) -> Row:
    """The change from one figure to another: 0 from nothing to nothing, infinite from nothing."""
    with np.errstate(divide="ignore", invalid="ignore"):
        change = now / before - 1
    return np.where((now == 0) & (before == 0), 0.0, change)
