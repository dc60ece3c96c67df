"""The user's lists as the screen shows them: an edit shows at once, and is written behind it."""

from __future__ import annotations

from collections.abc import Callable
from time import time_ns

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from jpviewer.market.messages import Message
from jpviewer.market.watchlists import Edit, Lists
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane


class LiveLists(QObject):
    """One per window. Every edit can be undone; one that cannot be written is taken back."""

    changed = Signal()
    """Other lists or members are to be shown."""
    written = Signal()
    """The file holds what is shown."""
    refused = Signal(object)
    """A Message: why the file could not be read or written."""

    def __init__(self, writing: Lane[UserFile], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lists: Lists = ()
        self.undo = QUndoStack(self)
        self._writing = writing
        self._held: Lists = ()
        self._underway = 0

    def load(self) -> None:
        """Reads the file; one that can be read is copied once a day."""
        self._underway += 1
        self._writing.do(UserFile.lists, self._begin, self._refuse)

    def edit(self, text: str, change: Edit) -> None:
        """Carries out an edit, known to the undo stack by a text; none when it changes nothing."""
        if change(self.lists) != self.lists:
            self.undo.push(_Step(self, text, change))

    def apply(self, change: Edit) -> None:
        """Shows an edit and sends it to the file."""
        self._show(change(self.lists))
        self._send(lambda file: file.edit(change))

    def new_id(self) -> int:
        """An id that no list has or had: the time, in milliseconds."""
        return max(time_ns() // 1_000_000, *(each.id + 1 for each in self.lists), 1)

    def _send(self, work: Callable[[UserFile], Lists]) -> None:
        self._underway += 1
        self._writing.do(work, self._take, self._refuse)

    def _begin(self, lists: Lists | None) -> None:
        self._take(lists)
        self._writing.do(UserFile.back_up, lambda _: None, self.refused.emit)

    def _take(self, lists: Lists | None) -> None:
        """The file's answer; what is shown may be ahead of it by edits still underway."""
        self._underway -= 1
        self._held = self._held if lists is None else lists
        if not self._underway:
            self._show(self._held)
            self.written.emit()

    def _refuse(self, message: Message) -> None:
        self._underway -= 1
        self.undo.clear()
        self._show(self._held)
        self.refused.emit(message)

    def _show(self, lists: Lists) -> None:
        if lists != self.lists:
            self.lists = lists
            self.changed.emit()


class _Step(QUndoCommand):
    """One edit; undone by putting back the lists as they were."""

    def __init__(self, shown: LiveLists, text: str, change: Edit) -> None:
        super().__init__(text)
        self._shown = shown
        self._change = change
        self._before: Lists = ()

    def redo(self) -> None:
        self._before = self._shown.lists
        self._shown.apply(self._change)

    def undo(self) -> None:
        before = self._before
        self._shown.apply(lambda _: before)
