"""A menu that stays open while its check marks are set with the mouse or the space bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class LastingMenu(QMenu):
    """Enter on a check mark sets it and closes, as in any menu."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._turn():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._turn():
            super().keyPressEvent(event)

    def _turn(self) -> bool:
        """Changes the check mark of the present action; False when it has none."""
        action = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
