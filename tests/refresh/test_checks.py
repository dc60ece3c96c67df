"""The gate for bars."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from jpviewer.market.days import instant
from jpviewer.refresh.checks import refused_bars
from tests.refresh.market import CALENDAR

KNOWN = replace(CALENDAR, guessed=False)
NOW = instant(20261120, 16, 5)
GOOD = {"open": 100.0, "high": 110.0, "low": 90.0, "close": 105.0, "volume": 1000.0}


def reason(day: int = 20261120, tokyo: bool = True, now: int = NOW, **wrong: float) -> str:
    columns = {name: np.array([value]) for name, value in (GOOD | wrong).items()}
    columns["day"] = np.array([day])
    return str(refused_bars(columns, KNOWN, now, np.array([tokyo]))[0])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, ""),
        ({"open": float("nan")}, ""),
        ({"volume": 0.0}, ""),
        ({"close": 110.00001}, ""),
        ({"close": 0.0}, "bar_not_positive"),
        ({"low": -1.0}, "bar_not_positive"),
        ({"close": float("nan")}, "bar_not_positive"),
        ({"high": float("inf")}, "bar_not_positive"),
        ({"volume": -1.0}, "bar_not_positive"),
        ({"close": 111.0}, "bar_disordered"),
        ({"open": 89.0}, "bar_disordered"),
        ({"high": 80.0}, "bar_disordered"),
    ],
)
def test_figures(wrong: dict[str, float], said: str) -> None:
    assert reason(20261120, True, NOW, **wrong) == said


def test_days() -> None:
    assert reason(20261121) == "bar_no_session"
    assert reason(20261121, tokyo=False) == ""
    assert reason(20261120, now=instant(20261120, 15, 29)) == "bar_unfinished"
    assert reason(20261119, now=instant(20261120, 10, 0)) == ""


def test_one_bad_bar_does_not_hide_the_good_ones() -> None:
    columns = {name: np.array([value, value]) for name, value in GOOD.items()}
    columns |= {"day": np.array([20261119, 20261120]), "close": np.array([-5.0, 105.0])}
    found = refused_bars(columns, CALENDAR, NOW, np.array([True, True]))
    assert found.tolist() == ["bar_not_positive", ""]
