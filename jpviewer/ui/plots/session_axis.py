"""The dates below a plot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.session_ticks import SessionTick, SessionTicks


class SessionAxis(QGraphicsItem):
    """Stands below the lowest pane; years stand out from months and days."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._dates = SessionTicks(np.empty(0, np.int64), language)
        self._measure = Measure(QFont())
        self._quiet = self._strong = QColor()
        self._rect = QRectF()
        self._extent = Extent(0.0, 1.0)
        self.covers: Callable[[bool], Sequence[QRectF]] = lambda live: ()
        """What lies over it, in the plot, without or with what is there for the mouse alone."""
        self.ticks: list[SessionTick] = []

    def set_days(self, days: NDArray[np.int64]) -> None:
        """Takes the calendar whose positions are the sessions."""
        self._dates = SessionTicks(days, self._language)

    def set_look(self, measure: Measure, quiet: str, strong: str) -> None:
        """Takes font and colours: `strong` is for years."""
        self._measure, self._quiet, self._strong = measure, QColor(quiet), QColor(strong)

    def place(self, rect: QRectF, extent: Extent) -> None:
        """Takes its place in the plot and the sessions from its left edge to its right."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self._extent = extent
        self.update()
        self.ticks = self._dates.within(extent, rect.width(), self._measure.width)

    def boundingRect(self) -> QRectF:
        return self._rect

    def placed(self) -> list[tuple[QRectF, SessionTick]]:
        """Each text's rectangle in the plot."""
        pitch = self._rect.width() / self._extent.width
        top, height, start = self._rect.top(), self._rect.height(), self._rect.left()
        places = []
        for tick in self.ticks:
            width = self._measure.width(tick.text)
            middle = start + (tick.session - self._extent.left) * pitch
            places.append((QRectF(middle - width / 2, top, width, height), tick))
        return places

    def seen(self, live: bool = True) -> list[tuple[QRectF, SessionTick]]:
        """Those of `placed` that nothing lies over, not even in part."""
        covers = self.covers(live)
        return [each for each in self.placed() if not any(map(each[0].intersects, covers))]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setFont(self._measure.font)
        top = self._rect.center().y() - self._measure.height / 2
        for rect, tick in self.seen(live=widget is not None):
            painter.setPen(self._strong if tick.rank == 2 else self._quiet)
            self._measure.draw(painter, rect.left(), top, tick.text)
