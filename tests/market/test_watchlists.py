from __future__ import annotations

from jpviewer.market import joining, watchlists
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


def test_members_are_put_with_all_that_is_written_on_them() -> None:
    noted = Member("9984", "look", "ai", 7, "red", 1e8, 9000.0, 7000.0)
    start = lists(mine="7203 6758", other="6758")
    (mine, _) = watchlists.put(start, 1, [noted, Member("6758", "twice")], position=1)
    assert mine.members == (Member("7203"), noted, Member("6758"))


def test_members_go_to_another_list_once() -> None:
    start = lists(mine="7203 6758 9984", other="6758")
    mine, other = joining.transfer(start, 1, 2, {"9984", "6758"})
    assert mine.codes == ("7203",)
    assert other.codes == ("6758", "9984")
    assert joining.transfer(start, 1, 9, {"7203"}) == start
    assert joining.transfer(start, 1, 1, {"7203"}) == start


def test_separators_are_lines_without_a_code() -> None:
    start = lists(mine="7203 6758")
    once = watchlists.separate(start, 1, "  Small   caps ", 1)
    (twice,) = watchlists.separate(once, 1, "", 0)
    assert twice.codes == ("7203", "6758")
    assert [each.note for each in twice.members if each.is_separator] == ["", "Small caps"]
    assert len(set(twice.keys)) == 4
    (moved,) = watchlists.move((twice,), 1, {twice.keys[0]}, 3)
    assert moved.keys == (*twice.keys[1:], twice.keys[0])
    (without,) = watchlists.remove((twice,), 1, set(twice.keys[:1]))
    assert without.keys == twice.keys[1:]


def test_marks_change_and_codes_stay() -> None:
    start = lists(mine="7203 6758")
    (after,) = watchlists.amend(start, 1, {"6758"}, lambda each: each._replace(code="1", stop=5.0))
    assert after.members == (Member("7203"), Member("6758", stop=5.0))


def test_tags_are_words_each_once() -> None:
    once = watchlists.tag(Member("7203", tags="auto"), "big cap")
    assert once.tags == "auto big_cap"
    assert watchlists.tag(once, "auto").tags == "big_cap auto"
    assert watchlists.tag(once, "auto", wanted=False).tags == "big_cap"
    assert watchlists.tag(once, " ") == once


def test_a_copy_stands_behind_its_original_under_another_name() -> None:
    start = lists(mine="7203", other="")
    after = watchlists.duplicate(start, 1, 9)
    assert [(each.id, each.name) for each in after] == [(1, "mine"), (9, "mine 2"), (2, "other")]
    assert after[1].members == start[0].members


def test_an_order_can_be_kept() -> None:
    (after,) = watchlists.arrange(lists(mine="1 2 3 4"), 1, ["4", "2"])
    assert after.codes == ("4", "2", "1", "3")
