"""What lies over a plot: drawn in its pixels, sharp on every screen."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.scale import thinnest
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


def berth(tag: QRectF) -> QRectF:
    """Where no text of an axis may begin or end, for it would be read with the tag's."""
    return tag.adjusted(-PAD, 0, PAD, 0)


def draw_upright(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """A line of whole pixels of the screen, through x."""
    left, wide = across(painter, x)
    painter.fillRect(QRectF(left, top, wide, bottom - top), colour)


def draw_level(painter: QPainter, y: float, left: float, right: float, colour: QColor) -> None:
    """A line of whole pixels of the screen, through y."""
    top, wide = down(painter, y)
    painter.fillRect(QRectF(left, top, right - left, wide), colour)


def across(painter: QPainter, x: float) -> tuple[float, float]:
    """The left edge and the width of a thinnest line through x: the pixels a wick there has."""
    device = painter.deviceTransform()
    return _edge(x, device.m11(), device.dx())


def down(painter: QPainter, y: float) -> tuple[float, float]:
    """The upper edge and the height of a thinnest line through y."""
    device = painter.deviceTransform()
    return _edge(y, device.m22(), device.dy())


def _edge(place: float, ratio: float, shift: float) -> tuple[float, float]:
    stroke = thinnest(ratio)
    return (math.floor(place * ratio + shift - (stroke - 1) / 2) - shift) / ratio, stroke / ratio


def draw_chip(painter: QPainter, rect: QRectF, text: str, ground: str, colour: str) -> None:
    """A text on a ground of its own."""
    painter.fillRect(rect, QColor(ground))
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
