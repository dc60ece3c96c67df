"""One field of a plot: series on one vertical axis, the grid behind them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import (
    QGraphicsSceneResizeEvent,
    QGraphicsWidget,
    QStyleOptionGraphicsItem,
    QWidget,
)

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.scale import Scale, fall, rise
from jpviewer.ui.plots.series import Series
from jpviewer.ui.plots.strokes import Rows, draw_rectangles, rectangles
from jpviewer.ui.plots.value_ticks import log_ticks, value_ticks
from jpviewer.ui.text.formats import Step
from jpviewer.ui.theme import Theme

Scaling = Literal["linear", "log", "percent"]

HEADROOM = 0.06
"""Left free above and below what is shown, of the height."""
BEHIND = 500
"""More series than a pane has."""
MOST_ABOVE = 0.3
"""Of the height, that the names of events may take from the figures."""


class Pane(QGraphicsWidget):
    """Keeps its figures in view until the user takes hold of the vertical axis.

    Mouse and keys are the plot's.
    """

    def __init__(self, units: bool = False, base: float | None = None, share: int = 1) -> None:
        super().__init__()
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._scale = Scale(0.0, 1.0, 0.0, 1.0, 1.0, 1.0)
        self._device: tuple[Scale, QTransform, Scale] | None = None
        self.units = units
        """Whether the axis shortens figures to 兆 or bn."""
        self.step: Step | None = None
        """The unit that it keeps to then; the fitting one for none."""
        self.base = base
        """A figure whose line is stronger than the grid's."""
        self.share = share
        """Its part of the plot's height."""
        self.shown = True
        """Whether it takes room; the plot minds at its next `refresh`."""
        self.held = False
        """The user has set the vertical range."""
        self.scaling: Scaling = "linear"
        self.reference: float | None = None
        """The figure from which a percent scale counts; it counts from none without one."""
        self.series: list[Series] = []
        self.values: NDArray[np.float64] = np.empty(0)
        """The figures on its axis."""
        self.sessions: NDArray[np.float64] = np.empty(0)
        """The sessions whose dates the plot names."""
        self.taken: Callable[[], Sequence[QRectF]] = list
        """Places in its pixels where texts of a series would lie on others."""
        self.ground = self._grid = self._base = QColor()

    def set_theme(self, theme: Theme) -> None:
        """Takes the colours of the grid and of what is behind it."""
        self._grid, self._base = QColor(theme.line), QColor(theme.quiet)
        self.ground = QColor(theme.ground)

    def set_scale(self, kind: Scaling, reference: float | None = None) -> None:
        """Shows the same sessions on another scale; the plot's `refresh` fits it.

        Percent counts from `reference`, a figure above zero. On a log scale figures at or below
        zero have no place: `undrawn` counts them.
        """
        self.scaling, log = kind, kind == "log"
        usable = reference is not None and 0 < reference < math.inf
        self.reference = reference if usable else None
        if log != self._scale.log:
            self.held = False
            low, high = self.fitting(Extent(self._scale.left, self._scale.right)) or (1.0, 10.0)
            self._take(replace(self._scale, low=low, high=high, log=log))

    @property
    def undrawn(self) -> int:
        """Figures that a log scale cannot show."""
        return sum(each.unscaled for each in self.series) if self.scaling == "log" else 0

    def put(self, series: Sequence[Series]) -> None:
        """Replaces what is drawn; earlier ones lie over later ones."""
        for old in self.series:
            self.scene().removeItem(old)
        self.series = list(series)
        for place, each in enumerate(self.series):
            each.pane = self
            each.setParentItem(self)
            each.setZValue(-place - (BEHIND if each.behind else 0))

    def mapping(self) -> Scale:
        """Between sessions and figures and the pane's pixels, as they are now."""
        return self._scale

    def on(self, painter: QPainter) -> Scale:
        """Makes a painter draw in the pixels of its device, and gives the mapping to those."""
        device = painter.deviceTransform()
        painter.setWorldTransform(device.inverted()[0], combine=True)
        if self._device is None or self._device[0] is not self._scale or self._device[1] != device:
            self._device = self._scale, device, self._scale.on(device)
        return self._device[2]

    def resizeEvent(self, event: QGraphicsSceneResizeEvent) -> None:
        size = event.newSize()
        width, height = max(size.width(), 1.0), max(size.height(), 1.0)
        self._take(replace(self._scale, width=width, height=height))

    def show_sessions(self, extent: Extent, fit: bool, above: float = 0.0) -> None:
        """Shows these sessions and, unless the range is held, the whole height of their figures.

        Leaves so many pixels free above.
        """
        figures = self.fitting(extent, above) if fit and not self.held else None
        low, high = figures or (self._scale.low, self._scale.high)
        left, right = extent.left, extent.right
        self._take(replace(self._scale, left=left, right=right, low=low, high=high))

    def show_figures(self, low: float, high: float) -> None:
        """Sets the vertical range as the user wants it; nothing when doubles cannot tell it."""
        bottom, top = (rise(each, self._scale.log) for each in (low, high))
        if top - bottom > 1e-12 * max(abs(bottom), abs(top)) and math.isfinite(top - bottom):
            self.held = True
            self._take(replace(self._scale, low=low, high=high))

    def _take(self, scale: Scale) -> None:
        self._scale = scale
        self.update()

    def fitting(self, extent: Extent, above: float = 0.0) -> tuple[float, float] | None:
        """The range that shows all figures of some sessions; None when there are none."""
        ends = [each.bounds(extent.left, extent.right) for each in self.series if each.fitted]
        low = min((each[0] for each in ends), default=math.inf)
        high = max((each[1] for each in ends), default=-math.inf)
        if low > high:
            return None
        log = self.scaling == "log"
        bottom, top = rise(low, log), rise(high, log)
        span = top - bottom or (HEADROOM if log else abs(top) * HEADROOM) or 1.0
        over = min(max(HEADROOM, (above + 4) / self._scale.height), MOST_ABOVE)
        on_the_ground = low == 0 < high and all(each.grounded for each in self.series)
        under = 0.0 if on_the_ground else HEADROOM
        whole = span / (1 - over - under)
        return fall(bottom - under * whole, log), fall(top + over * whole, log)

    def set_ticks(self, room: int) -> None:
        """Chooses at most `room` figures for its axis; none while nothing is known."""
        scale = self.mapping()
        ends = (each.bounds(each.first - 1, each.first + each.count) for each in self.series)
        if not any(low <= high for low, high in ends):
            self.values = np.empty(0)
        elif scale.log:
            self.values = log_ticks(scale.low, scale.high, room)
        elif self.scaling == "percent" and self.reference:
            low, high = (each / self.reference * 100 - 100 for each in (scale.low, scale.high))
            self.values = (value_ticks(low, high, room) / 100 + 1) * self.reference
        else:
            self.values = value_ticks(scale.low, scale.high, room)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.on(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._grid)
        draw_rectangles(
            painter, np.concatenate((self._across(self.values, scale), self._upright(scale)))
        )
        if self.base is not None and scale.low < self.base < scale.high:
            painter.setBrush(self._base)
            draw_rectangles(painter, self._across(np.array([self.base]), scale))

    def _across(self, figures: NDArray[np.float64], scale: Scale) -> Rows:
        """Lines at some figures, from edge to edge."""
        top = scale.thin(scale.y(figures))
        left, right = math.floor(scale.x0), math.ceil(scale.x0 + scale.width)
        return rectangles(left, top, right, top + scale.stroke)

    def _upright(self, scale: Scale) -> Rows:
        """Lines at the dates, from top to bottom."""
        left = scale.thin(scale.x(self.sessions))
        top, bottom = math.floor(scale.y0), math.ceil(scale.y0 + scale.height)
        return rectangles(left, top, left + scale.stroke, bottom)
