"""Two hundred lists: found by a part of the name, gone to, added to, made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from jpviewer.market.watchlists import Member, Watchlist
from jpviewer.settings import Home
from jpviewer.ui.lists.chooser import ListChooser
from jpviewer.ui.panels.watchlist import WatchlistPanel
from tests.ui.lists.conftest import OpenLists, kept, settle

CTRL = Qt.KeyboardModifier.ControlModifier
MANY = tuple(
    Watchlist(1_700_000_000_000 + at, f"{'銀行' if at % 2 else 'Bank'} {at}", (Member("1301"),))
    for at in range(200)
)


@pytest.fixture
def panel(open_lists: OpenLists) -> WatchlistPanel:
    return open_lists(*MANY)


def press(panel: WatchlistPanel, key: Qt.Key) -> ListChooser:
    QTest.keyClick(panel.table, key, CTRL)
    (chooser,) = panel.findChildren(ListChooser)
    return chooser


def line(chooser: ListChooser) -> QLineEdit:
    return chooser.findChildren(QLineEdit)[0]


def names(chooser: ListChooser) -> list[str]:
    (found,) = chooser.findChildren(QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def test_ctrl_g_goes_to_a_list_by_a_part_of_its_name(qtbot: QtBot, panel: WatchlistPanel) -> None:
    chooser = press(panel, Qt.Key.Key_G)
    assert len(names(chooser)) == 203
    QTest.keyClicks(line(chooser), "bank 15")
    assert names(chooser)[:2] == ["Bank 150   1", "Bank 152   1"]
    QTest.keyClick(line(chooser), Qt.Key.Key_Down)
    QTest.keyClick(chooser.findChildren(QListWidget)[0], Qt.Key.Key_Down)
    QTest.keyClick(chooser.findChildren(QListWidget)[0], Qt.Key.Key_Return)
    assert panel.lists.which == MANY[152].id
    tabs = next(each for each in panel.findChildren(QTabBar) if each.accessibleName() == "Lists")
    assert tabs.tabText(tabs.currentIndex()) == "Bank 152"
    assert tabs.rect().intersects(tabs.tabRect(tabs.currentIndex()))


def test_ctrl_l_adds_the_rows_to_a_list_found(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    QTest.keyClick(panel.table, Qt.Key.Key_Home, CTRL)
    panel.lists.wanted.emit(0)
    panel.table.pick(["2914", "4385"])
    chooser = press(panel, Qt.Key.Key_L)
    QTest.keyClicks(line(chooser), "ank 42")
    with qtbot.waitSignal(panel.desk.said) as said:
        QTest.keyClick(line(chooser), Qt.Key.Key_Return)
    assert "to Bank 42" in said.args[0]
    settle(qtbot, panel)
    assert kept(home)[42].codes == ("1301", "2914", "4385")
    assert panel.lists.which == 0


def test_a_name_that_is_not_there_becomes_a_list(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["1301"])
    chooser = press(panel, Qt.Key.Key_L)
    QTest.keyClicks(line(chooser), "Fish")
    assert names(chooser) == ["New list “Fish”"]
    QTest.keyClick(line(chooser), Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert (kept(home)[-1].name, kept(home)[-1].members) == ("Fish", MANY[0].members)
    assert panel.lists.which == kept(home)[-1].id


def test_a_list_that_holds_them_all_takes_nothing(panel: WatchlistPanel) -> None:
    panel.table.pick(["1301"])
    chooser = press(panel, Qt.Key.Key_L)
    assert "✓" in names(chooser)[0]
    found = chooser.findChildren(QListWidget)[0]
    assert found.currentRow() == 200  # the new one, for all others have it
    found.setCurrentRow(3)
    add = next(each for each in chooser.findChildren(QPushButton) if each.text() == "&Add 1301")
    assert not add.isEnabled()
    QTest.keyClick(chooser, Qt.Key.Key_Escape)
