"""A table under real mouse and keys."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jpviewer.ui.tables.header import FigureHeader
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel, by_sign
from jpviewer.ui.tables.view import ROW_HEIGHT, TableView
from jpviewer.ui.text.formats import UNKNOWN
from jpviewer.ui.theme import make_theme

THEME = make_theme(True, "red_up", "en")
COLUMNS = (
    Column("code", "Code", str, LEFT),
    Column("name", "Name", str, LEFT, width=12, editable=True),
    Column("close", "Close", lambda value: UNKNOWN if value != value else f"{value:.1f}"),
    Column("change", "Change\n1 day", lambda value: f"{value:+.1%}", colour=by_sign),
)
FIGURES = {
    "code": np.array(["1301", "130A", "7203", "9984"], object),
    "name": np.array(["Delta", "Alpha", "Charlie", "Bravo"], object),
    "close": np.array([20.0, np.nan, 1234.5, 3.0]),
    "change": np.array([0.1, 0.2, -0.1, 0.0]),
}
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Opens a menu, which the offscreen platform cannot put on top."""


@pytest.fixture
def view(qtbot: QtBot) -> TableView:
    """The four stocks above, on screen."""
    model = ColumnModel(COLUMNS)
    view = TableView(model, THEME)
    qtbot.addWidget(view)
    model.show(FIGURES)
    view.resize(600, 300)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    return view


def model_of(view: TableView) -> ColumnModel:
    model = view.model()
    assert isinstance(model, ColumnModel)
    return model


