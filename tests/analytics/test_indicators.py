"""Moving averages."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.analytics.indicators import carry, moving_average

NAN = float("nan")
closes_of = st.lists(st.one_of(st.just(NAN), st.floats(0.1, 1e6)), max_size=40)


@given(closes_of, st.integers(1, 10))
def test_an_average_is_the_mean_of_the_last_closes(closes: list[float], sessions: int) -> None:
    carried: list[float] = []
    for close in closes:
        carried.append(carried[-1] if np.isnan(close) and carried else close)
    expected = [
        NAN if end < sessions else sum(carried[end - sessions : end]) / sessions
        for end in range(1, len(closes) + 1)
    ]
    average = moving_average(np.array(closes), sessions)
    assert average.tolist() == pytest.approx(expected, nan_ok=True, rel=1e-9)


def test_a_session_without_a_trade_carries_the_close_before() -> None:
    assert carry(np.array([NAN, 1.0, NAN, 3.0])).tolist() == pytest.approx(
        [NAN, 1.0, 1.0, 3.0], nan_ok=True
    )
