"""From figures to pixels and back, on every scale."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTransform

from jpviewer.ui.plots.scale import FAR, Scale
from jpviewer.ui.plots.value_ticks import log_ticks

HEIGHT = 500.0
ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0, 4.0])
linear = st.builds(
    lambda low, span: Scale(0, 100, low, low + max(span, abs(low) * 1e-6), 800, HEIGHT),
    st.floats(-1e13, 1e13),
    st.floats(1e-6, 1e13),
)
logs = st.builds(
    lambda low, decades: Scale(0, 100, low, low * 10**decades, 800, HEIGHT, log=True),
    st.floats(1e-4, 1e13),
    st.floats(1e-3, 17),
)


@given(st.one_of(linear, logs), st.floats(0, HEIGHT), ratios)
def test_a_figure_goes_to_its_pixel_and_back(scale: Scale, y: float, ratio: float) -> None:
    device = scale.on(QTransform(ratio, 0, 0, ratio, 8.75, 13.25))
    figure = scale.figure(y)
    assert scale.y(figure) == pytest.approx(y, abs=1e-3)
    assert device.y(figure) == pytest.approx(y * ratio + 13.25, abs=5e-3)
    assert device.figure(device.y(figure)) == pytest.approx(
        figure, rel=1e-6, abs=1e-6 * (scale.high - scale.low)
    )
    assert scale.low * (1 - 1e-9) <= figure or not scale.log


@given(logs, st.floats(0.1, 0.9), st.floats(1.0001, 3))
def test_equal_ratios_are_equal_heights(scale: Scale, share: float, ratio: float) -> None:
    middle = scale.low * (scale.high / scale.low) ** share
    up, down = scale.y(middle / ratio) - scale.y(middle), scale.y(middle) - scale.y(middle * ratio)
    if max(map(abs, (scale.y(middle / ratio), scale.y(middle * ratio)))) < FAR:
        assert up == pytest.approx(down, rel=1e-6, abs=1e-6)
        assert up > 0


@given(st.one_of(linear, logs), st.floats(0, 800), ratios)
def test_a_session_goes_to_its_pixel_and_back(scale: Scale, x: float, ratio: float) -> None:
    device = scale.on(QTransform(ratio, 0, 0, ratio, 8.75, 13.25))
    session = scale.session(x)
    assert scale.x(session) == pytest.approx(x, abs=1e-6)
    assert device.session(device.x(session)) == pytest.approx(session, abs=1e-6)


@given(logs)
def test_what_is_not_above_zero_has_no_place_on_a_log_scale(scale: Scale) -> None:
    assert math.isnan(scale.y(-1.0))
    assert scale.y(0.0) == FAR
    assert np.isnan(scale.y(np.array([-5.0, math.nan]))).all()


@given(st.floats(1e-4, 1e13), st.floats(1e-4, 17), st.integers(2, 15))
def test_log_ticks_are_round_rising_inside_and_apart(low: float, decades: float, room: int) -> None:
    high = low * 10**decades
    ticks = log_ticks(low, high, room)
    assert (ticks >= low).all()
    assert (ticks <= high).all()
    places = np.log10(ticks) / decades
    assert (np.diff(places) >= 1 / room - 1e-6).all()
    for tick, step in zip(ticks[1:], np.diff(ticks), strict=True):
        digit = tick / 10.0 ** math.floor(math.log10(step) + 1e-9)
        assert digit == pytest.approx(round(digit), rel=1e-9)
    if room >= 5:
        assert len(ticks) >= 2


@pytest.mark.parametrize(
    ("low", "high", "room", "ticks"),
    [
        (0.8, 120, 8, [1, 2, 5, 10, 20, 50, 100]),
        (0.8, 120, 6, [1, 3, 10, 30, 100]),
        (1, 1e12, 6, [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12]),
        (900, 2200, 10, [900, 1000, 1200, 1400, 1600, 1800, 2000, 2200]),
        (1000, 1011, 6, [1000, 1002, 1004, 1006, 1008, 1010]),
    ],
)
def test_log_ticks_by_decade_and_within_one(
    low: float, high: float, room: int, ticks: list[float]
) -> None:
    assert log_ticks(low, high, room).tolist() == pytest.approx(ticks)
