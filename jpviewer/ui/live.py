"""What the user wrote as the screen shows it: an edit shows at once, and is written behind it."""

from __future__ import annotations

from collections.abc import Callable
from time import time_ns
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from jpviewer.market.messages import Message
from jpviewer.store.user_file import UserFile
from jpviewer.ui.lane import Lane

T = TypeVar("T")
Edit = Callable[[T], T]


class Live(QObject, Generic[T]):
    """One part of the user's file. Every edit can be undone; one that cannot be written is taken
    back."""

    changed = Signal()
    """Something else is to be shown."""
    written = Signal()
    """The file holds what is shown."""
    refused = Signal(object)
    """A Message: why the file could not be read or written."""

    def __init__(
        self,
        writing: Lane[UserFile],
        read: Callable[[UserFile], T],
        write: Callable[[UserFile, Edit[T]], T],
        empty: T,
        parent: QObject | None = None,
        undo: QUndoStack | None = None,
    ) -> None:
        """`undo` is the stack of another part, whose edits are undone in turn with these."""
        super().__init__(parent)
        self.shown = empty
        self.undo = undo or QUndoStack(self)
        self._writing = writing
        self._read = read
        self._write = write
        self._held = empty
        self._underway = 0

    def load(self) -> None:
        """Reads the file."""
        self._send(self._read)

    def edit(self, text: str, change: Edit[T]) -> None:
        """Carries out an edit, known to the undo stack by a text; none when it changes nothing."""
        if change(self.shown) != self.shown:
            self.undo.push(_Step(self, text, change))

    def apply(self, change: Edit[T]) -> None:
        """Shows an edit and sends it to the file."""
        self._show(change(self.shown))
        write = self._write
        self._send(lambda file: write(file, change))

    def _send(self, work: Callable[[UserFile], T]) -> None:
        self._underway += 1
        self._writing.do(work, self._take, self._refuse)

    def back(self, before: T, after: T) -> Edit[T]:
        """What undoes an edit from one state to another."""
        return lambda _: before

    def _take(self, held: T | None) -> None:
        """The file's answer; what is shown may be ahead of it by edits still underway."""
        self._underway -= 1
        self._held = self._held if held is None else held
        if not self._underway:
            self._show(self._held)
            self.written.emit()

    def _refuse(self, message: Message) -> None:
        """The step stays with all before it: undone and done again it is tried anew."""
        self._underway -= 1
        self._show(self._held)
        self.refused.emit(message)

    def _show(self, value: T) -> None:
        if value != self.shown:
            self.shown = value
            self.changed.emit()


class _Step(QUndoCommand, Generic[T]):
    """One edit; undone by putting back what was there before."""

    def __init__(self, live: Live[T], text: str, change: Edit[T]) -> None:
        super().__init__(text)
        self._live = live
        self._change = change
        self._before = live.shown

    def redo(self) -> None:
        self._before = self._live.shown
        self._live.apply(self._change)

    def undo(self) -> None:
        self._live.apply(self._live.back(self._before, self._change(self._before)))


def new_id(taken: int) -> int:
    """An id that nothing has or had, where `taken` is the highest: the time, in milliseconds."""
    return max(time_ns() // 1_000_000, taken + 1, 1)
