from __future__ import annotations

from jpviewer.market import screens
from jpviewer.market.filters.grammar import parse
from jpviewer.market.filters.printing import printed
from jpviewer.market.screens import SCREENS, Screen
from jpviewer.ui.text import words


def test_built_in_ones_can_be_read_and_have_names() -> None:
    for screen in SCREENS:
        reading = parse(screen.text)
        assert not reading.faults
        assert printed(reading.filter) == screen.text
        assert words.screen(screen) != screen.key


def test_a_screen_keeps_its_filter_as_it_is_printed() -> None:
    held = screens.add((), 1, " My  screen ", "時価総額＞１００億")
    held = screens.add(held, 2, "My screen", "cap>")
    assert held == (
        Screen("cap>10bn", name="My screen", id=1),
        Screen("cap>", name="My screen 2", id=2),
    )


def test_screens_are_renamed_changed_moved_and_removed() -> None:
    held = screens.add(screens.add((), 1, "a", "x"), 2, "b", "y")
    assert [each.name for each in screens.rename(held, 2, "a")] == ["a", "a 2"]
    assert screens.rename(held, 2, " ") == held
    assert [each.text for each in screens.change(held, 1, "cap>1tn")] == ["cap>1tn", "y"]
    assert [each.id for each in screens.place(held, 2, 0)] == [2, 1]
    assert [each.id for each in screens.remove(held, 1)] == [2]
    assert screens.add(held, 3, "  ", "x") == held


def test_a_line_is_the_screen_that_asks_for_the_same() -> None:
    mine = screens.add(screens.add((), 1, "a", "cap>10bn"), 2, "b", "cap>10bn exit<5")
    every = (*mine, *SCREENS)
    assert screens.in_use(every, "", mine[0]) == (None, False)
    assert screens.in_use(every, "時価総額＞１００億", None) == (mine[0], False)
    assert screens.in_use(every, "cap>10bn exit<5", mine[0]) == (mine[1], False)
    assert screens.in_use(every, "cap>10bn exit<6", mine[0]) == (mine[0], True)
    assert screens.in_use(every, "cap>10bn exit<6", None) == (None, False)
    assert screens.in_use(every[1:], "cap>10bn exit<6", mine[0]) == (None, False)
    assert screens.in_use(every, "exit1pc>60 capp>3", SCREENS[2]) == (SCREENS[2], True)


def test_a_screen_is_said_in_either_language() -> None:
    for screen in SCREENS:
        japanese = screens.line(screen, japanese=True)
        assert japanese != screen.text
        assert screens.canonical(japanese) == screen.text
    assert screens.line(Screen("cap>"), japanese=True) == "cap>"
