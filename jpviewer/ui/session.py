"""One home, open: its lanes, its refresh and its window."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jpviewer.market.messages import Message
from jpviewer.settings import Home, Settings, is_unreadable
from jpviewer.store.lock import Running
from jpviewer.store.mending import mend_cache, open_user_file
from jpviewer.store.store import Store, prepare
from jpviewer.store.user_file import UserFile
from jpviewer.ui import look
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.garbage import Garbage
from jpviewer.ui.lane import Lane
from jpviewer.ui.work.automatic import Automatic, Once
from jpviewer.ui.work.mending import Mending
from jpviewer.ui.work.refresher import Refresher, child_command

if TYPE_CHECKING:
    from jpviewer.ui.work.alerting import Alerting

CLOSING = 1.8
"""Seconds within which everything has ended."""
WRITING = 10.0
"""Seconds that the user's last edits have to reach a disk that is slow: nothing else is lost."""


class Session(QObject):
    """`demo` is the size of the demo market, or '' for the real one.

    Raises StoreError when one of the files cannot be used. A damaged cache is set aside where
    refreshes are `automatic`; the user's file comes back from its backups in any case.
    """

    _restored = Signal(object)

    def __init__(
        self, home: Home, settings: Settings, base: Home, demo: str = "", automatic: bool = True
    ) -> None:
        super().__init__()
        self._garbage = Garbage(self)
        self._notices = _made_ready(home, mend=automatic)
        open_user_file(home.user, self._notices.append).close()
        if is_unreadable(home.settings):
            self._notices.append(Message("settings_damaged", (str(home.settings),)))
        theme, formats = look.wear(settings)
        self.reading: Lane[Store] = Lane(lambda: Store(home.cache))
        self.writing: Lane[UserFile] = Lane(lambda: open_user_file(home.user, self._restored.emit))
        self.desk = Desk(
            home, settings, theme, formats, self.reading, self.writing, demo=bool(demo)
        )

        def command(sources: Sequence[str]) -> list[str]:
            return child_command(base, self.desk.formats.language, sources, demo)

        self.work = Refresher(command)
        self.desk.refresh_wanted.connect(self.work.refresh)
        self._automatic: Automatic | Once | None = None
        if automatic:
            self._automatic = (
                Once(self.desk) if demo else Automatic(self.desk, begun=lambda: self.work.begun)
            )
        self.window = MainWindow(self.desk, self.work, self._automatic)
        self.window.begun.connect(self._say_notices)
        self._alerting: Alerting | None = None
        self.window.begun.connect(self._watch_alerts)
        self._restored.connect(self._read_user_file_anew)
        self._mending = Mending(self.desk, self.work)
        self._mending.begun_anew.connect(self._read_anew)

    def close(self) -> bool:
        """Stops the child, then the lanes; True when all ended in time. The window is closed."""
        end = time.monotonic() + CLOSING
        if self._alerting is not None:
            self._alerting.close()
        self.work.cancel()
        ended = [self.writing.close(patience=WRITING), self.reading.close(CLOSING / 2)]
        ended.append(self.work.close(max(0.1, end - time.monotonic())))
        for each in (
            self.window,
            self._mending,
            self._alerting,
            self._automatic,
            self.work,
            self.desk,
            self.reading,
            self.writing,
        ):
            if each is not None:
                each.deleteLater()
        return all(ended)

    def _watch_alerts(self) -> None:
        from jpviewer.ui.work.alerting import Alerting  # the first paint has enough to do

        self._alerting = Alerting(self.desk, self.work, self.window)

    def _say_notices(self) -> None:
        for message in self._notices:
            self.desk.noticed.emit(message)
        self._notices.clear()

    def _read_user_file_anew(self, message: Message) -> None:
        self.desk.noticed.emit(message)
        self.desk.lists.load()
        self.desk.screens.load()
        self.desk.events.load()
        self.desk.alerts.load()

    def _read_anew(self, message: Message) -> None:
        self.desk.noticed.emit(message)
        self.window.read_anew()
        if self._automatic is not None:
            self.desk.refresh_wanted.emit(())


def _made_ready(home: Home, mend: bool) -> list[Message]:
    """Prepares the cache; what is to be said about it."""
    if not mend:
        prepare(home.cache)
        return []
    try:
        message = mend_cache(home.cache, home.refresh_lock)
    except Running:  # at work on a damaged cache; when it is over, `Mending` has its turn
        return []
    return [message] if message is not None else []
