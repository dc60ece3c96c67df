"""One home, open: its lanes, its refresh and its window."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject

from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store, prepare
from jpviewer.store.user_file import UserFile
from jpviewer.ui import look
from jpviewer.ui.desk import Desk
from jpviewer.ui.frame.main_window import MainWindow
from jpviewer.ui.garbage import Garbage
from jpviewer.ui.lane import Lane
from jpviewer.ui.work.automatic import Automatic, Once
from jpviewer.ui.work.refresher import Refresher, child_command

CLOSING = 1.8
"""Seconds within which everything has ended."""


class Session(QObject):
    """`demo` is the size of the demo market, or '' for the real one.

    Raises StoreError when one of the files cannot be used.
    """

    def __init__(
        self, home: Home, settings: Settings, base: Home, demo: str = "", automatic: bool = True
    ) -> None:
        super().__init__()
        self._garbage = Garbage(self)
        prepare(home.cache)
        UserFile(home.user).close()
        theme, formats = look.wear(settings)
        self.reading: Lane[Store] = Lane(lambda: Store(home.cache))
        self.writing: Lane[UserFile] = Lane(lambda: UserFile(home.user))
        self.desk = Desk(
            home, settings, theme, formats, self.reading, self.writing, demo=bool(demo)
        )

        def command(sources: Sequence[str]) -> list[str]:
            return child_command(base, self.desk.formats.language, sources, demo)

        self.work = Refresher(command)
        self.desk.refresh_wanted.connect(self.work.refresh)
        self._automatic: Automatic | Once | None = None
        if automatic:
            self._automatic = Once(self.desk) if demo else Automatic(self.desk)
        self.window = MainWindow(self.desk, self.work, self._automatic)

    def close(self) -> bool:
        """Stops the child, then the lanes; True when all ended in time. The window is closed."""
        end = time.monotonic() + CLOSING
        self.work.cancel()
        ended = [self.writing.close(CLOSING / 2), self.reading.close(CLOSING / 2)]
        ended.append(self.work.close(max(0.1, end - time.monotonic())))
        for each in (
            self.window,
            self._automatic,
            self.work,
            self.desk,
            self.reading,
            self.writing,
        ):
            if each is not None:
                each.deleteLater()
        return all(ended)
