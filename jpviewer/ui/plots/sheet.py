"""Panes over one another on one axis of sessions: what is shown, and where everything lies."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from jpviewer.market.events import EVENTS, Events
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.flags import Flags, flags_of
from jpviewer.ui.plots.measure import Measure, small
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.session_axis import SessionAxis
from jpviewer.ui.plots.value_axis import ValueAxis
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.theme import Theme

GAP = 6.0
"""Pixels between panes."""
AXIS_PAD = 6.0
"""Pixels beside the dates, above and below together."""
LINES_A_FIGURE = 2.0
"""From one figure of an axis to the next, in lines of its type, at least."""
MOST_FIGURES = 10
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Sheet(QGraphicsView):
    """x is a session's position in the calendar, so that no closed day leaves a hole.

    A unit of its scene is a pixel of its own, with the origin in its corner.
    """

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        panes: Sequence[Pane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        # The background covers everything: Qt need not fill it twice.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setMinimumSize(QSize(160, 70))
        self.panes = list(panes)
        self.days: NDArray[np.int64] = np.empty(0, np.int64)
        self.events: Events = EVENTS
        self.extent = Extent(-0.5, 0.5)
        """The sessions shown."""
        self.theme = theme
        self.formats = formats
        self.message = ""
        """Said in the middle, for want of figures."""
        self._axis_width = 0.0
        self.measure = Measure(small(self.font()))
        """Of the type on the axes."""
        self._moved = False
        self.frozen = False
        """A hand holds it, or it still glides: nothing else moves or fits it."""
        self.session_axis = SessionAxis(formats.language)
        self.value_axes = [ValueAxis(pane, formats) for pane in self.panes]
        self.flags = [Flags(pane) for pane in self.panes]
        self.session_axis.covers = self.covers
        for axis in self.value_axes:
            axis.covers = self.covers
        for each in (*self.panes, *self.value_axes, self.session_axis):
            self.scene().addItem(each)
        Sheet.set_theme(self, theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes colours, and the type of the application."""
        self.theme = theme
        self.setBackgroundBrush(QColor(theme.ground))
        self.measure = measure = Measure(small(self.font()))
        self.session_axis.set_look(measure, theme.quiet, theme.text)
        for pane, axis, flags in zip(self.panes, self.value_axes, self.flags, strict=True):
            pane.set_theme(theme)
            axis.set_look(measure, theme.quiet)
            flags.set_look(measure, theme)
        self._arrange()
        self.stretch(self.extent, anchored=False)

    def set_days(self, days: NDArray[np.int64]) -> None:
        """Takes the calendar whose positions are the sessions."""
        self.days = days
        self.session_axis.set_days(days)
        self.set_events(self.events)

    def set_events(self, events: Events) -> None:
        """Takes the events whose flags it shows, those that its calendar reaches."""
        self.events = events
        for flags in self.flags:
            flags.shown = flags_of(events, self.days)
        self.stretch(self.extent, anchored=False)

    def say(self, message: str) -> None:
        """A sentence in the middle, for want of figures and dates; '' takes it away."""
        self.message = message
        self.session_axis.setVisible(not message)
        self._date()
        self.viewport().update()

    def stretch(self, extent: Extent, anchored: bool = True, exactly: bool = False) -> None:
        """Shows these sessions, though they lie beyond the ends; `exactly` as `settle` has it."""
        self.extent = extent
        for pane in self.panes:
            pane.show_sessions(extent, not self.frozen, self.room(pane, extent))
        self.settle(anchored, exactly)

    def covers(self, live: bool) -> list[QRectF]:
        """What lies over the axes; `live` with what is there for the mouse alone."""
        return []

    def fit_figures(self) -> None:
        """Fits what is shown, though a hand may hold something else than the paper."""
        for pane in self.shown:
            pane.show_sessions(self.extent, True, self.room(pane, self.extent))
        self.settle()

    def room(self, pane: Pane, extent: Extent) -> float:
        """Pixels at the top of a pane that names of events take when it shows these sessions."""
        return self.flags[self.panes.index(pane)].room(extent)

    def settle(self, anchored: bool = True, exactly: bool = False) -> None:
        """Names the axes anew after a change of what is shown.

        When the figures' axis needs more room after a user's move, the right edge gives way, or
        `exactly` every session does.
        """
        self._moved |= anchored
        room = self.measure.height * LINES_A_FIGURE
        needed = 0.0
        for pane, axis in self._shown_axes():
            pane.set_ticks(min(int(pane.rect().height() / room), MOST_FIGURES))
            needed = max(needed, axis.take_texts())
        needed = math.ceil(needed / 8) * 8.0
        if needed > self._axis_width or (needed < self._axis_width and not anchored):
            pitch = self.shown[0].mapping().pitch
            self._axis_width = needed
            self._arrange()
            if anchored and not exactly:
                left = self.extent.left
                self.extent = Extent(left, left + self.field().width() / pitch)
                for pane in self.panes:
                    pane.show_sessions(self.extent, fit=False)
        self._date()

    def field(self) -> QRectF:
        """The panes together, in the plot's pixels."""
        height = self.height() - self.measure.height - AXIS_PAD
        return QRectF(0, 0, max(self.width() - self._axis_width, 1.0), max(height, 1.0))

    @property
    def shown(self) -> list[Pane]:
        """The panes that take room, from above."""
        return [pane for pane in self.panes if pane.shown]

    def pane_at(self, y: float) -> Pane:
        """The pane at a height, or the next one above."""
        above = [pane for pane in self.shown if pane.geometry().top() <= y]
        return above[-1] if above else self.shown[0]

    def mapping(self) -> Scale:
        """Between sessions and the plot's pixels; the figures are the uppermost pane's."""
        return self.shown[0].mapping()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setSceneRect(QRectF(self.rect()))
        self._arrange()
        self.stretch(self.extent, anchored=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()  # a view would take what the window may want

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self.message:
            painter.setFont(self.font())
            painter.setPen(QColor(self.theme.quiet))
            painter.drawText(self.field().adjusted(16, 8, -16, -8), CENTRED, self.message)

    def _arrange(self) -> None:
        """Gives every part its place."""
        field = self.field()
        shares = sum(pane.share for pane in self.shown)
        height = field.height() - GAP * (len(self.shown) - 1)
        top = 0.0
        uppermost = next(iter(self.shown), None)
        for pane, axis, flags in zip(self.panes, self.value_axes, self.flags, strict=True):
            pane.setVisible(pane.shown)
            axis.setVisible(pane.shown)
            flags.named = pane is uppermost
        for pane, axis in self._shown_axes():
            part = round(height * pane.share / shares)
            pane.setGeometry(QRectF(0, top, field.width(), part))
            axis.place(QRectF(field.right(), top, self._axis_width, part))
            top += part + GAP

    def _shown_axes(self) -> list[tuple[Pane, ValueAxis]]:
        both = zip(self.panes, self.value_axes, strict=True)
        return [each for each in both if each[0].shown]

    def _date(self) -> None:
        """Places the dates, and the grid's lines on them."""
        field = self.field()
        below = QRectF(0, field.bottom(), field.width(), self.height() - field.bottom())
        self.session_axis.place(below, self.extent)
        ticks = [] if self.message else self.session_axis.ticks
        for pane in self.panes:
            pane.sessions = np.array([tick.session for tick in ticks], np.float64)
            pane.update()
