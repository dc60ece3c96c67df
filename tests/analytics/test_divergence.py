"""How unusual a gap is, against plain loops."""

from __future__ import annotations

import math
from statistics import mean, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from jpviewer.analytics import divergence

NAN = float("nan")
levels = st.lists(st.one_of(st.floats(50.0, 150.0), st.just(NAN)), min_size=1, max_size=300).map(
    np.array
)


def walk(seed: int, size: int) -> NDArray[np.float64]:
    return 100 * np.exp(np.cumsum(np.random.default_rng(seed).normal(0, 0.01, size)))


@given(levels, st.integers(5, 60))
def test_z_scores_are_the_textbooks_and_never_look_ahead(
    values: divergence.Row, window: int
) -> None:
    found = divergence.z_scores(values, window)
    for place, value in enumerate(values.tolist()):
        part = values[max(place + 1 - window, 0) : place + 1].tolist()
        known = [each for each in part if not math.isnan(each)]
        if math.isnan(value) or len(known) < window * 0.8 or len(known) < 2:
            assert math.isnan(found[place])
        elif stdev(known) > 1e-3:
            expected = (value - mean(known)) / stdev(known)
            assert found[place] == pytest.approx(expected, abs=1e-5)


def test_a_flat_stretch_has_no_score() -> None:
    values = np.concatenate((walk(1, 300), np.full(300, 80.0)))
    assert np.isnan(divergence.z_scores(values)[-50:]).all()
    assert np.isnan(divergence.z_scores(np.full(400, 7.0))).all()
    assert np.isnan(divergence.z_scores(np.full(400, NAN))).all()


def test_the_other_way_about_the_score_of_a_log_ratio_changes_its_sign() -> None:
    one, other = walk(1, 600), walk(2, 600)
    scores = divergence.z_scores(np.log(one / other))
    assert np.isfinite(scores[249:]).all()
    assert divergence.z_scores(np.log(other / one)) == pytest.approx(-scores, nan_ok=True)


@given(st.integers(0, 50), st.integers(300, 600), st.integers(1, 80))
def test_a_gap_stands_among_all_spans_as_long(seed: int, size: int, span: int) -> None:
    one, other = walk(seed, size), walk(seed + 1000, size)
    found = divergence.gap_standing(one, other, size - 1 - span, size - 1)
    assert found is not None
    gaps = [
        abs(one[end] / one[end - span] - other[end] / other[end - span])
        for end in range(span, size)
    ]
    assert found.count == len(gaps) - 1
    assert found.below == sum(gap < gaps[-1] for gap in gaps[:-1])
    assert found.first == 0
    assert divergence.gap_standing(other, one, size - 1 - span, size - 1) == found


@pytest.mark.parametrize(
    ("size", "span", "said"),
    [(72, 10, True), (70, 10, False), (301, 100, True), (300, 100, False), (301, 0, False)],
)
def test_too_short_a_history_says_nothing(size: int, span: int, said: bool) -> None:
    one, other = walk(3, size), walk(4, size)
    found = divergence.gap_standing(one, other, size - 1 - span, size - 1)
    assert (found is not None) is said


def test_the_history_begins_where_both_are_known() -> None:
    one, other = walk(5, 500), walk(6, 500)
    other[:100] = NAN
    one[300:320] = NAN
    found = divergence.gap_standing(one, other, 450, 499)
    assert found is not None
    assert found.first == 100
    ends = [
        end
        for end in range(149, 499)
        if not any(math.isnan(row[at]) for row in (one, other) for at in (end, end - 49))
    ]
    assert found.count == len(ends)


def test_a_standing_counts_the_others() -> None:
    values = np.array([NAN, 3.0, 1.0, 2.0, NAN])
    assert divergence.standing(values, 3) == divergence.Standing(1, 2, 1)
    assert divergence.standing(values, 1) == divergence.Standing(2, 2, 1)
    assert divergence.standing(np.array([2.0, 2.0, 3.0]), 0) == divergence.Standing(0, 2, 0, 1)
    assert divergence.standing(values, 0) is None
    assert divergence.standing(values, 9) is None
    assert divergence.standing(np.array([5.0]), 0) is None
    found = divergence.standing(values, 3)
    assert found is not None
    assert found.share == 0.5
