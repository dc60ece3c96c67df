"""A window that nobody touches does nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow

TURNS = 30
"""Of the event loop: what paints itself anew does so in each."""


class Paints(QObject):
    """Counts what is painted anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_window_at_rest_paints_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    """The chart's heading once had itself painted without end: a third of a processor."""
    open_window()
    application, paints = QApplication.instance(), Paints()
    assert application is not None

    def at_rest() -> bool:
        before = paints.count
        for _ in range(TURNS):
            QApplication.processEvents()
        return paints.count == before

    application.installEventFilter(paints)
    qtbot.waitUntil(at_rest)
    application.removeEventFilter(paints)
