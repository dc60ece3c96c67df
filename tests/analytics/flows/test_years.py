"""Years to date, against plain sums of plain loops."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.flows.weeks import weeks
from jpviewer.analytics.flows.years import CALENDAR, FISCAL, year_to_date
from jpviewer.market.days import to_date
from tests.analytics.flows.made import SESSIONS, WEEKS, columns, sunday_to_saturday, week_row

ALL = len(WEEKS)
UNKNOWN = math.nan


def year_of(week: tuple[int, int], begins: int) -> int:
    day = to_date(week[1])
    return day.year if day.month >= begins else day.year - 1


def days_into(week: tuple[int, int], begins: int) -> int:
    return (to_date(week[1]) - date(year_of(week, begins), begins, 1)).days


def plain(net: list[float], begins: int, at: int) -> dict[int, tuple[float, int, int]]:
    """Total, last day and number of weeks by year, from the first week of 2024 on."""
    asked = WEEKS[at]
    found = {}
    for year in range(2024, year_of(asked, begins) + 1):
        mine = [place for place, week in enumerate(WEEKS) if year_of(week, begins) == year]
        if not mine or (begins == FISCAL and year == 2023):
            continue
        nearest = min(
            mine, key=lambda place: abs(days_into(WEEKS[place], begins) - days_into(asked, begins))
        )
        last = at if year == year_of(asked, begins) else nearest
        counted = [place for place in mine if place <= last]
        found[year] = sum(net[place] for place in counted), WEEKS[last][1], len(counted)
    return found


@given(
    some.lists(some.integers(-(10**6), 10**6).map(float), min_size=ALL, max_size=ALL),
    some.integers(0, ALL - 1),
    some.sampled_from([CALENDAR, FISCAL]),
)
def test_each_year_is_summed_up_to_the_nearest_week(net: list[float], at: int, begins: int) -> None:
    row = week_row(net)
    told = year_to_date(row, row.net("foreigners"), SESSIONS, begins, at)
    expected = plain(net, begins, at)
    if year_of(WEEKS[at], begins) not in expected:
        assert len(told.years) == 0
        return
    assert told.years.tolist() == list(expected)
    for place, (total, end, count) in enumerate(expected.values()):
        assert told.totals[place] == total
        assert (told.ends[place], told.counts[place]) == (end, count)
    distance = [
        abs(days_into((0, end), begins) - days_into(WEEKS[at], begins)) for end in told.ends
    ]
    # Five sessions a week at most: the same time of another year is never far.
    assert max(distance) <= 7


def test_a_year_that_began_before_the_first_week_held_is_none() -> None:
    row = week_row([1.0] * 90, first=10)
    told = year_to_date(row, row.net("foreigners"), SESSIONS)
    assert told.years.tolist() == [2025]
    assert math.isnan(told.before)
    early = year_to_date(row, row.net("foreigners"), SESSIONS, at=10)
    assert len(early.years) == 0
    assert math.isnan(early.total)


def test_a_missing_week_makes_its_year_unknown_and_unranked() -> None:
    net = [1.0] * ALL
    net[60] = UNKNOWN
    row = week_row(net)
    told = year_to_date(row, row.net("foreigners"), SESSIONS)
    assert told.years.tolist() == [2024, 2025, 2026]
    assert np.isnan(told.totals).tolist() == [False, True, False]
    assert (told.rank.count, math.isnan(told.before)) == (2, True)


@pytest.mark.parametrize(
    ("begins", "first"),
    # The ministry's week of Sunday 2024-12-29 has its last session on December 30th.
    [(CALENDAR, 20250105), (FISCAL, 20250330)],
)
def test_a_straddling_week_belongs_to_the_year_of_its_last_session(begins: int, first: int) -> None:
    ministry = {sunday_to_saturday(week): 1.0 for week in WEEKS if week[0] < 20251101}
    row = weeks(SESSIONS, columns(ministry))
    told = year_to_date(row, row.net("foreigners"), SESSIONS, begins)
    counted = [week for week in ministry if week[0] >= first]
    assert (told.years[-1], told.total, told.counts[-1]) == (2025, len(counted), len(counted))


def test_no_weeks_make_no_year() -> None:
    row = week_row([])
    told = year_to_date(row, row.net("foreigners"), SESSIONS)
    assert math.isnan(told.total)
    assert len(told.years) == 0
