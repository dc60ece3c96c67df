"""The gate's first half: a bar by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from jpviewer.market.days import instant
from jpviewer.refresh.checks import own_faults
from jpviewer.refresh.reasons import Reason, refused
from tests.refresh.market import CALENDAR

KNOWN = replace(CALENDAR, guessed=False)
NOW = instant(20261120, 16, 5)
GOOD = {"open": 100.0, "high": 110.0, "low": 90.0, "close": 105.0, "volume": 1000.0}


def reason(day: int = 20261120, tokyo: bool = True, now: int = NOW, **wrong: float) -> Reason:
    columns = {name: np.array([value]) for name, value in (GOOD | wrong).items()}
    columns["day"] = np.array([day])
    return Reason(own_faults(columns, KNOWN, now, np.array([tokyo]))[0])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, Reason.FINE),
        ({"open": float("nan")}, Reason.FINE),
        ({"volume": 0.0}, Reason.FINE),
        ({"volume": float("nan")}, Reason.FINE),
        ({"close": 110.00001}, Reason.FINE),
        ({"close": 110.0002}, Reason.DISORDERED),
        ({"close": 0.0}, Reason.NOT_POSITIVE),
        ({"low": -1.0}, Reason.NOT_POSITIVE),
        ({"close": -5.0}, Reason.NOT_POSITIVE),
        ({"close": float("nan")}, Reason.UNPRICED),
        ({"high": float("inf")}, Reason.NOT_POSITIVE),
        ({"volume": -1.0}, Reason.NOT_POSITIVE),
        ({"close": 111.0}, Reason.DISORDERED),
        ({"open": 89.0}, Reason.DISORDERED),
        ({"high": 80.0}, Reason.DISORDERED),
    ],
)
def test_figures(wrong: dict[str, float], said: Reason) -> None:
    assert reason(**wrong) is said  # type: ignore[arg-type]


def test_days() -> None:
    assert reason(20261121) is Reason.UNFINISHED
    assert reason(20261115) is Reason.NO_SESSION
    assert reason(20261115, tokyo=False) is Reason.FINE
    assert reason(20261120, now=instant(20261120, 15, 29)) is Reason.UNFINISHED
    assert reason(20261119, now=instant(20261120, 10, 0)) is Reason.FINE


def test_one_bad_bar_does_not_hide_the_good_ones() -> None:
    columns = {name: np.array([value, value]) for name, value in GOOD.items()}
    columns |= {"day": np.array([20261119, 20261120]), "close": np.array([-5.0, 105.0])}
    found = own_faults(columns, CALENDAR, NOW, np.array([True, True]))
    assert found.tolist() == [Reason.NOT_POSITIVE, Reason.FINE]
    assert refused(found).tolist() == [True, False]
