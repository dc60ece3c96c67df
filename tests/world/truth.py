"""All of the made-up truth: who is listed, what was paid for it, and who bought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from tests.world.exchange import Issue, Week, issues, weeks
from tests.world.market import Market
from tests.world.ministry import MinistryWeek, ministry_weeks
from tests.world.places import CLOSED, SESSIONS, TOKYO


@dataclass(frozen=True)
class Truth:
    """Fixed from the first to the last day; the world shows what is known at its instant."""

    issues: Sequence[Issue] = field(default_factory=issues)
    weeks: Sequence[Week] = field(default_factory=lambda: weeks(20260803, 20, CLOSED))
    ministry_weeks: Sequence[MinistryWeek] = field(
        default_factory=lambda: ministry_weeks(date(2025, 12, 28), 50)
    )
    market: Market = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "market", Market(self.issues))

    def listing_day(self, now: float) -> int:
        """The day that the newest list of issues bears: the end of the month before."""
        day = TOKYO.day(now)
        first = date(day // 10000, day // 100 % 100, 1)
        return int(f"{first - timedelta(days=1):%Y%m%d}")

    def weights_day(self, now: float) -> int:
        """The day that the newest list of weights bears: the last session of the month before."""
        return max(day for day in SESSIONS if day <= self.listing_day(now))

    def published_weeks(self, now: float) -> list[Week]:
        """The exchange's weeks that are out: on the fourth session after them, at 15:30."""
        return [week for week in self.weeks if _published(week.end, time(15, 30)) <= now]

    def published_ministry_weeks(self, now: float) -> list[MinistryWeek]:
        """The ministry's weeks that are out: on the fourth session after them, at 8:50."""
        return [week for week in self.ministry_weeks if _published(week.end, time(8, 50)) <= now]


def _published(end: int, at: time) -> float:
    later = [day for day in SESSIONS if day > end]
    return TOKYO.instant(later[3], at) if len(later) > 3 else float("inf")
