"""Screens: kept, changed, arranged and undone by the user, under the line they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from jpviewer.market.alerts import SCREEN
from jpviewer.market.screens import SCREENS
from jpviewer.settings import Home
from jpviewer.store.user_file import UserFile
from jpviewer.ui.alerts.dialog import AlertDialog
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.screens.dialog import ScreensDialog
from tests.ui.panels.stocks import seed
from tests.ui.panels.test_watchlist import (
    ALT,
    BY_CAP,
    POPUP,
    add_line,
    cells,
    child,
    make_desk,
    make_panel,
    press_plus,
    search_line,
    settle,
    tabs,
    type_into,
)

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BUILT_IN = [screen.text for screen in SCREENS]
Key = Qt.Key


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with the made-up stocks."""
    home = Home(tmp_path)
    seed(home)
    return home


@pytest.fixture
def desk(qtbot: QtBot, home: Home) -> Iterator[Desk]:
    """What the panel works with, in English."""
    desk = make_desk(home, "en")
    yield desk
    assert desk.reading.close()
    assert desk.writing.close()


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> WatchlistPanel:
    """The panel with everything loaded."""
    return make_panel(qtbot, desk)


def offered(panel: WatchlistPanel) -> dict[str, QAction]:
    """What the menu of screens offers now."""
    menu = child(panel, QToolButton, "Screens").menu()
    assert menu is not None
    menu.aboutToShow.emit()
    return {each.text().replace("&", ""): each for each in menu.actions() if each.text()}


def write(panel: WatchlistPanel, text: str) -> None:
    """Types another line."""
    search_line(panel).selectAll()
    type_into(search_line(panel), text)


def used(panel: WatchlistPanel) -> str:
    """The screen that is named before the chips; '' for none."""
    buttons = (each for each in panel.findChildren(QToolButton) if each.isVisible())
    prefix = "Screen in use: "
    names = [each.accessibleName() for each in buttons]
    return next((each.removeprefix(prefix) for each in names if each.startswith(prefix)), "")


def save(panel: WatchlistPanel, name: str) -> None:
    """Saves the line under a name, as the dialog asks for it."""
    offered(panel)["Save as a screen …"].trigger()
    dialog = child_dialog(panel)
    dialog.setTextValue(name)
    QTest.keyClick(dialog, Key.Key_Return)


def child_dialog(panel: WatchlistPanel) -> QInputDialog:
    (dialog,) = (each for each in panel.findChildren(QInputDialog) if each.isVisible())
    return dialog


def manage(qtbot: QtBot, panel: WatchlistPanel) -> tuple[ScreensDialog, QListWidget]:
    offered(panel)["Manage screens …"].trigger()
    (dialog,) = (each for each in panel.findChildren(ScreensDialog) if each.isVisible())
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    dialog.activateWindow()
    qtbot.waitUntil(listed.hasFocus)
    return dialog, listed


def held(qtbot: QtBot, desk: Desk) -> dict[str, str]:
    """What the user's file has."""
    settle(qtbot, desk)
    with UserFile(desk.home.user, readonly=True) as file:
        return {each.name: each.text for each in file.screens()}


