"""What somebody is writing is kept, whatever happens around it: a refresh, another tab, a sort."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from jpviewer.market.watchlists import Watchlist
from jpviewer.settings import Home, Settings
from jpviewer.ui.line import Line
from jpviewer.ui.panels.watchlist import WatchlistPanel
from jpviewer.ui.session import Session
from tests.ui.lists import conftest
from tests.ui.lists.conftest import MINE, OTHER, OpenLists, cells, kept, settle

F2, LEFT, NONE = Qt.Key.Key_F2, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
THEIRS = Watchlist(6, "Theirs", (MINE.members[0]._replace(note="Birds"), *OTHER.members[::-1]))


@pytest.fixture
def panel(open_lists: OpenLists) -> WatchlistPanel:
    """On MINE, with a list behind it whose rows have the same places."""
    return open_lists(MINE, THEIRS)


def write(panel: WatchlistPanel, key: str, text: str) -> QLineEdit:
    panel.table.pick([key])
    QTest.keyClick(panel.table, F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, text)
    return editor


def click_other_tab(panel: WatchlistPanel) -> None:
    bar = next(each for each in panel.findChildren(QTabBar) if each.accessibleName() == "Lists")
    place = [bar.tabText(at) for at in range(bar.count())].index("Theirs")
    QTest.mouseClick(bar, LEFT, NONE, bar.tabRect(place).center())


def note(home: Home, which: int, code: str) -> str:
    return next(each.note for each in kept(home)[which].members if each.code == code)


@pytest.mark.parametrize("key", ["1301", "#1"])
def test_a_refresh_that_ends_meanwhile_waits(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, key: str
) -> None:
    editor = write(panel, key, "half")
    panel.reload()
    panel.desk.lists.load()
    settle(qtbot, panel)
    assert QApplication.focusWidget() is editor
    QTest.keyClicks(editor, " and whole")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: note(home, 0, key) == "half and whole")
    settle(qtbot, panel)
    assert "half and whole" in cells(panel, "note") + cells(panel, "name")
    assert not panel.table.is_written_in


@pytest.mark.parametrize("key", ["1301", "#1"])
def test_it_goes_where_it_was_written_though_another_list_is_shown_now(
    qtbot: QtBot, panel: WatchlistPanel, home: Home, key: str
) -> None:
    write(panel, key, "by hand")
    click_other_tab(panel)
    qtbot.waitUntil(lambda: note(home, 0, key) == "by hand")
    settle(qtbot, panel)
    assert kept(home)[1] == THEIRS
    assert not [each for each in panel.table.findChildren(Line) if each.isVisible()]


def test_it_is_taken_before_rows_are_sorted(
    qtbot: QtBot, panel: WatchlistPanel, home: Home
) -> None:
    write(panel, "1301", "by hand")
    header = panel.table.horizontalHeader()
    QTest.mouseClick(header.viewport(), LEFT, NONE, QPoint(4, header.height() // 2))
    assert panel.table.is_arranged
    qtbot.waitUntil(lambda: note(home, 0, "1301") == "by hand")
    settle(qtbot, panel)
    assert sum(each.note == "by hand" for held in kept(home) for each in held.members) == 1


@pytest.mark.parametrize("end", ["closes", "looks otherwise"])
def test_it_is_taken_when_the_window_closes_or_is_built_anew(
    qtbot: QtBot, home: Home, end: str
) -> None:
    conftest.write(home, (MINE, THEIRS))
    session = Session(home, Settings("en", "light"), home, automatic=False)
    with qtbot.waitSignal(session.window.begun):
        session.window.open(None)
    (panel,) = session.window.findChildren(WatchlistPanel)
    qtbot.waitUntil(lambda: panel.table.model().rowCount() > 0)
    settle(qtbot, panel)
    panel.lists.wanted.emit(MINE.id)
    panel.table.setFocus()
    write(panel, "1301", "last")
    if end == "looks otherwise":
        session.window.apply(Settings("ja", "light"))
        session.window.apply(Settings("en", "light"))  # as the tests behind it want it
    session.window.close()
    assert session.close()
    assert note(home, 0, "1301") == "last"
