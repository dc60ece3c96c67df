"""When something new can be had; November 23rd 2026 is a holiday."""

from __future__ import annotations

import pytest

from jpviewer.market.calendar import Calendar, weekdays
from jpviewer.market.days import instant
from jpviewer.market.feeds import FEEDS, due, next_due, promised

HOLIDAYS = (20261103, 20261123)
_WEEKDAYS = weekdays(20261001, 20261231)
_OPEN = [place for place, day in enumerate(_WEEKDAYS.days) if day not in HOLIDAYS]
CALENDAR = Calendar(_WEEKDAYS.days[_OPEN], _WEEKDAYS.closes[_OPEN])
BY_NAME = {feed.name: feed for feed in FEEDS}


def is_due(name: str, now: int, last_ok: int) -> bool:
    return due(BY_NAME[name], CALENDAR, now, last_ok)


def test_everything_is_due_that_never_succeeded() -> None:
    assert all(is_due(name, instant(20261120, 3, 0), 0) for name in BY_NAME)


def test_quotes_are_due_half_an_hour_after_the_close() -> None:
    yesterday = instant(20261119, 16, 5)
    assert not is_due("yahoo_quotes", instant(20261120, 15, 59), yesterday)
    assert is_due("yahoo_quotes", instant(20261120, 16, 0), yesterday)
    assert not is_due("yahoo_quotes", instant(20261123, 18, 0), instant(20261120, 16, 1))


def test_investor_weeks_come_on_the_fourth_session_of_the_next_week() -> None:
    looked = instant(20261118, 12, 0)
    assert not is_due("jpx_flows", instant(20261119, 15, 29), looked)
    assert is_due("jpx_flows", instant(20261119, 15, 30), looked)
    # The week after the holiday has its fourth session on Friday.
    assert not is_due("jpx_flows", instant(20261126, 16, 0), instant(20261119, 17, 5))
    assert is_due("jpx_flows", instant(20261127, 15, 30), instant(20261119, 17, 5))


def test_investor_weeks_are_looked_for_every_ten_minutes_until_five() -> None:
    assert is_due("jpx_flows", instant(20261119, 15, 40), instant(20261119, 15, 31))
    assert not is_due("jpx_flows", instant(20261119, 17, 30), instant(20261119, 17, 1))


def test_the_ministry_publishes_at_ten_to_nine() -> None:
    assert is_due("mof_flows", instant(20261119, 8, 50), instant(20261119, 8, 49))
    assert not is_due("mof_flows", instant(20261119, 9, 50), instant(20261119, 8, 51))


def test_after_a_holiday_the_ministry_is_asked_on_thursday_and_on_the_fourth_business_day() -> None:
    # November 23rd is closed.
    assert is_due("mof_flows", instant(20261126, 8, 50), instant(20261126, 8, 49))
    assert not is_due("mof_flows", instant(20261126, 23, 0), instant(20261126, 8, 51))
    assert is_due("mof_flows", instant(20261127, 8, 50), instant(20261126, 8, 51))


def test_the_list_of_weights_is_looked_for_in_the_first_ten_sessions_of_a_month() -> None:
    # November 3rd is closed: the tenth session is the 16th, not the 13th.
    assert is_due("topix_weights", instant(20261102, 17, 0), instant(20261030, 17, 5))
    assert not is_due("topix_weights", instant(20261103, 23, 0), instant(20261102, 17, 5))
    assert is_due("topix_weights", instant(20261116, 17, 0), instant(20261113, 17, 5))
    assert not is_due("topix_weights", instant(20261130, 23, 0), instant(20261116, 17, 5))
    assert next_due(BY_NAME["topix_weights"], CALENDAR, instant(20261116, 18, 0)) == instant(
        20261201, 17, 0
    )


def test_the_next_instant_is_ahead() -> None:
    now = instant(20261120, 16, 0)
    assert next_due(BY_NAME["yahoo_bars"], CALENDAR, now) == instant(20261124, 16, 0)
    assert next_due(BY_NAME["mof_flows"], CALENDAR, now) == instant(20261126, 8, 50)
    assert next_due(BY_NAME["jpx_flows"], CALENDAR, now) == instant(20261127, 15, 30)
    assert next_due(BY_NAME["jpx_listings"], CALENDAR, now) == instant(20261121, 9, 0)


@pytest.mark.parametrize(
    ("name", "now", "days"),
    [
        # A Thursday: the week before is out by 17:00, that of the ministry since the morning.
        ("jpx_flows", instant(20261119, 16, 59), (20261102, 20261106)),
        ("jpx_flows", instant(20261119, 17, 0), (20261109, 20261113)),
        ("mof_flows", instant(20261119, 8, 49), (20261102, 20261106)),
        ("mof_flows", instant(20261119, 8, 50), (20261109, 20261113)),
        ("yahoo_quotes", instant(20261119, 15, 59), (20261118, 20261118)),
        ("yahoo_quotes", instant(20261119, 16, 0), (20261119, 20261119)),
        ("jpx_listings", instant(20261119, 17, 0), (0, 0)),
        ("topix_weights", instant(20261119, 17, 0), (0, 0)),
    ],
)
def test_what_is_out_by_an_instant(name: str, now: int, days: tuple[int, int]) -> None:
    assert promised(BY_NAME[name], weekdays(20260101, 20271231), now) == days
