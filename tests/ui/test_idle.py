"""A window that is left alone rests: what is painted asks for no other painting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow, settle

ROUNDS = 60


class Repaints(QObject):
    """Counts the times that a window paints what asked for it."""

    def __init__(self, window: QObject) -> None:
        super().__init__()
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


def test_nothing_is_painted_without_a_cause(qtbot: QtBot, open_window: OpenWindow) -> None:
    session = open_window()
    for dock in session.window.docks:
        session.window.docks.show(dock.objectName())
    for name in ("segments:1", "flows:1"):
        session.window.docks.show(name)
    settle(qtbot, session)
    for _ in range(ROUNDS):
        QApplication.processEvents()
    repaints = Repaints(session.window)
    for _ in range(ROUNDS):
        QApplication.processEvents()
    assert repaints.count < ROUNDS // 10  # a cursor may blink
