from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market import events
from jpviewer.market.events import EVENTS, LONGEST, MOST, MarketEvent
from jpviewer.market.messages import Message

BOJ = MarketEvent(20240319, name="BOJ ends negative rates", id=1)
MINE = (BOJ, MarketEvent(20250407, name="Tariffs", id=2))
NAMES = {
    "  Tariff \t shock\n": "Tariff shock",
    "ＢＯＪ　会合": "BOJ 会合",
    "㈱設立": "(株)設立",
    "a\x00b\u202e\u200bc\ud800": "abc",
    "\u2028": "",
    "日銀\u3000\u3000利上げ": "日銀 利上げ",
}


def test_what_happened_when() -> None:
    assert {each.key: each.day for each in EVENTS} == {
        "segment_reform": 20220404,
        "longer_hours": 20241105,
        "ldp_vote": 20251004,
        "prime_minister": 20251021,
        "general_election": 20260208,
        "topix_second_stage": 20261030,
    }


def test_which_of_them_fell_on_days_without_a_session() -> None:
    weekend = {each.key for each in EVENTS if weekday(each.day) >= 5}
    assert weekend == {"ldp_vote", "general_election"}


def weekday(day: int) -> int:
    return date(day // 10000, day // 100 % 100, day % 100).weekday()


@pytest.mark.parametrize("written", NAMES)
def test_a_name_is_kept_as_one_line_of_what_can_be_seen(written: str) -> None:
    assert events.tidy(written) == NAMES[written]


@given(st.text(max_size=80))
def test_a_tidy_name_stays_as_it_is(name: str) -> None:
    tidy = events.tidy(name)
    assert events.tidy(tidy) == tidy
    assert tidy.isprintable() or not tidy.isascii()
    tidy.encode("utf-8")


@pytest.mark.parametrize(
    ("day", "name", "why"),
    [
        (20260101, " \n ", Message("event_nameless")),
        (20260101, "x" * (LONGEST + 1), Message("event_name_long", (LONGEST,))),
        (20260230, "x", Message("event_without_day")),
        (18991231, "x", Message("event_without_day")),
        (20240319, "BOJ  ends negative rates", Message("event_twice", (BOJ.name, "2024-03-19"))),
        (20240320, BOJ.name, None),
        (20240319, "x" * LONGEST, None),
    ],
)
def test_what_cannot_be_added_is_said_and_not_added(
    day: int, name: str, why: Message | None
) -> None:
    assert events.objection(MINE, day, name) == why
    after = events.add(MINE, 3, day, name)
    assert (after == MINE) == (why is not None)
    if why is None:
        assert [each.day for each in after] == sorted(each.day for each in after)


def test_there_are_some_hundreds_at_most() -> None:
    many = tuple(MarketEvent(20200101, name=str(place), id=place) for place in range(1, MOST + 1))
    assert events.objection(many, 20260101, "one more") == Message("events_many", (MOST,))
    assert events.add(many, MOST + 1, 20260101, "one more") == many
    assert events.objection(many, 20200101, "another name", which=5) is None


def test_renaming_is_bound_by_the_same_rules() -> None:
    assert events.rename(MINE, 1, " Exit ")[0] == MarketEvent(20240319, name="Exit", id=1)
    assert events.rename(MINE, 1, BOJ.name) == MINE
    assert events.rename(MINE, 1, "") == MINE
    same_day = events.add(MINE, 3, BOJ.day, "Yields")
    assert events.rename(same_day, 3, BOJ.name) == same_day


def test_removing_takes_one_away() -> None:
    assert events.remove(MINE, 1) == MINE[1:]
    assert events.remove(MINE, 9) == MINE
