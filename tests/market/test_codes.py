from __future__ import annotations

import numpy as np
import pytest

from jpviewer.market import codes, securities, segments
from jpviewer.market.ticks import tick


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7203", "7203"),
        ("７２０３", "7203"),
        (" 7203.T ", "7203"),
        ("TSE:130A", "130A"),
        ("130a", "130A"),
        ("25935", "25935"),
        ("1B03", None),  # B is never used
        ("A203", None),
        ("72", None),
        ("トヨタ", None),
        ("", None),
    ],
)
def test_what_a_user_types(typed: str, code: str | None) -> None:
    assert codes.parse(typed) == code


def test_common_stock_has_four_characters() -> None:
    assert codes.is_common("7203")
    assert not codes.is_common("25935")
    assert codes.symbol("130A") == "130A.T"


def test_ticks_of_published_tables() -> None:
    prices = np.array([1000.0, 1001, 3000, 3001, 10_000, 10_001, 30_001, np.nan])
    fine = np.ones(8, bool)
    assert tick(prices, fine).tolist()[:7] == [0.1, 0.5, 0.5, 1, 1, 5, 10]
    assert tick(prices, ~fine).tolist()[:7] == [1, 1, 1, 5, 10, 10, 50]
    assert np.isnan(tick(prices, fine)[7])


def test_small_is_outside_topix_500_the_unsized_included() -> None:
    for size, small in (("core30", False), ("mid400", False), ("small1", True), ("", True)):
        assert segments.is_member("small", "growth", size) is small
    assert segments.is_member("growth", "growth", "")
    assert not segments.is_member("growth", "prime", "")


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [("^N225", "index"), ("JPY=X", "fx"), ("9999.T", "etf"), ("QQQ", "foreign"), ("^XXX", "index")],
)
def test_benchmarks_nobody_listed_are_told_by_their_spelling(symbol: str, kind: str) -> None:
    assert securities.guess(symbol).kind == kind
