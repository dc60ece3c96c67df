"""Runs of weeks in which somebody bought net, or sold net, every time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from jpviewer.analytics.flows.weeks import Days, Row


@dataclass(frozen=True, slots=True)
class Streak:
    """A run of weeks of one sign; `length` 0 for none."""

    sign: int
    length: int
    first: int
    """Position of its first week."""
    total: float
    """Yen bought net in all of it."""
    at_least: bool
    """Whether it may have begun before: the week before its first is not known."""

    @property
    def last(self) -> int:
        """Position of its last week."""
        return self.first + self.length - 1


@dataclass(frozen=True, slots=True)
class Streaks:
    """The run that the week asked about belongs to or ends, and the longest runs held."""

    now: Streak
    buying: Streak
    selling: Streak
    """Of several that are as long, the newest."""
    before: Streak
    """The run of the other sign that ended when the one now began."""


NONE = Streak(0, 0, -1, 0.0, False)


def runs(net: Row) -> tuple[Days, Days]:
    """First position and length of every run in order.

    A week of exactly nothing, or one that is missing, ends a run.
    """
    signs = np.nan_to_num(np.sign(net))
    edges = np.flatnonzero(np.diff(signs, prepend=2, append=2))
    first, lengths = edges[:-1], np.diff(edges)
    kept = signs[first] != 0
    return first[kept], lengths[kept]


def streaks(net: Row, at: int = -1) -> Streaks:
    """The run up to one position (the last), and the longest ones of buying and of selling."""
    first, lengths = runs(net)
    at = range(len(net))[at] if len(net) else -1
    place = int(np.searchsorted(first, at, side="right")) - 1
    going_on = place >= 0 and at < first[place] + lengths[place]
    now = _streak(net, int(first[place]), at + 1) if going_on else NONE
    turned = going_on and place > 0 and first[place - 1] + lengths[place - 1] == first[place]
    before = _streak(net, int(first[place - 1]), now.first) if turned else NONE
    buying, selling = (_longest(net, first, lengths, sign) for sign in (1, -1))
    return Streaks(now, buying, selling, before)


def _longest(net: Row, first: Days, lengths: Days, sign: int) -> Streak:
    mine = np.flatnonzero(np.sign(net[first]) == sign)
    if not len(mine):
        return NONE
    newest = mine[np.flatnonzero(lengths[mine] == lengths[mine].max())[-1]]
    return _streak(net, int(first[newest]), int(first[newest] + lengths[newest]))


def _streak(net: Row, first: int, stop: int) -> Streak:
    unknown = first == 0 or bool(np.isnan(net[first - 1]))
    sign = int(np.sign(net[first]))
    return Streak(sign, stop - first, first, float(net[first:stop].sum()), unknown)
