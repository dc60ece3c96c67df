"""The laws of a ranking."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.analytics.ranking import change_since, order

figures = st.lists(
    st.tuples(
        st.one_of(st.just(math.nan), st.just(math.inf), st.floats(-1e9, 1e9)), st.integers(0, 9)
    ),
    max_size=30,
)


def columns(rows: list[tuple[float, int]]) -> dict[str, np.ndarray]:
    return {
        "code": np.array([f"{number:04}" for number in range(len(rows))], object),
        "figure": np.array([value for value, _ in rows], np.float64),
        "behind": np.array([behind for _, behind in rows], np.int64),
    }


@given(figures, st.booleans())
def test_a_ranking_is_a_permutation_in_order(
    rows: list[tuple[float, int]], ascending: bool
) -> None:
    found = order(columns(rows), "figure", ascending).tolist()
    assert sorted(found) == list(range(len(rows)))
    keys = []
    for place in found:
        value, behind = rows[place]
        unknown = math.isnan(value)
        keys.append((behind > 5, unknown, 0 if unknown else value if ascending else -value, place))
    assert keys == sorted(keys)


several = st.lists(
    st.tuples(st.sampled_from([math.nan, math.inf, 1.0, 2.0]), st.sampled_from(["", "a", "b"])),
    max_size=30,
)


@given(several, st.booleans(), st.booleans())
def test_equals_by_one_column_stand_by_the_next(
    rows: list[tuple[float, str]], up: bool, text_up: bool
) -> None:
    table = {
        "figure": np.array([value for value, _ in rows], np.float64),
        "text": np.array([text for _, text in rows], object),
    }
    found = order(table, "figure", up, [("text", text_up)]).tolist()

    def key(place: int) -> tuple[object, ...]:
        value, text = rows[place]
        unknown, letter = math.isnan(value), ord(text or "a")
        first = 0 if unknown else value if up else -value
        return unknown, first, text == "", 0 if not text else letter if text_up else -letter, place

    assert found == sorted(range(len(rows)), key=key)


def test_texts_rank_too_and_the_empty_last() -> None:
    rows = {
        "code": np.array(["1", "2", "3"], object),
        "size": np.array(["", "small1", "core30"], object),
    }
    assert order(rows, "size", ascending=True).tolist() == [2, 1, 0]
    assert order(rows, "size").tolist() == [1, 2, 0]


def test_a_change_is_taken_from_the_same_stock() -> None:
    now = {
        "code": np.array(["130A", "6758", "7203", "9999"], object),
        "close": np.array([110.0, math.nan, 300.0, 5.0]),
    }
    earlier = {"code": np.array(["1301", "130A", "6758", "7203"], object)}
    earlier |= {"close": np.array([1.0, 100.0, 50.0, 200.0])}
    found = change_since(now, earlier)
    np.testing.assert_allclose(found, [0.1, math.nan, 0.5, math.nan])
    nothing = {name: values[:0] for name, values in earlier.items()}
    assert np.isnan(change_since(now, nothing)).all()
