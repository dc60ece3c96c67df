"""Two figures against each other: a dot a week, and the line through them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jpviewer.ui.plots.graph import ACROSS, HEADROOM, Graph, Names, Row, Ticks, plain
from jpviewer.ui.theme import Theme

RADIUS = 3.0
NEAR = 8.0
"""Pixels from a dot within which the mouse is on it."""
FAINT = 0.55
"""Opacity of a dot: where many lie it is darker."""


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points, and how their axes are named; `slope` is NaN where there is no line."""

    x: Row = field(default_factory=lambda: np.empty(0))
    y: Row = field(default_factory=lambda: np.empty(0))
    slope: float = math.nan
    intercept: float = math.nan
    across: str = ""
    """What the horizontal axis counts."""
    upward: str = ""
    """What the vertical axis counts."""
    x_names: Names = plain
    y_names: Names = plain
    hint: Callable[[int], str] = str
    """What to say of a point under the mouse."""


class Dots(Graph):
    """`show_cloud` replaces everything; the last point stands out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.cloud = Cloud()

    def show_cloud(self, cloud: Cloud, message: str = "") -> None:
        """Takes other points; a message stands in their place."""
        self.cloud, self.message = cloud, message
        self.begin_anew()

    def places(self) -> NDArray[np.float64]:
        """The middle of every dot, in pixels."""
        return np.column_stack((self.across(self.cloud.x), self.upward(self.cloud.y)))

    def at(self, point: QPointF) -> int:
        """The dot at a point; -1 for none."""
        if not len(self.cloud.x):
            return -1
        off = np.hypot(*(self.places() - (point.x(), point.y())).T)
        nearest = int(np.argmin(off))
        return nearest if off[nearest] <= NEAR else -1

    def told(self, point: QPointF) -> str:
        found = self.at(point)
        return self.cloud.hint(found) if found >= 0 else ""

    def drawn(self) -> bool:
        return len(self.cloud.x) > 0

    def captions(self) -> tuple[str, str]:
        return self.cloud.across, self.cloud.upward

    def span(self, axis: int) -> tuple[float, float]:
        """Zero is always on it."""
        row = self._row(axis)
        if not len(row):
            return 0.0, 1.0
        low, high = min(float(row.min()), 0.0), max(float(row.max()), 0.0)
        room = (high - low or 1.0) * HEADROOM
        return low - room, high + room

    def ticks(self, axis: int) -> Ticks:
        if not len(self._row(axis)):
            return np.empty(0), []
        return self.round_ticks(axis, self.cloud.y_names if axis else self.cloud.x_names)

    def _row(self, axis: int) -> Row:
        return self.cloud.x if axis == ACROSS else self.cloud.y

    def draw(self, painter: QPainter) -> None:
        cloud, theme = self.cloud, self.theme
        places = self.places()
        shade = QColor(theme.accent)
        shade.setAlphaF(FAINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        for x, y in places[:-1].tolist():
            painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)
        if math.isfinite(cloud.slope):
            ends = np.array(self.span(ACROSS))
            heights = self.upward(cloud.intercept + cloud.slope * ends)
            painter.setPen(QPen(QColor(theme.text), 1.4))
            across = self.across(ends)
            painter.drawLine(QLineF(across[0], heights[0], across[1], heights[1]))
        painter.setPen(QPen(QColor(theme.ground), 1.5))
        painter.setBrush(QColor(theme.text))
        painter.drawEllipse(QPointF(*places[-1].tolist()), RADIUS + 2, RADIUS + 2)
