"""When the next week comes, quietly; late only once it is."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer

from jpviewer.market.calendar import Calendar
from jpviewer.market.feeds import FEEDS
from jpviewer.market.releases import Release, next_release
from jpviewer.ui.look import quiet
from jpviewer.ui.text.flow_releases import release_words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.wrapped import Wrapped

EVERY = 60_000
"""Milliseconds after which a minute of the clock has passed."""


class NextRelease(Wrapped):
    """Looks at the clock by itself."""

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        quiet(self)
        self._formats = formats
        self._source = ""
        self._release: Release | None = None
        clock = QTimer(self)
        clock.timeout.connect(self.look)
        clock.start(EVERY)

    def take(self, source: str, calendar: Calendar, held: int) -> None:
        """The week after the one that ends on day `held`; nothing while none is held."""
        feed = next(each for each in FEEDS if each.name == f"{source}_flows")
        # Of weekdays in place of sessions nobody knows which are holidays.
        known = held and not calendar.guessed
        self._source, self._release = source, next_release(feed, calendar, held) if known else None
        self.look()

    def look(self, now: float | None = None) -> None:
        """Says how it stands at an instant: now."""
        at = time.time() if now is None else now
        self.setText(release_words(self._source, self._release, at, self._formats))
        self.setVisible(bool(self.text()))
