from __future__ import annotations

from jpviewer.market import watchlists
from jpviewer.market.watchlists import Lists, Member, Watchlist


def lists(**codes: str) -> Lists:
    return tuple(
        Watchlist(number, name, tuple(Member(code) for code in text.split()))
        for number, (name, text) in enumerate(codes.items(), 1)
    )


def test_a_code_stands_on_a_list_once() -> None:
    (after,) = watchlists.add(lists(mine="7203"), 1, ["130A", "7203", "130A"], at=5)
    assert after.members == (Member("7203"), Member("130A", added=5))


def test_members_move_side_by_side() -> None:
    start = lists(mine="1 2 3 4 5")
    (up,) = watchlists.move(start, 1, {"2", "4"}, 0)
    (down,) = watchlists.move(start, 1, {"1", "2"}, 2)
    (past_the_end,) = watchlists.move(start, 1, {"1"}, 99)
    (before_the_start,) = watchlists.move(start, 1, {"5"}, -1)
    assert up.codes == ("2", "4", "1", "3", "5")
    assert down.codes == ("3", "4", "1", "2", "5")
    assert past_the_end.codes == ("2", "3", "4", "5", "1")
    assert before_the_start.codes == ("5", "1", "2", "3", "4")


def test_names_stay_apart_and_are_never_empty() -> None:
    once = watchlists.create((), 1, " Small   caps ")
    twice = watchlists.create(once, 2, "Small caps")
    renamed = watchlists.rename(watchlists.create(twice, 3, "Banks"), 3, "Small caps")
    assert [each.name for each in renamed] == ["Small caps", "Small caps 2", "Small caps 3"]
    assert watchlists.rename(once, 1, "Small caps") == once
    assert watchlists.rename(once, 1, "  ") == once
    assert watchlists.create(once, 2, "") == once


def test_lists_change_places() -> None:
    start = lists(a="", b="", c="")
    assert [each.name for each in watchlists.place(start, 3, 0)] == ["c", "a", "b"]
    assert [each.name for each in watchlists.place(start, 1, 1)] == ["b", "a", "c"]


def test_a_list_that_is_gone_takes_no_edit() -> None:
    start = lists(mine="7203")
    assert watchlists.add(start, 9, ["1301"], at=1) == start
    assert watchlists.remove(start, 9, ["7203"]) == start
    assert watchlists.rename(start, 9, "other") == start
    assert watchlists.delete(start, 9) == start
    assert watchlists.place(start, 9, 0) == start
