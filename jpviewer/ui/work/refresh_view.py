"""What the frame shows of a refresh, and the user's hand on it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from jpviewer.market import progress
from jpviewer.market.messages import Message
from jpviewer.market.tables import FIGURES, REJECTIONS, STATES
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.commands import Commands
from jpviewer.ui.frame.status_bar import StatusBar
from jpviewer.ui.text import words
from jpviewer.ui.text.instants import short_instant
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate
from jpviewer.ui.work import refresher
from jpviewer.ui.work.automatic import Automatic, Once
from jpviewer.ui.work.refresher import Refresher
from jpviewer.ui.work.reloads import Reloads


class RefreshView(QObject):
    """Lives as long as the window; status bar and commands change with the language."""

    due = Signal(object)
    """Names of tables that have other rows: whoever reads one of them may ask again now."""

    def __init__(self, desk: Desk, work: Refresher, automatic: Automatic | Once | None) -> None:
        super().__init__()
        self._desk = desk
        self._work = work
        self._automatic = automatic
        self._failed: list[str] = []
        self._reloads = Reloads()
        self._reloads.due.connect(self.due)

    def attach(self, status: StatusBar, commands: Commands) -> None:
        """Shows itself in these from now on."""
        self._status = status
        self._commands = commands
        status.cancelled.connect(self.cancel)
        commands.cancel.triggered.connect(self.cancel)
        commands.refresh.triggered.connect(lambda: self._work.refresh())
        self._show_running()

    def listen(self) -> None:
        """Hears what the worker says from now on."""
        self._work.started.connect(self._show_running)
        self._work.reported.connect(self._hear)
        self._work.ended.connect(self._end)

    def look(self) -> None:
        """Has what is due refreshed, unless the user does not want that."""
        if self._automatic is not None:
            self._automatic.look()

    def cancel(self) -> None:
        """Stops the refresh; nothing starts again by itself before something new can come."""
        if self._work.running:
            self._status.stopping()
            if self._automatic is not None:
                self._automatic.hold()
            self._work.cancel()

    def complain(self, message: Message) -> None:
        """Says what went wrong."""
        self._desk.said.emit(say(message), True)

    def _show_running(self) -> None:
        self._commands.show_running(self._work.running)
        if self._work.running:
            self._status.start()
        else:
            self._status.finish()

    def _hear(self, event: progress.Event) -> None:
        if isinstance(event, progress.Progress):
            self._status.advance(event)
            self._desk.progressed.emit(event)
        elif isinstance(event, progress.Written):
            # Figures are made when a source has had its turn: it stands otherwise than before.
            ended = [STATES.name] if FIGURES.name in event.tables else []
            self._reloads.written([*event.tables, *ended])
        elif isinstance(event, progress.Failed):
            self._failed.append(event.source)
            self.complain(event.message)
            self._reloads.written([STATES.name])
        elif isinstance(event, progress.Rejected):
            self._reloads.written([REJECTIONS.name])

    def _end(self, code: int, last_words: str) -> None:
        self._show_running()
        self._desk.progressed.emit(None)
        self._reloads.written([STATES.name, REJECTIONS.name])
        sentence = ending(code, last_words, self._failed)
        self._failed.clear()
        self._desk.said.emit(sentence, code not in (refresher.DONE, refresher.CANCELLED))


def ending(code: int, last_words: str, failed: Sequence[str]) -> str:
    """What is said when a refresh is over; the child's own last words where it failed."""
    if code == refresher.DONE:
        return translate("window", "Refreshed {0}").format(short_instant(time.time(), time.time()))
    if code == refresher.CANCELLED:
        return say(Message("cancelled"))
    if code == refresher.PARTLY:
        names = ", ".join(map(words.source, dict.fromkeys(failed)))
        text = translate("window", "Refreshed but for {0}; the Sources panel says why.")
        return text.format(names) if names else translate("window", "Refreshed in part")
    if last_words and code in (refresher.FAILED, refresher.BUSY):
        return last_words
    text = translate("window", "The refresh ended unexpectedly ({0}); the log has the details.")
    return text.format(code)
