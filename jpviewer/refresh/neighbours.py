"""The gate's second half: bars beside their neighbours, most of which a glance lets pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.calendar import Calendar
from jpviewer.market.price_limits import LEAST_MOVE
from jpviewer.market.tables import Columns
from jpviewer.refresh.reasons import Codes, Mask, Reason, none
from jpviewer.refresh.series import SAME, Series, beyond, judged

Places = NDArray[np.int64]

_FIGURES = ("open", "high", "low", "close", "volume")
_NAMES = ("id", "day", *_FIGURES)


@dataclass(frozen=True, eq=False, slots=True)
class Judgement:
    """A Reason for each new bar and for each held one, in the order they were given."""

    new: Codes
    held: Codes


def judge(
    new: Columns,
    held: Columns,
    splits: Columns,
    calendar: Calendar,
    limited: Places,
) -> Judgement:
    """Judges new bars beside held ones of the same securities.

    Both have id, day, open, high, low, close and volume, with prices above zero; a held bar of a
    day that is new is passed over. `splits` are id, day and value (new shares for one old);
    `limited` the ids of those that trade in Tokyo.
    """
    both, source = _together(new, held)
    codes = _copies(both)
    left = np.flatnonzero(codes == Reason.FINE)
    if len(left) < len(codes):
        both = {name: values[left] for name, values in both.items()}
    found = none(len(left))
    for part in _suspects(both, splits, limited):
        found[part] = _judged(both, part, splits, calendar, limited)
    codes[left] = found
    apart = none(len(new["id"]) + len(held["id"]))
    apart[source] = codes
    return Judgement(apart[: len(new["id"])], apart[len(new["id"]) :])


def _together(new: Columns, held: Columns) -> tuple[Columns, Places]:
    """New and held bars by id and day, and the position of each among both."""
    columns: Columns = {name: new[name] for name in _NAMES}
    source = np.arange(len(new["id"]))
    fresh = _absent(_keys(held), _keys(new))
    if len(fresh):
        columns = {name: np.concatenate([new[name], held[name][fresh]]) for name in _NAMES}
        source = np.append(source, fresh + len(new["id"]))
    keys = _keys(columns)
    if (np.diff(keys) < 0).any():
        order = np.argsort(keys, kind="stable")
        columns = {name: values[order] for name, values in columns.items()}
        source = source[order]
    return columns, source


def _absent(some: Places, many: Places) -> Places:
    """Positions of those that are not among the many; twenty times as fast as numpy's `isin`."""
    many = np.sort(many, kind="stable")  # a run in order, which takes no time
    at = np.minimum(np.searchsorted(many, some), len(many) - 1)
    return np.flatnonzero(many[at] != some)


def _keys(columns: Columns) -> Places:
    keys: Places = columns["id"] * 10**8 + columns["day"]
    return keys


def _copies(columns: Columns) -> Codes:
    """Second bars of a day, and the newest bar of a security if it repeats the one before.

    Yahoo adds its live point to a chart as one more row. Only a bar that moved can be told to be a
    copy: a stock that hardly trades prints the same lone price for days.
    """
    ids = columns["id"]
    codes = none(len(ids))
    codes[1:][np.diff(_keys(columns)) == 0] = Reason.TWICE
    ends = np.flatnonzero(np.append(ids[1:] != ids[:-1], True))
    ends = ends[ends > 0]
    same = (ids[ends] == ids[ends - 1]) & (codes[ends] == Reason.FINE)
    for name in _FIGURES:
        same &= columns[name][ends] == columns[name][ends - 1]
    moved = (columns["high"][ends] > columns["low"][ends]) & (columns["volume"][ends] > 0)
    codes[ends[same & moved]] = Reason.REPEATED
    return codes


def _suspects(rows: Columns, splits: Columns, limited: Places) -> Iterator[slice[int, int, None]]:
    """The bars of each security that need a closer look."""
    ids, close = rows["id"], rows["close"]
    if len(ids) < 2:
        return
    beside = ids[1:] == ids[:-1]
    ratio = close[1:] / close[:-1]
    jumps = np.flatnonzero(beside & ((ratio > 1 + LEAST_MOVE) | (ratio < 1 - LEAST_MOVE))) + 1
    named = set(ids[jumps[_jumped(rows, jumps, splits, limited)]].tolist())
    idle = np.flatnonzero(beside & (rows["volume"][1:] == 0)) + 1
    moved = idle[np.abs(ratio[idle - 1] - 1) > SAME]
    named |= set(ids[moved[np.isin(ids[moved], limited)]].tolist())
    for each in sorted(named):
        yield slice(*np.searchsorted(ids, [each, each + 1]).tolist())


def _jumped(rows: Columns, at: Places, splits: Columns, limited: Places) -> Mask:
    """Which of these bars lie beyond the plain limits of the close before."""
    split = _split_ratio(rows["id"][at], rows["day"][at], splits)
    raw, base = rows["close"][at] * split, rows["close"][at - 1] * split
    in_tokyo = np.isin(rows["id"][at], limited)
    result = beyond(raw, base, rows["day"][at], limited=False)
    result[in_tokyo] = beyond(raw[in_tokyo], base[in_tokyo], rows["day"][at][in_tokyo], True)
    return result


def _judged(
    rows: Columns,
    part: slice[int, int, None],
    splits: Columns,
    calendar: Calendar,
    limited: Places,
) -> Codes:
    ids, days = rows["id"][part], rows["day"][part]
    in_tokyo = bool(np.isin(ids[:1], limited)[0])
    places = np.searchsorted(calendar.days, days) if in_tokyo else np.arange(len(days))
    split = _split_ratio(ids, days, splits)
    return judged(Series(days, places, rows["close"][part], rows["volume"][part], split, in_tokyo))


def _split_ratio(ids: Places, days: Places, splits: Columns) -> NDArray[np.float64]:
    """Traded price / adjusted price on each day: the product of the splits that came later."""
    ratio = np.ones(len(ids))
    columns: Any = zip(*(splits[name].tolist() for name in ("id", "day", "value")), strict=True)
    for security, day, value in columns:
        ratio[(ids == security) & (days < day)] *= value
    return ratio
