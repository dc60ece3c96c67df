"""Which quotes make a session's bar: none that could still have changed."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace

import numpy as np
import pytest

from jpviewer.market.days import instant
from jpviewer.market.tables import Columns
from jpviewer.refresh.quotes import Finished, absurd, finished_bars
from tests.refresh.market import CALENDAR

TODAY, YESTERDAY, BEFORE = 20261120, 20261119, 20261118
AFTER, CLOSE = instant(TODAY, 16, 5), instant(TODAY, 15, 30)
MORNING = instant(20261124, 8, 30)
"""Of the next session."""


@dataclass(frozen=True)
class Quote:
    """As the screener gives it."""

    at: int = CLOSE
    seen: int = AFTER
    price: float = 105
    open: float = 101
    high: float = 106
    low: float = 99
    volume: float = 1000
    previous_close: float = 100


NONE = Quote(0, 0, *[math.nan] * 6)


@dataclass(frozen=True)
class Span:
    """What the cache holds of the stock."""

    first: int = 20250801
    last: int = YESTERDAY
    checked: int = 20261001
    close: float = 100


def columns(*rows: Quote | Span) -> dict[str, np.ndarray]:
    dicts = [asdict(row) for row in rows]
    return {name: np.array([row[name] for row in dicts]) for name in dicts[0]}


def vouched(new: Quote, span: Span = Span(), old: Quote = NONE) -> Finished:
    quotes: Columns = columns(new) | {"id": np.array([1])}
    return finished_bars(quotes, columns(span) | columns(old), CALENDAR)


def days(finished: Finished) -> tuple[list[int], list[int]]:
    """Those of the bars, and the new ends of the known span."""
    return finished.bars["day"].tolist(), finished.spans["last"].tolist()


NOTHING: tuple[list[int], list[int]] = ([], [])
KEPT = ([TODAY], [TODAY])


@pytest.mark.parametrize(
    ("seen", "stamped", "kept"),
    [
        ((10, 0), (10, 0), NOTHING),
        ((15, 31), (15, 10), NOTHING),
        ((16, 5), (14, 52), NOTHING),
        ((16, 5), (15, 30), KEPT),
    ],
)
def test_on_its_day_only_a_quote_stamped_at_the_close_is_the_bar(
    seen: tuple[int, int], stamped: tuple[int, int], kept: tuple[list[int], list[int]]
) -> None:
    assert days(vouched(Quote(instant(TODAY, *stamped), instant(TODAY, *seen)))) == kept


def test_the_bar_holds_the_quote_s_figures() -> None:
    bars = vouched(Quote()).bars
    names = ("open", "high", "low", "close", "volume")
    assert [bars[name][0] for name in names] == [101, 106, 99, 105, 1000]
    assert np.isnan(bars["turnover"][0])


def test_a_date_that_is_past_has_its_bar_whenever_the_last_trade_was() -> None:
    assert days(vouched(Quote(instant(TODAY, 14, 52), MORNING))) == KEPT


EARLY = Quote(instant(YESTERDAY, 14, 52), instant(YESTERDAY, 16, 5), 104, 101, 106, 99, 500, 100)
LATER = Quote(price=107, previous_close=104)


def test_the_next_session_s_quote_vouches_for_an_early_last_trade() -> None:
    finished = vouched(LATER, Span(last=BEFORE), EARLY)
    assert days(finished) == ([YESTERDAY, TODAY], [TODAY])
    assert finished.bars["close"].tolist() == [104, 107]
    assert finished.bars["volume"].tolist() == [500, 1000]


def test_an_early_last_trade_day_after_day_is_one_session_behind() -> None:
    later = replace(LATER, at=instant(TODAY, 14, 58))
    assert days(vouched(later, Span(last=BEFORE), EARLY)) == ([YESTERDAY], [YESTERDAY])


@pytest.mark.parametrize(
    ("later", "early"),
    [
        (replace(LATER, previous_close=103), EARLY),  # it was traded again after all
        (LATER, replace(EARLY, seen=instant(YESTERDAY, 15, 45))),  # Yahoo may have lagged
        (LATER, replace(EARLY, at=instant(BEFORE, 14, 52), seen=instant(BEFORE, 16, 5))),
        (LATER, replace(EARLY, volume=math.nan)),
    ],
    ids=["another close", "seen too early", "a session between", "without a volume"],
)
def test_what_cannot_be_told_is_left_to_the_chart(later: Quote, early: Quote) -> None:
    assert days(vouched(later, Span(last=BEFORE), early)) == NOTHING


def test_a_gap_is_not_jumped() -> None:
    assert days(vouched(Quote(), Span(last=BEFORE))) == NOTHING


def test_a_restated_past_is_asked_for_again() -> None:
    assert days(vouched(Quote(), Span(close=200))) == NOTHING


@pytest.mark.parametrize(
    "quote",
    [Quote(open=math.nan), Quote(high=math.nan), Quote(low=math.nan), Quote(volume=math.nan)],
)
def test_a_bar_with_a_hole_is_asked_for(quote: Quote) -> None:
    assert days(vouched(quote)) == NOTHING


def test_a_stock_seen_first_begins_its_span() -> None:
    finished = vouched(Quote(), Span(0, 0, 0, math.nan))
    assert days(finished) == KEPT
    assert finished.spans["first"].tolist() == [TODAY]


@pytest.mark.parametrize("span", [Span(checked=0, last=BEFORE), Span(checked=0, close=200)])
def test_quotes_alone_begin_anew_where_they_do_not_continue(span: Span) -> None:
    """A fund nobody wants a history of must not stand still for ever, nor mix two price bases."""
    finished = vouched(Quote(), span)
    assert days(finished) == KEPT
    assert finished.spans["first"].tolist() == [TODAY]
    assert finished.anew == (1,)


def test_quotes_alone_go_on_where_they_continue() -> None:
    finished = vouched(Quote(), Span(checked=0))
    assert finished.spans["first"].tolist() == [20250801]
    assert finished.anew == ()


IDLE = Quote(instant(YESTERDAY, 15, 30), price=100)


def test_a_stock_that_did_not_trade_is_known_not_to_have() -> None:
    assert days(vouched(IDLE)) == ([], [TODAY])
    assert days(vouched(replace(IDLE, seen=instant(TODAY, 15, 40)))) == NOTHING  # too early
    assert days(vouched(replace(IDLE, price=50))) == NOTHING  # on another price basis


def test_a_last_trade_within_the_span_tells_of_every_session_since() -> None:
    before = replace(IDLE, at=instant(BEFORE, 10, 3))
    assert days(vouched(before, Span(last=BEFORE))) == ([], [TODAY])


@pytest.mark.parametrize(("price", "kept"), [(100, ([], [TODAY])), (101, NOTHING)])
def test_a_stamp_without_volume_is_no_trade(
    price: float, kept: tuple[list[int], list[int]]
) -> None:
    assert days(vouched(replace(Quote(), volume=0, price=price, open=math.nan))) == kept


def test_a_bar_held_already_is_not_made_again() -> None:
    assert days(vouched(Quote(), Span(last=TODAY))) == NOTHING


@pytest.mark.parametrize(
    ("price", "close", "wild"),
    [
        (105, 100, False),
        (21, 100, False),
        (105, math.nan, False),
        (2.4e10, 1271, True),
        (9e6, 20, True),
        (0.5, 100, True),
    ],
)
def test_the_price_after_a_squeeze_out_is_absurd(price: float, close: float, wild: bool) -> None:
    quotes = {"price": np.array([price])}
    assert absurd(quotes, {"close": np.array([close])}).tolist() == [wild]
