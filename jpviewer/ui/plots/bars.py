"""Bars from zero: value traded by session, or net buying by week."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.series import Reading, Row, Series, Words, highest, lowest
from jpviewer.ui.plots.strokes import Rows, draw_rectangles, rectangles
from jpviewer.ui.plots.thinning import reach

Mask = NDArray[np.bool_]

THIN = 1.5
"""Pixels below which bars of one column are drawn as one."""


class Bars(Series):
    """Each from edge to edge of the sessions it stands for, in one of two colours."""

    grounded = True
    compared = False

    def __init__(
        self, name: str, colour: str, other: str, words: Words, opacity: float = 1.0
    ) -> None:
        super().__init__(name, colour, words)
        self.setOpacity(opacity)
        self._colours = QColor(colour), QColor(other)
        self.left = self.right = self.values = np.empty(0)
        self.other: Mask = np.empty(0, np.bool_)

    def set_values(self, left: Row, right: Row, values: Row, other: Mask) -> None:
        """Edges in sessions (a session reaches half a unit to each side), in order; `other` says
        which bars are in the second colour. NaN is no bar."""
        known = ~np.isnan(values)
        self.left, self.right = left[known], right[known]
        self.values, self.other = values[known], other[known]
        self.first = math.ceil(self.left[0]) if known.any() else 0
        self.update()

    @property
    def count(self) -> int:
        return math.floor(self.right[-1]) - self.first + 1 if len(self.right) else 0

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        shown = self.values[self._visible(left, right)]
        if not len(shown):
            return math.inf, -math.inf
        return min(lowest(shown), 0.0), max(highest(shown), 0.0)

    def figure(self, session: int) -> float:
        place = int(np.searchsorted(self.right, session))
        known = place < len(self.values) and self.left[place] <= session
        return float(self.values[place]) if known else math.nan

    def readings(self, session: int) -> list[Reading]:
        place = int(np.searchsorted(self.right, session))
        if place == len(self.values) or not self.left[place] <= session:
            return []
        colour = self._colours[int(self.other[place])].name()
        return [Reading(self.name, self.words(float(self.values[place])), colour)]

    def _visible(self, left: float, right: float) -> slice:
        return slice(
            int(np.searchsorted(self.right, left, "right")), int(np.searchsorted(self.left, right))
        )

    def shapes(self) -> tuple[Rows, Rows]:
        """What is drawn in each colour, as rectangles on whole pixels of the pane."""
        scale = self.pane.mapping()
        shown = self._visible(scale.left, scale.right)
        left, right = scale.x(self.left[shown]), scale.x(self.right[shown])
        values, other = self.values[shown], self.other[shown]
        thin = len(left) > 0 and float(np.median(right - left)) < THIN
        zero = round(float(scale.y(0.0)))
        parts = []
        for which in (~other, other):
            if thin and which.any():
                start, up, down = reach((left[which] + right[which]) / 2, values[which])
                edges = start, start + 1
            else:
                up, down = np.maximum(values[which], 0), np.minimum(values[which], 0)
                edges = _apart(left[which], right[which])
            top, bottom = np.round(scale.y(up)), np.round(scale.y(down))
            # A bar too low for a pixel still shows on which side of zero it stands.
            top = np.where((up > 0) & (top >= zero), zero - 1, top)
            bottom = np.where((down < 0) & (bottom <= zero), zero + 1, bottom)
            parts.append(rectangles(edges[0], top, edges[1], bottom))
        return parts[0], parts[1]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rows in zip(self._colours, self.shapes(), strict=True):
            painter.setBrush(colour)
            draw_rectangles(painter, rows)


def _apart(left: Row, right: Row) -> tuple[Row, Row]:
    """Edges on whole pixels with a gap between neighbours, a pixel wide at least."""
    gap = np.where(right - left >= 4, 1, 0)
    start = np.round(left) + gap
    return start, np.maximum(np.round(right), start + 1)
