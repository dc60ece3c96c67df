"""Undo puts back what an edit changed, and nothing that came from elsewhere meanwhile."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jpviewer.market import watchlists
from jpviewer.market.reverting import reverted, reverted_lists
from jpviewer.market.watchlists import Edit, Lists, Member, Watchlist

MINE = Watchlist(1, "Mine", tuple(Member(code, added=1) for code in ("7203", "6758", "8306")))
OTHER = Watchlist(2, "Other", (Member("9984", "keep"),))
BOTH = (MINE, OTHER)


def test_what_was_not_seen_when_the_edit_was_made_stays() -> None:
    new = watchlists.create((), 3, "New")
    assert reverted_lists((), new, (*BOTH, *new)) == BOTH


def test_a_deleted_list_comes_back_beside_what_came_since() -> None:
    came = Watchlist(3, "Mine")
    back = reverted_lists(BOTH, (OTHER,), (OTHER, came))
    assert back == (MINE, OTHER, replace(came, name="Mine 2"))


def test_what_somebody_wrote_on_a_new_list_stays() -> None:
    new = (*BOTH, Watchlist(3, "New"))
    filled = watchlists.add(new, 3, ["7203"], at=5)
    assert reverted_lists(BOTH, new, filled) == filled


def test_of_one_list_only_what_the_edit_changed_is_put_back() -> None:
    after = watchlists.annotate(watchlists.remove(BOTH, 1, ["6758"]), 1, "7203", "mine")
    now = watchlists.add(watchlists.annotate(after, 1, "8306", "theirs"), 1, ["130A"], at=9)
    expected = watchlists.add(watchlists.annotate(BOTH, 1, "8306", "theirs"), 1, ["130A"], at=9)
    assert reverted_lists(BOTH, after, now) == expected


def test_moved_members_go_back_around_those_that_came() -> None:
    after = watchlists.move(BOTH, 1, ["8306"], 0)
    now = watchlists.put(after, 1, [Member("130A")], 1)
    keys = reverted_lists(BOTH, after, now)[0].keys
    assert keys == ("7203", "130A", "6758", "8306")


def test_lists_that_moved_go_back_too() -> None:
    after = watchlists.place(BOTH, 2, 0)
    came = watchlists.create(after, 3, "Third")
    assert reverted_lists(BOTH, after, came) == (*BOTH, came[2])


CODES = st.sampled_from(["7203", "6758", "8306", "9984", "130A"])
WHICH = st.sampled_from([1, 2])


@st.composite
def edits(draw: st.DrawFn, which: int | None = None) -> Edit:
    on = draw(WHICH) if which is None else which
    code, place = draw(CODES), draw(st.integers(0, 3))
    every: list[Edit] = [
        lambda lists: watchlists.add(lists, on, [code], 5),
        lambda lists: watchlists.remove(lists, on, [code]),
        lambda lists: watchlists.move(lists, on, [code], place),
        lambda lists: watchlists.annotate(lists, on, code, "x"),
        lambda lists: watchlists.rename(lists, on, "Else"),
        lambda lists: watchlists.delete(lists, on),
    ]
    return draw(st.sampled_from(every))


def by_id(lists: Lists) -> dict[int, Watchlist]:
    return {each.id: each for each in lists}


@given(edits())
def test_with_nothing_since_all_is_as_before(edit: Edit) -> None:
    assert reverted_lists(BOTH, edit(BOTH), edit(BOTH)) == BOTH


@given(edits(1), edits(2))
def test_of_edits_of_two_lists_one_goes_and_the_other_stays(one: Edit, other: Edit) -> None:
    after = one(BOTH)
    now = reverted_lists(BOTH, after, other(after))
    assert by_id(now).get(1) == MINE
    only = by_id(other(BOTH)).get(2)
    assert by_id(now).get(2) in (only, only and replace(only, name="Else 2"))


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_names_that_came_since_are_never_lost(before: list[int], after: list[int]) -> None:
    now = (*after, 10, 11)
    assert {10, 11} <= set(reverted(tuple(before), tuple(after), now, lambda each: each))
