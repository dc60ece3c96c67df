"""A line through one figure a session."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.series import Reading, Row, Series, Words, highest, known_part, lowest
from jpviewer.ui.plots.strokes import Rows, draw_lines
from jpviewer.ui.plots.thinning import trace

Mask = NDArray[np.bool_]

FAINT = 0.5
"""Opacity of a line that is doubtful."""


class Line(Series):
    """Strong where it is sure, thin and faint where it is doubtful."""

    def __init__(self, name: str, colour: str, words: Words, width: float = 1.6) -> None:
        super().__init__(name, colour, words)
        self._width = width
        self.values: Row = np.empty(0)
        self.sure: Row = self.values
        """Its figures but the doubtful ones."""
        self.doubtful: Row | None = None
        """Its doubtful figures and those beside them; None when all are sure."""

    def set_values(self, first: int, values: Row, doubtful: Mask | None = None) -> None:
        """Figures from session `first` on; NaN at either end is cut off."""
        kept = known_part(values)
        self.first, values = first + kept.start, values[kept]
        self.values, self.sure, self.doubtful = values, values, None
        doubtful = doubtful if doubtful is None else doubtful[kept]
        if doubtful is not None and doubtful.any():
            # The steps into and out of a doubtful stretch belong to it, else the two do not meet.
            edge = doubtful.copy()
            edge[:-1] |= doubtful[1:]
            edge[1:] |= doubtful[:-1]
            self.sure = np.where(doubtful, np.nan, values)
            self.doubtful = np.where(edge, values, np.nan)
        self.update()

    @property
    def count(self) -> int:
        return len(self.values)

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        shown = self.values[self._slice(left, right)]
        return lowest(shown), highest(shown)

    def figure(self, session: int) -> float:
        return self._at(self.values, session)

    def readings(self, session: int) -> list[Reading]:
        value = self.figure(session)
        if math.isnan(value):
            return []
        return [Reading(self.name, self.words(value), self.colour)]

    def strokes(self, values: Row) -> Rows:
        """The segments drawn for some of its figures, in the pane's pixels."""
        scale = self.pane.mapping()
        shown = self._slice(scale.left, scale.right, beside=1)
        x = scale.x(np.arange(shown.start, shown.stop, dtype=np.float64) + self.first)
        return trace(x, scale.y(values[shown]))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Where sessions share a pixel the line is a band, and Qt draws it three times as fast.
        width = self._width if self.pane.mapping().pitch >= 0.5 else 1.0
        painter.setPen(_pen(QColor(self.colour), width))
        draw_lines(painter, self.strokes(self.sure))
        if self.doubtful is not None:
            faint = QColor(self.colour)
            faint.setAlphaF(FAINT)
            painter.setPen(_pen(faint, 1.0))
            draw_lines(painter, self.strokes(self.doubtful))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _pen(colour: QColor, width: float) -> QPen:
    # Square ends close the notches between segments; round ones cost three times as much.
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
