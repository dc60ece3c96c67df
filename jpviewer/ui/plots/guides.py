"""Levels that an indicator is read against, and what it is called and says last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.silent import Silent
from jpviewer.ui.plots.strokes import draw_lines, hairline

PAD = 6.0


class Guides(Silent):
    """Dashed lines across a pane; its axis makes room for them."""

    def __init__(self, levels: Sequence[float], colour: str) -> None:
        super().__init__(colour)
        self.levels = np.array(levels, np.float64)

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        return float(self.levels.min()), float(self.levels.max())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.pane.mapping()
        y = np.floor(scale.y(self.levels)) + 0.5
        painter.setPen(hairline(QColor(self.colour), 3.0, 4.0))
        draw_lines(painter, np.column_stack((0 * y, y, 0 * y + scale.width, y)))


class Caption(Silent):
    """Names and figures in the upper left corner, each in its colour; the last ones give way."""

    def __init__(
        self,
        parts: Sequence[tuple[str, str]],
        measure: Measure,
        ground: str,
        above: Callable[[], float] = lambda: 0.0,
    ) -> None:
        """`above` says how many pixels something else takes over it."""
        super().__init__()
        self.parts = tuple(parts)
        self._above = above
        self._measure = measure
        self._ground = QColor(ground)

    @property
    def reach(self) -> float:
        """Pixels from the left edge of the pane that its texts take, with room for all of them."""
        return PAD + sum(self._measure.width(text) + 1 + PAD for text, _ in self.parts)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setFont(self._measure.font)
        left, end = PAD, self.pane.rect().width() - PAD
        lowest = self.pane.rect().height() - self._measure.height
        top = min(self._above() + 1, max(lowest, 1))
        for text, colour in self.parts:
            shown = self._measure.elided(text, end - left)
            place = QRectF(left, top, self._measure.width(shown) + 1, self._measure.height)
            painter.fillRect(place, self._ground)
            painter.setPen(QColor(colour))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, shown)
            left += place.width() + PAD
            if shown != text:
                return
