"""The actions that undo and redo what a stack knows, with the keys of every platform."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack

from jpviewer.ui.text.translate import translate


def undo_actions(stack: QUndoStack, parent: QObject) -> tuple[QAction, QAction]:
    """Undo and redo, whose keys count where the actions are added and inside; Ctrl+Y too."""
    undo = stack.createUndoAction(parent, translate("lists", "Undo"))
    redo = stack.createRedoAction(parent, translate("lists", "Redo"))
    standard = QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)
    undo.setShortcuts(QKeySequence.keyBindings(QKeySequence.StandardKey.Undo))
    redo.setShortcuts(list(dict.fromkeys([*standard, QKeySequence("Ctrl+Y")])))
    for action in (undo, redo):
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return undo, redo
