"""The next publication of a week; November 23rd 2026 is a holiday."""

from __future__ import annotations

import pytest

from jpviewer.market.calendar import Calendar, weekdays
from jpviewer.market.days import instant, tokyo_day
from jpviewer.market.feeds import FEEDS
from jpviewer.market.releases import AHEAD, DUE, LATE, Release, next_release

CLOSED = (20261103, 20261123, *range(20261228, 20261232), 20270101, *range(20270104, 20270109))
"""As if Tokyo stayed closed for two weeks over New Year."""
_WEEKDAYS = weekdays(20261001, 20270131)
_OPEN = [place for place, day in enumerate(_WEEKDAYS.days) if day not in CLOSED]
CALENDAR = Calendar(_WEEKDAYS.days[_OPEN], _WEEKDAYS.closes[_OPEN])
JPX, MOF = (feed for feed in FEEDS if feed.name in ("jpx_flows", "mof_flows"))


def release(feed: object, held: int) -> Release:
    found = next_release(JPX if feed is JPX else MOF, CALENDAR, held)
    assert found is not None
    return found


def test_the_exchange_is_looked_for_from_half_past_three_and_late_after_five() -> None:
    found = release(JPX, 20261106)
    assert (found.start, found.end) == (20261109, 20261113)
    assert (found.opens, found.closes) == (instant(20261119, 15, 30), instant(20261119, 17, 0))
    assert found.standing(instant(20261119, 15, 29)) == AHEAD
    assert found.standing(instant(20261119, 15, 30)) == DUE
    assert found.standing(instant(20261119, 17, 0)) == DUE
    assert found.standing(instant(20261119, 17, 0) + 1) == LATE


def test_the_ministry_publishes_its_own_week_in_the_morning() -> None:
    found = release(MOF, 20261107)
    assert (found.start, found.end) == (20261108, 20261114)
    assert found.opens == instant(20261119, 8, 50)
    assert found.standing(instant(20261119, 9, 20)) == DUE
    assert found.standing(instant(20261119, 9, 21)) == LATE


@pytest.mark.parametrize(
    ("feed", "held", "day"),
    # Fourth sessions: the 24th is the first after the holiday.
    [(JPX, 20261113, 20261127), (JPX, 20261120, 20261203)],
)
def test_a_holiday_puts_it_off(feed: object, held: int, day: int) -> None:
    assert tokyo_day(release(feed, held).opens) == day


def test_after_a_holiday_the_ministry_is_not_late_before_the_fourth_business_day() -> None:
    found = release(MOF, 20261114)
    assert found.opens == instant(20261126, 8, 50)
    assert found.standing(instant(20261127, 9, 20)) == DUE
    assert found.standing(instant(20261127, 9, 21)) == LATE


def test_a_week_begins_and_ends_with_its_sessions() -> None:
    found = release(JPX, 20261030)
    assert (found.start, found.end) == (20261102, 20261106)
    short = release(JPX, 20261120)
    assert (short.start, short.end) == (20261124, 20261127)


def test_weeks_without_a_session_are_passed_over() -> None:
    found = release(JPX, 20261225)
    assert (found.start, found.end) == (20270111, 20270115)


@pytest.mark.parametrize("held", [0, 20270122, 20280101])
def test_beyond_what_is_known_nothing_is_promised(held: int) -> None:
    assert next_release(JPX, CALENDAR, held) is None


def test_without_a_calendar_nothing_is_promised() -> None:
    assert next_release(MOF, Calendar(CALENDAR.days[:0], CALENDAR.closes[:0]), 20261114) is None
