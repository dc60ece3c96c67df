"""A bar of tabs without frames: texts, and a line under the one that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QTabBar

_TEXT = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextShowMnemonic)
LINE, LINE_FOCUSED = 2, 3


class FlatTabs(QTabBar):
    """Paints itself from the palette; a sheet of style would cost each of its widgets dearly."""

    def __init__(self) -> None:
        super().__init__()
        self.marked = -1
        """The tab over which something is held that can be let go there."""
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole
        thick = LINE_FOCUSED if self.hasFocus() else LINE
        for place in range(self.count()):
            rect, current = self.tabRect(place), place == self.currentIndex()
            if not rect.intersects(event.rect()):
                continue
            if place == self.marked:
                painter.fillRect(rect, self.palette().mid())
            colour = role.WindowText if current else role.PlaceholderText
            painter.setPen(self.palette().color(colour))
            painter.drawText(rect, _TEXT, self.tabText(place))
            if current:
                line = rect.adjusted(0, rect.height() - thick, 0, 0)
                painter.fillRect(line, self.palette().highlight())
        painter.end()
