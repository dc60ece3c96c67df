"""A comparison rebased at one session: what is drawn and told; another base needs no store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from jpviewer.analytics import divergence, relative
from jpviewer.analytics.divergence import Standing
from jpviewer.analytics.performance import Performance, gap, performance
from jpviewer.analytics.relative import ENOUGH, Levels, Row, Track
from jpviewer.market import pairs
from jpviewer.market.pairs import Pair
from jpviewer.market.segments import GROWTH, PRIME
from jpviewer.ui import ranges
from jpviewer.ui.comparison.load import Comparison

PAIR = (PRIME, GROWTH)
"""The two whose gap the program is about."""
SPANS = ("1d", "5d", "1m", "3m", "6m", "ytd", "1y")
_SESSIONS = {"1d": 1, "5d": 5}
SETTLED = 250
"""Sessions of history that a series must have to put off the common start of all there is."""


@dataclass(frozen=True, eq=False)
class Picture:
    """`base` is the session at which series are 100, or begin later; -1 when nothing is known."""

    comparison: Comparison
    tracks: Mapping[str, Track]
    base: int

    @property
    def shown(self) -> tuple[str, ...]:
        """Keys of the series, in order."""
        return self.comparison.choices.series

    @cached_property
    def known(self) -> list[Track]:
        """Those that have a figure, spreads not among them."""
        tracks = (self.tracks[key] for key in self.shown if not is_spread(key))
        return [track for track in tracks if track.base >= 0]

    @property
    def last(self) -> int:
        """The last session that any has; -1 for none."""
        return max((track.last for track in self.tracks.values() if track.base >= 0), default=-1)

    def z_scores(self, key: str) -> Row:
        """Of a ratio's logarithm, or of a spread's points; NaN where it is in doubt."""
        track = self.tracks[key]
        values = np.where(track.doubtful, np.nan, track.values)
        if not is_spread(key):
            with np.errstate(divide="ignore", invalid="ignore"):
                values = np.log(values)
        return divergence.z_scores(np.where(np.isfinite(values), values, np.nan))

    def performance(self, key: str) -> Performance:
        """Of one series; `base` among its changes is the one since the base."""
        found = self.comparison
        levels, pair = found.levels, pairs.parse(key)
        if pair is None or pair.is_ratio:
            base = self.tracks[key].base
            row = levels[key].level
            starts = {**self._starts(row), "base": base}
            return performance(row, starts, base, levels[PRIME].level)
        one, other = levels[pair.one].level, levels[pair.other].level
        base = self.tracks[key].base
        starts = {**self._starts(one + other), "base": base}
        return gap(one, other, starts, base, levels[PRIME].level)

    def gap_standing(self, one: str, other: str, base: int, last: int) -> Standing | None:
        """Of the gap between two plain series among those of all spans as long."""
        levels = self.comparison.levels
        return divergence.gap_standing(_sure(levels[one]), _sure(levels[other]), base, last)

    def _starts(self, row: Row) -> dict[str, int]:
        """Where the usual spans of a series begin, counted from its last level."""
        known = np.flatnonzero(np.isfinite(row))
        last = int(known[-1]) if len(known) else -1
        calendar = self.comparison.calendar
        day = int(calendar.days[last]) if last >= 0 else 0
        return {
            key: last - _SESSIONS[key] if key in _SESSIONS else ranges.start(key, calendar, day)
            for key in SPANS
        }


def picture(comparison: Comparison, base: int) -> Picture:
    """The comparison with every series at 100 at `base`, or where it begins; -1 looks for the
    first session at which all of them are known."""
    if base < 0:
        base = _common_start([comparison.levels[key] for key in _plain_and_ratios(comparison)])
    tracks = {key: _track(comparison, key, base) for key in comparison.choices.series}
    starts = [track.base for track in tracks.values() if track.base >= 0]
    return Picture(comparison, tracks, max(base, min(starts)) if starts else -1)


def is_spread(key: str) -> bool:
    """Whether a series counts points instead of standing at 100."""
    pair = pairs.parse(key)
    return pair is not None and not pair.is_ratio


def compared(picture: Picture) -> list[Track]:
    """Those of the known series that start from the same close: only they can be compared."""
    base = Counter(each.base for each in picture.known).most_common(1)
    return [each for each in picture.known if each.base == base[0][0]] if base else []


def farthest(tracks: Sequence[Track], last: int) -> tuple[Track, Track]:
    """Prime and Growth where both are there, else the strongest and the weakest."""
    by_name = {each.series: each for each in tracks}
    if all(key in by_name for key in PAIR):
        return by_name[PAIR[0]], by_name[PAIR[1]]
    ordered = sorted(tracks, key=lambda each: each.change(last))
    return ordered[-1], ordered[0]


def _track(comparison: Comparison, key: str, base: int) -> Track:
    pair = pairs.parse(key)
    if pair is None or pair.is_ratio:
        return relative.rebase(comparison.levels[key], base)
    return _spread(comparison, pair, base)


def _spread(comparison: Comparison, pair: Pair, base: int) -> Track:
    return relative.spread(comparison.levels[pair.one], comparison.levels[pair.other], base)


def _plain_and_ratios(comparison: Comparison) -> list[str]:
    shown = comparison.choices.series
    return [key for key in shown if not is_spread(key)] or list(pairs.plain(shown))


def _common_start(rows: Sequence[Levels]) -> int:
    """The latest start of those that are no newcomers; 0 for nothing known."""
    places = [np.flatnonzero(np.isfinite(each.level)) for each in rows]
    ends = [(int(each[0]), int(each[-1])) for each in places if len(each)]
    settled = [first for first, last in ends if last - first >= SETTLED]
    return max(settled) if settled else min((first for first, _ in ends), default=0)


def _sure(levels: Levels) -> Row:
    return np.where(levels.coverage < ENOUGH, np.nan, levels.level)
