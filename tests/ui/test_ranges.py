"""Where a range begins."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market.calendar import Calendar, weekdays
from jpviewer.market.days import to_day
from jpviewer.ui import ranges

HOLIDAYS = (20251231, 20260101, 20260102, 20260220)
WEEKDAYS = weekdays(20210101, 20261231).days
DAYS = WEEKDAYS[~np.isin(WEEKDAYS, HOLIDAYS)]
CALENDAR = Calendar(DAYS, DAYS)


@pytest.mark.parametrize(
    ("key", "last", "first"),
    [
        ("1m", 20261120, 20261020),
        ("1m", 20260330, 20260227),  # there is no 30 February: the 28th was a Saturday
        ("3m", 20260520, 20260219),  # the 20th of February was a holiday
        ("6m", 20261120, 20260520),
        ("1y", 20261120, 20251120),
        ("3y", 20261120, 20231120),
        ("5y", 20261120, 20211119),
        ("ytd", 20261120, 20251230),
        ("since:20251004", 20261120, 20251003),
        ("since:20251021", 20261120, 20251020),
        ("ldp_vote", 20261120, 20251003),
        ("nonsense", 20261120, 20251120),
    ],
)
def test_a_range_starts_from_the_last_close_on_or_before(key: str, last: int, first: int) -> None:
    assert DAYS[ranges.start(key, CALENDAR, last)] == first


def test_max_starts_before_everything() -> None:
    assert ranges.start("max", CALENDAR, 20261120) == -1
    assert ranges.start("5y", CALENDAR, 20210110) == -1
    assert ranges.start("1y", CALENDAR, 0) == -1


@given(st.dates(date(2021, 2, 1), date(2026, 12, 1)))
def test_since_a_day_starts_strictly_before_it(day_: date) -> None:
    day = to_day(day_)
    place = ranges.start(ranges.since(day), CALENDAR, 20261231)
    assert DAYS[place] < day <= DAYS[place + 1]


@pytest.mark.parametrize("key", ["since:", "since:2025", "since:20251304", "since:abcdefgh", "1y"])
def test_what_names_no_day_is_no_event(key: str) -> None:
    assert ranges.event_day(key) == 0
