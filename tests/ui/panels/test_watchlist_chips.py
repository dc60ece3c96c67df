"""The filter's conditions as chips: they follow the line, and the line follows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from jpviewer.market.filters.conditions import Match
from jpviewer.market.filters.grammar import LONGEST, parse
from jpviewer.settings import Home
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.screens.chip import Chip
from jpviewer.ui.screens.chips import Chips
from jpviewer.ui.screens.editor import Editor
from tests.market.filters.test_grammar import LINES
from tests.ui.panels.stocks import seed
from tests.ui.panels.test_watchlist import (
    BY_CAP,
    POPUP,
    Widget,
    cells,
    child,
    make_desk,
    make_panel,
    search_line,
    type_into,
)

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture(params=["en"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """What the panel works with, on the made-up stocks."""
    home = Home(tmp_path)
    seed(home)
    desk = make_desk(home, request.param)
    yield desk
    assert desk.reading.close()
    assert desk.writing.close()


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> WatchlistPanel:
    """The panel with everything loaded."""
    return make_panel(qtbot, desk)


def bar(panel: WatchlistPanel) -> Chips:
    (found,) = panel.findChildren(Chips)
    return found


def chips(panel: WatchlistPanel) -> list[Chip]:
    """Those on screen, in the order read."""
    shown = [each for each in panel.findChildren(Chip) if each.isVisible()]
    return sorted(shown, key=lambda chip: (chip.y(), chip.x()))


def texts(panel: WatchlistPanel) -> list[str]:
    return [each.text() for each in chips(panel)]


def editor(panel: WatchlistPanel) -> Editor:
    """The one that is open."""
    (found,) = (each for each in panel.findChildren(Editor) if each.isVisible())
    return found


def begin(panel: WatchlistPanel, name: str) -> Editor:
    """Begins a condition through the + button's menu."""
    menu = child(panel, QToolButton, "Add a condition").menu()
    assert menu is not None
    menu.aboutToShow.emit()
    actions = [action for each in (menu, *menu.findChildren(QMenu)) for action in each.actions()]
    next(each for each in actions if each.text() == name).trigger()
    return editor(panel)


def part(editor: Editor, kind: type[Widget], name: str = "") -> Widget:
    """A control of a kind, by what a screen reader calls it."""
    found = editor.findChildren(kind)
    return next(each for each in found if not name or each.accessibleName() == name)


def test_each_condition_is_a_chip_and_no_condition_is_no_room(panel: WatchlistPanel) -> None:
    assert chips(panel) == []
    above = panel.table.y()
    type_into(search_line(panel), "segment:growth cap>10bn -exit=never ret60>=-10% sora")
    assert texts(panel) == [
        "Segment: Growth",
        "Market cap > ¥10bn",
        "Days to exit ≠ never",
        "Change 60 days ≥ −10%",
        "“sora”",
    ]
    assert panel.table.y() > above
    search_line(panel).clear()
    assert chips(panel) == []
    QApplication.processEvents()
    assert panel.table.y() == above


@pytest.mark.parametrize("desk", ["ja"], indirect=True)
def test_figures_have_the_units_of_the_language(panel: WatchlistPanel) -> None:
    type_into(search_line(panel), "cap>10bn lot<=1234567 exit=never")
    values = [each.rpartition(" ")[2] for each in texts(panel)]
    assert values == ["100億円", "123.4567万円", "売却不能"]
    chips(panel)[0].setFocus()
    QTest.keyClick(chips(panel)[0], Key.Key_Delete)
    assert search_line(panel).text() == "lot<=1234567 exit=never"


