"""Daily bars of the demo market: one market, three segments, and what is each stock's own.

Everything is drawn from the last session backwards, each stock from a stream of its own, so that a
stock's bars are the same whichever stocks, and however many years, are asked for with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.market.ticks import tick
from jpviewer.sources.demo.roster import SEED, Roster
from jpviewer.sources.demo.sessions import window
from jpviewer.sources.demo.trends import path

LOT = 100
_STRAY = 1.6
"""How far (natural log) a stock can stray from its segment in ten years."""
_WIDEST = 0.09
"""Daily limits keep a session's own move below this."""
_EX_MONTHS = (3, 9)
_FOUND, _FAR, _AGO = 41, 6.0, 55
"""Of so many stocks one has been found by traders: how much more of it changes hands, and since
how many sessions."""
Matrix = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class History:
    """Stocks x sessions, newest session first; a stock without a trade has volume 0.

    Prices and volumes are split-adjusted; `split` is the ratio between traded and adjusted price.
    """

    days: NDArray[np.int64]
    open: Matrix
    high: Matrix
    low: Matrix
    close: Matrix
    volume: Matrix
    split: Matrix
    listed: NDArray[np.bool_]

    @property
    def traded(self) -> NDArray[np.bool_]:
        """Where there is a bar."""
        return self.listed & (self.volume > 0)


def history(stocks: Roster, rows: slice, sessions: int) -> History:
    """The last `sessions` sessions of some rows of the roster."""
    days = window(10)[::-1][:sessions]
    ages = np.arange(sessions)
    draws = _draws(rows, sessions)
    split = np.where(ages >= stocks.split_age[rows, None], stocks.split[rows, None], 1.0)
    fine = np.broadcast_to(stocks.topix500[rows, None], split.shape)
    sigma = stocks.sigma[rows, None]
    exact = stocks.price[rows, None] * np.exp(_log_closes(stocks, rows, draws, days))
    close = _on_tick(exact, split, fine)
    before = np.roll(close, -1, axis=1)
    before[:, -1] = close[:, -1]
    opened = _on_tick(before * np.exp(0.5 * sigma * draws[2]), split, fine)
    reach = 0.6 * sigma * np.abs(draws[3:])
    volume = _volume(stocks, rows, draws, split)
    # A single lot is a single price.
    single = volume <= LOT * split
    opened = np.where(single, close, opened)
    reach = np.where(single, 0.0, reach)
    high, low = np.maximum(opened, close), np.minimum(opened, close)
    return History(
        days=days,
        open=opened,
        high=_on_tick(high * np.exp(reach[0]), split, fine),
        low=_on_tick(low * np.exp(-reach[1]), split, fine),
        close=close,
        volume=volume,
        split=split,
        listed=ages < stocks.sessions[rows, None],
    )


def _draws(rows: slice, sessions: int) -> NDArray[Any]:
    """Normal deviates by what they move (activity, return, open, high, low), stock and session."""
    draws = np.empty((rows.stop - rows.start, sessions, 5), np.float32)
    for place, number in enumerate(range(rows.start, rows.stop)):
        stream = np.random.Generator(np.random.SFC64([SEED, number]))
        stream.standard_normal(out=draws[place], dtype=np.float32)
    return np.ascontiguousarray(np.moveaxis(draws, 2, 0), np.float64)


def _log_closes(
    stocks: Roster, rows: slice, draws: NDArray[Any], days: NDArray[np.int64]
) -> Matrix:
    """Natural log of close / last close."""
    sessions = len(days)
    sigma = stocks.sigma[rows, None]
    own = np.clip(sigma * np.exp(0.5 * draws[0] - 0.25) * draws[1], -_WIDEST, _WIDEST)
    # Going back, prices spread upwards on average; the drift keeps a composite on its trend.
    own += sigma**2 / 2
    strayed = _STRAY * np.tanh(_summed(own) / _STRAY)
    payout = stocks.payout[rows, None]
    paid = payout * (np.isin(np.arange(sessions), ex_ages(days)) / 2 - 1 / 245)
    return _market(stocks, rows, sessions) - strayed + _summed(paid)


def _summed(moves: Matrix) -> Matrix:
    """The sum of the moves after each session: 0 for the last, which comes first."""
    return np.asarray(np.cumsum(moves, axis=1) - moves)


def _market(stocks: Roster, rows: slice, sessions: int) -> Matrix:
    paths = np.array([path(each)[::-1][:sessions] for each in STOCK_SEGMENTS])
    place = [STOCK_SEGMENTS.index(each) for each in stocks.segment[rows].tolist()]
    return np.asarray(stocks.beta[rows, None] * (paths - paths[:, :1])[place])


def ex_ages(days: NDArray[np.int64]) -> NDArray[np.int64]:
    """Positions (newest first) of the sessions that trade without the half-yearly dividend.

    The shareholders of the last session of March and September are paid; settlement takes two
    sessions, so the one before it is the first without.
    """
    month = days // 100
    ends = np.flatnonzero((month[1:] != month[:-1]) & np.isin(month[1:] % 100, _EX_MONTHS)) + 1
    return ends[ends + 1 < len(days)] + 1


def _on_tick(adjusted: Matrix, split: Matrix, fine: NDArray[np.bool_]) -> Matrix:
    """The nearest price that could be traded on the day, split-adjusted again."""
    traded = adjusted * split
    step = tick(traded, fine)
    return np.asarray(np.maximum(np.round(traded / step), 1) * step / split)


def _volume(stocks: Roster, rows: slice, draws: NDArray[Any], split: Matrix) -> Matrix:
    """Whole lots; what falls below one is traded on some days only."""
    found = np.arange(rows.start, rows.stop)[:, None] % _FOUND == _FOUND // 2
    liked = np.where(found & (np.arange(split.shape[1]) < _AGO), _FAR, 1.0)
    usual = (stocks.shares * stocks.ratio)[rows, None] / 245 * liked
    lots = usual * np.exp(0.7 * draws[0] - 0.245) / split / LOT
    chance = np.abs(draws[4] * 997) % 1
    return np.asarray(np.floor(lots + chance) * LOT * split)
