"""A plot as a picture of its own, with its caption."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from jpviewer.ui.plots.auto_mark import AutoMark
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.crosshair import Crosshair
from jpviewer.ui.plots.drawing import Drawing
from jpviewer.ui.plots.mount import Mount
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.plots.zoom_box import ZoomBox

LIVE = (Crosshair, AutoMark, ZoomBox)
"""What is there for the mouse alone."""
CLIPS = QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape


class Picture(Drawing):
    """What is on screen but for the cross, between the words of its caption."""

    def __init__(self, plot: Plot, caption: Caption) -> None:
        super().__init__(caption.title, plot.logicalDpiX())
        self._plot = plot
        self._mount = Mount(plot, caption)
        high = round(self._mount.above + plot.height() + self._mount.below)
        self.size = QSize(plot.width(), high)
        """In the plot's pixels."""

    @property
    def field(self) -> QRect:
        """Where the plot itself lies in it."""
        return QRect(0, round(self._mount.above), self._plot.width(), self._plot.height())

    def paint(self, painter: QPainter, exact: bool) -> None:
        whole = QRectF(0, 0, self.size.width(), self.size.height())
        painter.fillRect(whole, QColor(self._plot.theme.ground))
        plain = painter.transform()
        moved = QTransform.fromTranslate(0, self._mount.above) * plain
        tops = [item for item in self._plot.scene().items() if item.parentItem() is None]
        for item in _stacked(tops):
            if not isinstance(item, LIVE):
                _draw_item(painter, item, moved)
        painter.setOpacity(1.0)
        painter.setTransform(plain)
        painter.setClipRect(whole)
        self._mount.draw(painter)


def _draw_item(painter: QPainter, item: QGraphicsItem, moved: QTransform) -> None:
    # Not by QGraphicsView.render: it takes clips back by restoring the painter, which Qt 6.11's
    # SVG does not follow; axes drawn after a pane would be clipped to it, in browsers alone.
    clip = next((each for each in _parents(item) if each.flags() & CLIPS), None)
    painter.setTransform(moved)
    painter.setClipRect(clip.sceneBoundingRect() if clip else item.scene().sceneRect())
    painter.setTransform(item.sceneTransform() * moved)
    painter.setOpacity(item.effectiveOpacity())
    item.paint(painter, QStyleOptionGraphicsItem(), None)


def _stacked(items: list[QGraphicsItem]) -> Iterator[QGraphicsItem]:
    """Visible items and their children from the back to the front, as a scene draws them.

    A scene without an index does not put its own list in order.
    """
    for item in sorted(items, key=lambda each: each.zValue()):
        if item.isVisible():
            yield item
            yield from _stacked(item.childItems())


def _parents(item: QGraphicsItem) -> list[QGraphicsItem]:
    found, parent = [], item.parentItem()
    while parent is not None:
        found.append(parent)
        parent = parent.parentItem()
    return found
