"""Sums since a close, in yen and dollars, and in one market beside another."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.flows.dollars import in_dollars, weekly_rate
from jpviewer.analytics.flows.since import before, by_session, first_weeks, since
from jpviewer.analytics.flows.trickle import taken
from jpviewer.analytics.flows.weeks import weeks
from tests.analytics.flows.made import (
    PLACES,
    SESSIONS,
    WEEKS,
    columns,
    sunday_to_saturday,
    together,
    week_row,
)

ALL = len(WEEKS)
UNKNOWN = math.nan
nets = some.lists(some.integers(-(10**6), 10**6).map(float), min_size=ALL, max_size=ALL)


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (20251004, 20251006),  # a Saturday
        (20251006, 20251006),  # the first session of a week
        (20251007, 20251013),  # in the middle of one
        (20260504, 20260507),  # a holiday before a week's first session
        (20260601, 20260608),  # in a week without any session
    ],
)
def test_the_first_week_is_that_which_began_on_or_after_the_day(day: int, first: int) -> None:
    row = week_row([1.0] * ALL)
    told = since(row, row.net("foreigners"), before(SESSIONS, day))
    assert row.start[told.first] == first
    assert told.weeks == len([week for week in WEEKS if week[0] >= day]) == told.sum
    assert (told.missing, told.late, told.mean) == (0, False, 1.0)


@pytest.mark.parametrize("day", [20251004, 20251005, 20251006, 20260504, 20260208])
def test_the_ministry_counts_from_the_same_week(day: int) -> None:
    ministry = {sunday_to_saturday(week): 1.0 for week in WEEKS}
    row, same = weeks(SESSIONS, columns(ministry)), week_row([1.0] * ALL)
    base = before(SESSIONS, day)
    assert (
        since(row, row.net("foreigners"), base).first
        == since(same, same.net("foreigners"), base).first
    )


@given(nets, some.integers(-1, len(SESSIONS) - 1))
def test_the_sum_is_that_of_the_weeks_after(net: list[float], base: int) -> None:
    row = week_row(net)
    told = since(row, row.net("foreigners"), base)
    counted = [each for week, each in zip(WEEKS, net, strict=True) if PLACES[week[0]] > base]
    assert told.weeks == len(counted)
    steps = by_session(row, told, len(SESSIONS))
    if not counted:
        assert math.isnan(told.sum)
        assert np.isnan(steps).all()
        return
    assert told.sum == pytest.approx(sum(counted))
    assert told.mean == pytest.approx(sum(counted) / len(counted))
    first = PLACES[WEEKS[ALL - len(counted)][0]]
    assert np.isnan(steps[: max(first - 1, 0)]).all()
    assert first == 0 or steps[first - 1] == 0
    for session in range(first, len(SESSIONS), 11):
        part = [
            each for week, each in zip(WEEKS, net, strict=True) if base < PLACES[week[0]] <= session
        ]
        assert steps[session] == pytest.approx(sum(part))


def test_a_sum_says_what_it_does_not_hold() -> None:
    row = week_row([1.0, UNKNOWN, 3.0, 4.0], first=50)
    told = since(row, row.net("foreigners"), before(SESSIONS, WEEKS[49][0]))
    assert (told.weeks, told.missing, told.late, told.sum) == (3, 1, True, 8.0)
    assert told.total.tolist() == [1.0, 1.0, 4.0, 8.0]
    assert not since(row, row.net("foreigners"), PLACES[WEEKS[49][1]]).late
    after = by_session(row, told, len(SESSIONS))
    assert np.isnan(after[PLACES[WEEKS[53][1]] + 1 :]).all()


def test_events_are_compared_over_as_many_weeks() -> None:
    net = [float(place) for place in range(ALL)]
    net[70] = UNKNOWN
    row = week_row(net)
    days = [WEEKS[10][0], WEEKS[69][0], WEEKS[ALL - 2][0], 20230101]
    bases = [before(SESSIONS, day) for day in days]
    found = first_weeks(row, row.net("foreigners"), bases, 3)
    assert found[0] == 10 + 11 + 12
    assert np.isnan(found[1:3]).all()
    late = first_weeks(week_row(net[50:60], 50), np.arange(10.0), [bases[0]], 2)
    assert np.isnan(late).all()


def test_a_week_s_rate_is_the_mean_of_its_sessions() -> None:
    row = week_row([1e9] * ALL)
    rate = np.array([140 + place % 13 for place in range(len(SESSIONS))], np.float64)
    rate[PLACES[20260209]] = UNKNOWN
    for place in range(PLACES[20251006], PLACES[20251010] + 1):
        rate[place] = UNKNOWN
    known = rate[: PLACES[20261204] + 1]
    found = weekly_rate(row, known)
    dollars = in_dollars(row.net("foreigners"), found)
    for place, (start, end) in enumerate(WEEKS):
        part = [
            float(known[session])
            for session in range(PLACES[start], PLACES[end] + 1)
            if session < len(known) and not math.isnan(known[session])
        ]
        if part:
            assert found[place] == pytest.approx(sum(part) / len(part), rel=1e-12)
            assert dollars[place] == pytest.approx(1e9 / (sum(part) / len(part)), rel=1e-12)
        else:
            assert math.isnan(found[place])
            assert math.isnan(dollars[place])
    assert np.isnan(found).sum() == 1 + len([week for week in WEEKS if week[0] > 20261204])
    told = since(row, dollars, before(SESSIONS, 20251004))
    assert told.missing == np.isnan(found).sum()


def test_no_rate_makes_no_dollars() -> None:
    row = week_row([1e9, 2e9])
    assert np.isnan(weekly_rate(row, np.empty(0))).all()
    assert np.isnan(in_dollars(row.net("foreigners"), np.array([0.0, UNKNOWN]))).all()


def test_what_trickles_down_is_told_by_market() -> None:
    nets = dict.fromkeys(WEEKS[40:50], 2e9)
    whole = columns(dict.fromkeys(WEEKS[40:50], 0.0), "total", 5e11)
    row = weeks(SESSIONS, together(columns(nets), whole))
    level = np.linspace(100, 200, PLACES[WEEKS[49][1]] + 1)
    base = before(SESSIONS, WEEKS[44][0])
    found = taken("growth", row, "foreigners", base, 8e12, level)
    assert found.since.sum == 6 * 2e9
    size = 8e12 * level[PLACES[WEEKS[43][1]]] / 200
    assert found.cap == pytest.approx(size)
    assert found.of_cap[-1] == pytest.approx(12e9 / size)
    assert found.turnover == 6 * 5e11
    assert found.of_turnover == pytest.approx(12e9 / 3e12)
    unknown = taken("growth", row, "foreigners", base, UNKNOWN, np.empty(0))
    assert math.isnan(unknown.cap)
    assert np.isnan(unknown.of_cap).all()
    future = taken("growth", row, "foreigners", len(SESSIONS) - 1, 8e12, level)
    assert (future.since.weeks, math.isnan(future.of_turnover)) == (0, True)
