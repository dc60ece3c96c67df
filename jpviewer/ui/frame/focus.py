"""Where the keyboard goes when a panel comes to the front, and that it leaves what was written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def first_focus(panel: QWidget) -> QWidget:
    """The widget of a panel that takes the keyboard first."""
    if panel.focusProxy() is not None or panel.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return panel
    children = panel.findChildren(QWidget)
    tabbed = Qt.FocusPolicy.TabFocus
    return next((each for each in children if each.focusPolicy() & tabbed), panel)


def leave_editors() -> None:
    """What somebody is writing is taken, as by a click elsewhere."""
    if (focus := QApplication.focusWidget()) is not None:
        focus.clearFocus()
