"""What was not so at the session judged before and is so now: arrays in, crossings out.

States are int8, stocks x sessions, the oldest first: YES, NO, or UNKNOWN, which tells nothing and
changes nothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.analytics.liquidity import LEAST, Matrix, mean_turnover, median_turnover
from jpviewer.market.baselines import NO, UNKNOWN, YES

Answers = NDArray[np.int8]

YEAR = 245
_NEARLY = 1e-6
"""Prices come with seven digits: 999.9999 reaches 1,000."""


def crossings(states: Answers, before: Answers) -> tuple[NDArray[np.bool_], Answers]:
    """Where a state turned from NO to YES, and the state of each stock after all.

    `before` is the state known before the first session. One not known then is only noted when it
    is first known.
    """
    crossed = np.zeros(states.shape, bool)
    held = before.copy()
    for place in range(states.shape[1]):
        now = states[:, place]
        crossed[:, place] = (now == YES) & (held == NO)
        held = np.where(now == UNKNOWN, held, now).astype(np.int8)
    return crossed, held


def reached(figures: Matrix, threshold: NDArray[Any] | float, least: bool) -> Answers:
    """Whether figures are at least a threshold, or at most; unknown where either is NaN."""
    margin = np.abs(threshold) * _NEARLY
    so = figures >= threshold - margin if least else figures <= threshold + margin
    return answers(so, ~np.isnan(figures - threshold))


def answers(so: NDArray[np.bool_], known: NDArray[np.bool_]) -> Answers:
    """YES or NO where it is known."""
    return np.where(known, np.where(so, YES, NO), UNKNOWN).astype(np.int8)


def changes(closes: Matrix, sessions: int, span: int) -> Matrix:
    """Change of the close over `span` sessions, at each of the last `sessions`."""
    ends = closes[:, -sessions:]
    return np.asarray(ends / closes[:, -sessions - span : closes.shape[1] - span] - 1)


def relative_volumes(turnover: Matrix, sessions: int) -> Matrix:
    """Value traded ÷ its mean of 20 sessions, at each of the last `sessions`."""

    def one(until: Matrix) -> NDArray[Any]:
        mean = mean_turnover(until, 20)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(mean > 0, until[:, -1] / mean, np.nan)

    return _each(turnover, sessions, one)


def exits(turnover: Matrix, sessions: int, position: Matrix, participation: float) -> Matrix:
    """Days to exit a position (yen, one a stock), at each of the last `sessions`."""

    def one(until: Matrix) -> NDArray[Any]:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(position / (participation * median_turnover(until, 60)))

    return _each(turnover, sessions, one)


def records(traded: Matrix, known: NDArray[np.bool_], sessions: int) -> tuple[Answers, Matrix]:
    """Whether each of the last `sessions` went above all of the 244 before it, and its figure.

    `traded` are highs, or lows with the other sign, NaN where nobody traded: that is no record.
    `known` says where a bar, or that there was none, is known. With fewer than 20 known sessions
    nothing is a record, nor can it be known.
    """
    width = traded.shape[1]
    states = np.full((len(traded), sessions), UNKNOWN, np.int8)
    for place, end in enumerate(range(width - sessions, width)):
        earlier = slice(max(0, end - YEAR + 1), end)
        highest = np.fmax.reduce(traded[:, earlier], axis=1)
        enough = known[:, earlier].sum(axis=1) >= LEAST - 1
        with np.errstate(invalid="ignore"):
            so = traded[:, end] > highest
        states[:, place] = answers(so, known[:, end] & enough & ~np.isnan(highest))
    return states, traded[:, -sessions:]


def _each(turnover: Matrix, sessions: int, one: Any) -> Matrix:
    width = turnover.shape[1]
    columns = [one(turnover[:, : end + 1]) for end in range(width - sessions, width)]
    return np.stack(columns, axis=1)
