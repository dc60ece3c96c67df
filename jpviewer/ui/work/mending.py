"""What the window does about a damaged cache: has it set aside, and reads on from what follows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from jpviewer.market.messages import Message, StoreError
from jpviewer.store.damage import asides
from jpviewer.store.lock import Running
from jpviewer.store.mending import mend_cache
from jpviewer.ui.desk import Desk
from jpviewer.ui.text.sentences import say
from jpviewer.ui.work.refresher import Refresher

AGAIN = 1000
"""Milliseconds between tries while a refresh still writes into the damaged file."""


class Mending(QObject):
    """Hears of damage from the reading lane; another program may be the one that mends it."""

    begun_anew = Signal(object)
    """A Message: the cache is another one now, empty or nearly so."""

    def __init__(self, desk: Desk, work: Refresher) -> None:
        super().__init__()
        self._home = desk.home
        self._said = desk.said
        self._work = work
        self._known = asides(self._home.cache)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AGAIN)
        self._timer.timeout.connect(self._mend)
        desk.reading.damaged.connect(self._begin)
        desk.reading.replaced.connect(self._look)

    def _begin(self) -> None:
        if not self._timer.isActive():
            self._mend()

    def _mend(self) -> None:
        try:
            mend_cache(self._home.cache, self._home.refresh_lock)
        except Running:
            self._work.cancel()
            self._timer.start()
        except StoreError as trouble:
            self._said.emit(say(trouble.message), True)
        else:
            self._look()

    def _look(self) -> None:
        """Says it once, whoever has set the file aside."""
        found = asides(self._home.cache)
        if found and found[-1] not in self._known:
            message = Message("cache_set_aside", (str(self._home.cache), found[-1].name))
            self.begun_anew.emit(message)
        self._known = found
