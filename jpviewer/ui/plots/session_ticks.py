"""Dates for the horizontal axis: as fine as there is room for, never over one another."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from jpviewer.market.days import iso, to_datetime64
from jpviewer.ui.plots.extent import Extent

GAP = 12.0
"""Pixels between two dates, at least."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SAMPLES = {"en": ("2026", "Nov 22"), "ja": ("2026年", "11/22")}
"""Usual texts of months and years, and of days."""


@dataclass(frozen=True, slots=True)
class SessionTick:
    """A date below a session: the first of a year, of a month, or another."""

    session: int
    text: str
    rank: int
    """2 for a year, 1 for a month, 0 for a day."""


class SessionTicks:
    """The dates of a calendar at every degree of fineness."""

    def __init__(self, days: NDArray[np.int64], language: str) -> None:
        self._days = days
        self._language = language
        self._steps = _steps(days)
        self._names: dict[tuple[int, int], SessionTick] = {}

    def within(
        self, extent: Extent, width: float, measure: Callable[[str], float]
    ) -> list[SessionTick]:
        """Ticks for a plot of so many pixels, in order; `measure` gives a text's width."""
        samples = [measure(text) + GAP for text in _SAMPLES[self._language]]
        names: list[SessionTick] = []
        for step, (days, starts) in enumerate(self._steps):
            # Whole numbers: for others numpy would make a copy of all starts.
            first, last = np.searchsorted(starts, (math.ceil(extent.left), math.ceil(extent.right)))
            if (last - first) * samples[days] <= width:
                names = [self._named(step, place) for place in range(first, last)]
                break
        return self._placed(names, extent, width, measure)

    def _named(self, step: int, place: int) -> SessionTick:
        """Each is named once: a plot asks for the same ones in every frame."""
        if (tick := self._names.get((step, place))) is None:
            days, starts = self._steps[step]
            tick = self._names[step, place] = self._name(starts, place, days)
        return tick

    def _name(self, starts: NDArray[np.int64], place: int, days: bool) -> SessionTick:
        session = int(starts[place])
        day = int(self._days[session])
        before = int(self._days[starts[place - 1]]) if place else 0
        if day // 10000 != before // 10000:
            return SessionTick(session, iso(day) if days else self._year(day), 2)
        if day // 100 != before // 100:
            return SessionTick(session, self._month_day(day) if days else self._month(day), 1)
        return SessionTick(session, str(day % 100), 0)

    def _placed(
        self,
        ticks: list[SessionTick],
        extent: Extent,
        width: float,
        measure: Callable[[str], float],
    ) -> list[SessionTick]:
        """Those that fit, years before months before days; one of them says its year."""
        shelf = _Shelf(extent, width, measure)
        if not shelf.put_all(ticks):
            for tick in sorted(ticks, key=lambda each: (-each.rank, each.session)):
                shelf.put(tick)
        if not any(tick.rank == 2 for tick in shelf.ticks):
            whole = [replace(tick, text=self._whole(tick)) for tick in shelf.ticks]
            # Where none has the room, the first that may have it pushes its neighbours off.
            any(map(shelf.put, whole)) or any(shelf.put(tick, push=True) for tick in whole)
        return shelf.ticks

    def _whole(self, tick: SessionTick) -> str:
        """The tick's text with its year."""
        day = int(self._days[tick.session])
        if tick.text != self._month(day):
            return iso(day)
        return f"{day // 10000}年{tick.text}" if self._japanese else f"{tick.text} {day // 10000}"

    @property
    def _japanese(self) -> bool:
        return self._language == "ja"

    def _year(self, day: int) -> str:
        return f"{day // 10000}年" if self._japanese else str(day // 10000)

    def _month(self, day: int) -> str:
        month = day // 100 % 100
        return f"{month}月" if self._japanese else _MONTHS[month - 1]

    def _month_day(self, day: int) -> str:
        month, date = day // 100 % 100, day % 100
        return f"{month}/{date}" if self._japanese else f"{_MONTHS[month - 1]} {date}"


class _Shelf:
    """Texts side by side along an axis."""

    def __init__(self, extent: Extent, width: float, measure: Callable[[str], float]) -> None:
        self._extent = extent
        self._width = width
        self._measure = measure
        self._taken: list[tuple[float, float, SessionTick]] = []

    @property
    def ticks(self) -> list[SessionTick]:
        """In order."""
        return [tick for _, _, tick in self._taken]

    def put_all(self, ticks: list[SessionTick]) -> bool:
        """Takes all that lie inside, in order, if none of them is too near to another."""
        pitch = self._width / self._extent.width
        rows = []
        for tick in ticks:
            half, middle = self._measure(tick.text) / 2, (tick.session - self._extent.left) * pitch
            if middle >= half and middle + half <= self._width:
                rows.append((middle - half, middle + half, tick))
        if any(one[1] + GAP > two[0] for one, two in pairwise(rows)):
            return False
        self._taken = rows
        return True

    def put(self, tick: SessionTick, push: bool = False) -> bool:
        """Takes a text if it has room, in place of another of its session; `push` makes room."""
        half = self._measure(tick.text) / 2
        middle = (tick.session - self._extent.left) * self._width / self._extent.width
        left, right = middle - half, middle + half
        if left < 0 or right > self._width:
            return False
        others = [each for each in self._taken if each[2].session != tick.session]
        clear = [each for each in others if right + GAP <= each[0] or each[1] + GAP <= left]
        if len(clear) < len(others) and not push:
            return False
        self._taken = sorted([*clear, (left, right, tick)], key=lambda each: each[0])
        return True


def _steps(days: NDArray[np.int64]) -> list[tuple[bool, NDArray[np.int64]]]:
    """From every session to every tenth year: whether days are named, and where steps begin."""
    since_monday = to_datetime64(days).astype(np.int64) + 3
    week, month, year = since_monday // 7, days // 10000 * 12 + days // 100 % 100 - 1, days // 10000
    return [
        *((True, np.arange(0, len(days), count)) for count in (1, 2)),
        *((True, _begins(week // count)) for count in (1, 2)),
        *((False, _begins(month // count)) for count in (1, 3, 6)),
        *((False, _begins(year // count)) for count in (1, 2, 5, 10)),
    ]


def _begins(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where a number differs from the one before; what was begun earlier is not counted."""
    return np.flatnonzero(numbers[1:] != numbers[:-1]) + 1
