"""Lists from files and into files, through the dialogs."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jpviewer.market import archive
from jpviewer.market.alerts import Alert
from jpviewer.market.baselines import YES, Baseline, State, pack
from jpviewer.market.events import MOST, MarketEvent
from jpviewer.market.imports.verdicts import preview
from jpviewer.market.screens import Screen
from jpviewer.market.user import User
from jpviewer.market.watch import Hit, Watch
from jpviewer.market.watchlists import Member, Watchlist
from jpviewer.settings import Home
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lists.archiving import bring_file, keep_all
from jpviewer.ui.lists.bringing import Bringing
from jpviewer.ui.lists.exporting import Exporting
from jpviewer.ui.lists.importing import Importing
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.tables.view import TableView
from tests.ui.lists.conftest import MINE, OTHER, kept, settle

TEXT = "コード,メモ,色\n1301,again,赤\n9984,見る,青\n7777,gone,\n合計,,\n9984,,\n"


def button(dialog: QWidget, which: QDialogButtonBox.StandardButton) -> QPushButton:
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(which)


OK, SAVE = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Save


def shown(dialog: QWidget, key: str) -> list[str]:
    (table,) = dialog.findChildren(TableView)
    place = [column.key for column in table.columns].index(key)
    model = table.model()
    return [model.index(row, place).data() for row in range(model.rowCount())]


def labels(dialog: QWidget) -> str:
    return " | ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def opened(qtbot: QtBot, panel: WatchlistPanel, path: Path) -> Importing:
    panel.lists.files.preview_file(str(path), panel.lists.which)
    (dialog,) = panel.findChildren(Importing)
    settle(qtbot, panel)
    return dialog


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "お気に入り.csv"
    path.write_bytes(TEXT.encode("cp932"))
    return path


def test_every_line_has_its_verdict_before_anything_is_written(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, file: Path
) -> None:
    dialog = opened(qtbot, panel, file)
    assert shown(dialog, "verdict") == [
        "On the list already",
        "Added",
        "Added, though not listed",
        "No code found, skipped",
        "Twice in the file",
    ]
    assert shown(dialog, "line") == ["2", "3", "4", "5", "6"]
    assert shown(dialog, "name")[:2] == ["Aoba Fisheries", "Sora Telecom"]
    assert "お気に入り.csv (table, Shift JIS)" in labels(dialog)
    assert "2 will be added" in labels(dialog)
    assert kept(home) == (MINE, OTHER)
    dialog.reject()
    assert kept(home) == (MINE, OTHER)


def test_import_puts_what_is_taken_with_what_the_file_says(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, file: Path
) -> None:
    opened(qtbot, panel, file).accept()
    settle(qtbot, panel)
    mine = kept(home)[0]
    assert mine.members[:-2] == MINE.members
    assert [each._replace(added=0) for each in mine.members[-2:]] == [
        Member("9984", "見る", colour="blue"),
        Member("7777", "gone"),
    ]
    panel.desk.lists.undo.undo()
    assert panel.desk.lists.lists == (MINE, OTHER)


def test_onto_a_new_list_named_as_the_file(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, file: Path
) -> None:
    dialog = opened(qtbot, panel, file)
    (target,) = [each for each in dialog.findChildren(QComboBox) if each.isVisible()]
    target.setCurrentIndex(0)
    settle(qtbot, panel)
    assert "Twice in the file" in shown(dialog, "verdict")
    assert "On the list already" not in shown(dialog, "verdict")
    name = next(each for each in dialog.findChildren(QLineEdit) if each.isEnabled())
    assert name.text() == "お気に入り"
    name.clear()
    assert not button(dialog, OK).isEnabled()
    name.setText("Favourites")
    dialog.accept()
    settle(qtbot, panel)
    new = kept(home)[2]
    assert (new.name, new.codes) == ("Favourites", ("1301", "9984", "7777"))
    assert panel.lists.which == new.id


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"\x00\x01\xff", "no text in UTF-8"),
        (b"hello, world", "nothing in it that could be a code"),
        (b"", "nothing in it"),
        (None, "cannot be"),
    ],
)
def test_what_is_no_list_is_a_sentence_in_the_dialog(
    qtbot: QtBot, panel: WatchlistPanel, tmp_path: Path, body: bytes | None, said: str
) -> None:
    path = tmp_path / "x.csv"
    if body is not None:
        path.write_bytes(body)
    dialog = opened(qtbot, panel, path)
    assert said in labels(dialog)
    assert not button(dialog, OK).isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()


def export(panel: WatchlistPanel) -> Exporting:
    panel.lists.files.export.trigger()
    (dialog,) = panel.findChildren(Exporting)
    return dialog


def choose(dialog: QWidget, name: str, key: str) -> None:
    box = next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)
    box.setCurrentIndex(box.findData(key))


@pytest.mark.parametrize("form", ["csv", "tsv", "tradingview", "yahoo", "rakuten", "sbi", "codes"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.filterwarnings("ignore")
def test_a_list_leaves_in_every_form_and_its_codes_come_back(
    qtbot: QtBot, panel: WatchlistPanel, tmp_path: Path, form: str, encoding: str
) -> None:
    dialog = export(panel)
    choose(dialog, "Form", form)
    choose(dialog, "Encoding", encoding)
    target = tmp_path / f"out.{form}"
    button(dialog, SAVE).click()
    (ask,) = panel.findChildren(QFileDialog)
    ask.fileSelected.emit(str(target))
    ask.close()
    body = target.read_bytes()
    body.decode(encoding)
    found = preview(body, (), {"1301", "2914"}, 5)
    codes = [each.code for each in found.members if not each.is_separator]
    assert codes == list(MINE.codes)
    if form in ("csv", "tsv"):
        assert found.members[0]._replace(added=7) == MINE.members[1]


def test_the_form_shows_how_it_begins_and_is_copied(panel: WatchlistPanel) -> None:
    dialog = export(panel)
    choose(dialog, "Form", "tradingview")
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert text.toPlainText() == "###Fish,TSE:1301,TSE:2914,###Others,TSE:4385,TSE:0001"
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Copy").click()
    assert QGuiApplication.clipboard().text() == text.toPlainText()
    assert "no place for everything" in labels(dialog)
    choose(dialog, "Form", "csv")
    assert "Headings are left out" in labels(dialog)
    dialog.reject()


def test_what_an_encoding_cannot_write_is_said(qtbot: QtBot, panel: WatchlistPanel) -> None:
    panel.table.pick(["1301"])
    panel.table.headed.emit("1301", "né")
    dialog = export(panel)
    choose(dialog, "Encoding", "cp932")
    assert "no “é”" in labels(dialog)
    assert not button(dialog, SAVE).isEnabled()
    dialog.reject()


WHOLE = User(
    (MINE, Watchlist(7, "Other", (Member("6501"),)), Watchlist(8, "New", (Member("1306"),))),
    (MarketEvent(20251004, name="vote", id=3),),
    (Screen("cap>10bn", name="Big", id=8),),
    Watch((Alert(9, "stock", "1301", "above", 4000.0), Alert(10, "list", "8", "high"))),
)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "everything.json"
    path.write_bytes(archive.dump(WHOLE))
    return path


def bring(qtbot: QtBot, panel: WatchlistPanel, path: Path) -> Bringing:
    bring_file(panel, panel.desk, path)
    qtbot.waitUntil(lambda: bool(panel.findChildren(Bringing)))
    (dialog,) = panel.findChildren(Bringing)
    return dialog


def user(home: Home) -> User:
    with UserFile(home.user, readonly=True) as file:
        return file.user()


def test_everything_is_added_to_what_is_here(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path
) -> None:
    dialog = bring(qtbot, panel, whole)
    assert shown(dialog, "verdict") == [
        "Is here already",
        "Added as “Other 2”",
        *["Added"] * 5,
    ]
    assert shown(dialog, "name")[-2:] == ["1301", "New"]
    assert user(home).lists == (MINE, OTHER)
    dialog.accept()
    settle(qtbot, panel)
    after = user(home)
    assert after.lists[:2] == (MINE, OTHER)
    assert [(each.name, each.codes) for each in after.lists[2:]] == [
        ("Other 2", ("6501",)),
        ("New", ("1306",)),
    ]
    assert [each.name for each in after.events] == ["vote"]
    assert [each.subject for each in after.watch.alerts] == ["1301", str(after.lists[3].id)]
    assert panel.desk.alerts.shown == after.watch
    assert panel.desk.events.shown == after.events
    assert panel.desk.screens.shown == after.screens
    panel.desk.lists.undo.undo()
    settle(qtbot, panel)
    assert user(home) == User((MINE, OTHER))
    assert panel.desk.events.shown == ()
    panel.desk.lists.undo.redo()
    settle(qtbot, panel)
    assert user(home) == after


def test_a_second_time_all_of_it_is_here_already(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path
) -> None:
    with UserFile(home.user) as file:
        file.edit_user(
            lambda _: archive.merged(
                User((OTHER,)), WHOLE._replace(lists=WHOLE.lists[2:]), count(50)
            )
        )
    panel.desk.lists.load()
    settle(qtbot, panel)
    dialog = bring(qtbot, panel, whole)
    assert shown(dialog, "verdict") == [
        *["Added", "Added as “Other 2”"],
        *["Is here already"] * 5,
    ]
    dialog.reject()


def test_what_finds_no_room_is_said_before(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path
) -> None:
    many = tuple(MarketEvent(20240101, name=f"event {at}", id=at) for at in range(1, MOST + 1))
    with UserFile(home.user) as file:
        file.edit_user(lambda user: user._replace(events=many))
    dialog = bring(qtbot, panel, whole)
    assert shown(dialog, "verdict")[3] == "Left out: there are as many as there can be"
    dialog.accept()
    settle(qtbot, panel)
    assert user(home).events == many


def test_a_screen_made_before_everything_came_is_undone_after_it(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path
) -> None:
    panel.desk.screens.add("Mine", "cap>1tn")
    settle(qtbot, panel)
    bring(qtbot, panel, whole).accept()
    settle(qtbot, panel)
    assert [each.name for each in panel.desk.screens.shown] == ["Mine", "Big"]
    panel.desk.lists.undo.undo()
    settle(qtbot, panel)
    assert [each.name for each in panel.desk.screens.shown] == ["Mine"]
    panel.desk.lists.undo.undo()
    settle(qtbot, panel)
    assert user(home) == User((MINE, OTHER))


def test_everything_takes_the_place_of_what_is_here_and_can_be_undone(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path
) -> None:
    dialog = bring(qtbot, panel, whole)
    (_, instead) = dialog.findChildren(QRadioButton)
    instead.click()
    assert shown(dialog, "verdict")[-1] == "Goes (Ctrl+Z brings it back)"
    dialog.accept()
    settle(qtbot, panel)
    assert user(home) == WHOLE
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, panel)
    assert user(home) == User((MINE, OTHER))


def test_what_a_refresh_told_meanwhile_keeps_nothing_from_coming_nor_from_coming_back(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path
) -> None:
    mine = User((MINE, OTHER), watch=Watch((Alert(1, "stock", "9984", "high"),)))
    with UserFile(home.user) as file:
        file.edit_user(lambda _: mine)
    panel.desk.lists.load()
    settle(qtbot, panel)
    dialog = bring(qtbot, panel, whole)
    (_, instead) = dialog.findChildren(QRadioButton)
    instead.click()
    told = [Hit(1, "9984", 20261119, "high", 0.0, 1, "", 3.0, 5)]
    panel.desk.alerts.load()
    panel.desk.alerts.take(told, [Baseline(1, "by", pack({"9984": State(20261119, YES)}))])
    settle(qtbot, panel)
    dialog.accept()
    settle(qtbot, panel)
    assert user(home).lists == WHOLE.lists
    assert user(home).watch.alerts == WHOLE.watch.alerts
    panel.desk.alerts.take([], [Baseline(1, "by", pack({"9984": State(20261120, YES)}))])
    panel.desk.lists.undo.undo()
    settle(qtbot, panel)
    assert user(home).lists == mine.lists
    assert user(home).watch.alerts == mine.watch.alerts


def test_everything_is_kept_in_a_file_that_comes_back_whole(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, whole: Path, tmp_path: Path
) -> None:
    with UserFile(home.user) as file:
        file.edit_user(lambda _: WHOLE)
    keep_all(panel, panel.desk)
    qtbot.waitUntil(lambda: bool(panel.findChildren(QFileDialog)))
    (ask,) = panel.findChildren(QFileDialog)
    ask.fileSelected.emit(str(tmp_path / "out.json"))
    ask.close()
    assert archive.load((tmp_path / "out.json").read_bytes()) == WHOLE


def test_a_backup_comes_back_through_the_same_preview(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, tmp_path: Path
) -> None:
    backup = tmp_path / "user-2026-11-01.db"
    with UserFile(backup) as file:
        file.edit_user(lambda _: WHOLE)
    dialog = bring(qtbot, panel, backup)
    assert shown(dialog, "verdict")[:2] == ["Is here already", "Added as “Other 2”"]
    dialog.accept()
    settle(qtbot, panel)
    assert [each.name for each in user(home).lists] == ["Mine", "Other", "Other 2", "New"]


@pytest.mark.parametrize("body", [b"", b"{}", b"[1", json.dumps({"format": "x"}).encode()])
def test_what_is_no_such_file_is_said_and_changes_nothing(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, tmp_path: Path, body: bytes
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(body)
    with qtbot.waitSignal(panel.desk.said) as said:
        bring_file(panel, panel.desk, path)
    assert said.args[1] is True
    assert "bad.json: " in said.args[0]
    assert user(home).lists == (MINE, OTHER)
