"""Texts of several lines in a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout


def broken(text: str, font: QFont, width: float) -> list[str]:
    """A text broken into lines that are no wider."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    found, units = [], text.encode("utf-16-le")  # Qt counts in these, not in characters
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        found.append(units[start:end].decode("utf-16-le").strip())
    layout.endLayout()
    return found


def write(painter: QPainter, lines: list[str], font: QFont, left: float, top: float) -> None:
    """Lines under one another, with the painter's pen."""
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for place, line in enumerate(lines):
        painter.drawText(QPointF(left, top + place * metrics.height() + metrics.ascent()), line)