def test_the_cross_and_the_keys_take_a_condition_out(panel: WatchlistPanel) -> None:
    line = search_line(panel)
    type_into(line, "時価総額＞１００億 segment:prime exit<5")
    chip = chips(panel)[1]
    QTest.mouseClick(chip, LEFT, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert line.text() == "時価総額＞１００億 exit<5"
    chips(panel)[1].setFocus()
    QTest.keyClick(chips(panel)[1], Key.Key_Backspace)
    assert line.text() == "時価総額＞１００億"
    assert chips(panel)[0].hasFocus()
    QTest.keyClick(chips(panel)[0], Key.Key_Delete)
    assert (line.text(), chips(panel)) == ("", [])
    assert cells(panel, "code") == BY_CAP
    line.setFocus()
    QTest.keyClick(line, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "時価総額＞１００億"


def test_a_condition_is_switched_off_and_on_by_the_space_bar(
    qtbot: QtBot, panel: WatchlistPanel
) -> None:
    line = search_line(panel)
    type_into(line, "segment:growth cap>10bn")
    chips(panel)[0].setFocus()
    QTest.keyClick(chips(panel)[0], Key.Key_Space)
    qtbot.waitUntil(lambda: line.text() == "cap>10bn")
    off = chips(panel)[1]
    assert (off.text(), off.isChecked()) == ("Segment: Growth", False)
    assert cells(panel, "code") == ["2914", "1301", "6501"]
    QTest.keyClick(chips(panel)[0], Key.Key_Space)
    qtbot.waitUntil(lambda: line.text() == "")
    assert [each.isChecked() for each in chips(panel)] == [False, False]
    QTest.keyClick(chips(panel)[0], Key.Key_Space)
    qtbot.waitUntil(lambda: line.text() == "segment:growth")
    assert texts(panel) == ["Segment: Growth", "Market cap > ¥10bn"]
    QTest.keyClick(chips(panel)[1], Key.Key_Delete)
    assert texts(panel) == ["Segment: Growth"]
    line.clear()
    assert chips(panel) == []


def test_arrows_go_from_chip_to_chip(panel: WatchlistPanel) -> None:
    type_into(search_line(panel), "segment:growth cap>10bn")
    first, second = chips(panel)
    first.setFocus()
    QTest.keyClick(first, Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Key.Key_Left)
    assert first.hasFocus()


@POPUP
def test_a_click_edits_a_figure_with_its_unit(panel: WatchlistPanel) -> None:
    line = search_line(panel)
    type_into(line, "cap>10bn sora")
    QTest.mouseClick(chips(panel)[0], LEFT, pos=QPoint(12, 8))
    opened = editor(panel)
    figure = part(opened, QLineEdit, "Figure")
    sign, unit = (part(opened, QComboBox, name) for name in ("Comparison", "Unit"))
    assert (figure.text(), sign.currentData(), unit.currentText()) == ("10", ">", "¥ bn")
    sign.setCurrentIndex(sign.findData("<="))
    figure.setText("2.5")
    unit.setCurrentText("¥ tn")
    QTest.keyClick(figure, Key.Key_Return)
    assert line.text() == "cap<=2.5tn sora"


@POPUP
def test_what_cannot_be_read_is_told_and_changes_nothing(panel: WatchlistPanel) -> None:
    opened = begin(panel, "Market cap")
    figure = part(opened, QLineEdit, "Figure")
    for typed, said in (("", "Say what"), ("ten", "is not a number"), ("5%", "no amount of yen")):
        figure.setText(typed)
        QTest.keyClick(figure, Key.Key_Return)
        shown = [each.text() for each in opened.findChildren(QLabel) if each.isVisible()]
        assert any(said in text for text in shown)
    assert search_line(panel).text() == ""
    figure.setText("１００億")
    QTest.keyClick(figure, Key.Key_Return)
    assert search_line(panel).text() == "cap>10bn"


@POPUP
def test_a_figure_is_asked_for_in_the_unit_of_its_column(panel: WatchlistPanel) -> None:
    opened = begin(panel, "Tick, bp")
    QTest.keyClicks(part(opened, QLineEdit, "Figure"), "15")
    QTest.keyClick(part(opened, QLineEdit, "Figure"), Key.Key_Return)
    assert search_line(panel).text() == "tick<15bp"
    assert texts(panel) == ["Tick, bp < 15bp"]


def test_never_needs_no_figure(panel: WatchlistPanel) -> None:
    opened = begin(panel, "Days to exit")
    sign, unit = (part(opened, QComboBox, name) for name in ("Comparison", "Unit"))
    unit.setCurrentText("never")
    sign.setCurrentIndex(sign.findData("="))
    part(opened, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    assert search_line(panel).text() == "exit=never"
    assert cells(panel, "code") == ["4385"]


@POPUP
def test_words_are_ticked(panel: WatchlistPanel) -> None:
    opened = begin(panel, "Segment")
    listed = part(opened, QListWidget)
    for row, wanted in ((1, True), (2, True)):
        listed.setCurrentRow(row)
        QTest.keyClick(listed, Key.Key_Space)
        assert (listed.item(row).checkState() == Qt.CheckState.Checked) is wanted
    QTest.keyClick(listed, Key.Key_Return)
    assert search_line(panel).text() == "segment:standard,growth"
    assert texts(panel) == ["Segment: Standard, Growth"]


@POPUP
def test_words_with_commas_stay_whole(panel: WatchlistPanel) -> None:
    line = search_line(panel)
    type_into(line, 'name:"a, b",c')
    QTest.mouseClick(chips(panel)[0], LEFT, pos=QPoint(12, 8))
    field = part(editor(panel), QLineEdit)
    assert field.text() == '"a, b", c'
    field.setText('"a, b"、d')
    QTest.keyClick(field, Key.Key_Return)
    assert parse(line.text()).filter.conditions == (Match("name", ("a, b", "d")),)


@POPUP
def test_escape_leaves_all_as_it_was(panel: WatchlistPanel) -> None:
    type_into(search_line(panel), "sora")
    chips(panel)[0].setFocus()
    QTest.keyClick(chips(panel)[0], Key.Key_Return)
    opened = editor(panel)
    field = part(opened, QLineEdit)
    assert field.text() == "sora"
    field.setText("other")
    QTest.keyClick(field, Key.Key_Escape)
    assert not opened.isVisible()
    assert search_line(panel).text() == "sora"


def test_the_menu_turns_a_condition_into_its_opposite(panel: WatchlistPanel) -> None:
    line = search_line(panel)
    type_into(line, "cap>10bn segment:prime")
    for place, written in ((0, "cap<=10bn segment:prime"), (1, "cap<=10bn -segment:prime")):
        menu = bar(panel).menu(chips(panel)[place])
        named = {each.text().split("\t")[0].replace("&", ""): each for each in menu.actions()}
        named["Turn into its opposite"].trigger()
        assert line.text() == written


def test_the_menu_offers_the_column_that_a_condition_asks_about(panel: WatchlistPanel) -> None:
    type_into(search_line(panel), "mediangrowth>=0 code:13 sora")
    for place, offers in enumerate((True, False, False)):
        actions = bar(panel).menu(chips(panel)[place]).actions()
        assert any("column" in each.text() for each in actions) is offers


def test_the_column_that_is_shown_comes_in_sight(panel: WatchlistPanel) -> None:
    panel.resize(420, 600)
    type_into(search_line(panel), "score>=0 or cap>1")
    menu = bar(panel).menu(chips(panel)[0])
    next(each for each in menu.actions() if "column" in each.text()).trigger()
    place = [each.key for each in panel.table.columns].index("liquidity_score")
    left = panel.table.columnViewportPosition(place)
    assert 0 <= left < panel.table.viewport().width()


@pytest.mark.parametrize("desk", ["ja"], indirect=True)
def test_every_word_to_be_ticked_is_seen_at_once(panel: WatchlistPanel) -> None:
    bar(panel).add(Match("size", ("small",)))
    chips(panel)[0].setFocus()
    QTest.keyClick(chips(panel)[0], Key.Key_Return)
    listed = part(editor(panel), QListWidget)
    assert listed.verticalScrollBar().maximum() == 0


def test_chips_say_how_they_are_used(panel: WatchlistPanel) -> None:
    type_into(search_line(panel), "cap>10bn")
    (chip,) = chips(panel)
    assert chip.accessibleName() == "Market cap > ¥10bn"
    assert "Del" in chip.accessibleDescription()


def test_tab_goes_from_the_line_through_the_chips_to_the_table(panel: WatchlistPanel) -> None:
    line = search_line(panel)
    type_into(line, "cap>1tn")
    line.setFocus()
    line.setText("cap>1tn median>10bn segment:prime")
    visited = []
    for _ in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus.accessibleName())
        QTest.keyClick(focus, Key.Key_Tab)
    assert visited[:-1] == [
        "Filter by code or name",
        "Add a condition",
        "Market segment",
        "Screens",
        *texts(panel),
        "Stocks",
    ]


def test_a_narrow_dock_wraps_them(panel: WatchlistPanel) -> None:
    panel.setMinimumWidth(0)
    panel.resize(320, 500)
    type_into(search_line(panel), "segment:growth cap>10bn adv20>100m exit<5 ret60>10%")
    QApplication.processEvents()
    assert panel.width() == 320
    assert len({each.y() for each in chips(panel)}) >= 3
    assert all(each.geometry().right() <= 320 for each in chips(panel))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(LINES, some.integers(0, 9))
def test_line_and_chips_say_the_same(panel: WatchlistPanel, text: str, place: int) -> None:
    line = search_line(panel)
    line.setText(text)
    wanted = parse(line.text(), {"in": []}).filter
    shown = chips(panel)
    assert len(shown) == len(wanted.conditions)
    if place < len(shown) and len(text) < LONGEST / 2:
        QTest.keyClick(bar(panel).chips[place], Key.Key_Delete)
        assert parse(line.text(), {"in": []}).filter == wanted.without(place)
        assert len(chips(panel)) == len(wanted.conditions) - 1
