"""Series on Tokyo's sessions, from a common start."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from jpviewer.analytics import relative
from jpviewer.analytics.relative import Levels
from jpviewer.market.calendar import weekdays

SESSIONS = weekdays(20260601, 20261120)
NAN = float("nan")
levels_of = arrays(
    np.float64,
    st.integers(1, 60),
    elements=st.one_of(st.just(NAN), st.floats(0.01, 1e13, allow_nan=False)),
)


def bare(values: NDArray[np.float64], series: str = "prime") -> Levels:
    return Levels(series, values, np.ones(len(values)), np.zeros(len(values), np.bool_))


@given(levels_of, st.integers(-1, 70))
def test_a_rebased_series_is_100_at_its_base_and_keeps_its_proportions(
    values: NDArray[np.float64], base: int
) -> None:
    track = relative.rebase(bare(values), base)
    known = ~np.isnan(values)
    assert np.array_equal(np.isnan(track.values), ~known)
    if not known.any():
        assert track.base == -1
        assert track.last == -1
        return
    assert track.values[track.base] == 100.0
    assert np.allclose(
        track.values[known] * values[track.base], values[known] * 100, rtol=1e-12, atol=0
    )
    before = np.flatnonzero(known[: max(base, -1) + 1])
    assert track.base == (before[-1] if len(before) else np.flatnonzero(known)[0])


def test_the_base_is_the_last_level_on_or_before_it() -> None:
    track = relative.rebase(bare(np.array([50.0, 40.0, NAN, 60.0])), 2)
    assert track.base == 1
    assert track.values.tolist() == pytest.approx([125.0, 100.0, NAN, 150.0], nan_ok=True)
    assert track.change(3) == pytest.approx(0.5)


days_abroad = st.lists(
    st.sampled_from(weekdays(20260525, 20261120).days.tolist()), max_size=60, unique=True
).map(sorted)


@given(days_abroad)
def test_nothing_abroad_is_known_before_it_happened(abroad: list[int]) -> None:
    days = np.array(abroad, np.int64)
    aligned = relative.as_of(SESSIONS.days, days, days.astype(np.float64))
    for session, level in zip(SESSIONS.days.tolist(), aligned.tolist(), strict=True):
        earlier = [day for day in abroad if day < session]
        if not np.isnan(level):
            assert level == earlier[-1]


def test_a_close_abroad_counts_from_the_next_session_on_for_a_week() -> None:
    days = np.array([20260612, 20260615])  # Friday, Monday
    aligned = relative.as_of(SESSIONS.days, days, np.array([10.0, 11.0]))
    said = dict(zip(SESSIONS.days.tolist(), aligned.tolist(), strict=True))
    assert np.isnan(said[20260612])
    assert said[20260615] == 10.0
    assert said[20260616] == 11.0
    assert said[20260622] == 11.0
    assert np.isnan(said[20260623])


@given(st.lists(st.sampled_from(SESSIONS.days.tolist()), max_size=40, unique=True).map(sorted))
def test_a_series_of_tokyo_stands_on_its_own_days(days: list[int]) -> None:
    at = np.array(days, np.int64)
    aligned = relative.on_sessions(SESSIONS.days, at, at.astype(np.float64))
    known = ~np.isnan(aligned)
    assert SESSIONS.days[known].tolist() == days
    assert aligned[known].tolist() == days


def test_a_bar_on_a_closed_day_is_left_out() -> None:
    aligned = relative.on_sessions(SESSIONS.days, np.array([20260606, 20261231]), np.ones(2))
    assert np.isnan(aligned).all()


def columns(**rows: dict[int, float]) -> dict[str, NDArray[np.generic]]:
    """Levels by series and day as the store gives them; coverage 0.9, carried back at first."""
    flat = [(key, day, level) for key, row in rows.items() for day, level in row.items()]
    days = np.array([day for _, day, _ in flat], np.int64)
    return {
        "series": np.array([key for key, _, _ in flat], object),
        "day": days,
        "level": np.array([level for _, _, level in flat]),
        "coverage": np.full(len(flat), 0.9),
        "carried_back": (days < 20260603).astype(np.int64),
    }


def test_all_series_end_with_tokyos_last_session() -> None:
    read = columns(prime={20260602: 1.0, 20260604: 2.0}, SPY={20260601: 5.0, 20260604: 6.0})
    prime, spy = relative.align(SESSIONS, read, ("prime", "SPY"))
    assert prime.level.tolist() == pytest.approx([NAN, 1.0, NAN, 2.0], nan_ok=True)
    assert spy.level.tolist() == pytest.approx([NAN, 5.0, 5.0, 5.0], nan_ok=True)
    assert prime.coverage[1] == 0.9
    assert prime.carried_back.tolist() == [False, True, False, False]


def test_alone_a_series_abroad_ends_with_the_session_after_its_last_close() -> None:
    (spy,) = relative.align(SESSIONS, columns(SPY={20260604: 6.0}), ("SPY",))
    assert SESSIONS.days[len(spy.level) - 1] == 20260605
    assert spy.level[-1] == 6.0


def test_nothing_known_is_no_session() -> None:
    (prime,) = relative.align(SESSIONS, columns(), ("prime",))
    assert len(prime.level) == 0
    assert relative.rebase(prime, 0).base == -1


def test_a_ratio_is_as_doubtful_as_its_weaker_part() -> None:
    one = Levels("prime", np.array([4.0, 9.0, NAN]), np.array([0.9, 1.0, 1.0]), np.zeros(3, bool))
    other = Levels("growth", np.array([2.0, 0.0, 1.0]), np.array([1.0, 0.5, 1.0]), np.ones(3, bool))
    both = relative.ratio(one, other)
    assert both.series == "prime/growth"
    assert both.level.tolist() == pytest.approx([2.0, NAN, NAN], nan_ok=True)
    assert both.coverage.tolist() == [0.9, 0.5, 1.0]
    assert both.carried_back.all()


def test_a_spread_is_0_at_the_base_and_counts_points() -> None:
    one, other = bare(np.array([50.0, 100.0, 150.0])), bare(np.array([10.0, 20.0, 25.0]), "growth")
    ahead = relative.spread(one, other, 1)
    assert ahead.series == "prime - growth"
    assert ahead.values.tolist() == pytest.approx([0.0, 0.0, 25.0])
    assert ahead.base == 1


def test_a_spread_starts_where_the_later_one_begins() -> None:
    one = bare(np.array([50.0, 100.0, 150.0]))
    other = bare(np.array([NAN, 20.0, 25.0]), "growth")
    for ahead in (relative.spread(one, other, 0), relative.spread(other, one, 0)):
        assert ahead.base == 1
        assert ahead.values[1] == 0.0
        assert abs(ahead.values[2]) == pytest.approx(25.0)
    nothing = bare(np.full(3, NAN), "growth")
    assert relative.spread(one, nothing, 0).base == -1
