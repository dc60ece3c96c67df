"""Series against each other: on the sessions of Tokyo, from a common start of 100."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_datetime64
from jpviewer.market.pairs import Pair
from jpviewer.market.securities import TOKYO, guess
from jpviewer.market.segments import COMPOSITE_SERIES
from jpviewer.market.tables import Columns

Row = NDArray[np.float64]
Days = NDArray[np.int64]

START = 100.0
ENOUGH = 0.95
"""Of a composite's weight with known prices; below it its level is in doubt."""
STALE = 7
"""Calendar days after which a foreign close is no longer that of the session before: longer than
any holiday of New York or London since 2001, shorter than two lost weeks of prices."""


@dataclass(frozen=True, eq=False)
class Levels:
    """A series by session, from the calendar's first to the last that any series reaches."""

    series: str
    level: Row
    coverage: Row
    """1 for what is no composite; NaN where there is no level."""
    carried_back: NDArray[np.bool_]
    """Sessions before anybody saw the list of members that is used."""


@dataclass(frozen=True, eq=False)
class Track:
    """A series rebased: 100 at place `base`; NaN all over and -1 when nothing is known."""

    levels: Levels
    values: Row
    base: int

    @property
    def series(self) -> str:
        """Whose it is."""
        return self.levels.series

    @property
    def last(self) -> int:
        """Place of the last figure; -1 when there is none."""
        known = np.flatnonzero(np.isfinite(self.values))
        return int(known[-1]) if len(known) else -1

    @property
    def doubtful(self) -> NDArray[np.bool_]:
        """Sessions of which too little of the weight is known."""
        return self.levels.coverage < ENOUGH

    def change(self, place: int) -> float:
        """From the base to a place, as a ratio; NaN when either is not known."""
        return float(self.values[place]) / START - 1 if self.base >= 0 else np.nan


def align(calendar: Calendar, columns: Columns, series: Sequence[str]) -> list[Levels]:
    """Levels as `store.bars.levels` gives them, by session of Tokyo; all rows of one length.

    They end with the last session any series of Tokyo has, else with the one after the last close
    abroad.
    """
    parts = {key: _part(columns, key) for key in series}
    sessions = calendar.days[: _last(calendar, parts) + 1]
    return [_levels(sessions, key, part) for key, part in parts.items()]


def _part(columns: Columns, key: str) -> Columns:
    mine = columns["series"] == key
    return {name: values[mine] for name, values in columns.items()}


def _in_tokyo(key: str) -> bool:
    return key in COMPOSITE_SERIES or guess(key).zone == TOKYO


def _last(calendar: Calendar, parts: dict[str, Columns]) -> int:
    ends = {key: int(part["day"][-1]) for key, part in parts.items() if len(part["day"])}
    home = [end for key, end in ends.items() if _in_tokyo(key)]
    if home or not ends:
        return calendar.at_or_before(max(home, default=0))
    return calendar.at_or_before(calendar.after(max(ends.values())))


def _levels(sessions: Days, key: str, part: Columns) -> Levels:
    place = on_sessions if _in_tokyo(key) else as_of
    carried = on_sessions(sessions, part["day"], part["carried_back"].astype(np.float64))
    return Levels(
        key,
        place(sessions, part["day"], part["level"]),
        place(sessions, part["day"], part["coverage"]),
        carried == 1,
    )


def ratio(one: Levels, other: Levels) -> Levels:
    """One series in units of another; NaN where either is not known or the other is 0."""
    quotient = np.full(len(one.level), np.nan)
    np.divide(one.level, other.level, out=quotient, where=other.level != 0)
    return Levels(
        Pair(one.series, other.series).key,
        quotient,
        np.minimum(one.coverage, other.coverage),
        one.carried_back | other.carried_back,
    )


def spread(one: Levels, other: Levels, base: int) -> Track:
    """How many points one series is ahead of another, both rebased at the same close: 0 there.

    That is the base, or where the later of them begins.
    """
    start = max(rebase(each, base).base for each in (one, other))
    first, second = (rebase(each, start) for each in (one, other))
    ahead = first.values - second.values
    whole = Levels(
        Pair(one.series, other.series, is_ratio=False).key,
        ahead,
        np.minimum(one.coverage, other.coverage),
        one.carried_back | other.carried_back,
    )
    known = np.isfinite(ahead).any()
    return Track(whole, ahead, max(first.base, second.base) if known else -1)


def rebase(levels: Levels, base: int) -> Track:
    """100 at the last known level at or before place `base`, else at the first one after it."""
    known = np.flatnonzero(np.isfinite(levels.level) & (levels.level != 0))
    if not len(known):
        return Track(levels, np.full(len(levels.level), np.nan), -1)
    place = int(known[max(int(np.searchsorted(known, base, side="right")) - 1, 0)])
    return Track(levels, levels.level / levels.level[place] * START, place)


def on_sessions(sessions: Days, days: Days, levels: Row) -> Row:
    """Levels of a Tokyo series, one a session; NaN where it has none."""
    places = np.searchsorted(sessions, days)
    found = places < len(sessions)
    found[found] = sessions[places[found]] == days[found]
    aligned = np.full(len(sessions), np.nan)
    aligned[places[found]] = levels[found]
    return aligned


def as_of(sessions: Days, days: Days, levels: Row) -> Row:
    """Levels of a series abroad as known at each session's close; NaN before the first.

    A day of New York or London ends after Tokyo's close of the same date: only strictly earlier
    dates count, and none that is more than a week old.
    """
    known = np.isfinite(levels)
    days, levels = days[known], levels[known]
    aligned = np.full(len(sessions), np.nan)
    places = np.searchsorted(days, sessions, side="left") - 1
    found = places >= 0
    age = to_datetime64(sessions[found]) - to_datetime64(days[places[found]])
    fresh = age <= np.timedelta64(STALE, "D")
    aligned[np.flatnonzero(found)[fresh]] = levels[places[found][fresh]]
    return aligned
