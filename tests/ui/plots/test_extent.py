"""What dragging and zooming do to the sessions shown."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jpviewer.ui.plots.extent import MARGIN, NARROWEST, Extent, around

places = st.floats(-10_000, 10_000)
extents = st.builds(lambda left, width: Extent(left, left + width), places, st.floats(5, 10_000))
factors = st.floats(0.01, 100)


@given(extents, factors, st.floats(0, 1))
def test_zooming_leaves_one_session_where_it_is(
    extent: Extent, factor: float, share: float
) -> None:
    at = extent.left + share * extent.width
    zoomed = extent.zoomed(at, factor)
    assert zoomed.width >= min(NARROWEST, extent.width) * (1 - 1e-9)
    assert (at - zoomed.left) / zoomed.width == pytest.approx(share, abs=1e-6)


@given(extents, st.integers(0, 6000), st.integers(0, 6000))
def test_clamped_it_shows_sessions_and_at_most_the_margins(
    extent: Extent, first: int, count: int
) -> None:
    last = first + count
    inside = extent.within(first, last)
    free = MARGIN * inside.width + 1e-6
    wide_enough = count + 1 >= NARROWEST
    if wide_enough:
        assert inside.left >= first - 0.5 - free
        assert inside.right <= last + 0.5 + free
    assert inside.left <= first + count / 2 <= inside.right or wide_enough
    assert inside.within(first, last).left == pytest.approx(inside.left, abs=1e-6)


@given(extents, st.floats(-10_000, 10_000))
def test_beside_a_plot_that_was_led_away_it_may_stay_and_be_drawn_back(
    led: Extent, by: float
) -> None:
    assert led.within(0, 2500, led).left == pytest.approx(led.left, abs=1e-6)
    drawn = led.moved(by).within(0, 2500, led)
    assert drawn.width == pytest.approx(led.width)
    assert drawn.left <= max(led.left, 2501 + MARGIN * led.width - led.width) + 1e-6
    assert drawn.left >= min(led.left, -0.5 - MARGIN * led.width) - 1e-6


@given(extents, st.floats(-10_000, 10_000))
def test_panning_against_an_edge_does_not_zoom(extent: Extent, by: float) -> None:
    inside = extent.within(0, 2500)
    assume(inside.width < 2000)
    assert inside.moved(by).within(0, 2500).width == pytest.approx(inside.width)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_around_is_within_its_own_limits(first: int, count: int) -> None:
    shown = around(first, first + count)
    assert shown.left < first - 0.5
    assert first + count + 0.5 < shown.right
    if shown.width > NARROWEST:
        assert shown.within(first, first + count).left == pytest.approx(shown.left, abs=1e-6)
