"""Which quotes make a session's bar: none stamped before its close."""

from __future__ import annotations

import numpy as np
import pytest

from jpviewer.market.days import instant
from jpviewer.market.tables import Columns
from jpviewer.refresh.quotes import finished_bars
from tests.refresh.market import CALENDAR

TODAY, YESTERDAY, BEFORE = 20261120, 20261119, 20261118


def quote(at: int, seen: int, previous: float = 100.0) -> Columns:
    figures = {"price": 105, "open": 101, "high": 106, "low": 99, "volume": 1000}
    return {"id": np.array([1]), "at": np.array([at]), "seen": np.array([seen])} | {
        name: np.array([value], float)
        for name, value in (figures | {"previous_close": previous}).items()
    }


def outcome(
    at: int, seen: int, last: int = YESTERDAY, close: float = 100.0, previous: float = 100.0
) -> tuple[list[int], list[int]]:
    """The days of the bars kept, and the new ends of the known span."""
    spans = {1: (20250801, last)} if last else {}
    kept, widened = finished_bars(quote(at, seen, previous), spans, {1: close}, CALENDAR)
    return kept["day"].tolist(), widened["last"].tolist()


@pytest.mark.parametrize(
    ("seen", "stamped", "kept"),
    [
        ((10, 0), (10, 0), []),
        ((15, 31), (15, 10), []),
        ((16, 5), (15, 30), [TODAY]),
    ],
)
def test_only_a_quote_stamped_at_the_close_is_the_day_s_bar(
    seen: tuple[int, int], stamped: tuple[int, int], kept: list[int]
) -> None:
    assert outcome(instant(TODAY, *stamped), instant(TODAY, *seen)) == (kept, kept)


AFTER = instant(TODAY, 16, 5)
CLOSE = instant(TODAY, 15, 30)


def test_the_bar_holds_the_quote_s_figures() -> None:
    kept, _ = finished_bars(quote(CLOSE, AFTER), {1: (20250801, YESTERDAY)}, {1: 100.0}, CALENDAR)
    names = ("open", "high", "low", "close", "volume")
    assert [kept[name][0] for name in names] == [101, 106, 99, 105, 1000]


def test_a_gap_is_not_jumped() -> None:
    assert outcome(CLOSE, AFTER, last=BEFORE) == ([], [])


def test_a_restated_past_is_asked_for_again() -> None:
    assert outcome(CLOSE, AFTER, close=200.0) == ([], [])


def test_a_stock_seen_first_begins_its_span() -> None:
    assert outcome(CLOSE, AFTER, last=0) == ([TODAY], [TODAY])


def test_a_stock_that_did_not_trade_is_known_not_to_have() -> None:
    stale = instant(YESTERDAY, 15, 30)
    assert outcome(stale, AFTER) == ([], [TODAY])
    assert outcome(stale, instant(TODAY, 15, 40)) == ([], [])  # too early to tell
    assert outcome(instant(BEFORE, 15, 30), AFTER, last=BEFORE) == ([], [])  # a session unseen


def test_a_bar_held_already_is_not_made_again() -> None:
    assert outcome(CLOSE, AFTER, last=TODAY) == ([], [])
