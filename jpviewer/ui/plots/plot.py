"""The plot every panel draws on: panes over one another on one axis of sessions."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from jpviewer.market.days import to_date
from jpviewer.market.events import EVENTS
from jpviewer.ui.formats import Formats
from jpviewer.ui.plots.crosshair import Aim, Crosshair
from jpviewer.ui.plots.extent import Extent, around
from jpviewer.ui.plots.flags import Flags, flags_of
from jpviewer.ui.plots.gestures import Gestures
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.series import Reading
from jpviewer.ui.plots.session_axis import SessionAxis
from jpviewer.ui.plots.value_axis import ValueAxis
from jpviewer.ui.theme import Theme

SMALLER = 0.9
"""Size of the axes' type, of the application's."""
GAP = 6.0
"""Pixels between panes."""
AXIS_PAD = 6.0
"""Pixels beside the dates, above and below together."""
LINES_A_FIGURE = 2.0
"""From one figure of an axis to the next, in lines of its type, at least."""
MOST_FIGURES = 10
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Plot(pg.GraphicsView):
    """x is a session's position in the calendar, so that no closed day leaves a hole.

    What a panel does: `set_days`, `put` series on the panes, `refresh`, then `show_extent`.
    """

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        panes: Sequence[Pane],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setMinimumSize(QSize(160, 100))
        self.panes = list(panes)
        self.days: NDArray[np.int64] = np.empty(0, np.int64)
        self.sessions = (0, 0)
        """First and last session that has a figure."""
        self.extent = Extent(-0.5, 0.5)
        """The sessions shown."""
        self._theme = theme
        self._formats = formats
        self._message = ""
        self._axis_width = 0.0
        self.measure = Measure(self._small_font())
        """Of the type on the axes."""
        self._by_keys = False
        self._range: object = None
        self._moved = False
        self._gestures = Gestures(self)
        self.session_axis = SessionAxis(formats.language)
        self.value_axes = [ValueAxis(pane, formats) for pane in self.panes]
        self.flags = [Flags(pane, named=not place) for place, pane in enumerate(self.panes)]
        self.crosshair = Crosshair(theme)
        for each in (*self.panes, *self.value_axes, self.session_axis, self.crosshair):
            self.scene().addItem(each)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes colours, and the type of the application."""
        self._theme = theme
        self.setBackground(theme.ground)
        self.measure = measure = Measure(self._small_font())
        self.session_axis.set_look(measure, theme.quiet, theme.text)
        self.crosshair.set_look(measure, theme)
        for pane, axis, flags in zip(self.panes, self.value_axes, self.flags, strict=True):
            pane.set_theme(theme)
            axis.set_look(measure, theme.quiet)
            flags.set_look(measure, theme.quiet, theme.ground)
        self.refresh()

    def set_days(self, days: NDArray[np.int64]) -> None:
        """Takes the calendar whose positions are the sessions."""
        if not np.array_equal(days, self.days):
            self.days = days
            self.session_axis.set_days(days)
            for flags in self.flags:
                flags.shown = flags_of(EVENTS, days)

    def say(self, message: str) -> None:
        """A sentence in the middle, for want of figures; '' takes it away."""
        self._message = message
        self.viewport().update()

    def refresh(self) -> None:
        """Takes notice of new series; what is shown stays where there are sessions."""
        ends = [
            (each.first, each.first + each.count - 1)
            for pane in self.panes
            for each in pane.series
            if each.count
        ]
        first = min((end[0] for end in ends), default=0)
        self.sessions = first, max((end[1] for end in ends), default=first)
        self.show_extent(self.extent)

    def fit(self) -> None:
        """Shows every session, and every figure of them."""
        for pane in self.panes:
            pane.held = False
        self._moved = True
        self.show_extent(around(*self.sessions))

    def show_range(self, key: object, first: int, last: int) -> None:
        """Shows sessions `first` to `last`, unless the user has moved since `key` was last new."""
        if key != self._range or not self._moved:
            self._range, self._moved = key, False
            for pane in self.panes:
                pane.held = False
            self.show_extent(around(first, max(first, last)))

    def show_extent(self, extent: Extent, anchored: bool = False) -> None:
        """Shows these sessions as far as there are any, fitted unless a button is down.

        `anchored` is for the user's moves: when the figures' axis needs more room, no session
        gives way, only the right edge does.
        """
        self._moved |= anchored
        self.extent = extent.within(*self.sessions)
        fit = not self._gestures.dragging
        for pane, flags in zip(self.panes, self.flags, strict=True):
            pane.show_sessions(self.extent, fit, flags.room(self.extent))
        self.settle(anchored)

    def settle(self, anchored: bool = True) -> None:
        """Names the axes anew after a change of what is shown."""
        room = self.measure.height * LINES_A_FIGURE
        needed = 0.0
        for pane, axis in zip(self.panes, self.value_axes, strict=True):
            pane.set_ticks(min(int(pane.rect().height() / room), MOST_FIGURES))
            needed = max(needed, axis.take_texts())
        needed = math.ceil(needed / 8) * 8.0
        if needed > self._axis_width or (needed < self._axis_width and not anchored):
            pitch = self.panes[0].mapping().pitch
            self._axis_width = needed
            self._arrange()
            if anchored:
                left = self.extent.left
                self.extent = Extent(left, left + self.field().width() / pitch)
                for pane in self.panes:
                    pane.show_sessions(self.extent, fit=False)
        self._date()

    def field(self) -> QRectF:
        """The panes together, in the plot's pixels."""
        height = self.height() - self.measure.height - AXIS_PAD
        return QRectF(0, 0, max(self.width() - self._axis_width, 1.0), max(height, 1.0))

    def pane_at(self, y: float) -> Pane:
        """The pane at a height, or the next one above."""
        above = [pane for pane in self.panes if pane.geometry().top() <= y]
        return above[-1] if above else self.panes[0]

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * SMALLER)
        else:
            font.setPixelSize(round(font.pixelSize() * SMALLER))
        return font

    def _arrange(self) -> None:
        """Gives every part its place."""
        field = self.field()
        shares = sum(pane.share for pane in self.panes)
        height = field.height() - GAP * (len(self.panes) - 1)
        top = 0.0
        for pane, axis in zip(self.panes, self.value_axes, strict=True):
            part = round(height * pane.share / shares)
            pane.setGeometry(QRectF(0, top, field.width(), part))
            axis.place(QRectF(field.right(), top, self._axis_width, part))
            top += part + GAP
        self.crosshair.place(QRectF(0, 0, self.width(), self.height()))

    def _date(self) -> None:
        """Places the dates, and the grid's lines on them."""
        field = self.field()
        below = QRectF(0, field.bottom(), field.width(), self.height() - field.bottom())
        self.session_axis.place(below, self.extent)
        for pane in self.panes:
            pane.sessions = np.array([tick.session for tick in self.session_axis.ticks], np.float64)
            pane.update()

    def _point(self, at: QPointF) -> None:
        """Aims the cross at the session nearest to the mouse."""
        field, (first, last) = self.field(), self.sessions
        if not field.contains(at) or self._message or not len(self.days):
            self.crosshair.point(None)
            return
        scale = self.panes[0].mapping()
        session = min(max(round(scale.session(at.x())), first), last)
        pane = self.pane_at(at.y())
        figure = pane.mapping().figure(at.y() - pane.geometry().top())
        self.crosshair.point(
            Aim(
                x=scale.x(float(session)),
                y=at.y(),
                area=field,
                date=self._date_text(int(self.days[session])),
                figure=self.value_axes[self.panes.index(pane)].text(figure),
                readings=self.readings(session),
            )
        )

    def readings(self, session: int) -> list[Reading]:
        """What every series says of a session."""
        return [
            reading
            for pane in self.panes
            for each in pane.series
            for reading in each.readings(session)
        ]

    def _date_text(self, day: int) -> str:
        weekday = QLocale(self._formats.language).dayName(
            to_date(day).isoweekday(), QLocale.FormatType.ShortFormat
        )
        return f"{self._formats.day(day)} ({weekday})"

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._message:
            painter.setFont(self.font())
            painter.setPen(QColor(self._theme.quiet))
            room = self.field().adjusted(16, 8, -16, -8)
            painter.drawText(room, CENTRED, self._message)
        if self.hasFocus() and self._by_keys:
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(self.field().adjusted(0.5, 0.5, -0.5, -0.5))

    def close(self) -> bool:
        # pyqtgraph's clears the scene, whose items Python still holds: the next event would crash.
        return QGraphicsView.close(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph calls this from its constructor, with nothing.
        if event is not None:
            self._arrange()
            self.show_extent(self.extent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gestures.press(event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._gestures.move(event.position())
        self._point(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gestures.release()
            self.unsetCursor()
            self._point(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._gestures.double_click(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)
        self._point(event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._gestures.key(event.key()):
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self.crosshair.point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
