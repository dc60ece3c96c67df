"""Crossings against a plain walk over the sessions, and each figure against pandas."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from jpviewer.analytics import crossing
from jpviewer.market.baselines import NO, UNKNOWN, YES

STATES = st.sampled_from([YES, NO, UNKNOWN])
MATRICES = st.tuples(st.integers(1, 4), st.integers(1, 8)).flatmap(
    lambda shape: st.tuples(
        arrays.arrays(np.int8, shape, elements=STATES),
        arrays.arrays(np.int8, shape[0], elements=STATES),
    )
)


@given(MATRICES)
def test_a_crossing_is_a_yes_whose_last_known_state_before_was_no(
    given_: tuple[crossing.Answers, crossing.Answers],
) -> None:
    states, before = given_
    crossed, after = crossing.crossings(states, before)
    for row in range(len(states)):
        known = [int(before[row])]
        for place, state in enumerate(states[row].tolist()):
            last = next((each for each in reversed(known) if each != UNKNOWN), UNKNOWN)
            assert crossed[row, place] == (state == YES and last == NO)
            known.append(state)
        assert after[row] == next((each for each in reversed(known) if each != UNKNOWN), UNKNOWN)


@given(MATRICES)
def test_judged_at_once_or_session_by_session_is_the_same(
    given_: tuple[crossing.Answers, crossing.Answers],
) -> None:
    states, before = given_
    whole, after = crossing.crossings(states, before)
    held = before
    for place in range(states.shape[1]):
        one, held = crossing.crossings(states[:, place : place + 1], held)
        assert (one[:, 0] == whole[:, place]).all()
    assert (held == after).all()


@given(MATRICES)
def test_what_was_never_known_before_is_not_told(
    given_: tuple[crossing.Answers, crossing.Answers],
) -> None:
    states, _ = given_
    crossed, _ = crossing.crossings(states, np.full(len(states), UNKNOWN, np.int8))
    for row, line in enumerate(states.tolist()):
        first = next((place for place, each in enumerate(line) if each != UNKNOWN), len(line))
        assert not crossed[row, : first + 1].any()


@pytest.mark.parametrize("least", [True, False])
def test_an_unknown_figure_answers_nothing_and_float_dust_does_not_matter(least: bool) -> None:
    figures = np.array([[999.99994, 1000.00006, 990.0, 1010.0, math.nan, math.inf]])
    found = crossing.reached(figures, 1000.0, least)[0].tolist()
    high = [YES, YES, NO, YES, UNKNOWN, YES]
    assert found == (high if least else [YES, YES, YES, NO, UNKNOWN, NO])


def walk(seed: int, sessions: int = 300) -> tuple[pd.Series, pd.Series]:
    random = np.random.default_rng(seed)
    closes = pd.Series(1000 * np.exp(np.cumsum(random.normal(0, 0.03, sessions))))
    turnover = pd.Series(random.integers(0, 5, sessions) * 1e6)
    return closes, turnover


def test_figures_are_those_that_pandas_finds() -> None:
    closes, turnover = walk(7)
    matrix, traded = closes.to_numpy()[None, :], turnover.to_numpy()[None, :]
    for span in (1, 5, 60):
        expected = closes.pct_change(span).tail(20).to_numpy()
        np.testing.assert_allclose(crossing.changes(matrix, 20, span)[0], expected, rtol=1e-12)
    expected = (turnover / turnover.rolling(20).mean()).tail(20).to_numpy()
    np.testing.assert_allclose(crossing.relative_volumes(traded, 20)[0], expected, rtol=1e-12)
    days = 1e8 / (0.2 * turnover.rolling(60).median()).tail(20).to_numpy()
    found = crossing.exits(traded, 20, np.array([1e8]), 0.2)[0]
    np.testing.assert_allclose(found, days, rtol=1e-12)


def test_a_record_is_above_the_year_before_it() -> None:
    highs = walk(11, 310)[0] * np.linspace(1, 4, 310)
    highs[300] = np.nan  # nobody traded
    known = np.ones((1, 310), bool)
    known[0, 305] = False  # refused
    states, figures = crossing.records(highs.to_numpy()[None, :], known, 20)
    for place, end in enumerate(range(290, 310)):
        year = highs[max(0, end - 244) : end].max()
        state = UNKNOWN if end == 305 else YES if highs[end] > year else NO
        assert states[0, place] == state, end
    assert (states == YES).any()
    np.testing.assert_array_equal(figures[0], highs.tail(20).to_numpy())


def test_the_young_have_no_record() -> None:
    highs = np.arange(1.0, 31.0)[None, :]
    known = np.zeros((1, 30), bool)
    known[0, 5:] = True
    states, _ = crossing.records(np.where(known, highs, np.nan), known, 10)
    # Position 24 is the first with nineteen known sessions before it.
    assert states[0].tolist() == [UNKNOWN] * 4 + [YES] * 6
