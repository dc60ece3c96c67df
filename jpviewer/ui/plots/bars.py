"""Bars from zero: value traded by session, or net buying by week."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import (
    Column,
    Mask,
    Reading,
    Row,
    Spanned,
    Words,
    finite,
    highest,
    lowest,
)
from jpviewer.ui.plots.strokes import Rows, draw_rectangles, rectangles
from jpviewer.ui.plots.thinning import reach
from jpviewer.ui.text.formats import UNKNOWN

THIN = 1.5
"""Pixels below which bars of one column are drawn as one."""
BETWEEN = 0.16
"""Of the width of a stretch that several bars share, what is left free beside them."""


class Bars(Spanned):
    """Each from edge to edge of the sessions it stands for, in one of two colours."""

    grounded = True
    compared = False

    def __init__(
        self, name: str, colour: str, other: str, words: Words, opacity: float = 1.0
    ) -> None:
        super().__init__(name, colour, words)
        self.setOpacity(opacity)
        self._colours = QColor(colour), QColor(other)
        self.values = np.empty(0)
        self.other: Mask = np.empty(0, np.bool_)
        self.tops = np.empty(0)
        """Where each ends, as a figure of the axis; its value unless it stands on others."""
        self.lane = 0, 1
        """Its place among several that share the width of a stretch, and their number."""

    def set_values(
        self, left: Row, right: Row, values: Row, other: Mask, tops: Row | None = None
    ) -> None:
        """Edges in sessions (a session reaches half a unit to each side), in order; `other` says
        which bars are in the second colour. NaN is no bar.

        Stacked bars reach from zero to `tops` too: those that end further out lie behind.
        """
        values = finite(values)
        known = ~np.isnan(values)
        self._set_edges(left[known], right[known])
        self.values, self.other = values[known], other[known]
        self.tops = self.values if tops is None else tops[known]
        self.update()

    @property
    def unscaled(self) -> int:
        return int(np.count_nonzero(self.values < 0))  # one of 0 has no height on any scale

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        shown = self.tops[self._visible(left, right)]
        if self._log():
            shown = shown[shown > 0]
            return lowest(shown), highest(shown)
        if not len(shown):
            return math.inf, -math.inf
        return min(lowest(shown), 0.0), max(highest(shown), 0.0)

    def figure(self, session: int) -> float:
        place = self._place(session)
        return math.nan if place is None else float(self.values[place])

    def readings(self, session: int) -> list[Reading]:
        place = self._place(session)
        if place is None:
            return [Reading(self.name, UNKNOWN, self.colour)]
        colour = self._colours[int(self.other[place])].name()
        return [Reading(self.name, self.words(float(self.values[place])), colour)]

    def columns(self) -> list[Column]:
        return [Column(self.heading(), self.left, self.right, self.values)]

    @property
    def swatches(self) -> tuple[str, ...]:
        return tuple(each.name() for each in self._colours)

    def shapes(self, scale: Scale | None = None) -> tuple[Rows, Rows]:
        """What is drawn in each colour, as rectangles on whole pixels: the pane's unless the
        scale has others. On a log scale they stand on the pane's foot."""
        scale = scale or self.pane.mapping()
        shown = self._visible(scale.left, scale.right)
        left, right = self._within(scale.x(self.left[shown]), scale.x(self.right[shown]))
        values, other = self.tops[shown], self.other[shown]
        if scale.log:
            other = np.where(values > 0, other, -1)
        thin = self.span * scale.pitch / self.lane[1] < THIN * scale.ratio
        zero = round(float(scale.y(0.0)))
        parts = []
        for colour in (0, 1):
            which = other == colour
            if thin and which.any():
                middle = (left[which] + right[which]) / 2
                start, up, down = reach(middle, values[which], scale.stroke)
                edges = start, start + scale.stroke
            else:
                up, down = np.maximum(values[which], 0), np.minimum(values[which], 0)
                edges = _apart(left[which], right[which], scale)
            top, bottom = np.round(scale.y(up)), np.round(scale.y(down))
            # A bar too low for a pixel still shows on which side of zero it stands.
            top = np.where((up > 0) & (top >= zero), zero - scale.stroke, top)
            bottom = np.where((down < 0) & (bottom <= zero), zero + scale.stroke, bottom)
            parts.append(rectangles(edges[0], top, edges[1], bottom))
        return parts[0], parts[1]

    def _within(self, left: Row, right: Row) -> tuple[Row, Row]:
        """The edges of its own lane."""
        place, lanes = self.lane
        if lanes == 1:
            return left, right
        gap = (right - left) * BETWEEN
        width = (right - left - gap) / lanes
        start = left + gap / 2 + place * width
        return start, start + width

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.pane.on(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rows in zip(self._colours, self.shapes(scale), strict=True):
            painter.setBrush(colour)
            draw_rectangles(painter, rows)


def _apart(left: Row, right: Row, scale: Scale) -> tuple[Row, Row]:
    """Edges on whole pixels with a gap between neighbours, a stroke wide at least."""
    gap = np.where(right - left >= 4 * scale.ratio, scale.stroke, 0)
    start = np.round(left) + gap
    return start, np.maximum(np.round(right), start + scale.stroke)
