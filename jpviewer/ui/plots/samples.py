"""A short piece of a line, for legends and for the cross's box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

WIDTHS = {"thick": 2.6, "hollow": 3.8}
USUAL = 1.6
CORE = 1.5


def draw_sample(painter: QPainter, rect: QRectF, colour: str, stroke: str, ground: str) -> None:
    """A short stroke in a series' style, through the middle of a rectangle."""
    shade, middle = QColor(colour), rect.center().y()
    left, right = QPointF(rect.left(), middle), QPointF(rect.right(), middle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flat = Qt.PenCapStyle.FlatCap
    solid = Qt.PenStyle.SolidLine
    painter.setPen(QPen(shade, WIDTHS.get(stroke, USUAL + 0.4), solid, flat))
    painter.drawLine(left, right)
    if stroke == "hollow":
        painter.setPen(QPen(QColor(ground), CORE, solid, flat))
        painter.drawLine(left, right)
    elif stroke in ("beaded", "ringed"):
        painter.setPen(QPen(shade, 1.4))
        painter.setBrush(QColor(ground) if stroke == "ringed" else shade)
        painter.drawEllipse(rect.center(), 2.8, 2.8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_swatch(painter: QPainter, rect: QRectF, colour: str, stroke: str, ground: str) -> None:
    """A short stroke of a line, a patch of what is none."""
    if not stroke:
        painter.fillRect(rect, QColor(colour))
    else:
        draw_sample(painter, rect, colour, stroke, ground)
