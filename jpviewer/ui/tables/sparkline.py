"""A stock's last closes as a line the height of a row."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from jpviewer.analytics.sparklines import SESSIONS, TOP, unpacked

KEPT = 1024
"""Pictures: a few screens of them, so that scrolling draws each once."""
_ROOM = 4
"""Pixels above the highest and below the lowest close, together."""


class Sparklines:
    """Pictures of packed closes, one for each line and size."""

    def __init__(self, colour: str) -> None:
        self._pen = QPen(QColor(colour))
        self._pen.setWidthF(1.2)
        self._pen.setCosmetic(True)
        self.picture = lru_cache(KEPT)(self._drawn)

    def _drawn(self, line: bytes, width: int, height: int, ratio: float) -> QPixmap:
        """Of pixels of the screen, `ratio` of them for each of the width and height."""
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        for run in runs(line, width, height):
            painter.drawPolyline(run)
        painter.end()
        return picture


def runs(line: bytes, width: int, height: int) -> list[list[QPointF]]:
    """The points of closes without one unknown between them, in a rectangle of pixels."""
    levels = unpacked(np.array([line]))[0].tolist()
    step, scale = (width - 2) / (SESSIONS - 1), (height - _ROOM) / (TOP - 1)
    found: list[list[QPointF]] = [[]]
    for at, level in enumerate(levels):
        if level:
            found[-1].append(QPointF(1 + at * step, _ROOM / 2 + (TOP - level) * scale))
        elif found[-1]:
            found.append([])
    return [run for run in found if len(run) > 1]
