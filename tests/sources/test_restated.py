"""Two prints of the same bars: what moved, by how much, and whether a split explains it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.sources.chart import COLUMNS, Chart
from jpviewer.sources.restated import Verdict, compare

DAYS = (20261113, 20261116, 20261117, 20261118, 20261119, 20261120)
LAST = 20261119
OLD = tuple((day, 100.0 + place) for place, day in enumerate(DAYS[:5]))


def chart(factors: list[float], split: float = 0.0, split_day: int = 20261120) -> Chart:
    """The bars of OLD times factors, and one more; a split on its day."""
    closes = [close * factor for (_, close), factor in zip(OLD, factors, strict=True)]
    bars = {name: np.zeros(6) for name in COLUMNS}
    bars |= {"day": np.array(DAYS), "close": np.array([*closes, 104.0 * factors[-1]])}
    bars["split"] = np.where(bars["day"] == split_day, split, 0.0)
    return Chart(bars, zone="Asia/Tokyo")


SAME = [1.0] * 5


@pytest.mark.parametrize(
    ("factors", "split", "verdict"),
    [
        (SAME, 0.0, Verdict.SAME),
        ([1.0005] * 5, 0.0, Verdict.SAME),
        ([1 / 3] * 5, 3.0, Verdict.REWRITTEN),
        ([1 / 3] * 5, 0.0, Verdict.REWRITTEN),  # Yahoo told no split
        ([10.0] * 5, 0.1, Verdict.REWRITTEN),
        ([0.5, 0.5, 0.5, 1.0, 1.0], 0.0, Verdict.REWRITTEN),  # the split lies within what is held
        ([1.0, 1.0, 0.98, 1.0, 1.0], 0.0, Verdict.SAME),  # one bar was mended
        ([1.0, 1.0, 1.0, 1.0, 0.98], 0.0, Verdict.SAME),
        (SAME, 3.0, Verdict.EARLY),
        (SAME, 1.0, Verdict.SAME),
        ([450_000.0] * 5, 0.0, Verdict.ABSURD),
        ([1.9e7] * 5, 1 / 1.9e7, Verdict.ABSURD),
        ([1 / 450_000] * 5, 0.0, Verdict.ABSURD),
        ([1.0, 1.0, 1.0, 1.0, 1.9e7], 0.0, Verdict.SAME),  # one wild bar: the gate's affair
    ],
)
def test_the_verdict(factors: list[float], split: float, verdict: Verdict) -> None:
    assert compare(OLD, LAST, chart(factors, split)).verdict is verdict


def test_a_split_known_before_is_no_news() -> None:
    assert compare(OLD, LAST, chart(SAME, 3.0, split_day=20261118)).verdict is Verdict.SAME


def test_a_split_that_came_before_its_day_is_no_news_on_it() -> None:
    """Yahoo adjusts in the morning: what is held by then has the split, though none of its bars."""
    found = compare(OLD, LAST, chart(SAME, 3.0), adjusted=20261120)
    assert found.verdict is Verdict.SAME


def test_the_split_s_day_and_ratio_are_told() -> None:
    found = compare(OLD, LAST, chart(SAME, 3.0))
    assert (found.factor, found.split_day) == (3.0, 20261120)


def test_bars_that_are_gone_vouch_for_nothing() -> None:
    older = tuple((day - 10000, close) for day, close in OLD)
    assert compare(older, LAST, chart(SAME)).verdict is Verdict.VANISHED
    assert compare((), LAST, chart(SAME)).verdict is Verdict.SAME


def test_a_whole_history_is_compared_with_nothing() -> None:
    assert compare((), 0, chart(SAME, 3.0)).verdict is Verdict.SAME


@given(st.floats(0.007, 149), st.integers(0, 5))
def test_any_factor_that_a_split_may_have_is_seen(factor: float, unknown: int) -> None:
    found = chart([factor] * 5)
    found.bars["close"][5 - unknown : 5] = math.nan
    result = compare(OLD, LAST, found)
    if unknown == 5:
        assert result.verdict is Verdict.VANISHED
    elif abs(factor - 1) > 2e-3:
        assert result.verdict is Verdict.REWRITTEN
        assert result.factor == pytest.approx(factor)
