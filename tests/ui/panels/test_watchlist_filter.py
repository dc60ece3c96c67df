"""The line that filters the watchlist: its language, its faults, what it offers, and screens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QToolButton
from pytestqt.qtbot import QtBot

from jpviewer.market.screens import SCREENS
from jpviewer.settings import Home
from jpviewer.ui.desk import Desk
from jpviewer.ui.panels.watchlist import WatchlistPanel
from tests.ui.panels.stocks import seed
from tests.ui.panels.test_watchlist import (
    BY_CAP,
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

CTRL = Qt.KeyboardModifier.ControlModifier
POPUP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Opens a completion, which the offscreen platform cannot put on top."""


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """What the panel works with, in English, on the made-up stocks."""
    home = Home(tmp_path)
    seed(home)
    desk = make_desk(home, "en")
    yield desk
    assert desk.reading.close()
    assert desk.writing.close()


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> WatchlistPanel:
    """The panel with everything loaded."""
    return make_panel(qtbot, desk)


@pytest.fixture
def line(panel: WatchlistPanel) -> QLineEdit:
    """The line, with the keyboard."""
    line = search_line(panel)
    line.setFocus()
    return line


def said(panel: WatchlistPanel) -> list[str]:
    """Sentences about the line."""
    texts = (each.text() for each in panel.findChildren(QLabel) if each.isVisible())
    return [text for text in texts if "“" in text]


def offered() -> list[str]:
    """The lines of the completion on screen."""
    popup = QApplication.activePopupWidget()
    if not isinstance(popup, QListView):
        return []
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


def reddish(line: QLineEdit, panel: WatchlistPanel) -> list[int]:
    """Where in the line pixels are of the colour of faults, from the left."""
    picture = line.grab().toImage()
    fault = QColor(panel.desk.theme.fault)
    spots = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return sorted({x for x, y in spots if _near(picture.pixelColor(x, y), fault)})


def _near(one: QColor, other: QColor) -> bool:
    pairs = ((each.red(), each.green(), each.blue()) for each in (one, other))
    return all(abs(first - second) < 60 for first, second in zip(*pairs, strict=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("segment:prime", ["2914", "1301", "9984", "6501"]),
        ("cap>10bn", ["2914", "1301", "6501"]),
        ("時価総額＞100億 市場:プライム", ["2914", "1301", "6501"]),
        ("exit=never", ["4385"]),
        ("売却日数<1", ["2914", "6501"]),
        ("segment:prime size:small", ["1301"]),
        ("lot<100k or sora", ["4385", "130A", "9984"]),
        ("foods -segment:growth", ["2914"]),
        ("cap>10bn nonsense>3", ["2914", "1301", "6501"]),
    ],
)
def test_conditions_and_words_cut_the_market_down(
    panel: WatchlistPanel, text: str, found: list[str]
) -> None:
    type_into(search_line(panel), text)
    assert cells(panel, "code") == found


def test_members_of_a_list_are_found_by_its_name(qtbot: QtBot, panel: WatchlistPanel) -> None:
    press_plus(qtbot, panel, "Mine")
    type_into(child(panel, QLineEdit, "Add a code or name"), "1301 4385")
    settle(qtbot, panel.desk)
    tabs(panel).setCurrentIndex(0)
    type_into(search_line(panel), "in:mine segment:prime")
    assert cells(panel, "code") == ["1301"]


def test_a_fault_is_told_when_the_cursor_has_left_it(
    panel: WatchlistPanel, line: QLineEdit
) -> None:
    QTest.keyClicks(line, "capp>1")
    assert (said(panel), reddish(line, panel)) == ([], [])
    QTest.keyClicks(line, " exit<5")
    (sentence,) = said(panel)
    assert sentence == "There is no field “capp”. Did you mean “cap”?"
    assert line.accessibleDescription() == sentence
    marked = reddish(line, panel)
    width = line.fontMetrics().horizontalAdvance("capp")
    assert marked[-1] - marked[0] == pytest.approx(width, abs=5)
    line.clear()
    assert (said(panel), reddish(line, panel)) == ([], [])


def test_enter_goes_to_the_rows_unless_something_is_wrong(
    panel: WatchlistPanel, line: QLineEdit
) -> None:
    line.insert("cap>many")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said(panel) == ["“many” is not a number. Write one like 10, 2.5bn or 5%."]
    assert line.hasFocus()
    line.setText("cap>10bn")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert panel.table.hasFocus()


@POPUP
def test_fields_and_values_are_offered_while_typing(panel: WatchlistPanel, line: QLineEdit) -> None:
    QTest.keyClicks(line, "seg")
    assert offered() == ["segment:   Segment"]
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "segment:"
    assert "growth   Growth" in offered()
    QTest.keyClicks(line, "gro")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "segment:growth "
    assert cells(panel, "code") == ["130A"]
    assert offered() == []


@POPUP
def test_what_is_offered_says_what_it_is(panel: WatchlistPanel, line: QLineEdit) -> None:
    QTest.keyClick(line, Qt.Key.Key_Space, CTRL)
    said = dict(each.partition("   ")[::2] for each in offered())
    assert (said["in:"], said["code:"], said["exit>"]) == ("List", "Code", "Days to exit")
    assert said["rs60>"] == "Ahead of its segment, 60 days"


@POPUP
def test_what_is_offered_stands_in_nobodys_way(panel: WatchlistPanel, line: QLineEdit) -> None:
    QTest.keyClicks(line, "1")
    assert offered() == []
    line.clear()
    QTest.keyClicks(line, "s")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert (offered(), line.text()) == ([], "s")
    QTest.keyClick(line, Qt.Key.Key_Space, CTRL)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (offered(), line.text()) == ([], "s")
    assert panel.table.hasFocus()


def test_a_screen_writes_its_line(panel: WatchlistPanel) -> None:
    button = child(panel, QToolButton, "Screens")
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions() if action.text()}
    assert list(offered) == [
        "Liquid giants",
        "Small but getting liquid",
        "Trapped",
        "New highs on volume",
        "Left behind",
        "&Save as a screen …",
        "Set an &alert on this screen …",
        "&Manage screens …",
    ]
    offered["Liquid giants"].trigger()
    assert search_line(panel).text() == SCREENS[0].text
    assert cells(panel, "code") == ["2914", "6501"]  # above 1 tn, and above 10 bn a day
    offered["Trapped"].trigger()
    # 1 % of 9 bn is sold never where nobody trades; of 9 tn, at 10 bn a day, in 9 sessions
    assert cells(panel, "code") == ["4385"]
    search_line(panel).clear()
    assert cells(panel, "code") == BY_CAP


def test_the_filter_follows_the_position(panel: WatchlistPanel, desk: Desk) -> None:
    type_into(search_line(panel), "exit<1")
    assert cells(panel, "code") == ["2914", "6501"]
    desk.settings = desk.settings._replace(position=9e9)
    desk.settings_changed.emit()
    assert cells(panel, "code") == ["6501"]  # 9 bn at 20 % of 50 bn; of 40 bn it takes longer
