"""Weeks without a hole."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from jpviewer.analytics.flows.weeks import at, missing, weeks
from tests.analytics.flows.made import (
    PLACES,
    SESSIONS,
    WEEKS,
    columns,
    sunday_to_saturday,
    together,
    week_row,
)

EVERY = {week: float(place) for place, week in enumerate(WEEKS)}


def test_a_week_reaches_from_its_first_session_to_its_last() -> None:
    found = weeks(SESSIONS, columns(EVERY))
    assert list(zip(found.start.tolist(), found.end.tolist(), strict=True)) == WEEKS
    for place, (start, end) in enumerate(WEEKS):
        assert (found.left[place], found.right[place]) == (PLACES[start] - 0.5, PLACES[end] + 0.5)
        assert (found.first[place], found.last[place]) == (PLACES[start], PLACES[end])


def test_the_ministry_s_weeks_have_the_same_sessions() -> None:
    ministry = {sunday_to_saturday(week): net for week, net in EVERY.items()}
    found, same = weeks(SESSIONS, columns(ministry)), weeks(SESSIONS, columns(EVERY))
    assert found.left.tolist() == same.left.tolist()
    assert found.right.tolist() == same.right.tolist()
    assert list(zip(found.start.tolist(), found.end.tolist(), strict=True)) == list(ministry)


def test_a_week_without_a_session_has_no_width_and_its_place_in_order() -> None:
    closed = (20260531, 20260606)
    around = [sunday_to_saturday(week) for week in WEEKS if 20260520 < week[0] < 20260615]
    found = weeks(SESSIONS, columns(dict.fromkeys(sorted([*around, closed]), 1.0)))
    place = found.start.tolist().index(closed[0])
    assert found.left[place] == found.right[place]
    assert found.last[place] == found.last[place - 1]
    assert found.first[place] == found.first[place + 1]
    # The exchange has no such week: nothing is missing where it was closed.
    assert missing(weeks(SESSIONS, columns(EVERY)).net("foreigners")) == 0


@given(some.sets(some.integers(1, len(WEEKS) - 2), max_size=8))
def test_weeks_that_are_not_held_keep_their_place(gone: set[int]) -> None:
    held = {week: net for week, net in EVERY.items() if int(net) not in gone}
    found = weeks(SESSIONS, columns(held))
    assert list(zip(found.start.tolist(), found.end.tolist(), strict=True)) == WEEKS
    net = found.net("foreigners")
    assert np.flatnonzero(np.isnan(net)).tolist() == sorted(gone)
    assert missing(net) == len(gone)


def test_every_investor_stands_on_the_same_weeks() -> None:
    banks = columns({WEEKS[3]: 5.0}, "banks")
    found = weeks(SESSIONS, together(columns({WEEKS[1]: 1.0, WEEKS[2]: 2.0}), banks))
    assert found.start.tolist() == [week[0] for week in WEEKS[1:4]]
    assert np.isnan(found.net("banks")).tolist() == [True, True, False]
    assert np.isnan(found.net("insurers")).all()
    assert found.net("foreigners")[:2].tolist() == [1.0, 2.0]
    assert found.of("banks").both[2] == 2e12 + 5


def test_the_last_print_of_a_week_counts() -> None:
    first, second = columns({WEEKS[1]: 1.0, WEEKS[2]: 2.0}), columns({WEEKS[1]: 7.0})
    assert weeks(SESSIONS, together(first, second)).net("foreigners").tolist() == [7.0, 2.0]


def test_no_weeks_at_all() -> None:
    found = weeks(SESSIONS, columns({}))
    assert len(found.start) == len(found.net("foreigners")) == 0
    assert missing(found.net("foreigners")) == 0
    assert at(found, 20260101) == -1


def test_the_week_of_a_day() -> None:
    found = week_row([1.0] * len(WEEKS))
    for day in SESSIONS[10::7].tolist():
        start, end = WEEKS[at(found, day)]
        assert start <= day <= end
    assert at(found, 20231231) == -1
