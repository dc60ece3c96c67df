"""A rectangle drawn with Shift held: what is inside fills the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.extent import NARROWEST, Extent
from jpviewer.ui.plots.overlay import Overlay

if TYPE_CHECKING:
    from jpviewer.ui.plots.plot import Plot

NARROW = 6.0
"""Pixels and less across are no box but a slip."""
TALL = 40.0
"""Pixels from which on a box is meant for the figures too; below it is a band of sessions."""
TINT = 0.14


class ZoomBox(Overlay):
    """The rectangle while it is drawn."""

    box = QRectF()

    def show_box(self, box: QRectF) -> None:
        """Draws a box; an empty one is none."""
        self.box = box
        self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.box.isEmpty():
            return
        ground = QColor(self.theme.accent)
        painter.setPen(ground)
        ground.setAlphaF(TINT)
        painter.setBrush(ground)
        painter.drawRect(self.box.toRect())


class Boxing:
    """Draws the box; let go, the plot shows its sessions, and holds its figures if it is tall."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, plot: Plot, at: QPointF) -> None:
        self._plot = plot
        self._at = at
        self._pane = plot.pane_at(at.y())

    def move(self, at: QPointF) -> None:
        pane, height = self._pane.geometry(), abs(at.y() - self._at.y())
        box = QRectF(self._at, at).normalized()
        if height < TALL:
            box.setTop(pane.top())
            box.setBottom(pane.bottom())
        self._plot.zoom_box.show_box(box.intersected(pane))

    def release(self) -> None:
        box, pane = self._plot.zoom_box.box, self._pane.geometry()
        self.drop()
        if box.width() <= NARROW:
            return
        scale = self._pane.mapping()
        self._plot.show_extent(_at_least(scale.session(box.left()), scale.session(box.right())))
        if box.height() < pane.height():
            top, bottom = box.top() - pane.top(), box.bottom() - pane.top()
            self._pane.show_figures(scale.figure(bottom), scale.figure(top))
            self._plot.settle()

    def drop(self) -> None:
        self._plot.zoom_box.show_box(QRectF())


def _at_least(left: float, right: float) -> Extent:
    """From left to right, and no narrower than a plot may be."""
    more = max(NARROWEST - (right - left), 0.0) / 2
    return Extent(left - more, right + more)
