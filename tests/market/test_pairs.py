"""Series made of two, as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market import pairs
from jpviewer.market.pairs import Pair

names = st.from_regex(r"[A-Za-z0-9^=.\-]{1,8}", fullmatch=True)


@given(names, names, st.booleans())
def test_a_pair_is_read_as_it_was_written(one: str, other: str, is_ratio: bool) -> None:
    pair = Pair(one, other, is_ratio)
    assert pairs.parse(pair.key) == pair
    assert pair.turned.turned == pair
    assert pairs.is_series(pair.key)
    assert pairs.plain([pair.key]) == tuple(dict.fromkeys((one, other)))


@given(names)
def test_a_plain_series_is_no_pair(name: str) -> None:
    assert pairs.parse(name) is None
    assert pairs.is_series(name)
    assert pairs.plain([name, name]) == (name,)


@pytest.mark.parametrize("text", ["", " ", "/", "a/", "/b", "a/b/c", "a - b - c", "a/b - c", " - "])
def test_nonsense_is_no_series(text: str) -> None:
    assert pairs.parse(text) is None
    assert not pairs.is_series(text)


def test_a_hyphen_belongs_to_a_symbol() -> None:
    assert pairs.parse("BRK-B/SPY") == Pair("BRK-B", "SPY")
    assert pairs.parse("BRK-B - SPY") == Pair("BRK-B", "SPY", is_ratio=False)
