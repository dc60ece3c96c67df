"""One cross and one stretch of sessions for all plots that are linked."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

Days = NDArray[np.int64]


class Place(NamedTuple):
    """A place on an axis of sessions that every calendar can tell."""

    day: int
    past: float
    """Sessions from that day's."""


Stretch = tuple[Place, Place]
"""From the left edge of a plot to its right."""


def place(days: Days, session: float) -> Place:
    """A position in a calendar, also one beyond its ends; the calendar is not empty."""
    nearest = min(max(round(session), 0), len(days) - 1)
    return Place(int(days[nearest]), session - nearest)


def session(days: Days, at: Place) -> float:
    """The position of a place; one on a day that is no session lies between its neighbours."""
    found = int(np.searchsorted(days, at.day))
    known = found < len(days) and days[found] == at.day
    return (found if known else found - 0.5) + at.past


class Link(QObject):
    """Tells every plot what happens on one of them, once all that waits has been dealt with.

    A mouse that moves faster than plots can be drawn costs them one frame, not one a move.
    """

    pointed = Signal(object, int)
    """Which plot the mouse is on, and the day under it; 0 when it has left."""
    moved = Signal(object, object)
    """Which plot the hand has moved, and the `Stretch` it shows now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day: tuple[object, int] | None = None
        self._stretch: tuple[object, Stretch] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)

    def point(self, plot: object, day: int) -> None:
        """The mouse is over a day on a plot; 0 when over none."""
        self._day = plot, day
        self._soon.start()

    def move(self, plot: object, stretch: Stretch) -> None:
        """The hand has brought a plot to a stretch."""
        self._stretch = plot, stretch
        self._soon.start()

    def _tell(self) -> None:
        stretch, day = self._stretch, self._day
        self._stretch = self._day = None
        if stretch is not None:
            self.moved.emit(*stretch)
        if day is not None:
            self.pointed.emit(*day)
