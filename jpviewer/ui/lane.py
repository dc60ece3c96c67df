"""A thread with one store of its own: the GUI thread asks, and is answered by a signal."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from jpviewer.market.messages import Cancelled, Message, Trouble
from jpviewer.store.troubles import DAMAGED

log = logging.getLogger(__name__)


class Closable(Protocol):
    """What a lane opens on its thread: a store or the user's file."""

    def close(self) -> None:
        """Gives it back."""

    def interrupt(self) -> None:
        """Ends a running query; called from another thread."""

    @property
    def moved(self) -> bool:
        """Whether another file has taken the place of the one that was opened."""


S = TypeVar("S", bound=Closable)
T = TypeVar("T")


class _Question(NamedTuple):
    """What crosses to the lane's thread: never a widget, which might die there."""

    number: int
    owner: int
    """0 for an edit, which nothing replaces."""
    work: Callable[[Any], Any]


class _Asker(NamedTuple):
    """What stays behind until the answer comes."""

    owner: object
    show: Callable[[Any], None]
    fail: Callable[[Message], None] | None


class Lane(QObject, Generic[S]):
    """Questions are answered in order; of one owner's, only the newest is shown.

    `failed` carries a Message for a question whose asker gave no `fail`.
    """

    failed = Signal(object)
    idle = Signal()
    damaged = Signal(object)
    """A Message: the file can no longer be read; somebody must set it aside."""
    replaced = Signal()
    """Another file was found in the place of the one that was open, and is read from now on."""
    _answered = Signal(object, object)
    _troubled = Signal(object, object)

    def __init__(self, open_store: Callable[[], S], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_store
        self._questions: queue.SimpleQueue[_Question | None] = queue.SimpleQueue()
        self._askers: dict[int, _Asker] = {}
        self._newest: dict[int, int] = {}
        self._number = 0
        self._store: S | None = None
        self._answered.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._troubled.connect(self._complain, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="lane", daemon=True)
        self._thread.start()

    def ask(
        self,
        work: Callable[[S], T],
        show: Callable[[T], None],
        owner: object,
        fail: Callable[[Message], None] | None = None,
    ) -> None:
        """Runs `work` on the lane's thread and `show` with its answer on this one.

        A later question of the same owner makes the answers of earlier ones void.
        """
        self._put(work, _Asker(owner, show, fail), id(owner))

    def do(
        self,
        work: Callable[[S], T],
        show: Callable[[T], None],
        fail: Callable[[Message], None] | None = None,
    ) -> None:
        """Like `ask`, for an edit: always carried out and always answered."""
        self._put(work, _Asker(self, show, fail), 0)

    def forget(self, owner: object) -> None:
        """Makes the answers still to come for an owner void: it is about to be destroyed."""
        self._newest.pop(id(owner), None)

    @property
    def busy(self) -> bool:
        """Whether answers are still to come."""
        return bool(self._askers)

    def close(self, seconds: float = 2.0, patience: float | None = None) -> bool:
        """Answers no more questions, finishes the edits asked for, ends the thread.

        What takes longer than `patience`, half of the time unless given, is given up: an edit too.
        True when it ended in time.
        """
        self._newest.clear()
        self._questions.put(None)
        self._thread.join(seconds / 2 if patience is None else patience)
        store = self._store  # the thread may give it back meanwhile
        if self._thread.is_alive() and store is not None:
            store.interrupt()
            self._thread.join(seconds / 2)
        return not self._thread.is_alive()

    def _put(self, work: Callable[[S], Any], asker: _Asker, owner: int) -> None:
        self._number += 1
        self._askers[self._number] = asker
        if owner:
            self._newest[owner] = self._number
        self._questions.put(_Question(self._number, owner, work))

    def _wanted(self, question: _Question) -> bool:
        return not question.owner or self._newest.get(question.owner) == question.number

    def _run(self) -> None:
        while (question := self._questions.get()) is not None:
            if not self._wanted(question):
                self._answered.emit(question, None)
                continue
            try:
                self._answered.emit(question, question.work(self._opened()))
            except Trouble as trouble:
                # A drive that was away, a file set aside: the next question finds what is there.
                self._give_back()
                self._troubled.emit(question, trouble.message)
                if trouble.message.key == DAMAGED:
                    self.damaged.emit(trouble.message)
            except Cancelled:
                if not question.owner:
                    log.warning("an edit was given up: somebody held the file for too long")
                self._answered.emit(question, None)
            except Exception as bug:
                log.exception("a question failed")
                self._troubled.emit(question, Message("bug", (type(bug).__name__, str(bug))))
        self._give_back()

    def _opened(self) -> S:
        if self._store is not None and self._store.moved:
            self._give_back()
            self.replaced.emit()
        if self._store is None:
            self._store = self._open()
        return self._store

    def _give_back(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _show(self, question: _Question, answer: Any) -> None:
        asker = self._askers.pop(question.number)
        try:
            if self._wanted(question):
                asker.show(answer)
        finally:
            self._rest()

    def _complain(self, question: _Question, message: Message) -> None:
        asker = self._askers.pop(question.number)
        try:
            if self._wanted(question):
                (asker.fail or self.failed.emit)(message)
        finally:
            self._rest()

    def _rest(self) -> None:
        if not self._askers:
            self.idle.emit()
