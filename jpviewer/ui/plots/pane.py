"""One field of a plot: series on one vertical axis, the grid behind them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import Series
from jpviewer.ui.plots.strokes import draw_lines, hairline
from jpviewer.ui.plots.value_ticks import value_ticks
from jpviewer.ui.theme import Theme

HEADROOM = 0.06
"""Left free above and below what is shown, of the height."""
MOST_ABOVE = 0.3
"""Of the height, that the names of events may take from the figures."""


class Pane(pg.ViewBox):
    """Keeps its figures in view until the user takes hold of the vertical axis.

    pyqtgraph keeps the ranges and clips; mouse and keys are the plot's.
    """

    def __init__(self, units: bool = False, base: float | None = None, share: int = 1) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.disableAutoRange()
        self.units = units
        """Whether the axis shortens figures to 兆 or bn."""
        self.base = base
        """A figure whose line is stronger than the grid's."""
        self.share = share
        """Its part of the plot's height."""
        self.shown = True
        """Whether it takes room; the plot minds at its next `refresh`."""
        self.held = False
        """The user has set the vertical range."""
        self.series: list[Series] = []
        self.values: NDArray[np.float64] = np.empty(0)
        """The figures on its axis."""
        self.sessions: NDArray[np.float64] = np.empty(0)
        """The sessions whose dates the plot names."""
        self._grid = self._base = QColor()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the grid."""
        self._grid, self._base = QColor(theme.line), QColor(theme.quiet)

    def put(self, series: Sequence[Series]) -> None:
        """Replaces what is drawn; earlier ones lie over later ones."""
        for old in self.series:
            self.scene().removeItem(old)
        self.series = list(series)
        for place, each in enumerate(self.series):
            each.pane = self
            each.setParentItem(self)
            each.setZValue(-place)

    def mapping(self) -> Scale:
        """Between sessions and figures and the pane's pixels, as they are now."""
        (left, right), (low, high) = self.viewRange()
        rect = self.rect()
        return Scale(left, right, low, high, max(rect.width(), 1.0), max(rect.height(), 1.0))

    def show_sessions(self, extent: Extent, fit: bool, above: float = 0.0) -> None:
        """Shows these sessions and, unless the range is held, the whole height of their figures.

        Leaves so many pixels free above.
        """
        self._set_ranges(extent, self.fitting(extent, above) if fit and not self.held else None)

    def show_figures(self, low: float, high: float) -> None:
        """Sets the vertical range as the user wants it; nothing when doubles cannot tell it."""
        if high - low > 1e-12 * max(abs(low), abs(high)) and math.isfinite(high - low):
            self.held = True
            self._set_ranges(None, (low, high))

    def _set_ranges(self, extent: Extent | None, figures: tuple[float, float] | None) -> None:
        sessions = (extent.left, extent.right) if extent else None
        if sessions or figures:
            self.setRange(xRange=sessions, yRange=figures, padding=0.0, disableAutoRange=False)
            self.update()

    def fitting(self, extent: Extent, above: float = 0.0) -> tuple[float, float] | None:
        """The range that shows all figures of some sessions; None when there are none."""
        ends = [each.bounds(extent.left, extent.right) for each in self.series if each.fitted]
        low = min((each[0] for each in ends), default=math.inf)
        high = max((each[1] for each in ends), default=-math.inf)
        if low > high:
            return None
        span = high - low or abs(high) * HEADROOM or 1.0
        over = min(max(HEADROOM, (above + 4) / self.mapping().height), MOST_ABOVE)
        on_the_ground = low == 0 < high and all(each.grounded for each in self.series)
        under = 0.0 if on_the_ground else HEADROOM
        whole = span / (1 - over - under)
        return low - under * whole, high + over * whole

    def set_ticks(self, room: int) -> None:
        """Chooses at most `room` figures for its axis; none while nothing is known."""
        scale = self.mapping()
        ends = (each.bounds(each.first - 1, each.first + each.count) for each in self.series)
        known = any(low <= high for low, high in ends)
        self.values = value_ticks(scale.low, scale.high, room) if known else np.empty(0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.mapping()
        painter.setPen(hairline(self._grid))
        y, x = np.floor(scale.y(self.values)) + 0.5, np.floor(scale.x(self.sessions)) + 0.5
        across = np.column_stack((np.zeros(len(y)), y, np.full(len(y), scale.width), y))
        upright = np.column_stack((x, np.zeros(len(x)), x, np.full(len(x), scale.height)))
        draw_lines(painter, np.concatenate((across, upright)))
        if self.base is not None and scale.low < self.base < scale.high:
            painter.setPen(hairline(self._base))
            height = math.floor(float(scale.y(self.base))) + 0.5
            draw_lines(painter, np.array([[0.0, height, scale.width, height]]))
