"""Members on the clipboard and under the pointer: between lists, rows, tabs and programs."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from time import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from jpviewer.market.watchlists import Member, Watchlist
from jpviewer.settings import Home
from jpviewer.ui.lists import carry
from jpviewer.ui.lists.importing import Importing
from jpviewer.ui.panels.watchlist import WatchlistPanel
from tests.ui.lists.conftest import MINE, OTHER, OpenLists, cells, kept, settle

CTRL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def press(panel: WatchlistPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.table, key, CTRL)


def clip() -> str:
    return QGuiApplication.clipboard().text()


def tab(panel: WatchlistPanel, name: str) -> int:
    return [tabs(panel).tabText(at) for at in range(tabs(panel).count())].index(name)


def go(panel: WatchlistPanel, name: str) -> None:
    tabs(panel).setCurrentIndex(tab(panel, name))


def tabs(panel: WatchlistPanel) -> QTabBar:
    return next(each for each in panel.findChildren(QTabBar) if each.accessibleName() == "Lists")


def drop(onto: QWidget, at: QPoint, mime: QMimeData, action: Qt.DropAction = MOVE) -> None:
    """As the window system does it: enter, then let go."""
    keys = CTRL if action == COPY else Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, COPY | MOVE, mime, LEFT, keys)
    QApplication.sendEvent(onto, enter)
    event = QDropEvent(QPointF(at), COPY | MOVE, mime, LEFT, keys, QEvent.Type.Drop)
    event.setDropAction(action)
    QApplication.sendEvent(onto, event)


def carried(panel: WatchlistPanel, *keys: str) -> QMimeData:
    panel.table.pick(keys)
    return panel.table.pack(panel.table.text())


def test_copied_rows_are_a_table_with_headers_for_others(panel: WatchlistPanel) -> None:
    panel.table.shown.take(panel.table.shown.presets[-1])
    panel.table.pick(["#1", "1301", "2914"])
    press(panel, Qt.Key.Key_C)
    head, first, second = clip().split("\n")
    cell = dict(zip(head.split("\t"), first.split("\t"), strict=True))
    assert cell["code"] == "1301"
    assert (cell["note"], cell["tags"], cell["colour"]) == ("keep", "food sea", "Red")
    assert (cell["position"], cell["target"], cell["stop"]) == ("250000000", "4000", "3000")
    assert second.startswith("2914\t")


def test_a_note_of_several_lines_is_one_cell_for_others(
    qtbot: QtBot, open_lists: OpenLists
) -> None:
    note = "one\ttwo\nthree"
    panel = open_lists(Watchlist(5, "Mine", (Member("1301", note), Member("2914", '"so" it is'))))
    panel.table.shown.take(panel.table.shown.presets[-1])
    panel.table.pick(["1301", "2914"])
    press(panel, Qt.Key.Key_C)
    head, *rows = csv.reader(io.StringIO(clip(), newline=""), delimiter="\t")
    assert [row[head.index("note")] for row in rows] == [note, '"so" it is']


def test_what_was_copied_is_pasted_with_all_that_is_written(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["1301", "2914"])
    press(panel, Qt.Key.Key_C)
    go(panel, "Other")
    panel.table.pick(["9984"])
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    mine, other = kept(home)
    assert mine == MINE
    assert other.members == (OTHER.members[0], MINE.members[1], OTHER.members[1])
    press(panel, Qt.Key.Key_Z)
    settle(qtbot, panel)
    assert kept(home) == (MINE, OTHER)


def test_as_text_too_when_it_went_through_another_program(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.shown.take(panel.table.shown.presets[-1])
    panel.table.pick(["1301"])
    press(panel, Qt.Key.Key_C)
    QGuiApplication.clipboard().setText(clip())
    go(panel, "Other")
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    found = next(each for each in kept(home)[1].members if each.code == "1301")
    assert found._replace(added=7) == MINE.members[1]


def test_cut_rows_leave_with_one_step_and_come_back_with_one(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["1301", "#2"])
    press(panel, Qt.Key.Key_X)
    assert panel.desk.lists.lists[0].keys == ("#1", "2914", "4385", "0001")
    go(panel, "Other")
    panel.table.pick([])
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    assert [(each.code, each.note) for each in kept(home)[1].members[2:]] == [
        ("1301", "keep"),
        ("#1", "Others"),
    ]
    press(panel, Qt.Key.Key_Z)
    press(panel, Qt.Key.Key_Z)
    assert panel.desk.lists.lists == (MINE, OTHER)
    press(panel, Qt.Key.Key_Y)
    assert panel.desk.lists.lists[0].keys == ("#1", "2914", "4385", "0001")


def test_cut_rows_are_pasted_elsewhere_on_their_own_list(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["1301", "2914"])
    press(panel, Qt.Key.Key_X)
    panel.table.pick(["4385"])
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    members = kept(home)[0].members
    assert [each.code for each in members] == ["#1", "#2", "4385", "1301", "2914", "0001"]
    assert members[3:5] == MINE.members[1:3]


def test_what_was_cut_is_joined_to_what_stands_there(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    panel.table.pick(["2914"])
    press(panel, Qt.Key.Key_X)
    go(panel, "Other")
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    assert kept(home)[1].members == (
        OTHER.members[0],
        Member("2914", "mine", "food", 12, "blue"),
    )


def test_a_row_that_contradicts_the_one_there_stays_and_the_user_hears_why(
    qtbot: QtBot, open_lists: OpenLists, home: Home
) -> None:
    other = Watchlist(6, "Other", (Member("1301", "theirs", target=5000.0),))
    panel = open_lists(MINE, other)
    mime = carried(panel, "1301", "4385")
    place = tabs(panel).tabRect(tab(panel, "Other")).center()
    with qtbot.waitSignal(panel.desk.said) as said:
        drop(tabs(panel), place, mime)
    assert said.args[0] == "Not moved, for the lists differ in colour or figures: 1301."
    settle(qtbot, panel)
    mine, after = kept(home)
    assert "1301" in mine.codes
    assert after.members == (*other.members, MINE.members[4])


@pytest.mark.parametrize("text", ["1301\n2914\n", "１３０１ 2914.T", "TSE:1301,TSE:2914", "1301"])
def test_codes_from_anywhere_are_pasted_at_once(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, text: str
) -> None:
    go(panel, "Other")
    QGuiApplication.clipboard().setText(text)
    panel.table.pick([])
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    assert kept(home)[1].codes == ("9984", "2914", "1301")


def test_a_text_with_something_else_in_it_is_previewed(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    QGuiApplication.clipboard().setText("1306\nwhat else\n7777")
    press(panel, Qt.Key.Key_V)
    (dialog,) = panel.findChildren(Importing)
    settle(qtbot, panel)
    assert kept(home)[0] == MINE
    dialog.accept()
    settle(qtbot, panel)
    assert kept(home)[0].codes == ("1301", "2914", "4385", "0001", "1306", "7777")


def test_what_holds_no_code_is_said(qtbot: QtBot, panel: WatchlistPanel) -> None:
    QGuiApplication.clipboard().setText("hello")
    with qtbot.waitSignal(panel.desk.said) as said:
        press(panel, Qt.Key.Key_V)
    assert "nothing in it that could be a code" in said.args[0]


def test_a_paste_is_taken_back_though_the_clock_went_on(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    go(panel, "Other")
    undated = carry.Carried(0, (Member("6501"),))  # as an older archive has them
    QGuiApplication.clipboard().setMimeData(carry.pack(undated, "6501"))
    press(panel, Qt.Key.Key_V)
    settle(qtbot, panel)
    assert "6501" in kept(home)[1].codes
    pasted = int(time())
    qtbot.waitUntil(lambda: int(time()) > pasted)
    panel.desk.lists.undo.undo()
    settle(qtbot, panel)
    assert kept(home) == (MINE, OTHER)


def test_pasting_into_the_whole_market_makes_a_list(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    go(panel, "Whole market")
    QGuiApplication.clipboard().setText("1301\n2914")
    press(panel, Qt.Key.Key_V)
    (dialog,) = panel.findChildren(QDialog)
    settle(qtbot, panel)
    dialog.accept()
    settle(qtbot, panel)
    assert [each.codes for each in kept(home)][2:] == [("1301", "2914")]


def spot(panel: WatchlistPanel, row: int, lower: bool = False) -> QPoint:
    """In the upper or lower half of a row."""
    top = panel.table.rowViewportPosition(row)
    return QPoint(60, top + (18 if lower else 5))


def test_rows_are_dropped_between_others(qtbot: QtBot, panel: WatchlistPanel, home: Home) -> None:
    mime = carried(panel, "1301", "4385")
    drop(panel.table.viewport(), spot(panel, 3), mime)
    settle(qtbot, panel)
    assert kept(home)[0].keys == ("#1", "2914", "1301", "4385", "#2", "0001")
    assert panel.table.picked() == ["1301", "4385"]
    drop(panel.table.viewport(), QPoint(60, 480), carried(panel, "#1"))
    settle(qtbot, panel)
    assert kept(home)[0].keys == ("2914", "1301", "4385", "#2", "0001", "#1")


def test_rows_of_a_sorted_list_stay_and_the_user_hears_why(
    qtbot: QtBot, panel: WatchlistPanel
) -> None:
    panel.table.sort_by("code")
    with qtbot.waitSignal(panel.desk.said) as said:
        drop(panel.table.viewport(), spot(panel, 0), carried(panel, "4385"))
    assert "own order" in said.args[0]
    assert panel.desk.lists.lists == (MINE, OTHER)


@pytest.mark.parametrize("action", [MOVE, COPY])
def test_rows_dropped_on_a_tab_move_or_are_copied_with_ctrl(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, action: Qt.DropAction
) -> None:
    mime = carried(panel, "1301", "2914")
    drop(tabs(panel), tabs(panel).tabRect(tab(panel, "Other")).center(), mime, action)
    settle(qtbot, panel)
    mine, other = kept(home)
    left = ("4385", "0001") if action == MOVE else MINE.codes
    assert mine.codes == left
    joined = OTHER.members[1] if action == COPY else Member("2914", "mine", "food", 12, "blue")
    assert other.members == (OTHER.members[0], joined, MINE.members[1])
    panel.desk.lists.undo.undo()
    assert panel.desk.lists.lists == (MINE, OTHER)


def test_rows_of_the_market_are_dropped_on_a_tab_and_none_on_the_market(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    go(panel, "Whole market")
    mime = carried(panel, "6501")
    drop(tabs(panel), tabs(panel).tabRect(0).center(), mime)
    drop(tabs(panel), tabs(panel).tabRect(tab(panel, "Other")).center(), mime)
    settle(qtbot, panel)
    mine, other = kept(home)
    assert mine == MINE
    assert other.codes == ("9984", "2914", "6501")
    assert other.members[-1].added > 0


def test_a_file_is_dropped_and_previewed(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, tmp_path: Path
) -> None:
    file = tmp_path / "名.csv"
    file.write_bytes('"銘柄（コード）","メモ"\r\n"9984 ソラ","見る"\r\n'.encode("cp932"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop(panel.table.viewport(), QPoint(60, 480), mime)
    (dialog,) = panel.findChildren(Importing)
    settle(qtbot, panel)
    dialog.accept()
    settle(qtbot, panel)
    (new,) = [each for each in kept(home)[0].members if each.code == "9984"]
    assert new == Member("9984", "見る", added=new.added)


def test_separators_are_no_stocks(qtbot: QtBot, panel: WatchlistPanel) -> None:
    chosen: list[str] = []
    panel.desk.selected.connect(chosen.append)
    panel.desk.opened.connect(chosen.append)
    panel.table.setCurrentIndex(panel.table.model().index(3, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert chosen == []
    assert cells(panel, "name")[3] == "Others"
    assert cells(panel, "code")[3] == ""
