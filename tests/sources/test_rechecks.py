"""The rolling re-check: everybody has a turn in sixty sessions, dividend days go first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_date
from jpviewer.sources.wishes import Wish, wishes
from tests.sources.test_wishes import Held, known
from tests.world.places import SESSIONS

CLOSES = ((SESSIONS[100], 100.0),)


def stock(number: int, checked: int, asked: int = 0, paid: int = 0, last: int = 20261120) -> Held:
    held = Held(f"{1301 + number}.T", market_cap=1e9 - number, first=20161101, last=last)
    return replace(held, checked=checked, asked=asked or checked, paid=paid, closes=CLOSES)


def evening(calendar: Calendar, held: list[Held], day: int = 20261120) -> list[Wish]:
    """What is asked for half an hour and a bit after a session's close."""
    now = f"{to_date(day).isoformat()}T16:05+09:00"
    return list(wishes(known(calendar, *held, now=now), datetime.fromisoformat(now).date()))


@pytest.mark.parametrize(("stocks", "turns"), [(1, 1), (60, 1), (61, 2), (3900, 65)])
def test_a_sixtieth_has_its_turn(calendar: Calendar, stocks: int, turns: int) -> None:
    held = [stock(number, 20261119) for number in range(stocks)]
    assert len(evening(calendar, held)) == turns


def test_who_waited_longest_goes_first(calendar: Calendar) -> None:
    held = [stock(0, 20261119), stock(1, 20261117), stock(2, 20261118)]
    assert [wish.symbol for wish in evening(calendar, held)] == ["1302.T"]


def test_what_was_asked_for_this_session_counts(calendar: Calendar) -> None:
    """A second refresh of the same evening asks for nothing more."""
    held = [stock(number, 20261119) for number in range(120)]
    first = {wish.symbol for wish in evening(calendar, held)}
    after = [replace(each, asked=20261120) if each.symbol in first else each for each in held]
    assert len(first) == 2
    assert evening(calendar, after) == []


def test_after_a_backfill_nobody_is_asked_again_at_once(calendar: Calendar) -> None:
    assert evening(calendar, [stock(number, 20261120) for number in range(500)]) == []


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (20260929, "1304.T"),  # September's last session is the 30th: the 29th is the ex-day
        (20260928, "1301.T"),  # the day before, nobody has anything new to tell
        (20260629, "1303.T"),
    ],
)
def test_a_dividend_day_that_has_passed_goes_before_all(
    calendar: Calendar, day: int, first: str
) -> None:
    yesterday = calendar.before(day)
    long_ago = calendar.before(yesterday)
    held = [
        stock(0, long_ago, paid=20260130, last=day),
        stock(1, long_ago, paid=20260227, last=day),
        stock(2, yesterday, paid=20251226, last=day),
        stock(3, yesterday, last=day),  # never paid: as most companies would
    ]
    # January's and February's halves ended in July and August, before they were checked.
    assert evening(calendar, held, day)[0].symbol == first


def test_a_re_check_looks_back_beyond_the_one_before(calendar: Calendar) -> None:
    (wish,) = evening(calendar, [stock(0, 20260821, asked=20260821)])
    assert wish.since == min(SESSIONS[100], SESSIONS[SESSIONS.index(20260821) - 60])
    assert (wish.last, wish.overlap) == (20261120, CLOSES)


def test_everybody_has_a_turn_in_sixty_sessions(calendar: Calendar) -> None:
    held = {each.symbol: each for each in (stock(number, 20260601) for number in range(150))}
    start = SESSIONS.index(20260601) + 1
    for day in SESSIONS[start : start + 60]:
        market = [replace(each, last=day) for each in held.values()]
        asked = evening(calendar, market, day)
        assert len(asked) == 3
        for wish in asked:
            held[wish.symbol] = replace(held[wish.symbol], checked=day, asked=day)
    assert all(each.checked > 20260601 for each in held.values())
