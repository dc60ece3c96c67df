"""One security's bars beside each other, judged by what a price can do from one to the next."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from jpviewer.market import price_limits
from jpviewer.refresh.reasons import Codes, Mask, Reason, none

Row = NDArray[np.float64]
Places = NDArray[np.int64]

ABSURD = 100.0
"""A price this many times its neighbour is a squeeze-out's reverse split, or nonsense."""
LARGE = 1.5
"""A move that no market without daily limits makes in a session."""
SPELL = 10
"""Sessions within which a faulty spell ends."""
LEAST_SPELL = 1.3
"""A smaller jump may be true: in August 2024 stocks fell and rose by a fifth from day to day."""
RELISTED = 60
"""Sessions without a trade after which no price before means anything."""
SAME = 2e-5
"""Two closes nearer than this ratio are one: the finest tick is 1/10,000 of a price."""


@dataclass(frozen=True, eq=False, slots=True)
class Series:
    """Bars by day, each with a price above zero.

    `place` counts sessions, `split` is traded price / adjusted price, `limited` says whether
    Tokyo's daily limits hold and a volume of 0 means that there was no trade.
    """

    day: Places
    place: Places
    close: Row
    volume: Row
    split: Row
    limited: bool

    @property
    def traded(self) -> Mask:
        """Which bars are of sessions with a trade; an unknown volume counts as one."""
        return self.volume != 0 if self.limited else np.ones(len(self.day), bool)


def judged(series: Series) -> Codes:
    """A Reason for each bar, as seen from its neighbours."""
    codes = none(len(series.day))
    traded = series.traded
    rows = np.flatnonzero(traded)
    while (spell := _spell(series, rows)) is not None:
        codes[rows[spell]] = Reason.RETURNED
        rows = np.delete(rows, np.arange(len(rows))[spell])
    left = np.flatnonzero(codes == Reason.FINE)
    codes[left[_absurd(series.close[left], traded[left])]] = Reason.ABSURD
    left = np.flatnonzero(codes == Reason.FINE)
    codes[left[_dead(series.close[left], traded[left])]] = Reason.DEAD
    codes[(codes == Reason.ABSURD) & ~traded & ~_before_last(traded)] = Reason.DEAD
    rows = np.flatnonzero((codes == Reason.FINE) & traded)
    for row in np.flatnonzero(outside(series, rows)).tolist():
        if not _explained(series, rows, row):
            codes[rows[row]] = Reason.OUTSIDE_LIMITS
    idle = np.flatnonzero((codes == Reason.FINE) & ~traded)
    codes[idle[_moved_alone(series.close, codes, idle)]] = Reason.UNTRADED
    return codes


def outside(series: Series, rows: Places) -> Mask:
    """Which of these bars close further from the one before than a single session's limits."""
    raw, base = _steps(series, rows)
    result = np.zeros(len(rows), bool)
    result[1:] = beyond(raw, base, series.day[rows][1:], series.limited)
    return result


def beyond(raw: Row, base: Row, day: Places, limited: bool) -> Mask:
    """Whether closes (as traded) lie beyond the limits of their bases, give or take a tick."""
    move = np.abs(np.log(raw / base))
    if not limited:
        return np.asarray(move > np.log(LARGE))
    low, high = price_limits.band(base)
    slack = price_limits.step(raw) * (1 + 1e-6)
    outside = ((raw < low - slack) | (raw > high + slack)) & (day >= price_limits.SINCE)
    return np.asarray(outside | (move > np.log(ABSURD)))


def _steps(series: Series, rows: Places) -> tuple[Row, Row]:
    """Closes of all but the first row and those before them, both as traded on the later day."""
    close, split = series.close[rows], series.split[rows]
    return close[1:] * split[1:], close[:-1] * split[1:]


