"""The window in which screens are looked at, named anew, put in order, copied and deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.screens import Screen, line
from jpviewer.ui.look import quiet
from jpviewer.ui.screens.live import LiveScreens
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate

CLOSE = QDialogButtonBox.StandardButton.Close
_EDITABLE = Qt.ItemFlag.ItemIsEditable
SIZE = 560, 380


class ScreensDialog(QDialog):
    """The user's screens come first; those of the program can be read, used and copied."""

    taken = Signal(object)
    """A Screen that is to be used."""

    def __init__(self, live: LiveScreens, japanese: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("screens", "Screens"))
        self._live = live
        self._japanese = japanese
        self._list = QListWidget()
        self._line = QLineEdit()
        self._hint = quiet(QLabel())
        make = self._action
        self._use = make(translate("screens", "&Use"), self._take, "Return")
        self._copy = make(translate("screens", "&Copy"), self._duplicate, "Ctrl+D")
        self._rename = make(translate("screens", "&Rename"), self._begin_rename, "F2")
        self._up = make(translate("screens", "Move &up"), lambda: self._move(-1), "Alt+Up")
        self._down = make(translate("screens", "Move do&wn"), lambda: self._move(1), "Alt+Down")
        self._delete = make(translate("screens", "&Delete"), self._remove, "Del")
        self._undo, self._redo = _undo(live.undo, self), _redo(live.undo, self)
        self.addActions([self._undo, self._redo])
        self._lay_out()
        self._list.itemChanged.connect(self._take_name)
        self._list.currentRowChanged.connect(self._look)
        self._list.itemDoubleClicked.connect(self._take)
        live.changed.connect(self._fill)
        self._fill()
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _fill(self) -> None:
        """Every screen, the one that was chosen chosen again."""
        row = self._list.currentRow()
        chosen = self._chosen()
        self._list.blockSignals(True)
        self._list.clear()
        for screen in self._live.all:
            entry = QListWidgetItem(words.screen(screen), self._list)
            entry.setData(Qt.ItemDataRole.UserRole, screen)
            entry.setToolTip(line(screen, self._japanese))
            if screen.id:
                entry.setFlags(entry.flags() | _EDITABLE)
        self._list.blockSignals(False)
        names = [(each.id, each.key) for each in self._live.all]
        held = (chosen.id, chosen.key) if chosen else (0, "")
        self._choose(names.index(held) if held in names else min(row, len(names) - 1))

    def _choose(self, row: int) -> None:
        self._list.setCurrentRow(row)
        self._look()

    def _look(self) -> None:
        """What the chosen one asks for, and what can be done with it."""
        screen, mine = self._chosen(), len(self._live.shown)
        own, row = screen is not None and screen.id != 0, self._list.currentRow()
        self._line.setText(line(screen, self._japanese) if screen else "")
        self._line.setCursorPosition(0)
        self._hint.setText(
            ""
            if own
            else translate("screens", "Part of the program; a copy of it is yours to change.")
        )
        for action in (self._rename, self._delete):
            action.setEnabled(own)
        self._up.setEnabled(own and row > 0)
        self._down.setEnabled(own and row < mine - 1)

    def _chosen(self) -> Screen | None:
        entry = self._list.currentItem()
        screen = entry.data(Qt.ItemDataRole.UserRole) if entry is not None else None
        return screen if isinstance(screen, Screen) else None

    def _take(self) -> None:
        if (screen := self._chosen()) is not None:
            self.accept()
            self.taken.emit(screen)

    def _duplicate(self) -> None:
        if (screen := self._chosen()) is not None:
            which = self._live.copy(screen)
            self._choose([each.id for each in self._live.all].index(which))
            self._begin_rename()

    def _begin_rename(self) -> None:
        self._list.editItem(self._list.currentItem())

    def _take_name(self, entry: QListWidgetItem) -> None:
        screen = entry.data(Qt.ItemDataRole.UserRole)
        if isinstance(screen, Screen):
            self._live.rename(screen.id, entry.text())
            self._fill()

    def _move(self, step: int) -> None:
        if (screen := self._chosen()) is not None:
            self._live.move(screen, step)

    def _remove(self) -> None:
        if (screen := self._chosen()) is not None:
            self._live.remove(screen)

    def _action(self, text: str, does: Callable[[], None], key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: does())
        self._list.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._list.setAccessibleName(translate("screens", "Screens"))
        self._line.setReadOnly(True)
        self._line.setAccessibleName(translate("screens", "What the screen asks for"))
        buttons = QDialogButtonBox(CLOSE)
        buttons.rejected.connect(self.reject)
        buttons.button(CLOSE).setAutoDefault(False)
        beside = QVBoxLayout()
        for action in (
            *(self._use, self._copy, self._rename, self._up, self._down, self._delete),
            *(self._undo, self._redo),
        ):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setMinimumWidth(130)
            beside.addWidget(button)
        beside.addStretch()
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addLayout(beside)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self._line)
        column.addWidget(self._hint)
        column.addWidget(buttons)
        self.resize(*SIZE)


def _undo(stack: QUndoStack, parent: QWidget) -> QAction:
    action = _of_stack(translate("lists", "Undo"), QKeySequence.StandardKey.Undo, parent)
    action.triggered.connect(stack.undo)
    stack.canUndoChanged.connect(action.setEnabled)
    action.setEnabled(stack.canUndo())
    return action


def _redo(stack: QUndoStack, parent: QWidget) -> QAction:
    action = _of_stack(translate("lists", "Redo"), QKeySequence.StandardKey.Redo, parent)
    action.triggered.connect(stack.redo)
    stack.canRedoChanged.connect(action.setEnabled)
    action.setEnabled(stack.canRedo())
    return action


def _of_stack(text: str, key: QKeySequence.StandardKey, parent: QWidget) -> QAction:
    """The stack's own would say what it undoes, for which a button has no room."""
    action = QAction(text, parent)
    action.setShortcuts(QKeySequence.keyBindings(key))
    return action
