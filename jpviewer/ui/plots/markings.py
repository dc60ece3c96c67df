"""What tells lines of one colour apart: their thickness, a hollow core, beads or rings."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.lines import Line, Part
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import Column, Reading

APART = 44.0
"""Pixels of the pane between beads, about."""
BEAD = 2.8
"""Pixels from the middle of a bead to its rim."""


class Broad(Line):
    """As thick where sessions share a pixel as elsewhere: its thickness says whose it is."""

    def pen(self, colour: QColor, scale: Scale, part: Part) -> QPen:
        pen = super().pen(colour, scale, part)
        if not part.faint:
            pen.setWidthF(self._width * scale.ratio)
            if scale.pitch < 0.5 * scale.ratio and self.stroke == "thick":
                # Columns of its highest and lowest: square ends would put more on either.
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


class Overlay(Broad):
    """Lies over the line whose figures it is given, and says nothing itself."""

    compared = False

    def __init__(self, colour: str, width: float = 1.2) -> None:
        super().__init__("", colour, str, width, marked=False)

    def columns(self) -> list[Column]:
        return []

    def readings(self, session: int) -> list[Reading]:
        return []


class Core(Overlay):
    """The inside of a hollow line, in the colour of the ground."""


class Beads(Overlay):
    """Discs on a line, or rings that show the ground."""

    def __init__(self, colour: str, ring: bool) -> None:
        super().__init__(colour)
        self._ring = ring

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.pane.on(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.colour), 1.4 * scale.ratio))
        painter.setBrush(QBrush(self.pane.ground) if self._ring else QBrush(QColor(self.colour)))
        size = BEAD * scale.ratio
        for x, y in self.places(scale):
            painter.drawEllipse(QPointF(x, y), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def places(self, scale: Scale) -> list[tuple[float, float]]:
        """Where beads lie: on the same sessions while a plot is panned, and rarely on others."""
        apart = 2 ** max(math.ceil(math.log2(APART * scale.ratio / scale.pitch)), 0)
        left, right = np.searchsorted(self.at, (scale.left, scale.right))
        # The first point of each stretch: of weeks and months not every session has one.
        stretches = np.floor(self.at[max(left - 1, 0) : right] / apart)
        shown = max(left - 1, 0) + 1 + np.flatnonzero(np.diff(stretches))
        x, y = scale.x(self.at[shown]), scale.y(self.values[shown])
        known = np.isfinite(y)
        return list(zip(x[known].tolist(), y[known].tolist(), strict=True))
