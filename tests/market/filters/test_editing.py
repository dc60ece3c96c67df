"""Edits of a line: it reads as the edited filter, and what was not touched stays as written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from jpviewer.market.filters.conditions import Comparison, Condition, Match, Word
from jpviewer.market.filters.editing import Edited
from jpviewer.market.filters.grammar import LONGEST, MOST, parse
from jpviewer.market.filters.printing import printed
from tests.market.filters.test_grammar import LINES

LISTS = {"in": ["Mine", "old ones"]}
NEW = Comparison("exit", "<", 5.0)
CONDITIONS = some.sampled_from(
    (
        NEW,
        Comparison("cap", ">=", 1e10),
        Comparison("ret60", "<", -0.1),
        Match("segment", ("growth", "standard"), negated=True),
        Match("in", ("old ones",)),
        Word("or"),
        Word("x y", negated=True),
    )
)


@pytest.mark.parametrize(
    ("line", "place", "left"),
    [
        ("時価総額＞１００億　市場:グロース exit<5", 2, "時価総額＞１００億 市場:グロース"),
        ("cap>10bn capp>3 exit<5", 0, "capp>3 exit<5"),
        ("toyota or cap>10bn exit<5", 0, "cap>10bn exit<5"),
        ("x cap>10bn cap > 10bn y", 1, "x y"),
        ("foo>1 or x or y", 0, "foo>1 or y"),
        ("x", 0, ""),
    ],
)
def test_what_is_left_stands_as_it_was_written(line: str, place: int, left: str) -> None:
    assert Edited(line, {}).without(place) == left


@pytest.mark.parametrize(
    ("line", "grown"),
    [
        ("", "exit<5"),
        ("時価総額＞１００億", "時価総額＞１００億 exit<5"),
        ("x or y", "x exit<5 or y exit<5"),
        ("x exit<5 or y", "x exit<5 or y exit<5"),
        ('x "never closed', 'x exit<5 "never closed'),
        ("foo>1", "exit<5 foo>1"),
    ],
)
def test_what_is_added_counts_for_the_whole_line(line: str, grown: str) -> None:
    assert Edited(line, {}).added(NEW) == grown


def test_what_is_new_is_written_in_the_users_language() -> None:
    line = Edited("x", {}, japanese=True)
    assert line.added(Comparison("cap", ">", 1.2e12)) == "x 時価総額>1.2兆"
    assert line.added(Match("segment", ("growth",), negated=True)) == "x -市場区分:グロース"
    assert line.replaced(0, Comparison("exit", "=", float("inf"))) == "売却日数=売却不能"


@given(LINES)
def test_a_filter_is_printed_in_japanese_so_that_it_reads_the_same(line: str) -> None:
    wanted = parse(line).filter
    text = printed(wanted, japanese=True)
    if len(text) <= LONGEST:
        again = parse(text)
        assert (again.filter, again.faults) == (wanted, ())


@given(LINES, some.integers(0, 9), CONDITIONS, some.booleans())
@example("cap x >5", 1, NEW, False)
@example('"" or "', 0, NEW, False)
def test_an_edited_line_reads_as_the_edited_filter(
    line: str, place: int, new: Condition, japanese: bool
) -> None:
    edited, wanted = Edited(line, LISTS, japanese), parse(line, LISTS).filter
    if len(line) > LONGEST - 100 or len(wanted.conditions) > MOST - 9:
        return
    assert parse(edited.added(new), LISTS).filter == wanted.added(new)
    if place < len(wanted.conditions):
        assert parse(edited.without(place), LISTS).filter == wanted.without(place)
        assert parse(edited.replaced(place, new), LISTS).filter == wanted.replaced(place, new)
