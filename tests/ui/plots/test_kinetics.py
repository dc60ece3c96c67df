"""How what is thrown comes to rest, and how an end gives way."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jpviewer.ui.plots.kinetics import FASTEST, GIVE, RECENT, REST, Glide, Speed, hard, soft

pixels = st.floats(-5000, 5000)
speeds = st.floats(-FASTEST, FASTEST)
times = st.floats(0, 5)
LONG = 10.0
"""Seconds after which everything lies still."""


@st.composite
def glides(draw: st.DrawFn, inside: bool = False) -> Glide:
    low = draw(st.floats(-5000, 0))
    high = draw(st.floats(low, 5000))
    start = draw(st.floats(low, high) if inside else st.floats(low - GIVE, high + GIVE))
    return Glide(start, draw(speeds), low, high)


@given(pixels, pixels)
def test_the_further_beyond_the_end_the_less_it_moves(one: float, other: float) -> None:
    assume(abs(one - other) > 1e-3)
    near, far = sorted((one, other))
    assert soft(near) < soft(far)
    assert soft(far) - soft(near) < far - near
    assert abs(soft(far)) < GIVE


@given(pixels)
def test_what_is_seen_beyond_the_end_can_be_taken_hold_of_again(beyond: float) -> None:
    assert hard(soft(beyond)) == pytest.approx(beyond, abs=1e-6, rel=1e-6)


@given(glides())
def test_it_begins_where_it_was_let_go_and_ends_within_the_ends(glide: Glide) -> None:
    assert glide.at(0.0) == pytest.approx(glide.start, abs=1e-6)
    assert glide.low <= glide.rest <= glide.high
    assert glide.at(LONG) == pytest.approx(glide.rest, abs=REST)
    assert glide.over(LONG)


@given(glides(), times)
def test_it_never_jumps(glide: Glide, seconds: float) -> None:
    step = abs(glide.at(seconds + 1e-4) - glide.at(seconds))
    assert step <= 1e-4 * (FASTEST + 14 * GIVE)


@given(glides(inside=True), times, times)
def test_until_it_meets_an_end_it_goes_one_way(glide: Glide, one: float, other: float) -> None:
    early, late = (glide.at(each) for each in sorted((one, other)))
    if glide.low < late < glide.high and glide.low < early < glide.high:
        assert (late - early) * glide.speed >= -1e-6 or abs(glide.rest - late) < GIVE


@given(glides(inside=True), times)
def test_an_end_gives_way_but_not_far(glide: Glide, seconds: float) -> None:
    most = FASTEST / 13 / 2.7
    assert glide.low - most <= glide.at(seconds) <= glide.high + most


@given(st.floats(100, FASTEST - 1), st.floats(0.01, 0.07))
def test_the_speed_is_that_of_the_hand(speed: float, step: float) -> None:
    hand = Speed()
    for place in range(12):
        hand.hear(place * step, place * step * speed)
    assert hand.at(11 * step) == pytest.approx(speed, rel=1e-6)
    assert hand.at(11 * step + 2 * RECENT) == 0.0


@pytest.mark.parametrize(
    "moves",
    [
        [],
        [(0.0, 10.0)],
        [(0.0, 10.0), (0.0, 300.0)],
        [(0.0, 0.0), (0.05, 1.0)],
        [(0.0, 0.0), (0.3, 500.0)],
    ],
    ids=["nothing", "one move", "no time", "slow", "long ago"],
)
def test_moves_that_tell_no_speed(moves: list[tuple[float, float]]) -> None:
    hand = Speed()
    for now, x in moves:
        hand.hear(now, x)
    assert hand.at(moves[-1][0] if moves else 0.0) == 0.0


def test_turning_back_before_letting_go_counts() -> None:
    hand = Speed()
    for place in range(10):
        hand.hear(place * 0.02, 100.0 * place)
    for place in range(10):
        hand.hear(0.2 + place * 0.02, 900 - 40.0 * place)
    assert hand.at(0.38) < 0
