"""Weeks of flows on Tokyo's sessions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from jpviewer.analytics import flows
from jpviewer.market.calendar import Calendar, weekdays

WEEKDAYS = weekdays(20260504, 20261120)
HOLIDAYS = (20260504, 20260505, 20260506)
DAYS = WEEKDAYS.days[~np.isin(WEEKDAYS.days, HOLIDAYS)]
"""From Thursday 2026-05-07 on: two sessions, then whole weeks."""
CALENDAR = Calendar(DAYS, DAYS)
MONDAYS = WEEKDAYS.days[::5]
FRIDAYS = WEEKDAYS.days[4::5]
WHOLE = flows.on_sessions(DAYS, MONDAYS, FRIDAYS)
nets = st.lists(
    st.integers(-(10**13), 10**13).map(float), min_size=len(MONDAYS), max_size=len(MONDAYS)
).map(np.array)


def test_a_week_reaches_from_its_first_session_to_its_last() -> None:
    assert WHOLE.left[:3].tolist() == [-0.5, 1.5, 6.5]
    assert WHOLE.right[:3].tolist() == [1.5, 6.5, 11.5]


def test_weeks_of_the_ministry_from_sunday_to_saturday_lie_on_the_same_sessions() -> None:
    sundays, saturdays = np.array([20260510, 20260517]), np.array([20260516, 20260523])
    same = flows.on_sessions(DAYS, sundays, saturdays)
    assert (same.left.tolist(), same.right.tolist()) == ([1.5, 6.5], [6.5, 11.5])


def test_a_week_without_a_session_has_no_width() -> None:
    week = flows.on_sessions(DAYS, np.array([20260501]), np.array([20260506]))
    assert week.left.tolist() == week.right.tolist() == [-0.5]


@given(nets, st.integers(-1, len(DAYS) - 1))
def test_the_total_is_the_sum_of_the_weeks_that_began_after_the_base(
    net: NDArray[np.float64], base: int
) -> None:
    total = flows.running(WHOLE, net, base, len(DAYS))
    counted = WHOLE.left >= base + 0.5
    if not counted.any():
        assert np.isnan(total).all()
        return
    first = max(int(np.ceil(WHOLE.left[counted][0])) - 1, 0)
    assert np.isnan(total[:first]).all()
    for session in range(first, len(DAYS)):
        assert total[session] == net[counted & (WHOLE.left < session)].sum()


def test_the_total_starts_from_zero_and_ends_with_the_last_week() -> None:
    some = flows.on_sessions(DAYS, MONDAYS[:3], FRIDAYS[:3])
    total = flows.running(some, np.array([5.0, 3.0, -1.0]), 1, 20)
    assert total[:13].tolist() == pytest.approx(
        [np.nan, 0, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, np.nan], nan_ok=True
    )


def test_the_total_does_not_reach_back_beyond_the_weeks_held() -> None:
    late = flows.on_sessions(DAYS, MONDAYS[4:6], FRIDAYS[4:6])
    total = flows.running(late, np.array([5.0, 3.0]), -1, len(DAYS))
    assert np.flatnonzero(~np.isnan(total)).tolist() == list(range(16, 27))
    assert total[16:18].tolist() == [0.0, 5.0]


def test_a_week_the_base_falls_into_is_not_counted() -> None:
    total = flows.running(WHOLE, np.full(len(MONDAYS), 1.0), 3, len(DAYS))
    assert total[6] == 0
    assert total[7] == 1


@given(st.lists(st.integers(-5, 5).map(float), min_size=1, max_size=12))
def test_a_standing_is_true(net: list[float]) -> None:
    standing = flows.standing(np.array(net))
    last, earlier = net[-1], net[:-1]
    if last == 0:
        assert (standing.weeks, standing.record) == (0, False)
        return
    stronger = [abs(each) >= abs(last) and each * last > 0 for each in earlier]
    assert standing.record == (bool(earlier) and not any(stronger))
    quiet = earlier[len(net) - standing.weeks :]
    assert not any(abs(each) >= abs(last) and each * last > 0 for each in quiet)
    if standing.weeks < len(net):
        assert stronger[len(net) - standing.weeks - 1]


def test_no_week_stands_nowhere() -> None:
    assert flows.standing(np.empty(0)) == flows.Standing(0, False)
    assert flows.standing(np.array([1.0, np.nan])) == flows.Standing(0, False)


@given(st.sets(st.integers(1, len(MONDAYS) - 2), max_size=8))
def test_weeks_that_are_not_held_are_counted(gone: set[int]) -> None:
    held = [place for place in range(len(MONDAYS)) if place not in gone]
    weeks = flows.on_sessions(DAYS, MONDAYS[held], FRIDAYS[held])
    assert flows.missing(DAYS, weeks) == len(gone)


def test_a_week_in_which_the_exchange_was_closed_is_not_missing() -> None:
    closed = DAYS[(DAYS < 20260601) | (DAYS > 20260605)]
    held = MONDAYS != 20260601
    weeks = flows.on_sessions(closed, MONDAYS[held], FRIDAYS[held])
    assert flows.missing(closed, weeks) == 0
    assert flows.missing(closed, flows.on_sessions(closed, MONDAYS[:0], FRIDAYS[:0])) == 0
