"""Edits of alerts and of what they told: laws, and what may not be."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market import watch as edits
from jpviewer.market.alerts import LIST, LONGEST, MOST, SCREEN, STOCK, Alert, objection
from jpviewer.market.baselines import (
    UNKNOWN,
    YES,
    Baseline,
    State,
    basis,
    later,
    pack,
    standing,
    unpack,
)
from jpviewer.market.messages import Message
from jpviewer.market.screens import SCREENS, Screen
from jpviewer.market.watch import MOST_HITS, Hit, Watch, reverted, taken
from jpviewer.market.watchlists import Member, Watchlist
from jpviewer.ui.text.sentences import say
from tests.market.watched import BASELINES, HITS, STATES, WATCHES

ALERT = Alert(1, STOCK, "7203", "above", 3000.0)
FOUND = st.tuples(
    st.lists(HITS, max_size=5, unique_by=lambda hit: hit.key), st.lists(BASELINES, max_size=4)
)


@given(STATES)
def test_states_are_read_as_they_were_packed(states: dict[str, State]) -> None:
    assert unpack(pack(states)) == states


@given(STATES, STATES)
def test_of_two_states_the_later_session_counts(
    one: dict[str, State], other: dict[str, State]
) -> None:
    both = later(one, other)
    assert both.keys() == one.keys() | other.keys()
    for code, state in both.items():
        assert state.day == max(each[code].day for each in (one, other) if code in each)


@given(WATCHES, FOUND)
def test_what_was_taken_over_is_taken_over_once(
    watch: Watch, found: tuple[list[Hit], list[Baseline]]
) -> None:
    hits, baselines = found
    standing_after = [
        Baseline(hit.alert, "a", pack({hit.code: State(hit.day, YES)})) for hit in hits
    ]
    one_each = {each.alert: each for each in (*baselines, *standing_after)}
    once = taken(watch, hits, one_each.values())
    assert taken(once, hits, one_each.values()) == once
    keys = [each.key for each in once.hits]
    assert len(set(keys)) == len(keys)
    assert {each.key for each in watch.hits} <= set(keys)
    wanted = {each.id for each in watch.alerts}
    assert {each.alert for each in once.hits if each not in watch.hits} <= wanted
    # Deleted, it does not come back where the baseline knows its session.
    known = {
        hit.key
        for hit in hits
        if hit.day
        <= unpack(next((each.packed for each in once.baselines if each.alert == hit.alert), ""))
        .get(hit.code, State(0, UNKNOWN))
        .day
    }
    gone = edits.forget(once, set(keys))
    back = {each.key for each in taken(gone, hits, one_each.values()).hits}
    assert not back & known


@given(WATCHES, WATCHES.map(lambda each: each.alerts), st.data())
def test_undo_puts_back_what_an_edit_changed_and_nothing_else(
    before: Watch, others: tuple[Alert, ...], data: st.DataObject
) -> None:
    ids = data.draw(st.sets(st.sampled_from([1, 2, 3, 4, 5, 6])))
    after = edits.forget(edits.remove(before, ids), {each.key for each in before.hits[:2]})
    assert reverted(before, after, after) == before
    # A hit that came in between stays.
    new = Hit(99, "7203", 20991231, "above", 1.0, 1, "")
    now = Watch(after.alerts, (*after.hits, new), after.baselines)
    assert reverted(before, after, now).alerts == before.alerts
    assert set(reverted(before, after, now).hits) == {*before.hits, new}


def test_the_oldest_of_too_many_hits_go() -> None:
    hits = [
        Hit(1, f"{number:04}", 20260101, "above", 1.0, 1, "", at=number)
        for number in range(MOST_HITS + 5)
    ]
    watch = taken(Watch((ALERT,)), hits, ())
    assert watch.hits == tuple(hits[5:])


@pytest.mark.parametrize(
    ("alert", "key"),
    [
        (ALERT._replace(scope="moon"), "alert_kind"),
        (ALERT._replace(kind="enters"), "alert_kind"),
        (ALERT._replace(scope=SCREEN), "alert_kind"),
        (ALERT._replace(subject=" "), "alert_no_stock"),
        (ALERT._replace(subject="^N225"), "alert_no_stock"),
        (ALERT._replace(subject="7203.T"), "alert_no_stock"),
        (ALERT._replace(scope=LIST, subject=""), "alert_no_list"),
        (Alert(1, SCREEN, "", "enters"), "alert_no_screen"),
        (ALERT._replace(threshold=0.0), "alert_threshold"),
        (ALERT._replace(threshold=-5.0), "alert_threshold"),
        (ALERT._replace(threshold=math.nan), "alert_threshold"),
        (ALERT._replace(threshold=math.inf), "alert_threshold"),
        (ALERT._replace(kind="rise", threshold=101.0), "alert_threshold"),
        (ALERT._replace(kind="fall", threshold=1.0), "alert_fall"),
        (ALERT._replace(kind="rise", threshold=0.1, span=7), "alert_span"),
        (ALERT._replace(note="x" * (LONGEST + 1)), "alert_note"),
        (ALERT._replace(id=2), "alert_twice"),
        (ALERT._replace(id=2, span=5, note="other"), "alert_twice"),
    ],
)
def test_what_cannot_be_watched_is_refused_with_a_sentence(alert: Alert, key: str) -> None:
    held = () if alert.id == 1 else (ALERT,)
    message = objection(held, alert)
    assert message is not None
    assert message.key == key
    assert "{" not in say(message)
    assert say(message) != key
    assert edits.add(Watch(held), alert) == Watch(held)


def test_there_is_an_end_to_how_many() -> None:
    held = tuple(ALERT._replace(id=at, threshold=float(at)) for at in range(1, MOST + 1))
    assert objection(held, ALERT._replace(id=9999, threshold=1e5)) == Message(
        "alerts_many", (MOST,)
    )
    assert objection(held, held[0]._replace(note="mine")) is None


def test_edits_leave_the_others_alone() -> None:
    other = ALERT._replace(id=2, kind="below")
    watch = edits.add(edits.add(Watch(), ALERT), other)
    assert watch.alerts == (ALERT, other)
    changed = ALERT._replace(threshold=5.0)
    assert edits.amend(watch, changed).alerts == (changed, other)
    assert edits.amend(watch, other._replace(id=1)) == watch  # as the other
    off = edits.turn_off(watch, {1})
    assert off.alerts == (ALERT._replace(enabled=False), other)
    again = ALERT._replace(armed=7, since=20261120)
    on = edits.turn_on(off, [again, other._replace(armed=7)])
    assert on.alerts == (again, other)
    assert edits.remove(watch, {2}).alerts == (ALERT,)
    hit = Hit(1, "7203", 20261120, "above", 3000.0, 1, "", 3010.0)
    assert edits.see(Watch(hits=(hit,)), {hit.key}).hits == (hit._replace(seen=True),)


def test_the_basis_changes_with_what_an_answer_depends_on() -> None:
    lists = (Watchlist(5, "Mine", (Member("7203", position=1e6),)),)
    screens = (Screen("cap>10bn", name="Big", id=7),)

    def of(alert: Alert, position: float = 1e8, participation: float = 0.2) -> str:
        return basis(alert, lists, screens, position, participation, own=True)

    assert of(ALERT) == of(ALERT._replace(note="x", once=True, enabled=False)) == of(ALERT, 5.0)
    changed = {"threshold": 1.0, "armed": 3, "kind": "below", "subject": "9984"}
    assert len({of(ALERT), *(of(ALERT._replace(**{k: v})) for k, v in changed.items())}) == 5  # type: ignore[arg-type]
    exit_ = Alert(1, LIST, "5", "exit_within", 5.0)
    before = of(exit_)
    assert before != of(exit_, 1e9) != of(exit_, 1e9, 0.1)
    lists = (Watchlist(5, "Mine", (Member("7203", position=2e6),)),)
    assert of(exit_) != before
    screen = Alert(1, SCREEN, "7", "enters")
    mine = of(screen)
    screens = (Screen("cap>20bn", name="Big", id=7),)
    assert of(screen) != mine
    assert SCREENS[0].text in of(Alert(1, SCREEN, SCREENS[0].key, "enters"))


def test_an_answer_by_another_basis_is_unknown_but_its_session_is_not_told_again() -> None:
    old = Baseline(1, "old", pack({"7203": State(20261120, YES), "9984": State(20261118, YES)}))
    new = Baseline(1, "new", pack({"9984": State(20261119, YES)}))
    assert standing("new", old, None, new) == {
        "7203": State(20261120, UNKNOWN),
        "9984": State(20261119, YES),
    }
