"""Lets rows, files and texts be dropped on the tab of a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent

from jpviewer.ui.frame.flat_tabs import FlatTabs
from jpviewer.ui.lists.table import COPY, welcome

_MOVES = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class TabDrop(QObject):
    """Listens to the tabs' own events; the tab under the pointer is marked."""

    dropped = Signal(object, int, bool)
    """What was let go (a QMimeData), the place of the tab, and whether as a copy."""

    def __init__(self, bar: FlatTabs, takes: Callable[[int], bool]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._takes = takes
        bar.setAcceptDrops(True)
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._mark(-1)
        elif isinstance(event, QDropEvent):  # which those that enter and move are, too
            self._follow(event)
            return True
        return False

    def _follow(self, event: QDropEvent) -> None:
        place = self._bar.tabAt(event.position().toPoint())
        takes = place >= 0 and self._takes(place) and welcome(event.mimeData())
        if event.type() in _MOVES:
            self._mark(place if takes else -1)
            if takes or event.type() == QEvent.Type.DragEnter:
                event.acceptProposedAction()
            else:
                event.ignore()
            return
        self._mark(-1)
        if takes:
            event.accept()
            self.dropped.emit(event.mimeData(), place, event.dropAction() == COPY)

    def _mark(self, place: int) -> None:
        if place != self._bar.marked:
            self._bar.marked = place
            self._bar.update()
