"""Python's garbage collected on the GUI thread alone.

The collector runs on whichever thread happens to allocate: on a lane it would destroy widgets
from there, and Qt dies of that.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 1000
"""Milliseconds between looks at whether there is enough to collect."""


class Garbage(QObject):
    """While it lives, nothing is collected but by its timer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)
        self._timer.start(PAUSE)

    def close(self) -> None:
        """Leaves collecting to Python again."""
        self._timer.stop()
        gc.enable()


def collect() -> None:
    """Collects the oldest generation whose count is past Python's own threshold."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [place for place in range(3) if thresholds[place] and counts[place] > thresholds[place]]
    if due:
        gc.collect(due[-1])
