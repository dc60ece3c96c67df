"""A ministry whose autumn of 2025 is as newspapers told it; every other week is made up.

Told by the press, as first prints: three weeks' nets, that the first of them was the largest since
at least January 2005, and the year to date against that of the year before. Of the second it was
told later that it had been revised.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date

from tests.world.ministry import MinistryWeek, ministry_weeks
from tests.world.truth import Truth

TOLD = {20251004: 24_800, 20251011: 18_900, 20251018: 7_526}
"""Net in 100 million yen, by the last day of the week."""
REVISED = {20251011: 18_700}
"""Told a week after the first print."""
YEAR, YEAR_BEFORE = 52_800, 21_200
"""Net in 100 million yen from the year's first week to 2025-10-18, as told on 2025-10-23, and to
2024-10-19."""
# The week of 2024-12-29 has no session in 2025, that of 2023-12-31 has some in 2024.
_SPANS = ((20231231, 20241013, YEAR_BEFORE), (20250105, 20251012, YEAR))


def press_weeks() -> list[MinistryWeek]:
    """First prints since 2005, to the week that ended on 2025-10-18."""
    dice = random.Random(4)
    nets = {
        week.start: TOLD.get(week.end, dice.randrange(-9_000, 9_000))
        for week in ministry_weeks(date(2005, 1, 2), 1085)
    }
    for first, last, total in _SPANS:
        free = [day for day in nets if first <= day <= last and day < 20250928]
        held = sum(nets[day] for day in nets if first <= day <= last)
        if first < 20251005 <= last:
            held += REVISED[20251011] - TOLD[20251011]
        step, rest = divmod(total - held, len(free))
        for place, day in enumerate(free):
            nets[day] += step + (place < rest)
    weeks = ministry_weeks(date(2005, 1, 2), len(nets))
    return [_with_net(week, nets[week.start]) for week in weeks]


def _with_net(week: MinistryWeek, net: int) -> MinistryWeek:
    return replace(week, acquisition=week.disposition + net, net=net)


@dataclass(frozen=True)
class PressTruth(Truth):
    """The world's truth with that ministry; a revision is out with the week after."""

    def published_ministry_weeks(self, now: float) -> list[MinistryWeek]:
        weeks = super().published_ministry_weeks(now)
        revised = [_with_net(week, REVISED.get(week.end, week.net)) for week in weeks[:-1]]
        return revised + weeks[-1:]
