"""Yen and dollars at the rate of the close before."""

from __future__ import annotations

import numpy as np
import pytest

from jpviewer.analytics import relative
from jpviewer.analytics.currency import converted
from jpviewer.analytics.relative import Levels
from jpviewer.market.calendar import weekdays

NAN = float("nan")
SESSIONS = weekdays(20260601, 20260612).days


def bare(*values: float) -> Levels:
    level = np.array(values)
    return Levels("prime", level, np.full(len(level), 0.9), np.ones(len(level), np.bool_))


@pytest.mark.parametrize(
    ("of", "to", "expected"),
    [
        ("JPY", "USD", [2.0, 4.0, NAN]),
        ("USD", "JPY", [300 * 150.0, 640 * 160.0, NAN]),
        ("JPY", "JPY", [300.0, 640.0, 660.0]),
        ("USD", "USD", [300.0, 640.0, 660.0]),
        ("", "USD", [300.0, 640.0, 660.0]),
        ("GBP", "JPY", [300.0, 640.0, 660.0]),
    ],
)
def test_only_yen_and_dollars_are_converted(of: str, to: str, expected: list[float]) -> None:
    rate = np.array([150.0, 160.0, NAN])
    found = converted(bare(300.0, 640.0, 660.0), of, to, rate)
    assert found.level.tolist() == pytest.approx(expected, nan_ok=True)
    assert found.coverage.tolist() == [0.9] * 3
    assert found.carried_back.all()


def test_there_and_back_is_where_it_was() -> None:
    rate = np.array([150.0, 160.0, 170.0])
    there = converted(bare(300.0, 640.0, 660.0), "JPY", "USD", rate)
    assert converted(there, "USD", "JPY", rate).level == pytest.approx([300.0, 640.0, 660.0])


def test_a_rate_of_nothing_is_no_rate() -> None:
    found = converted(bare(300.0), "JPY", "USD", np.array([0.0]))
    assert np.isnan(found.level).all()


def test_no_rate_of_the_day_itself_is_used() -> None:
    """A day of London ends after Tokyo's close of the same date."""
    rate = relative.as_of(SESSIONS, SESSIONS, SESSIONS.astype(np.float64))
    yen = bare(*[1.0] * len(SESSIONS))
    dollars = converted(yen, "JPY", "USD", rate).level
    assert np.isnan(dollars[0])
    assert dollars[1:] == pytest.approx([1.0 / day for day in SESSIONS[:-1].tolist()], rel=1e-12)
