"""Columns are chosen in a menu, by groups and presets, and drawn as bars and lines."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jpviewer.analytics.sparklines import packed
from jpviewer.ui.tables.columns import Choice
from jpviewer.ui.tables.model import BAR, LEFT, LINE, Column, ColumnModel
from jpviewer.ui.tables.sparkline import runs
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.theme import make_theme

THEME = make_theme(False, "red_up", "en")
NAN = float("nan")
COLUMNS = (
    Column("code", "Code", str, LEFT),
    Column("close", "Close", str),
    Column("change", "Change\n1 day", str),
    Column("place", "Place", lambda share: "", width=20, drawn=BAR),
    Column("closes", "Closes", lambda line: "", width=20, drawn=LINE, ranked_by="change"),
)
RISING, FALLING = np.arange(60.0), np.arange(60.0)[::-1]
FIGURES = {
    "code": np.array(["1301", "130A", "7203"], object),
    "close": np.array([20.0, NAN, 1234.5]),
    "change": np.array([0.1, 0.2, -0.1]),
    "place": np.array([0.5, NAN, 1.0]),
    "closes": packed(np.array([RISING, np.full(60, NAN), FALLING])),
}
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Opens a menu, which the offscreen platform cannot put on top."""


@pytest.fixture
def view(qtbot: QtBot) -> TableView:
    """Three stocks, one of which is not known."""
    model = ColumnModel(COLUMNS)
    view = TableView(model, THEME)
    qtbot.addWidget(view)
    model.show(FIGURES)
    view.resize(900, 300)
    view.show()
    qtbot.waitExposed(view)
    return view


def keys(view: TableView) -> list[str]:
    """The columns shown, from left to right."""
    return [view.columns[place].key for place in view.shown]


def open_menu(view: TableView) -> QMenu:
    view.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def inked(view: TableView, row: int, place: int) -> list[tuple[int, int]]:
    """The pixels of a cell that are not ground."""
    picture = view.viewport().grab(view.visualRect(view.model().index(row, place))).toImage()
    spots = product(range(picture.width()), range(picture.height()))
    return [(x, y) for x, y in spots if picture.pixelColor(x, y) != QColor(THEME.ground)]


@POPUP
def test_a_check_mark_turns_a_column_and_the_menu_stays(view: TableView) -> None:
    menu = open_menu(view)
    for shown in ([], ["close"]):
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center()
        )
        assert keys(view) == ["code", *shown, "change", "place", "closes"]
        assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert keys(view) == ["code", "change", "place", "closes"]
    assert menu.isVisible()


@POPUP
def test_groups_have_menus_of_their_own(view: TableView) -> None:
    view.shown.groups = (Choice("Prices", ("close", "change")),)
    prices, *others = open_menu(view).actions()
    below = prices.menu()
    assert isinstance(below, QMenu)
    assert (prices.text(), [each.text() for each in others]) == ("Prices", ["Place", "Closes"])
    assert [each.text() for each in below.actions()] == ["Close", "Change 1 day"]
    below.actions()[1].trigger()
    assert keys(view) == ["code", "close", "place", "closes"]


@POPUP
def test_a_preset_shows_its_columns_in_its_order_as_wide_as_at_first(view: TableView) -> None:
    width = view.columnWidth(2)
    view.setColumnWidth(2, 300)
    view.shown.hide(["change"])
    view.shown.presets = (Choice("Moves", ("code", "closes", "change")),)
    open_menu(view).actions()[0].trigger()
    assert keys(view) == ["code", "closes", "change"]
    assert view.columnWidth(2) == width
    view.shown.begin_anew()
    assert keys(view) == [column.key for column in COLUMNS]


def test_a_column_that_old_choices_do_not_know_stays_as_it_is_at_first(view: TableView) -> None:
    view.shown.hide_first(["place", "closes"])
    view.shown.choose({"hidden": ["close"], "order": ["code", "change", "close", "closes"]})
    assert keys(view) == ["code", "change", "closes"]


def test_a_line_is_ranked_by_its_change(view: TableView) -> None:
    view.sort_by("closes")
    assert [view.model().index(row, 0).data() for row in range(3)] == ["130A", "1301", "7203"]


def test_a_bar_is_as_long_as_its_share(view: TableView) -> None:
    picture = view.viewport().grab(view.visualRect(view.model().index(0, 3))).toImage()
    bar = [x for x, y in inked(view, 0, 3) if picture.pixelColor(x, y) == QColor(THEME.quiet)]
    track = [x for x, y in inked(view, 0, 3)]
    middle = (min(track) + max(track)) / 2
    assert min(bar) == min(track)
    assert max(bar) == pytest.approx(middle, abs=1)
    assert inked(view, 1, 3) == []


def test_a_line_rises_as_its_closes_and_is_not_there_without_them(view: TableView) -> None:
    for row, upward in ((0, True), (2, False)):
        spots = sorted(inked(view, row, 4))
        assert (spots[0][1] > spots[-1][1]) is upward
    assert inked(view, 1, 4) == []


def test_a_line_has_a_gap_where_closes_are_not_known() -> None:
    closes = np.where((RISING >= 10) & (RISING < 20), NAN, RISING)
    first, second = runs(packed(closes[None])[0], 120, 23)
    assert (len(first), len(second)) == (10, 40)
    assert (first[0].x(), second[-1].x()) == (1, 119)
    assert first[0].y() == pytest.approx(21)
    assert second[-1].y() == pytest.approx(2)


def test_closes_that_never_moved_lie_in_the_middle() -> None:
    ((start, *_),) = runs(packed(np.full((1, 60), 500.0))[0], 120, 24)
    assert start.y() == pytest.approx(12, abs=0.1)
