"""The dots of the map: drawn once each, then stamped by the thousand in one call."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from shiboken6 import wrapInstance

from jpviewer.ui.market_map.classes import CIRCLE, RING, SQUARE, Kind
from jpviewer.ui.market_map.view import Row

RADIUS = 4.0
"""Of a dot, at most."""
ROOM = 10
"""Pixels of a dot with its edge."""
OPACITY = 0.85
"""Where many lie it is denser."""


class Sprites:
    """The kinds of dots side by side in one picture, so many of its pixels to one of the map's."""

    def __init__(self, kinds: Sequence[Kind], ground: str, ratio: float, radius: float) -> None:
        self._ratio = ratio
        self._side = math.ceil(ROOM * ratio)
        self._sheet = QPixmap(self._side * max(len(kinds), 1), self._side)
        self._sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(OPACITY)
        painter.scale(ratio, ratio)
        for place, kind in enumerate(kinds):
            middle = (place + 0.5) * self._side / ratio
            draw_dot(painter, kind, QPointF(middle, self._side / ratio / 2), ground, radius)
        painter.end()

    def stamp(self, painter: QPainter, x: Row, y: Row, kinds: NDArray[np.int64]) -> None:
        """Draws a dot of its kind at every place, the last ones on top."""
        if not len(x):
            return
        # A PixmapFragment is ten doubles: Qt reads the array's own memory.
        rows = np.zeros((len(x), 10))
        rows[:, 0], rows[:, 1] = x, y
        rows[:, 2] = kinds * self._side
        rows[:, 4:6] = self._side
        rows[:, 6:8] = 1 / self._ratio
        rows[:, 9] = 1.0
        first = wrapInstance(rows.ctypes.data, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(rows), self._sheet)  # type: ignore[arg-type]


def draw_dot(
    painter: QPainter, kind: Kind, at: QPointF, ground: str, radius: float = RADIUS
) -> None:
    """One dot, with an edge that parts it from others."""
    colour = QColor(kind.colour)
    painter.setPen(QPen(QColor(ground), radius / 6))
    painter.setBrush(colour)
    if kind.shape == CIRCLE:
        painter.drawEllipse(at, radius, radius)
    elif kind.shape == SQUARE:
        side = radius * 0.9
        painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
    elif kind.shape == RING:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.2))
        painter.drawEllipse(at, radius - 0.8, radius - 0.8)
    else:
        high, wide = radius * 1.15, radius * 1.15
        painter.drawPolygon(
            QPolygonF(
                [
                    at + QPointF(0, -high),
                    at + QPointF(wide, high * 0.75),
                    at + QPointF(-wide, high * 0.75),
                ]
            )
        )