def test_a_filter_is_saved_under_a_name_and_undone(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    write(panel, "時価総額＞１００億　市場:プライム")
    assert used(panel) == ""
    save(panel, "  Large ones ")
    assert used(panel) == "Large ones"
    assert held(qtbot, desk) == {"Large ones": "cap>10bn segment:prime"}
    assert list(offered(panel))[:2] == ["Large ones", "Liquid giants"]
    panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    QTest.keyClick(panel.table, Key.Key_Z, CTRL)
    assert held(qtbot, desk) == {}
    assert used(panel) == ""
    assert cells(panel, "code") == ["2914", "1301", "6501"]
    QTest.keyClick(panel.table, Key.Key_Z, CTRL | SHIFT)
    assert held(qtbot, desk) == {"Large ones": "cap>10bn segment:prime"}


def test_nothing_is_no_screen_and_no_name_saves_nothing(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    assert not offered(panel)["Save as a screen …"].isEnabled()
    write(panel, "cap>10bn")
    save(panel, "   ")
    assert held(qtbot, desk) == {}


def test_lists_and_screens_are_undone_in_the_order_they_were_made(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    write(panel, "cap>10bn")
    save(panel, "One")
    press_plus(qtbot, panel, "Mine")
    save(panel, "Two")
    undo = panel.lists.undo
    seen = []
    for _ in range(4):
        seen.append((sorted(held(qtbot, desk)), [each.name for each in desk.lists.lists]))
        undo.trigger()
    assert seen == [
        (["One", "Two"], ["Mine"]),
        (["One"], ["Mine"]),
        (["One"], ["My list"]),  # its name was an edit of its own
        (["One"], []),
    ]
    assert held(qtbot, desk) == {}


def test_a_changed_screen_says_so_and_takes_the_change_or_goes_back(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    line = search_line(panel)
    write(panel, "cap>10bn")
    save(panel, "Large & old")
    write(panel, "cap>10bn exit<5")
    assert used(panel) == "Large & old, changed"
    offered(panel)["Back to Large  old as saved"].trigger()
    assert (line.text(), used(panel)) == ("cap>10bn", "Large & old")
    write(panel, "cap>10bn exit<5")
    offered(panel)["Save the changes to Large  old"].trigger()
    assert used(panel) == "Large & old"
    assert held(qtbot, desk) == {"Large & old": "cap>10bn exit<5"}
    line.clear()
    assert used(panel) == ""


def test_a_screen_of_the_program_cannot_be_changed_only_kept_as_another(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    offered(panel)["Liquid giants"].trigger()
    write(panel, f"{BUILT_IN[0]} segment:prime")
    assert used(panel) == "Liquid giants, changed"
    assert not any(text.startswith("Save the changes") for text in offered(panel))
    save(panel, "Liquid giants of Prime")
    assert used(panel) == "Liquid giants of Prime"
    assert list(held(qtbot, desk)) == ["Liquid giants of Prime"]


def test_the_segment_chosen_beside_the_line_is_saved_in_it(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    segments = child(panel, QComboBox, "Market segment")
    segments.setCurrentText("Growth")
    write(panel, "cap>1bn")
    before = cells(panel, "code")
    save(panel, "Small")
    assert held(qtbot, desk) == {"Small": "cap>1bn segment:growth"}
    assert (segments.currentText(), cells(panel, "code")) == ("All segments", before)
    segments.setCurrentText("Prime")
    assert used(panel) == "Small, changed"
    offered(panel)["Liquid giants"].trigger()
    assert segments.currentText() == "All segments"


def test_a_list_is_restricted_by_a_screen(qtbot: QtBot, panel: WatchlistPanel, desk: Desk) -> None:
    press_plus(qtbot, panel, "Mine")
    type_into(add_line(panel), "1301 2914 4385")
    settle(qtbot, desk)
    offered(panel)["Liquid giants"].trigger()
    assert cells(panel, "code") == ["2914"]
    assert used(panel) == "Liquid giants"
    tabs(panel).setCurrentIndex(0)
    assert cells(panel, "code") == ["2914", "6501"]


@POPUP
def test_screens_are_managed_by_keys(qtbot: QtBot, panel: WatchlistPanel, desk: Desk) -> None:
    line = search_line(panel)
    for name, text in (("A", "cap>1bn"), ("B", "cap>2bn"), ("C", "cap>3bn")):
        write(panel, text)
        save(panel, name)
    dialog, listed = manage(qtbot, panel)
    names = [listed.item(row).text() for row in range(listed.count())]
    assert names[:4] == ["A", "B", "C", "Liquid giants"]
    asked = child_line(dialog)
    assert asked.text() == "cap>1bn"
    QTest.keyClick(listed, Key.Key_Down, ALT)
    assert list(held(qtbot, desk)) == ["B", "A", "C"]
    assert listed.currentItem().text() == "A"
    QTest.keyClick(listed, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Any")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: listed.item(1).text() == "Any")  # Qt takes it with the next event
    assert list(held(qtbot, desk)) == ["B", "Any", "C"]
    QTest.keyClick(listed, Key.Key_Delete)
    assert list(held(qtbot, desk)) == ["B", "C"]
    QTest.keyClick(listed, Key.Key_Z, CTRL)
    assert list(held(qtbot, desk)) == ["B", "Any", "C"]
    listed.setCurrentRow(0)
    QTest.keyClick(listed, Key.Key_Return)
    assert not dialog.isVisible()
    assert (line.text(), used(panel)) == ("cap>2bn", "B")


@POPUP
def test_a_built_in_screen_is_read_and_copied(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    dialog, listed = manage(qtbot, panel)
    asked = []
    for row in range(listed.count()):
        listed.setCurrentRow(row)
        asked.append(child_line(dialog).text())
    assert asked == BUILT_IN
    actions = {each.text().replace("&", ""): each for each in listed.actions()}
    assert not actions["Rename"].isEnabled()
    assert not actions["Delete"].isEnabled()
    listed.setCurrentRow(2)
    QTest.keyClick(listed, Key.Key_D, CTRL)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Cannot leave")
    QTest.keyClick(editor, Key.Key_Return)
    assert held(qtbot, desk) == {"Cannot leave": "exit1pc>60"}


def child_line(dialog: ScreensDialog) -> QLineEdit:
    lines = dialog.findChildren(QLineEdit)
    return next(each for each in lines if each.accessibleName() == "What the screen asks for")


def test_the_filter_and_its_screen_come_back_with_the_layout(
    qtbot: QtBot, panel: WatchlistPanel, desk: Desk
) -> None:
    write(panel, "cap>10bn")
    save(panel, "Large")
    write(panel, "cap>10bn exit<1")
    kept = panel.choices()
    settle(qtbot, desk)
    again = WatchlistPanel(desk)
    qtbot.addWidget(again)
    again.choose(kept)
    again.show()
    again.reload()
    settle(qtbot, desk)
    assert search_line(again).text() == "cap>10bn exit<1"
    assert cells(again, "code") == ["2914", "6501"]
    assert used(again) == "Large, changed"
    nonsense: tuple[dict[str, object], ...] = ({"filter": 3}, {"screen": [1], "segment": {}}, {})
    for each in nonsense:
        again.choose(each)
        assert search_line(again).text() == ""


@pytest.mark.parametrize("width", [320, 900])
def test_the_name_of_a_screen_has_room(panel: WatchlistPanel, width: int) -> None:
    panel.resize(width, 500)
    offered(panel)["Small but getting liquid"].trigger()
    QApplication.processEvents()
    named = next(
        each
        for each in panel.findChildren(QToolButton)
        if each.accessibleName().startswith("Screen in use")
    )
    assert named.mapTo(panel, QPoint(named.width(), 0)).x() <= width
    assert cells(panel, "code") != BY_CAP


def test_an_alert_is_set_on_the_screen_shown(
    qtbot: QtBot, desk: Desk, panel: WatchlistPanel
) -> None:
    unnamed = "Set an alert on this screen …"
    assert not offered(panel)[unnamed].isEnabled()
    mine = desk.screens.add("Mine & yours", "cap>1bn")
    for name, subject in (("Mine && yours", str(mine)), ("Liquid giants", "liquid_giants")):
        offered(panel)[name.replace("&", "")].trigger()
        offered(panel)[f"Set an alert on {name} …".replace("&", "")].trigger()
        dialog = panel.findChildren(AlertDialog)[-1]
        settle(qtbot, desk)
        alert = dialog.form.alert
        assert (alert.scope, alert.subject, alert.kind) == (SCREEN, subject, "enters")
        dialog.accept()
        settle(qtbot, desk)
    assert [each.subject for each in desk.alerts.alerts] == [str(mine), "liquid_giants"]
    # A line that asks for something else is no screen yet.
    type_into(search_line(panel), "cap>2bn")
    assert not offered(panel)[unnamed].isEnabled()
