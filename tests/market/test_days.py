from __future__ import annotations

from datetime import UTC, date, datetime

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market import days

dates = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@given(dates)
def test_days_are_dates(value: date) -> None:
    day = days.to_day(value)
    assert days.to_date(day) == value
    assert days.iso(day) == value.isoformat()
    assert days.from_iso(value.isoformat()) == day


@given(st.lists(dates))
def test_arrays_of_days_are_arrays_of_dates(values: list[date]) -> None:
    numbers = np.array([days.to_day(value) for value in values], np.int64)
    assert days.to_datetime64(numbers).tolist() == values
    assert days.from_datetime64(days.to_datetime64(numbers)).tolist() == numbers.tolist()


def test_tokyo_is_nine_hours_ahead() -> None:
    late = datetime(2026, 11, 20, 15, 30, tzinfo=UTC).timestamp()
    assert days.tokyo_day(late) == 20261121
    assert days.instant(20261121, 0, 30) == late
    assert days.utc_text(int(late)) == "2026-11-20T15:30:00Z"
