"""A line of text in which Esc means this line, not the window's Cancel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_ESCAPE, _DOWN = Qt.Key.Key_Escape, Qt.Key.Key_Down


class Line(QLineEdit):
    """Says when Esc gives it up, and when the arrow down wants to leave it."""

    escaped = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == _ESCAPE
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == _ESCAPE:
            self.escaped.emit()
        elif event.key() == _DOWN:
            self.left.emit()
        else:
            super().keyPressEvent(event)
