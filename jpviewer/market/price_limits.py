"""How far a price may move in a session of the Tokyo exchange: the daily limits since 2010.

The exchange's table goes by the base price, which is the close before, or the last special quote.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.ticks import tick

Row = NDArray[np.float64]

SINCE = 20100104
"""The present table's first session; the one before it was narrower."""
LEAST_MOVE = 0.139
"""No base price has a limit of a smaller share than 14 % (a base just below 700, 5,000 ...)."""
UNTRADED_TIMES = 4
"""How much wider the band is after sessions without a trade: the special quote has wandered."""

_BELOW = np.array(
    [100, 200, 500, 700]
    + [figure * 10.0**power for power in (3, 4, 5) for figure in (1, 1.5, 2, 3, 5, 7)]
    + [1e6, 1.5e6, 2e6, 3e6]
)
_LIMITS = np.array(
    [30, 50, 80, 100]
    + [figure * 10.0**power for power in (2, 3, 4) for figure in (1.5, 3, 4, 5, 7, 10)]
    + [15e4, 3e5, 4e5, 5e5, np.inf]
)
_ROUNDING = 1e-6
"""Split-adjusted prices are quotients; a base of 3,000 may come out as 2,999.9999."""


@dataclass(frozen=True, slots=True)
class Widening:
    """After `sessions` closes in a row at the limit of one side, that side is `times` as wide."""

    since: int
    sessions: int
    times: int


_WIDENINGS = (Widening(20200803, 2, 4), Widening(SINCE, 3, 2))


def widening(day: int) -> Widening:
    """The rule in force on a day."""
    return next((each for each in _WIDENINGS if each.since <= day), _WIDENINGS[-1])


def limit(base: Row) -> Row:
    """Yen by which a price may differ from its base; infinite from 3 million yen on."""
    found: Row = _LIMITS[np.searchsorted(_BELOW, base * (1 + _ROUNDING), side="right")]
    return found


def band(base: Row, times: int = 1) -> tuple[Row, Row]:
    """The lowest and the highest price of a session, as traded: not split-adjusted.

    A limit between two ticks is moved outwards to the next (4,355 + 700 traded at 5,060).
    """
    reach = limit(base) * times
    return np.maximum(_on_tick(base - reach, np.floor), 1.0), _on_tick(base + reach, np.ceil)


def step(prices: Row) -> Row:
    """The coarser of the ticks that a price has had since 2010."""
    ticks: Row = tick(prices, np.zeros(len(prices), bool))
    return ticks


def _on_tick(prices: Row, round_: np.ufunc) -> Row:
    finite = np.where(np.isfinite(prices), prices, 1.0)
    ticks = step(finite)
    whole: Row = round_(np.round(finite / ticks, 6)) * ticks
    return np.where(np.isfinite(prices), whole, prices)
