"""Asks for a refresh by itself: at the start, and whenever a source has something new."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jpviewer.market import feeds
from jpviewer.ui.desk import Desk

if TYPE_CHECKING:  # nothing of it is wanted before the first paint
    from jpviewer.store.store import Store
    from jpviewer.ui.work.freshness import States

LOOK_AGAIN = 600.0
"""Seconds; a computer that slept, or whose clock was set, is noticed after this."""


class Automatic(QObject):
    """Emits `desk.refresh_wanted`, never while the user has switched it off."""

    def __init__(
        self,
        desk: Desk,
        now: Callable[[], float] = time.time,
        begun: Callable[[], float] = lambda: 0.0,
    ) -> None:
        """`begun` tells when the refresh that runs began, 0 while none does."""
        super().__init__()
        self._desk = desk
        self._now = now
        self._begun = begun
        self._tried: dict[str, float] = {}
        self._held = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        desk.settings_changed.connect(self.look)

    def look(self) -> None:
        """Asks the cache what is due, and for that what is; looks again in time."""
        self._timer.start(int(1000 * LOOK_AGAIN))  # for a cache that cannot be read just now
        self._desk.reading.ask(_load, self._decide, self)

    def hold(self) -> None:
        """The user cancelled: nothing is asked for again before something new can have come."""
        self._held = self._now()

    def _decide(self, states: States) -> None:
        now = self._now()
        settings = self._desk.settings
        self._timer.start(int(1000 * self._pause(states, now)))
        if not settings.automatic:
            return
        from jpviewer.ui.work.freshness import wanted

        sources = wanted(states, now, settings.sources, self._tried, self._held, self._begun())
        if sources:
            self._tried.update(dict.fromkeys(sources, now))
            # All of them are a refresh as F5 starts it, which two wishes at once make only once.
            whole = set(sources) == set(settings.sources)
            self._desk.refresh_wanted.emit(() if whole else sources)

    def _pause(self, states: States, now: float) -> float:
        dues = (feeds.next_due(feed, states.calendar, now) for feed in feeds.FEEDS)
        rests = (states.instant(feed.name, "resume_at") for feed in feeds.FEEDS)
        ahead = (at - now for at in (*dues, *rests) if at > now)
        return max(1.0, min([LOOK_AGAIN, *ahead]))


class Once(QObject):
    """For the demo market: it is built when its cache is empty, and never again unasked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def look(self) -> None:
        """Asks the cache whether the market was built."""
        self._desk.reading.ask(_load, self._decide, self)

    def hold(self) -> None:
        """The user cancelled; nothing would have come anyway."""

    def _decide(self, states: States) -> None:
        if not states.newest_try:
            self._desk.refresh_wanted.emit(())


def _load(store: Store) -> States:
    from jpviewer.ui.work.freshness import load_states

    return load_states(store)
