"""Sessions as the exchange published them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from jpviewer.market.calendar import Calendar
from jpviewer.sources.tse_calendar import sessions
from tests.world.places import SESSIONS


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    columns = sessions(datetime(2026, 11, 20, tzinfo=UTC).date())
    return Calendar(columns["day"], columns["close_at"])


def test_years_have_their_sessions(calendar: Calendar) -> None:
    years = calendar.days // 10000
    assert [int((years == year).sum()) for year in (2024, 2025, 2026)] == [245, 243, 242]


def test_runs_from_2004_to_a_year_ahead(calendar: Calendar) -> None:
    assert calendar.days[0] == 20041201
    assert calendar.days[-1] == 20271119


@pytest.mark.parametrize("day", [20201001, 20260922, 20261103, 20251231, 20190430, 20261121])
def test_closed_days_are_no_sessions(calendar: Calendar, day: int) -> None:
    assert calendar.position(day) == -1


@pytest.mark.parametrize(
    ("day", "close"),
    [
        (20241101, datetime(2024, 11, 1, 6, 0, tzinfo=UTC)),
        (20241105, datetime(2024, 11, 5, 6, 30, tzinfo=UTC)),
        (20261120, datetime(2026, 11, 20, 6, 30, tzinfo=UTC)),
    ],
)
def test_the_close_moved_in_november_2024(calendar: Calendar, day: int, close: datetime) -> None:
    assert calendar.closes[calendar.position(day)] == close.timestamp()


def test_agrees_with_the_world_of_the_tests(calendar: Calendar) -> None:
    span = (calendar.days >= SESSIONS[0]) & (calendar.days <= SESSIONS[-1])
    assert calendar.days[span].tolist() == SESSIONS
