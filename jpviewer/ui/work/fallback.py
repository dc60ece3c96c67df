"""Notices that nothing can be fetched into an empty cache."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from jpviewer.market import progress
from jpviewer.ui.desk import Desk
from jpviewer.ui.work.freshness import States, load_states
from jpviewer.ui.work.refresher import CANCELLED, Refresher

PATIENCE, AGAIN = 15_000, 4_000
"""Milliseconds until it gives up, and between tries until then."""


class Fallback(QObject):
    """Has the sources asked for a while; silent for ever once one of them has brought rows."""

    given_up = Signal()

    def __init__(
        self,
        desk: Desk,
        work: Refresher,
        parent: QObject | None = None,
        patience: int = PATIENCE,
        again: int = AGAIN,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._patience = _single_shot(self, patience, self.given_up.emit)
        self._again = _single_shot(self, again, work.refresh)
        desk.reading.ask(load_states, self._decide, self)

    def _decide(self, states: States) -> None:
        if any(row["last_ok"] for row in states.rows.values()):
            return
        self._patience.start()
        self._work.reported.connect(self._hear)
        self._work.ended.connect(self._retry)
        self._work.refresh()

    def _hear(self, event: progress.Event) -> None:
        if isinstance(event, progress.Written) and event.rows:
            self._stop()

    def _retry(self, code: int) -> None:
        if code == CANCELLED:
            self._stop()
        elif self._patience.isActive():
            self._again.start()

    def _stop(self) -> None:
        self._patience.stop()
        self._again.stop()


def _single_shot(parent: QObject, milliseconds: int, does: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(does)
    return timer