def codes(view: TableView) -> list[str]:
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def click_header(view: TableView, place: int, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    header = view.horizontalHeader()
    middle = header.sectionViewportPosition(place) + header.sectionSize(place) // 2
    at = QPoint(middle, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT_BUTTON, keys, at)


def middle_of(view: TableView, row: int, place: int) -> QPoint:
    return view.visualRect(view.model().index(row, place)).center()


def click_row(
    view: TableView,
    row: int,
    keys: Qt.KeyboardModifier = NO_KEY,
) -> None:
    QTest.mouseClick(view.viewport(), LEFT_BUTTON, keys, middle_of(view, row, 1))


def test_a_header_sorts_figures_from_the_largest_then_back_then_not_at_all(
    qtbot: QtBot, view: TableView
) -> None:
    click_header(view, 2)
    assert codes(view) == ["7203", "1301", "9984", "130A"]
    click_header(view, 2)
    assert codes(view) == ["9984", "1301", "7203", "130A"]
    click_header(view, 2)
    assert codes(view) == ["1301", "130A", "7203", "9984"]


def test_a_header_sorts_texts_from_a(qtbot: QtBot, view: TableView) -> None:
    with qtbot.waitSignal(view.arranged) as said:
        click_header(view, 1)
    assert said.args == [(("name", True),)]
    assert codes(view) == ["130A", "9984", "7203", "1301"]


def test_the_third_click_goes_home(qtbot: QtBot, view: TableView) -> None:
    view.home = (("close", False),)
    for _ in range(3):
        click_header(view, 1)
    assert codes(view) == ["7203", "1301", "9984", "130A"]


def test_shift_and_a_click_add_a_column_turn_it_round_and_take_it_away(
    qtbot: QtBot, view: TableView
) -> None:
    shift, header = Qt.KeyboardModifier.ShiftModifier, view.horizontalHeader()
    assert isinstance(header, FigureHeader)
    model_of(view).show({**FIGURES, "change": np.array([0.1, 0.2, 0.2, 0.1])})
    click_header(view, 3)
    assert codes(view) == ["130A", "7203", "1301", "9984"]
    click_header(view, 1, shift)
    assert codes(view) == ["130A", "7203", "9984", "1301"]
    assert [header.title(place) for place in (3, 1)] == ["↓¹Change\n1 day", "Name ↑²"]
    click_header(view, 1, shift)
    assert codes(view) == ["7203", "130A", "1301", "9984"]
    assert header.title(1) == "Name ↓²"
    click_header(view, 1, shift)
    assert header.title(3) == "↓ Change\n1 day"
    assert codes(view) == ["130A", "7203", "1301", "9984"]
    click_header(view, 2, shift)
    with qtbot.waitSignal(view.arranged) as said:
        click_header(view, 2)
    assert said.args == [(("close", False),)]


def test_what_is_selected_stays_so_wherever_it_goes(qtbot: QtBot, view: TableView) -> None:
    click_row(view, 0)
    click_row(view, 3, Qt.KeyboardModifier.ControlModifier)
    click_header(view, 2)
    assert view.picked() == ["1301", "9984"]
    model_of(view).keep(np.array([False, True, True, True]))
    assert view.picked() == ["9984"]
    assert view.current() == "9984"
    with qtbot.assertNotEmitted(view.chosen):
        model_of(view).show({name: values[::-1] for name, values in FIGURES.items()})
    assert view.picked() == ["9984"]


def test_the_current_row_is_current_again_when_it_comes_back(qtbot: QtBot, view: TableView) -> None:
    click_row(view, 0)
    model_of(view).keep(np.array([False, True, True, True]))
    assert view.current() == ""
    model_of(view).keep(None)
    assert view.current() == "1301"


def test_keys_choose_and_open(qtbot: QtBot, view: TableView) -> None:
    view.pick(["1301"])
    with qtbot.waitSignal(view.chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert chosen.args == ["130A"]
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["130A"]


def test_a_double_click_opens(qtbot: QtBot, view: TableView) -> None:
    with qtbot.waitSignal(view.opened) as opened:
        click_row(view, 2)
        QTest.mouseDClick(view.viewport(), LEFT_BUTTON, NO_KEY, middle_of(view, 2, 1))
    assert opened.args == ["7203"]


def test_picking_from_outside_is_not_said_again(qtbot: QtBot, view: TableView) -> None:
    with qtbot.assertNotEmitted(view.chosen):
        view.pick(["7203", "9984"])
    assert (view.current(), view.picked()) == ("7203", ["7203", "9984"])


def test_beside_the_picked_is_the_next_row_else_the_one_before(view: TableView) -> None:
    for picked, beside in ((["1301"], "130A"), (["7203", "9984"], "130A"), ([], "")):
        view.pick(picked)
        assert view.beside_picked() == beside
    view.pick(codes(view))
    assert view.beside_picked() == ""


def test_copied_rows_are_plain_figures_under_the_names_of_their_columns(
    qtbot: QtBot, view: TableView
) -> None:
    view.shown.hide(["change"])
    click_header(view, 2)
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "code\tname\tclose",
        "7203\tCharlie\t1234.5",
        "1301\tDelta\t20",
        "9984\tBravo\t3",
        "130A\tAlpha\t",
    ]


@POPUP
def test_columns_are_chosen_at_the_header(qtbot: QtBot, view: TableView) -> None:
    view.shown.bar(["change"])
    header = view.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Name", "Close"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert [view.isColumnHidden(place) for place in range(4)] == [False, True, False, True]


def test_columns_come_back_as_they_were_left(qtbot: QtBot, view: TableView) -> None:
    view.shown.hide(["name"])
    view.setColumnWidth(2, 177)
    view.horizontalHeader().moveSection(3, 1)
    other = TableView(ColumnModel(COLUMNS), THEME)
    qtbot.addWidget(other)
    other.shown.choose(view.shown.choices())
    assert other.shown.choices() == view.shown.choices()
    assert other.isColumnHidden(1)
    assert other.columnWidth(2) == 177
    assert other.horizontalHeader().logicalIndex(1) == 3


@pytest.mark.parametrize(
    "nonsense",
    [
        {},
        {"hidden": 3, "widths": [], "order": "code"},
        {"hidden": ["gone", "code"], "widths": {"gone": 5, "close": -1}, "order": ["gone", 7]},
    ],
)
def test_choices_that_do_not_fit_are_ignored(view: TableView, nonsense: dict[str, object]) -> None:
    before = view.shown.choices() | {"hidden": []}
    view.shown.choose(nonsense)
    assert view.shown.choices() | {"hidden": []} == before
    assert not view.isColumnHidden(0)


def test_a_cell_is_edited_where_the_user_asks(qtbot: QtBot, view: TableView) -> None:
    view.shown.hide(["name"])
    view.pick(["7203"])
    view.edit_cell("name")
    editor = view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Charlie"
    assert not view.isColumnHidden(1)
    editor.selectAll()
    QTest.keyClicks(editor, "Other")
    with qtbot.waitSignal(model_of(view).edited) as said:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert said.args == [2, "name", "Other"]


def colours_in(view: TableView, row: int, place: int) -> list[QColor]:
    """The colours of a cell's pixels."""
    picture = view.viewport().grab(view.visualRect(view.model().index(row, place))).toImage()
    spots = product(range(picture.width()), range(picture.height()))
    return [picture.pixelColor(x, y) for x, y in spots]


def nearest(view: TableView, row: int, place: int) -> str:
    """Which of the theme's colours a cell's text is painted in: the one its pixels come nearest."""
    pixels = {(each.red(), each.green(), each.blue()) for each in colours_in(view, row, place)}

    def distance(name: str) -> int:
        wanted = QColor(getattr(THEME, name))
        red, green, blue = wanted.red(), wanted.green(), wanted.blue()
        return min(abs(r - red) + abs(g - green) + abs(b - blue) for r, g, b in pixels)

    return min(("up", "down", "text", "quiet"), key=distance)


def test_figures_are_painted_in_the_colours_of_their_direction(view: TableView) -> None:
    assert [nearest(view, row, 3) for row in range(4)] == ["up", "up", "down", "text"]
    assert [nearest(view, row, 2) for row in range(2)] == ["text", "quiet"]


def test_selected_rows_are_tinted_and_others_not(view: TableView) -> None:
    ground = QColor(THEME.ground)
    assert ground in colours_in(view, 2, 2)
    view.pick(["7203"])
    assert ground not in colours_in(view, 2, 2)
    assert ground in colours_in(view, 3, 2)


def test_rows_are_dense(view: TableView) -> None:
    assert 22 <= ROW_HEIGHT <= 24
    assert view.rowHeight(0) == ROW_HEIGHT


def test_a_figure_without_room_stays_out_of_its_neighbour(view: TableView) -> None:
    before = colours_in(view, 2, 1)
    view.setColumnWidth(2, 30)
    assert colours_in(view, 2, 1) == before


def test_a_sentence_stands_where_rows_would(view: TableView) -> None:
    view.say("Nothing here.")
    assert [label.text() for label in view.findChildren(QLabel) if label.isVisible()] == [
        "Nothing here."
    ]
    view.say("")
    assert not any(label.isVisible() for label in view.findChildren(QLabel))
