"""Shares of groups of stocks, counted out by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from numpy.typing import NDArray

from jpviewer.analytics.breakdown import OUTSIDE, UNSIZED, Group, size_groups
from jpviewer.market.segments import SIZES, STOCK_SEGMENTS

NAN = math.nan


def columns(*stocks: tuple[str, str, float, float]) -> dict[str, NDArray[Any]]:
    """Of segment, size, market cap and weight of each."""
    segment, size, cap, weight = zip(*stocks, strict=True) if stocks else ((), (), (), ())
    return {
        "segment": np.array(segment, object),
        "size": np.array(size, object),
        "market_cap": np.array(cap, np.float64),
        "topix_weight": np.array(weight, np.float64),
    }


def test_names_weight_and_cap_of_each_group() -> None:
    found = size_groups(
        columns(
            ("prime", "core30", 50.0, 0.5),
            ("prime", "small2", 20.0, 0.125),
            ("standard", "small2", 5.0, 0.0625),
            ("prime", "", 15.0, 0.25),
            ("growth", "", 10.0, 0.0),
        )
    )
    sizes = {each.key: each for each in found.sizes}
    assert list(sizes) == [*SIZES, UNSIZED, OUTSIDE]
    assert sizes["core30"] == Group("core30", 1, 0.5, 0.5)
    assert sizes["small2"] == Group("small2", 2, 0.1875, 0.25)
    assert sizes[UNSIZED] == Group(UNSIZED, 1, 0.25, 0.15)
    assert sizes[OUTSIDE] == Group(OUTSIDE, 1, 0.0, 0.1)
    assert sizes["mid400"] == Group("mid400", 0, 0.0, 0.0)
    segments = {each.key: each for each in found.segments}
    assert segments["prime"] == Group("prime", 3, 0.875, 0.85)


def test_without_a_list_of_topix_no_share_of_it_is_known() -> None:
    found = size_groups(columns(("prime", "core30", 5.0, NAN), ("growth", "", 5.0, NAN)))
    assert all(math.isnan(each.topix_share) for each in found.sizes + found.segments)
    assert [each.count for each in found.sizes if each.key in ("core30", OUTSIDE)] == [1, 1]


def test_a_cap_not_known_is_no_cap_of_0() -> None:
    found = size_groups(columns(("prime", "core30", NAN, 0.5), ("growth", "small2", 5.0, 0.5)))
    shares = {each.key: each.cap_share for each in found.sizes}
    assert math.isnan(shares["core30"])
    assert shares["small2"] == 1.0
    assert shares["mid400"] == 0.0


def test_an_empty_market_has_no_shares() -> None:
    found = size_groups(columns())
    assert all(each.count == 0 for each in found.sizes)
    assert all(math.isnan(each.cap_share) for each in found.sizes)
    assert all(math.isnan(each.topix_share) for each in found.sizes)


stocks = some.tuples(
    some.sampled_from(STOCK_SEGMENTS),
    some.sampled_from((*SIZES, "")),
    some.floats(1, 1e14),
    some.floats(0, 0.05),
)


@given(some.lists(stocks, min_size=1, max_size=20))
def test_the_groups_are_the_market(market: list[tuple[str, str, float, float]]) -> None:
    found = size_groups(columns(*market))
    for groups in (found.sizes, found.segments):
        assert sum(each.count for each in groups) == len(market)
        assert sum(each.cap_share for each in groups) == pytest.approx(1)
        whole = sum(weight for *_, weight in market)
        assert sum(each.topix_share for each in groups) == pytest.approx(whole)
