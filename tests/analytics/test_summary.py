from __future__ import annotations

import math

import numpy as np
import pytest

from jpviewer.analytics.summary import summary

NAN = math.nan
ROWS = {
    "segment": np.array(["prime", "prime", "growth", "", "standard"], object),
    "market_cap": np.array([110.0, 90.0, 50.0, NAN, 30.0]),
    "adv20": np.array([4.0, 2.0, 1.0, NAN, 9.0]),
    "change_1d": np.array([0.1, -0.1, NAN, NAN, 0.5]),
}


def test_stocks_of_one_segment_beside_it() -> None:
    found = summary(ROWS, np.array([0, 1]), ROWS, "change_1d")
    assert (found.count, found.market_cap, found.adv20, found.share) == (2, 200, 3, 1)
    assert found.equal_return == pytest.approx(0)
    assert found.cap_return == pytest.approx(0)


def test_what_is_not_known_is_left_out() -> None:
    found = summary(ROWS, np.array([0, 2, 3]), ROWS, "change_1d")
    assert (found.count, found.priced, found.market_cap, found.adv20) == (3, 2, 160, 2.5)
    assert found.share == pytest.approx(160 / 250)
    assert [found.equal_return, found.cap_return] == pytest.approx([0.1, 0.1])


def test_of_nothing_nothing_is_known() -> None:
    for chosen in ([], [3]):
        found = summary(ROWS, np.array(chosen, np.int64), ROWS, "change_1d")
        assert found.count == len(chosen)
        assert all(
            math.isnan(each)
            for each in (
                *(found.market_cap, found.adv20, found.share),
                *(found.equal_return, found.cap_return),
            )
        )


def test_the_weights_are_those_before_the_change() -> None:
    found = summary(ROWS, np.array([0, 4]), ROWS, "change_1d")
    assert found.cap_return == pytest.approx((110 + 30) / (100 + 20) - 1)
