"""The real window on a demo market: commands, states, settings, language."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from jpviewer.market import progress, watchlists
from jpviewer.market.messages import Message
from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.frame.search_box import SearchBox
from tests.ui.conftest import OpenWindow, settle


def texts_of(window: MainWindow) -> list[str]:
    """What the status bar says now."""
    labels = [each for each in window.status.findChildren(QLabel) if each.isVisible()]
    buttons = [each for each in window.status.findChildren(QToolButton) if each.isVisible()]
    texts = [*(label.text() for label in labels), *(button.text() for button in buttons)]
    return [text for text in texts if text]


def press(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    qtbot.keySequence(window, keys)


def test_the_demo_market_is_never_unmarked(open_window: OpenWindow) -> None:
    window = open_window().window
    assert "DEMO" in window.windowTitle()
    assert "DEMO" in texts_of(window)


def test_every_source_host_tells_its_freshness(open_window: OpenWindow) -> None:
    texts = texts_of(open_window().window)
    hosts = [text for text in texts if text.split()[0] in ("Yahoo", "JPX", "MOF")]
    assert len(hosts) == 3
    assert not any("failed" in text or "never" in text for text in hosts)


def test_the_largest_stock_is_chosen_at_first(open_window: OpenWindow) -> None:
    session = open_window()
    chart = session.window.docks["chart:1"]
    assert session.desk.code
    assert session.desk.code in chart.windowTitle() + "".join(
        label.text() for label in chart.findChildren(QLabel)
    )


def test_lists_are_read_and_copied_though_their_panel_is_closed(
    open_window: OpenWindow, full_home: Home
) -> None:
    with UserFile(full_home.user) as file:
        file.edit(lambda lists: watchlists.create(lists, 1, "Mine"))
    window = open_window().window
    window.docks["watchlist:1"].close()
    layout = window.layout_now()
    shutil.rmtree(full_home.backups)
    session = open_window(layout)
    assert session.window.docks["watchlist:1"].panel is None
    assert [each.name for each in session.desk.lists.lists] == ["Mine"]
    assert len(list(full_home.backups.glob("user-*.db"))) == 1


def test_a_range_of_the_tool_bar_is_everybodys_range(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    bar = {action.text(): action for action in session.window.findChildren(QAction)}
    with qtbot.waitSignal(session.desk.range_changed) as changed:
        bar["3Y"].trigger()
    assert changed.args == ["3y"]
    assert bar["3Y"].isChecked()
    assert not bar["1Y"].isChecked()
    session.desk.choose_range("since:20251004")
    assert not bar["3Y"].isChecked()
    since = [each.text() for each in session.window.findChildren(QToolButton)]
    assert "Since 2025-10-04 ▾" in since


@pytest.mark.parametrize(("language", "signs"), [("en", ["$", "¥"]), ("ja", ["¥", "$"])])
def test_the_yen_is_the_currency_until_the_dollar_is_chosen(
    open_window: OpenWindow, language: str, signs: list[str]
) -> None:
    session = open_window(settings=Settings(language, "dark"))
    bar = [each for each in session.window.findChildren(QAction) if each.text() in ("¥", "$")]
    assert [each.text() for each in bar] == signs
    assert {each.text(): each.isChecked() for each in bar} == {"¥": True, "$": False}
    bar[signs.index("$")].trigger()
    assert session.desk.currency == "dollar"
    assert {each.text(): each.isChecked() for each in bar} == {"¥": False, "$": True}
    session = open_window(session.window.layout_now())
    assert session.desk.currency == "dollar"


def test_progress_is_told_and_taken_away(open_window: OpenWindow) -> None:
    session = open_window()
    status = session.window.status
    status.start()
    session.work.reported.emit(progress.Progress("yahoo_bars", "7203", 1204, 3900, 31 * 60.0))
    assert "bars 1,204 of 3,900 · 31 min left" in texts_of(session.window)
    assert "Cancel" in texts_of(session.window)
    status.finish()
    assert not any("bars" in text for text in texts_of(session.window))


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        (0, "", "Refreshed "),
        (4, "Another refresh (process 7) is running.", "Another refresh (process 7)"),
        (3, "", "Refreshed but for JPX: trading by investor type"),
        (1, "The disk is full.", "The disk is full."),
        (130, "", "Cancelled"),
        (-9, "", "The refresh ended unexpectedly (-9)"),
    ],
)
def test_the_end_of_a_refresh_is_one_sentence(
    open_window: OpenWindow, code: int, words: str, expected: str
) -> None:
    session = open_window()
    if code == 3:
        busy = Message("file_busy", ("cache.db",))
        session.work.reported.emit(progress.Failed("jpx_flows", busy))
    session.work.ended.emit(code, words)
    assert any(text.startswith(expected) for text in texts_of(session.window))


def test_a_source_that_has_had_its_turn_is_told_while_others_go_on(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    with Store(session.desk.home.cache, readonly=False) as store:
        store.execute("UPDATE states SET last_ok = 0 WHERE source = 'mof_flows'")
        store.execute("UPDATE flows SET source = 'other' WHERE source = 'mof'")
    session.work.reported.emit(progress.Written("figures", ("figures",), 1))
    qtbot.waitUntil(lambda: any("never fetched" in text for text in texts_of(session.window)))


def test_a_failure_of_a_lane_is_said(open_window: OpenWindow) -> None:
    session = open_window()
    session.reading.failed.emit(Message("file_damaged", ("cache.db",)))
    assert any(text.startswith("cache.db is damaged") for text in texts_of(session.window))


def test_search_finds_by_code_and_by_name_and_brings_the_chart_up(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    window = session.window
    box = window.findChild(SearchBox)
    assert isinstance(box, SearchBox)
    window.docks["chart:1"].close()
    window.activateWindow()
    press(qtbot, window, "Ctrl+K")
    settle(qtbot, session)
    QTest.keyClicks(box, session.desk.code)
    with qtbot.waitSignal(session.desk.opened) as opened:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert opened.args == [session.desk.code]
    assert not window.docks["chart:1"].isHidden()
    qtbot.waitUntil(lambda: box.text() == "")
    QTest.keyClicks(box, "no such company")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert any("no such company" in text for text in texts_of(window))


def test_ctrl_and_a_number_brings_a_panel(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    window.activateWindow()
    for number, name in enumerate(("segments", "flows", "watchlist", "chart", "sources"), 1):
        window.docks[f"{name}:1"].close()
        press(qtbot, window, f"Ctrl+{number}")
        assert not window.docks[f"{name}:1"].isHidden()


def test_a_panel_with_the_keyboard_can_be_floated_and_closed(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window().window
    window.activateWindow()
    dock = window.docks.show("watchlist:1")
    qtbot.waitUntil(lambda: window.docks.active() is dock)
    press(qtbot, window, "Ctrl+Shift+D")
    assert dock.isFloating()
    dock.setFloating(False)
    window.docks.show("watchlist:1")
    press(qtbot, window, "Ctrl+W")
    assert dock.isHidden()


def test_other_settings_are_taken_at_once(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    window, before = session.window, session.desk.theme
    window.docks["flows:1"].close()
    old = window.docks["watchlist:1"].panel
    window.apply(Settings("en", "light", up_down="red_up"))
    settle(qtbot, session)
    assert before.dark
    assert not session.desk.theme.dark
    assert QApplication.palette().window().color().name() == session.desk.theme.raised
    assert window.docks["watchlist:1"].panel is not old
    assert window.docks["flows:1"].isHidden()


def test_settings_that_change_no_look_leave_the_panels(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    panel = session.window.docks["watchlist:1"].panel
    with qtbot.waitSignal(session.desk.settings_changed):
        session.window.apply(session.desk.settings._replace(position=10_000_000.0))
    assert session.window.docks["watchlist:1"].panel is panel


def test_dialogs_do_not_stand_in_the_way(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    window.activateWindow()
    for keys in ("Ctrl+,", "F1"):
        press(qtbot, window, keys)
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_keys_are_listed_with_those_of_the_lists_on_any_screen(
    qtbot: QtBot, open_window: OpenWindow, language: str
) -> None:
    window = open_window(settings=Settings(language, "dark")).window
    window.activateWindow()
    press(qtbot, window, "F1")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    room = window.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Ctrl+L", "Ctrl+G", "F2", "Ctrl+O", "Ctrl+C"} <= set(texts)
    assert any(text.startswith("Ctrl+Z") for text in texts)
    assert not [text for text in texts if "(" in text or "&" in text or "F14" in text]
    dialog.reject()


def test_a_folder_that_cannot_be_opened_is_named(open_window: OpenWindow) -> None:
    window = open_window().window
    for action in window.findChildren(QAction):
        if action.text() == "Open &log folder":
            action.trigger()
    assert f"The folder could not be opened: {window.desk.home.logs}" in texts_of(window)


def test_the_layout_is_saved_when_the_window_closes(open_window: OpenWindow) -> None:
    window = open_window().window
    assert not window.desk.home.layout.exists()
    window.close()
    assert window.desk.home.layout.exists()


def test_of_a_screen_of_another_width_the_desktop_finds_a_place(open_window: OpenWindow) -> None:
    layout = open_window().window.layout_now()
    moved = Qt.WidgetAttribute.WA_Moved
    assert open_window(layout).window.testAttribute(moved)
    # Qt's own form: magic, version, two rectangles, a screen's number, two flags, its width.
    at = 4 + 4 + 16 + 16 + 4 + 2
    stored = bytearray(layout.geometry.data())
    stored[at : at + 4] = (4000).to_bytes(4, "big")
    elsewhere = layout._replace(geometry=QByteArray(bytes(stored)))
    assert not open_window(elsewhere).window.testAttribute(moved)


def test_the_chart_menu_takes_the_map_along_while_it_is_in_use(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    session = open_window()
    dock = session.window.docks.show("map:1")
    settle(qtbot, session)
    assert dock.panel is not None
    session.window.activateWindow()
    dock.panel.setFocus()
    qtbot.waitUntil(lambda: session.window.docks.active() is dock)
    titles = [action.text().replace("&", "") for action in session.window.menuBar().actions()]
    menu = session.window.menuBar().actions()[titles.index("Chart")].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    export = dock.panel.export
    assert export is not None
    assert set(export.files) <= set(menu.actions())
