"""How sources stand, and which are asked unbidden, at made-up instants."""

from __future__ import annotations

import pytest

from jpviewer.market import feeds
from jpviewer.market.calendar import weekdays
from jpviewer.market.days import instant
from jpviewer.market.messages import Message
from jpviewer.ui.work.freshness import (
    FAILED,
    FRESH,
    LATE,
    LOOK_FOR_LATE,
    NEVER,
    OFF,
    PARTLY,
    RETRY,
    WAITING,
    States,
    judge,
    wanted,
)

CALENDAR = weekdays(20260101, 20271231)
# A Friday; the exchange closes at 15:30, and Yahoo's quotes lag by half an hour.
NOW = instant(20261120, 17, 0)
CLOSE = instant(20261120, 16, 0)
YESTERDAY = instant(20261119, 16, 5)


def states(**row: int | str) -> States:
    usual: dict[str, int | str] = {
        "last_ok": 0,
        "last_try": 0,
        "rows": 0,
        "error": "",
        "resume_at": 0,
    }
    return States({"yahoo_quotes": usual | row}, CALENDAR)


def state_of(states: States, source: str = "yahoo_quotes", now: float = NOW) -> str:
    return next(each.state for each in judge(states, now, feeds.NAMES) if each.feed.name == source)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({}, NEVER),
        ({"last_ok": CLOSE + 60}, FRESH),
        ({"last_ok": YESTERDAY}, LATE),
        ({"last_ok": YESTERDAY, "error": Message("cancelled").dump()}, FAILED),
        ({"error": Message("cancelled").dump()}, FAILED),
        ({"last_ok": YESTERDAY, "resume_at": NOW + 1}, WAITING),
        ({"last_ok": CLOSE + 60, "resume_at": NOW - 1}, FRESH),
    ],
)
def test_a_source_stands_as_its_row_says(row: dict[str, int | str], expected: str) -> None:
    assert state_of(states(**row)) == expected


def test_a_source_is_late_only_half_an_hour_after_it_was_due() -> None:
    row = states(last_ok=YESTERDAY)
    assert state_of(row, now=CLOSE + 29 * 60) == FRESH
    assert state_of(row, now=CLOSE + 31 * 60) == LATE


@pytest.mark.parametrize(
    ("newest", "state", "missing"), [(20261120, FRESH, 0), (20261119, LATE, 20261120)]
)
def test_a_source_that_answers_without_what_should_be_out_is_late(
    newest: int, state: str, missing: int
) -> None:
    row: dict[str, int | str]
    row = {"last_ok": CLOSE + 60, "last_try": CLOSE + 60, "error": "", "resume_at": 0, "rows": 7}
    known = States({"yahoo_quotes": row}, CALENDAR, {"yahoo_quotes": newest})
    found = {each.feed.name: each for each in judge(known, NOW, feeds.NAMES)}["yahoo_quotes"]
    assert (found.state, found.missing) == (state, missing)
    again = CLOSE + 60 + LOOK_FOR_LATE
    assert ("yahoo_quotes" in wanted(known, again, feeds.NAMES, {})) == bool(missing)
    assert "yahoo_quotes" not in wanted(known, again - 1, feeds.NAMES, {})


def test_histories_in_part_are_not_never_fetched() -> None:
    row: dict[str, int | str]
    row = {"last_ok": 0, "last_try": CLOSE, "error": "", "resume_at": 0, "rows": 7}
    known = States({"yahoo_bars": row}, CALENDAR, {"yahoo_bars": 20261120})
    assert state_of(known, "yahoo_bars") == PARTLY


def test_while_a_refresh_runs_only_what_came_due_since_is_wanted() -> None:
    row = states(last_ok=YESTERDAY, last_try=YESTERDAY)
    assert "yahoo_quotes" not in wanted(row, NOW, feeds.NAMES, {}, begun=CLOSE + 1)
    assert "yahoo_quotes" in wanted(row, NOW, feeds.NAMES, {}, begun=CLOSE - 1)


def test_a_host_that_has_rested_is_asked_at_once() -> None:
    row = states(last_ok=YESTERDAY, last_try=NOW - 60, resume_at=NOW)
    assert "yahoo_quotes" in wanted(row, NOW, feeds.NAMES, {})


def test_every_source_is_judged_once_in_the_order_of_the_feeds() -> None:
    found = judge(states(), NOW, ("jpx_flows",))
    assert tuple(each.feed.name for each in found) == feeds.NAMES
    assert {each.feed.name for each in found if each.state != OFF} == {"jpx_flows"}


def test_the_error_and_the_next_instant_are_told() -> None:
    error = Message("file_busy", ("cache.db",))
    found = {each.feed.name: each for each in judge(states(error=error.dump()), NOW, feeds.NAMES)}
    assert found["yahoo_quotes"].error == error
    assert found["mof_flows"].error is None
    assert found["jpx_listings"].next_try == int(NOW)  # it was never fetched
    asked = judge(states(last_ok=CLOSE + 60, last_try=CLOSE + 60), NOW, feeds.NAMES)
    found = {each.feed.name: each for each in asked}
    assert found["yahoo_quotes"].next_try == instant(20261123, 16, 0)


def test_what_was_never_fetched_is_wanted() -> None:
    assert wanted(States({}, CALENDAR), NOW, feeds.NAMES, {}) == feeds.NAMES


def test_only_sources_that_are_switched_on_are_wanted() -> None:
    assert wanted(States({}, CALENDAR), NOW, ("mof_flows",), {}) == ("mof_flows",)


def test_a_fresh_source_is_not_wanted_before_its_next_instant() -> None:
    row = states(last_ok=CLOSE + 60, last_try=CLOSE + 60)
    monday = instant(20261123, 16, 0)
    assert "yahoo_quotes" not in wanted(row, monday - 1, feeds.NAMES, {})
    assert "yahoo_quotes" in wanted(row, monday, feeds.NAMES, {})


def test_a_source_that_fails_is_tried_again_after_a_pause() -> None:
    row = states(last_ok=YESTERDAY, last_try=NOW)
    assert "yahoo_quotes" not in wanted(row, NOW + RETRY - 1, feeds.NAMES, {})
    assert "yahoo_quotes" in wanted(row, NOW + RETRY, feeds.NAMES, {})


def test_a_try_that_left_no_trace_in_the_cache_counts_too() -> None:
    row = states(last_ok=YESTERDAY, last_try=YESTERDAY)
    assert "yahoo_quotes" in wanted(row, NOW, feeds.NAMES, {})
    assert "yahoo_quotes" not in wanted(row, NOW, feeds.NAMES, {"yahoo_quotes": NOW - 60})


def test_an_instant_that_passed_since_the_last_try_ends_the_pause() -> None:
    row = states(last_ok=YESTERDAY, last_try=CLOSE - 60)
    assert "yahoo_quotes" in wanted(row, CLOSE, feeds.NAMES, {})


def test_a_host_that_asked_to_wait_is_left_alone() -> None:
    row = states(last_ok=YESTERDAY, resume_at=NOW + 1)
    assert "yahoo_quotes" not in wanted(row, NOW, feeds.NAMES, {})
    assert "yahoo_quotes" in wanted(row, NOW + 1, feeds.NAMES, {})


def test_after_a_cancel_a_source_waits_for_something_new() -> None:
    row = states(last_ok=YESTERDAY)
    monday = instant(20261123, 16, 0)
    assert "yahoo_quotes" not in wanted(row, NOW + RETRY, feeds.NAMES, {}, held=NOW)
    assert "yahoo_quotes" in wanted(row, monday, feeds.NAMES, {}, held=NOW)
