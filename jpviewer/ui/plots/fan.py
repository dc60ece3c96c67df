"""Lines from a common start: what goes on strong, what went before faint, each with its name."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from jpviewer.ui.plots.graph import ACROSS, HEADROOM, PAD, Graph, Names, Row, Ticks, plain
from jpviewer.ui.plots.strokes import draw_lines
from jpviewer.ui.theme import Theme

NEAR = 12.0
"""Pixels from a line's figure within which the mouse is on it."""
FAINT, STRONG = 1.0, 2.6
"""Widths of lines."""
END = 3.5


@dataclass(frozen=True, eq=False)
class Strand:
    """One line from (0, 0) on; figures after one that is not known are not drawn."""

    name: str
    x: Row
    y: Row
    hint: Callable[[int], str] = str
    """What to say of a figure under the mouse."""
    key: str = ""
    """What a table beside it knows it by."""


@dataclass(frozen=True, eq=False)
class Fan:
    """Lines in the order of their importance, the strong one first."""

    strands: Sequence[Strand] = ()
    reach: float = 1.0
    """What the axis across reaches."""
    x_ticks: Ticks = field(default_factory=lambda: (np.empty(0), []))
    y_names: Names = plain
    across: str = ""
    upward: str = ""


class Fans(Graph):
    """`show_fan` replaces everything; the line under the mouse comes forward."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.fan = Fan()
        self.lit = -1
        """The line that came forward; -1 for none."""
        self.setMouseTracking(True)

    def show_fan(self, fan: Fan, message: str = "") -> None:
        """Takes other lines; a message stands in their place."""
        self.fan, self.message, self.lit = fan, message, -1
        self.begin_anew()

    def places(self, strand: Strand) -> NDArray[np.float64]:
        """Where a line bends, from its start on, in pixels."""
        known = np.cumsum(np.isnan(strand.y)) == 0
        across = self.across(np.append(0.0, strand.x[known]))
        upward = self.upward(np.append(0.0, strand.y[known]))
        return np.column_stack((across, upward))

    def at(self, point: QPointF) -> tuple[int, int]:
        """The line and the place of its figure at a point; (-1, -1) for none."""
        best, found = NEAR, (-1, -1)
        for number, strand in enumerate(self.fan.strands):
            off = np.hypot(*(self.places(strand)[1:] - (point.x(), point.y())).T)
            if len(off) and off.min() < best:
                best, found = float(off.min()), (number, int(off.argmin()))
        return found

    def told(self, point: QPointF) -> str:
        number, place = self.at(point)
        return self.fan.strands[number].hint(place) if number >= 0 else ""

    def light(self, key: str) -> None:
        """Has the line of a key come forward."""
        keys = [each.key for each in self.fan.strands]
        self._light(keys.index(key) if key in keys else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._light(self.at(event.position())[0])

    def leaveEvent(self, event: QEvent) -> None:
        self._light(-1)

    def _light(self, number: int) -> None:
        if number != self.lit:
            self.lit = number
            self.update()

    def drawn(self) -> bool:
        return len(self.fan.strands) > 0

    def captions(self) -> tuple[str, str]:
        return self.fan.across, self.fan.upward

    def span(self, axis: int) -> tuple[float, float]:
        """Names stand behind the ends of lines."""
        if axis == ACROSS:
            names = max((self.measure.width(each.name) for each in self.fan.strands), default=0.0)
            room = max(1 - (names + 2 * PAD + END) / max(self.field().width(), 1.0), 0.4)
            return 0.0, self.fan.reach / room
        rows = [each.y[np.isfinite(each.y)] for each in self.fan.strands]
        row = np.concatenate([np.zeros(1), *rows])
        low, high = float(row.min()), float(row.max())
        room = (high - low or 1.0) * HEADROOM
        return low - room, high + room

    def ticks(self, axis: int) -> Ticks:
        if not self.drawn():
            return np.empty(0), []
        return self.fan.x_ticks if axis == ACROSS else self.round_ticks(axis, self.fan.y_names)

    def draw(self, painter: QPainter) -> None:
        strands, theme = self.fan.strands, self.theme
        self._mark_end(painter)
        order = [number for number in range(len(strands)) if number not in (0, self.lit)]
        front = [number for number in (self.lit, 0) if number >= 0]
        lines = [self.places(each) for each in strands]
        for number in (*reversed(order), *front):
            strong = number in front
            shade = theme.accent if not number else theme.text if strong else theme.quiet
            pen = QPen(QColor(shade), STRONG if strong else FAINT)
            if strong:  # thin lines show no notches, and round ends take three times as long
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            draw_lines(painter, np.hstack((lines[number][:-1], lines[number][1:])))
            painter.setBrush(QColor(shade))
            painter.setPen(Qt.PenStyle.NoPen)
            end, radius = QPointF(*lines[number][-1].tolist()), END if strong else FAINT + 1
            painter.drawEllipse(end, radius, radius)
        measure = self.measure
        taken = [QRectF(0, 0, PAD + measure.width(self.fan.upward), measure.height + 1)]
        for number in (*reversed(front), *order):
            self._write(painter, number, QPointF(*lines[number][-1].tolist()), taken)

    def _mark_end(self, painter: QPainter) -> None:
        """Where the strong line ends the others are compared with it."""
        (at,) = self.across(self.fan.strands[0].x[-1:]).tolist() or [math.nan]
        if math.isfinite(at):
            painter.setPen(QPen(QColor(self.theme.quiet), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(at, 0, at, self.field().bottom()))

    def _write(self, painter: QPainter, number: int, end: QPointF, taken: list[QRectF]) -> None:
        """The name behind the end of a line, where no more important one stands."""
        name, measure, field = self.fan.strands[number].name, self.measure, self.field()
        top = min(max(end.y() - measure.height / 2, 0.0), field.bottom() - measure.height)
        place = QRectF(end.x() + END + 2, top, measure.width(name), measure.height)
        if any(place.intersects(other) for other in taken):
            return
        taken.append(place)
        theme = self.theme
        painter.fillRect(place, QColor(theme.ground))
        painter.setPen(QColor(theme.accent if not number else theme.quiet))
        if number == self.lit:
            painter.setPen(QColor(theme.text))
        measure.draw(painter, place.left(), place.top(), name)


def months(begins: int, name: Callable[[int], str]) -> Ticks:
    """The first of every month of a year that begins with one of them, in days from its start."""
    starts = np.arange(np.datetime64("2023-01"), np.datetime64("2024-02")).astype("datetime64[D]")
    ordered, lengths = np.roll(np.arange(12), 1 - begins), np.diff(starts).astype(np.int64)
    into = np.append(0, np.cumsum(lengths[ordered]))[:-1]
    return into.astype(np.float64), [name(int(month) + 1) for month in ordered]
