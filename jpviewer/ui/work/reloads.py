"""Turns a stream of written tables into a few reloads."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE = 2000
"""Milliseconds between reloads while a refresh writes."""


class Reloads(QObject):
    """The first writing is shown at once, what follows is gathered for the pause."""

    due = Signal(object)
    """Names of tables: whoever reads one of them may ask again now."""

    def __init__(self, pause: int = PAUSE) -> None:
        super().__init__()
        self._tables: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._pass_on)

    def written(self, tables: Collection[str]) -> None:
        """These tables have other rows than before."""
        self._tables.update(tables)
        if not self._timer.isActive():
            self._pass_on()
            self._timer.start()

    def _pass_on(self) -> None:
        tables, self._tables = self._tables, set()
        if tables:
            self.due.emit(tables)
        else:
            self._timer.stop()