def _absurd(close: Row, traded: Mask) -> Mask:
    """Bars on a level that lies absurdly far from that of the most traded bars."""
    bad = np.zeros(len(close), bool)
    # Cut where it jumps by less, too: a level may be left for good by two jumps.
    cuts = np.flatnonzero(np.abs(np.diff(np.log(close))) > np.log(ABSURD) / 2) + 1
    if not len(cuts):
        return bad
    parts = [slice(*ends) for ends in pairwise([0, *cuts.tolist(), len(close)])]
    anchor = int(np.argmax([int(traded[part].sum()) for part in parts]))
    level = close[parts[anchor].stop - 1]
    for part in parts[anchor + 1 :]:
        bad[part] = _far(close[part.start], level)
        level = level if bad[part.start] else close[part.stop - 1]
    level = close[parts[anchor].start]
    for part in reversed(parts[:anchor]):
        bad[part] = _far(close[part.stop - 1], level)
        level = level if bad[part.start] else close[part.start]
    return bad


def _far(price: float, level: float) -> bool:
    return bool(abs(np.log(price / level)) > np.log(ABSURD))


def _before_last(traded: Mask) -> Mask:
    """Which bars are followed by one with a trade."""
    later = np.zeros(len(traded), bool)
    later[:-1] = np.logical_or.accumulate(traded[::-1])[::-1][1:]
    return later


def _dead(close: Row, traded: Mask) -> Mask:
    """The tail without a trade from where its price moves, as that of delisted stocks does."""
    tail = ~traded & ~_before_last(traded)
    moved = np.zeros(len(close), bool)
    moved[1:] = tail[1:] & (np.abs(close[1:] / close[:-1] - 1) > SAME)
    if not traded.any():  # nothing is left of the time when it lived
        return np.full(len(close), bool(moved.any()))
    return np.asarray(np.logical_or.accumulate(moved))


def _moved_alone(close: Row, codes: Codes, idle: Places) -> Mask:
    """Those of the bars without a trade whose price differs from the one kept before."""
    kept = np.flatnonzero(codes == Reason.FINE)
    before = np.searchsorted(kept, idle) - 1
    apart = np.abs(close[idle] / close[kept[np.maximum(before, 0)]] - 1) > SAME
    return np.asarray((before >= 0) & apart)


def _spell(series: Series, rows: Places) -> slice | None:
    """The first bars between an impossible move and the one that takes it back."""
    raw, base = _steps(series, rows)
    moves = np.append(0.0, np.log(raw / base))
    impossible = outside(series, rows)
    ends = np.flatnonzero(impossible | (not series.limited)).tolist()
    starts = impossible & (np.abs(moves) > np.log(LEAST_SPELL))
    for start in np.flatnonzero(starts).tolist():
        most = min(0.25, abs(moves[start]) / 3)  # what the market itself may have done meanwhile
        for end in ends[bisect_right(ends, start) :]:
            if series.place[rows[end]] - series.place[rows[start]] > SPELL:
                break
            if abs(moves[start] + moves[end]) <= most:
                return slice(start, end)
    return None


def _explained(series: Series, rows: Places, row: int) -> bool:
    """Whether a close beyond the plain limits lies within those that were in force."""
    if not series.limited:
        return False
    now, before = rows[row], rows[row - 1]
    gap = int(series.place[now] - series.place[before])
    if gap > RELISTED:
        return True
    split = series.split[now]
    raw, base = series.close[now] * split, series.close[before] * split
    rule = price_limits.widening(int(series.day[now]))
    if gap > 1:
        times = price_limits.UNTRADED_TIMES
    elif _locked(series, rows[:row], rule, upwards=bool(raw > base)) >= rule.sessions:
        times = rule.times
    else:
        return False
    return _within(raw, base, times)


def _within(raw: float, base: float, times: int) -> bool:
    low, high = price_limits.band(np.array([base]), times)
    slack = price_limits.step(np.array([raw]))
    return bool(((low - slack <= raw) & (raw <= high + slack))[0])


def _locked(series: Series, rows: Places, rule: price_limits.Widening, upwards: bool) -> int:
    """How many closes in a row, the last ones, stood at the limit of one side."""
    count = 0
    for before, now in reversed(list(pairwise(rows[-8:].tolist()))):
        split = series.split[now]
        raw, base = series.close[now] * split, np.array([series.close[before] * split])
        limits = [price_limits.band(base, times)[upwards] for times in (1, rule.times)]
        slack = price_limits.step(np.array([raw]))
        if not any(abs(raw - float(each[0])) <= slack[0] for each in limits):
            return count
        count += 1
    return count
