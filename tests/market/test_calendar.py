from __future__ import annotations

import numpy as np

from jpviewer.market.calendar import Calendar, week_of, weekdays
from jpviewer.market.days import instant

DAYS = (20261119, 20261120, 20261124, 20261125)
CALENDAR = Calendar(
    np.array(DAYS, np.int64), np.array([instant(day, 15, 30) for day in DAYS], np.int64)
)


def test_places_of_sessions() -> None:
    assert CALENDAR.position(20261120) == 1
    assert CALENDAR.position(20261123) == -1
    assert CALENDAR.at_or_before(20261123) == 1
    assert CALENDAR.at_or_before(20261101) == -1


def test_neighbours_of_days() -> None:
    assert CALENDAR.before(20261124) == 20261120
    assert CALENDAR.before(20261119) == 0
    assert CALENDAR.after(20261120) == 20261124
    assert CALENDAR.after(20261121, 2) == 20261125
    assert CALENDAR.after(20261125) == 0


def test_a_session_is_finished_at_its_close() -> None:
    close = instant(20261120, 15, 30)
    assert CALENDAR.last_finished(close - 1) == 20261119
    assert CALENDAR.last_finished(close) == 20261120
    assert CALENDAR.last_finished(0) == 0


def test_weekdays_stand_in_and_say_so() -> None:
    found = weekdays(20261120, 20261124)
    assert found.days.tolist() == [20261120, 20261123, 20261124]
    assert found.guessed


def test_weekdays_close_as_the_exchange_did() -> None:
    found = weekdays(20241104, 20241105)
    assert found.closes.tolist() == [instant(20241104, 15, 0), instant(20241105, 15, 30)]


def test_weeks_run_from_monday_to_friday() -> None:
    assert week_of(20261122) == (20261116, 20261120)
    assert week_of(20261123) == (20261123, 20261127)
