"""A button that opens a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolButton, QWidget


def add_choice(menu: QMenu, text: str, chosen: bool) -> QAction:
    """A line of a menu that is drawn as one of several, and whether it is the chosen one."""
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setActionGroup(QActionGroup(action))
    action.setChecked(chosen)
    return action


class Ticks(QMenu):
    """Lines of which several are ticked: it stays while they are clicked, or Space is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QAction | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.actionAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # What is only released here was pressed on the button that opened it.
        pressed, self._pressed = self._pressed, None
        if not self._tick(
            pressed if pressed is self.actionAt(event.position().toPoint()) else None
        ):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        """Triggers a line that can be ticked; whether there was one."""
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class MenuButton(QToolButton):
    """The arrow stands behind the text, not over its corner as the style would draw it."""

    def __init__(self, text: str, menu: QMenu | None = None) -> None:
        super().__init__()
        self.setMenu(menu or QMenu(self))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(text)
        self.say(text)

    def say(self, text: str) -> None:
        """Takes another text."""
        self.setText(f"{text} ▾")

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu
