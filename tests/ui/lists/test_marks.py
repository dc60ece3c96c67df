"""What is written on members: in the cells, in the form, by menus; and separators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from jpviewer.market.watchlists import Member
from jpviewer.settings import Home
from jpviewer.ui.lists import writing
from jpviewer.ui.lists.details import Details
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.text.formats import Formats
from tests.ui.lists.conftest import MINE, OTHER, OpenLists, cells, kept, settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("typed", "yen"),
    [
        ("3,000", 3000.0),
        ("¥300", 300.0),
        ("1.5m", 1.5e6),
        ("２５０万円", 2.5e6),
        ("1億5000万", 1.5e8),
        ("455.5", 455.5),
        (" ", None),
    ],
)
def test_amounts_are_read_as_they_are_written(typed: str, yen: float | None) -> None:
    assert writing.amount(typed) == yen


@pytest.mark.parametrize("typed", ["cheap", "-5", "1.2.3", "5%", "1e400", "9" * 40, "never"])
def test_what_is_no_amount_is_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="is no amount of yen"):
        writing.amount(typed)


@given(some.integers(0, 10**16).map(lambda sen: sen / 100), some.sampled_from(["en", "ja"]))
def test_an_amount_comes_back_as_it_is_shown_for_typing(yen: float, language: str) -> None:
    if yen < writing.MOST:
        assert writing.amount(writing.typed(yen, Formats(language))) == yen


def member(home: Home, code: str) -> Member:
    return next(each for each in kept(home)[0].members if each.code == code)


def double_click(panel: WatchlistPanel, row: int, key: str) -> QWidget:
    """Opens the editor of a cell with the mouse."""
    table = panel.table
    table.shown.take(table.shown.presets[-1])
    place = [column.key for column in table.columns].index(key)
    at = table.visualRect(table.model().index(row, place)).center()
    QTest.mouseClick(table.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(table.viewport(), LEFT, NONE, at)
    found = [*table.viewport().findChildren(QLineEdit), *table.viewport().findChildren(QComboBox)]
    return next(each for each in found if each.isVisible() and each.parent() is table.viewport())


@pytest.mark.parametrize(
    ("key", "typed", "field", "value"),
    [
        ("position", "12.5m", "position", 12.5e6),
        ("target", "4,321.5", "target", 4321.5),
        ("stop", "", "stop", None),
        ("tags", "#big, old  big", "tags", "big old"),
        ("note", "look again", "note", "look again"),
    ],
)
def test_a_cell_is_edited_where_it_stands(
    qtbot: QtBot,
    panel: WatchlistPanel,
    home: Home,
    key: str,
    typed: str,
    field: str,
    value: object,
) -> None:
    opened: list[str] = []
    panel.desk.opened.connect(opened.append)
    line = double_click(panel, 1, key)
    assert isinstance(line, QLineEdit)
    line.setText(typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.desk.lists.undo.canUndo())
    settle(qtbot, panel)
    assert getattr(member(home, "1301"), field) == value
    assert opened == []
    panel.desk.lists.undo.undo()
    assert panel.desk.lists.lists == (MINE, OTHER)


def test_enter_on_what_is_no_amount_says_so_and_keeps_the_editor(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    line = double_click(panel, 1, "target")
    assert isinstance(line, QLineEdit)
    line.setText("cheap")
    with qtbot.waitSignal(panel.desk.said) as said:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert "cheap" in said.args[0]
    assert line.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    settle(qtbot, panel)
    assert kept(home)[0] == MINE


@POPUP
def test_a_colour_is_chosen_by_its_name(qtbot: QtBot, panel: WatchlistPanel, home: Home) -> None:
    box = double_click(panel, 4, "colour")
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(3)] == ["None", "Red", "Orange"]
    box.setCurrentIndex(5)
    box.activated.emit(5)
    qtbot.waitUntil(lambda: cells(panel, "colour")[4] == "Blue")
    settle(qtbot, panel)
    assert member(home, "4385").colour == "blue"


@POPUP
def test_rows_are_coloured_from_their_menu(qtbot: QtBot, panel: WatchlistPanel, home: Home) -> None:
    panel.table.pick(["2914", "#2", "4385"])
    menu = QMenu(panel)
    panel.lists.fill_menu(menu)
    colours = next(each.menu() for each in menu.actions() if each.menu() is not None)
    assert isinstance(colours, QMenu)
    next(each for each in colours.actions() if each.text() == "Green").trigger()
    settle(qtbot, panel)
    assert [each.colour for each in kept(home)[0].members] == [
        *("", "red", "green", "", "green", ""),
    ]


def form(panel: WatchlistPanel, *codes: str) -> Details:
    panel.table.pick(codes)
    QTest.keyClick(panel.table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    (dialog,) = panel.findChildren(Details)
    return dialog


def line(dialog: Details, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)


def test_the_form_writes_everything_in_one_step(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    dialog = form(panel, "4385")
    assert dialog.windowTitle() == "Details of 4385 Next Retail"
    for name, text in (("Note", "hm"), ("Tags", "a b"), ("Position", "3m"), ("Stop", "400")):
        line(dialog, name).setText(text)
    dialog.accept()
    settle(qtbot, panel)
    assert member(home, "4385") == Member("4385", "hm", "a b", 9, "", 3e6, None, 400.0)
    assert panel.desk.lists.undo.count() == 1
    shown = [panel.table.columns[place].key for place in panel.table.shown]
    assert {"tags", "position", "stop"} <= set(shown)


def test_the_form_for_several_changes_only_what_was_written(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    dialog = form(panel, "1301", "2914")
    assert dialog.windowTitle() == "Details of 2 stocks"
    assert line(dialog, "Tags").text() == ""
    line(dialog, "Target").setText("5,000")
    dialog.accept()
    settle(qtbot, panel)
    assert member(home, "1301") == MINE.members[1]._replace(target=5000.0)
    assert member(home, "2914") == MINE.members[2]._replace(target=5000.0)


def test_the_form_takes_nothing_while_something_is_wrong(panel: WatchlistPanel) -> None:
    dialog = form(panel, "1301")
    field = line(dialog, "Stop")
    field.clear()
    QTest.keyClicks(field, "low")
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert any("low" in each.text() for each in dialog.findChildren(QLabel))
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "3k")
    assert ok.isEnabled()
    dialog.reject()


def test_a_separator_is_made_named_moved_and_removed(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["2914"])
    panel.lists.marks.separate.trigger()
    (head,) = [each for each in panel.table.viewport().findChildren(QLineEdit) if each.isVisible()]
    QTest.keyClicks(head, "Food")
    QTest.keyClick(head, Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert kept(home)[0].keys == ("#1", "1301", "#3", "2914", "#2", "4385", "0001")
    assert cells(panel, "name")[2] == "Food"
    assert panel.table.picked() == ["#3"]
    QTest.keyClick(panel.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    (head,) = [each for each in panel.table.viewport().findChildren(QLineEdit) if each.isVisible()]
    QTest.keyClicks(head, "Eat")
    QTest.keyClick(head, Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert cells(panel, "name")[:2] == ["Fish", "Eat"]
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    settle(qtbot, panel)
    assert kept(home)[0].keys == MINE.keys


def test_separators_keep_their_place_and_are_out_of_the_way_when_sorted(
    panel: WatchlistPanel,
) -> None:
    assert cells(panel, "code") == ["", "1301", "2914", "", "4385", "0001"]
    panel.table.sort_by("market_cap")
    assert cells(panel, "code") == ["2914", "1301", "4385", "0001"]
    panel.table.sort_by("")
    assert cells(panel, "code") == ["", "1301", "2914", "", "4385", "0001"]
    QTest.keyClicks(panel.table, "n")
    assert cells(panel, "code") == ["4385"]


def test_separators_do_not_count_as_stocks(panel: WatchlistPanel) -> None:
    across = Qt.Orientation.Vertical
    numbers = [panel.table.model().headerData(row, across) for row in range(6)]
    assert numbers == ["", "1", "2", "", "3", "4"]
    assert any("4 shown" in each.text() for each in panel.findChildren(QLabel))


def test_a_key_typed_over_the_rows_begins_a_search(panel: WatchlistPanel) -> None:
    QTest.keyClicks(panel.table, "a")
    search = next(
        each
        for each in panel.findChildren(QLineEdit)
        if each.accessibleName() == "Filter by code or name"
    )
    assert search.text() == "a"
    assert search.hasFocus()


def test_a_tag_is_found_by_the_filter(panel: WatchlistPanel) -> None:
    search = next(
        each
        for each in panel.findChildren(QLineEdit)
        if each.accessibleName() == "Filter by code or name"
    )
    search.setText("tag:sea")
    assert cells(panel, "code") == ["1301"]


def test_distances_to_target_and_stop_are_those_of_the_close(panel: WatchlistPanel) -> None:
    # 1301 closed at 3,500: 4,000 is one seventh above, 3,000 one seventh below
    assert cells(panel, "to_target")[1] == "+14.3%"
    assert cells(panel, "to_stop")[1] == "−14.3%"
    assert cells(panel, "to_target")[2] == "–"


def test_the_position_noted_is_the_one_of_days_to_exit(panel: WatchlistPanel) -> None:
    panel.desk.settings = panel.desk.settings._replace(own_positions=True)
    panel.desk.settings_changed.emit()
    place = [column.key for column in panel.table.columns].index("days_to_exit")
    days = panel.table.model().index(1, place).data(Qt.ItemDataRole.EditRole)
    assert days == pytest.approx(6.25)  # 250 million at a fifth of 200 million a day


def test_marks_are_painted_at_the_edge_of_their_rows(panel: WatchlistPanel) -> None:
    table = panel.table
    picture = table.viewport().grab().toImage()

    def edge(row: int) -> str:
        return picture.pixelColor(QPoint(1, table.rowViewportPosition(row) + 11)).name()

    table.pick([])
    assert edge(1) == "#c92a2a"
    assert edge(2) == "#1864ab"
    assert edge(4) == QColor(panel.desk.theme.ground).name()


def test_names_of_colours_are_japanese_in_a_japanese_window(open_lists: OpenLists) -> None:
    panel = open_lists(MINE, language="ja")
    assert cells(panel, "position")[1] == "2.50億"
