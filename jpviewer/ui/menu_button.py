"""A button that opens a menu."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStyleOptionToolButton, QToolButton


def add_choice(menu: QMenu, text: str, chosen: bool) -> QAction:
    """A line of a menu that is drawn as one of several, and whether it is the chosen one."""
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setActionGroup(QActionGroup(action))
    action.setChecked(chosen)
    return action


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
