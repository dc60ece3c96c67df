"""Runs of weeks in which somebody bought net, or sold net, every time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from jpviewer.analytics.flows.weeks import Row


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


def runs(net: Row) -> list[Streak]:
    """Every run in order; a week of exactly nothing, or one that is missing, ends a run."""
    signs = np.nan_to_num(np.sign(net)).astype(np.int64)
    edges = np.flatnonzero(np.diff(signs, prepend=2, append=2))
    return [
        _streak(net, int(signs[first]), first, stop)
        for first, stop in pairwise(edges.tolist())
        if signs[first]
    ]


def streaks(net: Row, at: int = -1) -> Streaks:
    """The run up to one position (the last), and the longest ones of buying and of selling."""
    found = runs(net)
    none = Streak(0, 0, -1, 0.0, False)
    at = range(len(net))[at] if len(net) else -1
    now = next((each for each in found if each.first <= at <= each.last), none)
    if now.length:
        now = _streak(net, now.sign, now.first, at + 1)
    longest = [
        max(
            (each for each in reversed(found) if each.sign == sign),
            key=lambda each: each.length,
            default=none,
        )
        for sign in (1, -1)
    ]
    return Streaks(now, *longest)


def _streak(net: Row, sign: int, first: int, stop: int) -> Streak:
    unknown = first == 0 or bool(np.isnan(net[first - 1]))
    return Streak(sign, stop - first, first, float(net[first:stop].sum()), unknown)
