"""Docks on the real window: where they are, where they come back, what is in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from jpviewer.ui.frame.docks import Docks
from jpviewer.ui.frame.layout import VERSION, Layout, read_layout
from tests.ui.conftest import OpenWindow, settle

DEFAULT = {"watchlist:1", "segments:1", "flows:1", "chart:1"}


def shown(docks: Docks) -> set[str]:
    return {dock.objectName() for dock in docks if not dock.isHidden()}


def places(docks: Docks) -> dict[str, QRect]:
    """Of those in front; a tab behind another lies anywhere."""
    return {dock.objectName(): dock.geometry() for dock in docks if dock.seen}


def test_the_default_layout(open_window: OpenWindow) -> None:
    window = open_window().window
    assert shown(window.docks) == DEFAULT
    at = places(window.docks)
    assert 0.35 < at["watchlist:1"].width() / window.width() < 0.45
    assert at["watchlist:1"].right() < at["segments:1"].left()
    assert at["segments:1"].bottom() < at["flows:1"].top() == at["chart:1"].top()
    assert at["flows:1"].right() < at["chart:1"].left()


def test_a_layout_comes_back_as_it_was(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    window = session.window
    window.setGeometry(100, 100, 1280, 760)
    window.docks["flows:1"].close()
    window.docks.add("chart")
    window.docks["segments:1"].setFloating(True)
    window.docks["segments:1"].setGeometry(40, 60, 500, 300)
    window.docks.show("sources:1")
    window.desk.choose_range("3y")
    window.desk.select("1306")
    settle(qtbot, session)
    before, geometry = places(window.docks), window.geometry()
    window.close()

    layout = read_layout(window.desk.home.layout)
    window = open_window(layout).window
    assert window.geometry() == geometry
    assert shown(window.docks) == {
        "watchlist:1",
        "segments:1",
        "chart:1",
        "chart:2",
        "sources:1",
    }
    assert places(window.docks) == before
    assert window.docks["segments:1"].isFloating()
    assert window.desk.range == "3y"
    assert window.desk.code == "1306"


def test_a_panel_that_a_layout_does_not_know_waits_closed(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    older = QMainWindow()
    qtbot.addWidget(older)
    for name in sorted(DEFAULT | {"sources:1"}):
        dock = QDockWidget(older)
        dock.setObjectName(name)
        older.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    layout = open_window().window.layout_now()
    panels = tuple(each for each in layout.panels if each.kind != "map")
    session = open_window(layout._replace(state=older.saveState(VERSION), panels=panels))
    docks = session.window.docks
    assert shown(docks) == DEFAULT | {"sources:1"}
    docks.show("map:1")
    settle(qtbot, session)
    assert docks["map:1"].seen
    assert docks["segments:1"] in session.window.tabifiedDockWidgets(docks["map:1"])


def test_saving_what_was_restored_changes_nothing(open_window: OpenWindow) -> None:
    window = open_window().window
    window.docks.add("chart")
    window.docks["flows:1"].close()
    first = window.layout_now()
    for _ in range(2):
        window = open_window(first).window
        assert window.layout_now().panels == first.panels
        assert shown(window.docks) == {"watchlist:1", "segments:1", "chart:1", "chart:2"}


@pytest.mark.parametrize("state", [b"", b"\x00\xff garbage", b"\x00\x00\x00\xff" * 40])
def test_a_state_of_garbage_gives_the_default(open_window: OpenWindow, state: bytes) -> None:
    layout = Layout(QByteArray(b"nonsense"), QByteArray(state), ())
    assert shown(open_window(layout).window.docks) == DEFAULT


def test_a_closed_dock_comes_back_from_the_view_menu(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    menu = window.createPopupMenu()
    lines = {line.text().split("\t")[0]: line for line in menu.actions()}
    assert lines["Foreign flows"].isChecked()
    lines["Foreign flows"].trigger()
    assert window.docks["flows:1"].isHidden()
    lines["Foreign flows"].trigger()
    assert not window.docks["flows:1"].isHidden()


def test_a_window_without_its_watchlist_starts_too(open_window: OpenWindow) -> None:
    window = open_window().window
    window.docks["watchlist:1"].close()
    window = open_window(window.layout_now()).window
    assert shown(window.docks) == DEFAULT - {"watchlist:1"}
    assert window.docks["segments:1"].panel is not None


def test_a_dock_is_filled_when_it_is_first_seen(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    docks = session.window.docks
    assert docks["sources:1"].panel is None
    docks.show("sources:1")
    settle(qtbot, session)
    assert docks["sources:1"].panel is not None


def test_an_unseen_panel_asks_again_when_it_is_seen(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    docks = session.window.docks
    panel = docks["flows:1"].panel
    assert panel is not None
    docks["flows:1"].close()
    with qtbot.assertNotEmitted(panel.drawn, wait=100):
        docks.reload(["flows"])
    with qtbot.waitSignal(panel.drawn):
        docks.show("flows:1")


def test_only_readers_of_a_written_table_ask_again(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    docks = session.window.docks
    flows, segments = docks["flows:1"].panel, docks["segments:1"].panel
    assert flows is not None
    assert segments is not None
    with qtbot.assertNotEmitted(segments.drawn, wait=100), qtbot.waitSignal(flows.drawn):
        docks.reload(["flows"])


def test_a_further_chart_is_gone_when_it_is_closed(qtbot: QtBot, open_window: OpenWindow) -> None:
    docks = open_window().window.docks
    dock = docks.add("chart")
    assert {"chart:1", "chart:2"} <= {each.objectName() for each in docks}
    dock.close()
    assert "chart:2" not in {each.objectName() for each in docks}
    assert docks.add("chart").objectName() == "chart:2"


def test_floating_docks_come_back_onto_the_screens_there_are(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window().window
    window.docks["segments:1"].setFloating(True)
    window.docks["segments:1"].setGeometry(5000, 5000, 400, 300)
    window = open_window(window.layout_now()).window
    screen = QApplication.primaryScreen().availableGeometry()
    assert window.docks["segments:1"].isFloating()
    assert screen.contains(window.docks["segments:1"].geometry())


def test_reset_brings_the_default_back(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window().window
    at_first = places(window.docks)
    window.docks.add("chart")
    window.docks["segments:1"].setFloating(True)
    window.docks["watchlist:1"].close()
    window.docks.show("sources:1")
    window.docks.arrange()
    qtbot.waitUntil(lambda: places(window.docks) == at_first)
    assert shown(window.docks) == DEFAULT


def test_an_unwritable_home_is_borne(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window().window
    layout = window.desk.home.layout
    layout.mkdir()
    window.save_layout()
    assert read_layout(layout) is None
