"""What lies over a plot: drawn in its pixels, sharp on every screen."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.theme import Theme

PAD = 6.0


class Overlay(QGraphicsItem):
    """As large as the plot, axes included."""

    def __init__(self, theme: Theme, measure: Measure, height: float) -> None:
        super().__init__()
        self.setZValue(height)
        self.theme = theme
        self.measure = measure
        self.rect = QRectF()

    def set_look(self, measure: Measure, theme: Theme) -> None:
        """Takes font and colours."""
        self.measure, self.theme = measure, theme
        self.update()

    def place(self, rect: QRectF) -> None:
        """Takes its place: the whole plot."""
        self.prepareGeometryChange()
        self.rect = rect

    def boundingRect(self) -> QRectF:
        return self.rect

    def chip(self, text: str, middle: float, below: QRectF) -> QRectF:
        """The place of a text under some x, within the plot: on the dates' axis below a field."""
        width = self.measure.width(text) + 2 * PAD
        left = min(max(middle - width / 2, 0.0), max(self.rect.right() - width, 0.0))
        return QRectF(left, below.bottom() + 1, width, self.measure.height + 2)


def draw_upright(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """A line of whole pixels of the screen, through x."""
    ratio, wide = _pixel(painter)
    painter.fillRect(QRectF(math.floor(x * ratio) / ratio, top, wide, bottom - top), colour)


def draw_level(painter: QPainter, y: float, left: float, right: float, colour: QColor) -> None:
    """A line of whole pixels of the screen, through y."""
    ratio, wide = _pixel(painter)
    painter.fillRect(QRectF(left, math.floor(y * ratio) / ratio, right - left, wide), colour)


def draw_chip(painter: QPainter, rect: QRectF, text: str, ground: str, colour: str) -> None:
    """A text on a ground of its own."""
    painter.fillRect(rect, QColor(ground))
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _pixel(painter: QPainter) -> tuple[float, float]:
    """Pixels of the device to one of the plot's, and how wide a thinnest line is in the plot's."""
    ratio = painter.deviceTransform().m11() or 1.0
    return ratio, max(math.floor(ratio + 0.01), 1) / ratio
