"""How the map is drawn: axes, lines, dots, names, and what the mouse is on."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from jpviewer.analytics.holding import Terms
from jpviewer.ui.market_map.classes import Classes, Kind
from jpviewer.ui.market_map.guides import RATIO, guides
from jpviewer.ui.market_map.points import Points
from jpviewer.ui.market_map.sprites import RADIUS, ROOM, Sprites, draw_dot
from jpviewer.ui.market_map.view import Row, View
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.strokes import draw_lines
from jpviewer.ui.plots.value_ticks import log_ticks
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

Places = NDArray[np.int64]

PAD = 6.0
SHARE, SMALLEST = 0.5, 2.4
"""Of the room that a dot has, its radius, and the least."""
APART = 76.0, 36.0
"""Pixels from one figure of an axis to the next, across and up, at least."""
NAMED, TRIED = 24, 80
"""Names at a time, and of how many of the largest in sight they are, where there is room."""
NAME_WIDTH = 110.0


class Face:
    """Everything that a picture of the map shows; what only the mouse sees is the canvas's."""

    def __init__(self, theme: Theme, formats: Formats, measure: Measure) -> None:
        self.theme = theme
        self.formats = formats
        self.measure = measure
        self.points = Points({}, np.empty(0, np.int64))
        self.classes = Classes((), np.empty(0, np.int64))
        self.terms = Terms()
        self.lines = RATIO
        self.unnamed = -1
        """The point that has a label of its own."""
        self.view = View()
        self._sprites: Sprites | None = None
        self._looks = 0.0, 0.0

    def show(self, points: Points, classes: Classes) -> None:
        """Takes other points and colours."""
        self.points, self.classes, self._sprites = points, classes, None

    def field(self, rect: QRectF) -> QRectF:
        """Where dots may lie, of all there is."""
        beside = max(map(self.measure.width, self._texts(1, rect.height())), default=30.0) + PAD * 2
        lowest = max((at.y() for _, at, _ in self._legend(rect.width())), default=0.0)
        above = lowest + self.measure.height + PAD / 2
        below = self.measure.height * 2 + PAD
        return rect.adjusted(0, above, -min(beside, rect.width() / 2), -below)

    def draw(self, painter: QPainter, rect: QRectF, ratio: float, exact: bool = False) -> None:
        """Draws it; `exact` with shapes in the place of stamped pixels, for a vector picture."""
        painter.setFont(self.measure.font)
        field = self.field(rect)
        self._draw_axes(painter, rect, field)
        self._draw_legend(painter, rect)
        painter.setClipRect(field)
        named = self._draw_guides(painter, field)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.view.x(self.points.x, field), self.view.y(self.points.y, field)
        seen = np.flatnonzero(
            (np.abs(x - field.center().x()) < field.width() / 2 + ROOM)
            & (np.abs(y - field.center().y()) < field.height() / 2 + ROOM)
        )
        shown = seen[::-1]  # the largest on top
        if exact:
            self._draw_shapes(painter, x, y, shown, self._radius(field))
        else:
            sprites = self._stamps(ratio, self._radius(field))
            sprites.stamp(painter, x[shown], y[shown], self.classes.of[shown])
        self._draw_names(painter, QRectF(field), np.column_stack((x, y)), seen, named)
        painter.setClipping(False)

    def _radius(self, field: QRectF) -> float:
        """Of a dot: the more of them share the room, the smaller."""
        room = math.sqrt(field.width() * field.height() / max(len(self.points), 1))
        return min(max(round(room * SHARE, 1), SMALLEST), RADIUS)

    def _stamps(self, ratio: float, radius: float) -> Sprites:
        if self._sprites is None or self._looks != (ratio, radius):
            self._looks = ratio, radius
            self._sprites = Sprites(self.classes.kinds, self.theme.ground, ratio, radius)
        return self._sprites

    def _draw_shapes(self, painter: QPainter, x: Row, y: Row, shown: Places, radius: float) -> None:
        for point in shown.tolist():
            kind = self.classes.kinds[self.classes.of[point]]
            draw_dot(painter, kind, QPointF(x[point], y[point]), self.theme.ground, radius)

    def _ticks(self, axis: int, pixels: float) -> Row:
        view = self.view
        low, high = (view.bottom, view.top) if axis else (view.left, view.right)
        return log_ticks(10.0**low, 10.0**high, max(int(pixels / APART[axis]), 1))

    def _texts(self, axis: int, pixels: float) -> list[str]:
        return [self.formats.round_money(each) for each in self._ticks(axis, pixels).tolist()]

    def _draw_axes(self, painter: QPainter, rect: QRectF, field: QRectF) -> None:
        measure, theme, view = self.measure, self.theme, self.view
        across, upward = self._ticks(0, rect.width()), self._ticks(1, rect.height())
        x = np.floor(view.x(np.log10(across), field)) + 0.5
        y = np.floor(view.y(np.log10(upward), field)) + 0.5
        upright = np.column_stack(
            (x, np.full(len(x), field.top()), x, np.full(len(x), field.bottom()))
        )
        level = np.column_stack((np.zeros(len(y)), y, np.full(len(y), field.right()), y))
        painter.setPen(QPen(QColor(theme.line), 1))
        draw_lines(painter, np.concatenate((upright, level)))
        painter.setPen(QColor(theme.quiet))
        for place, text in zip(x.tolist(), self._texts(0, rect.width()), strict=True):
            left = place - measure.width(text) / 2
            if left >= 0 and left + measure.width(text) <= rect.right():
                measure.draw(painter, left, field.bottom() + PAD / 2, text)
        for place, text in zip(y.tolist(), self._texts(1, rect.height()), strict=True):
            if field.top() <= place <= field.bottom():
                measure.draw(painter, field.right() + PAD, place - measure.height / 2, text)
        name = translate("map", "Value traded a day, mean of 20 sessions")
        left = max(field.right() - measure.width(name), 0.0)
        measure.draw(painter, left, field.bottom() + PAD / 2 + measure.height, name)
        self._write(painter, PAD, field.top() + 2, translate("map", "Market cap"), theme.quiet)

    def _legend(self, width: float) -> list[tuple[Kind, QPointF, str]]:
        """The kinds there are, side by side as far as there is room, with how many have each."""
        found: list[tuple[Kind, QPointF, str]] = []
        counts = np.bincount(self.classes.of, minlength=len(self.classes.kinds)).tolist()
        left, top = PAD, PAD / 2
        for kind, count in zip(self.classes.kinds, counts, strict=True):
            if not count:
                continue
            text = f"{kind.text} · {self.formats.number(count)}"
            wide = ROOM + 3 + self.measure.width(text)
            if left > PAD and left + wide > width - PAD:
                left, top = PAD, top + self.measure.height
            found.append((kind, QPointF(left, top), text))
            left += wide + 14
        return found

    def _draw_legend(self, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for kind, at, text in self._legend(rect.width()):
            middle = QPointF(at.x() + ROOM / 2, at.y() + self.measure.height / 2)
            draw_dot(painter, kind, middle, self.theme.ground)
            painter.setPen(QColor(self.theme.text))
            self.measure.draw(painter, at.x() + ROOM + 3, at.y(), text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_guides(self, painter: QPainter, field: QRectF) -> list[QRectF]:
        """Draws the lines; where their names stand."""
        pen = QPen(QColor(self.theme.quiet), 1)
        pen.setDashPattern([2, 5])
        named = []
        for each in guides(self.lines, self.view, field, self.terms, self.formats):
            painter.setPen(pen)
            painter.drawLine(each.line)
            named.append(self._name_guide(painter, each.line, each.text, field))
        return named

    def _name_guide(self, painter: QPainter, line: QLineF, text: str, field: QRectF) -> QRectF:
        """At its upper end, inside."""
        end, wide = line.p2(), self.measure.width(text)
        left = min(end.x() - wide - 4 if line.dx() else end.x() + 3, field.right() - wide - 2)
        top = min(max(end.y() + 3, field.top() + 2), field.bottom() - self.measure.height)
        if left < PAD * 2 + self.measure.width(translate("map", "Market cap")):
            top += self.measure.height
        return self._write(painter, max(left, field.left() + 2), top, text, self.theme.quiet)

    def _draw_names(
        self, painter: QPainter, field: QRectF, places: Row, seen: Places, taken: list[QRectF]
    ) -> None:
        """The largest of those seen, as far as no name lies on another."""
        painter.setPen(QColor(self.theme.text))
        high = self.measure.height
        inside = seen[np.abs(places[seen, 1] - field.center().y()) < (field.height() - high) / 2]
        most = len(taken) + NAMED
        for point in inside[:TRIED].tolist():
            if point == self.unnamed or len(taken) == most:
                continue
            x, y = places[point].tolist()
            text = self.measure.elided(self.points.name(point), NAME_WIDTH)
            place = QRectF(x + ROOM / 2 + 1, y - high / 2, self.measure.width(text), high)
            if place.right() > field.right():
                place.moveRight(x - ROOM / 2 - 1)
            if field.contains(place) and not any(place.intersects(each) for each in taken):
                taken.append(place)
                self.measure.draw(painter, place.left(), math.floor(place.top()), text)

    def _write(self, painter: QPainter, left: float, top: float, text: str, colour: str) -> QRectF:
        """A text that lines do not run through; the room it takes."""
        place = QRectF(left - 2, top, self.measure.width(text) + 4, self.measure.height)
        ground = QColor(self.theme.ground)
        ground.setAlphaF(0.8)
        painter.fillRect(place, ground)
        painter.setPen(QColor(colour))
        self.measure.draw(painter, left, top, text)
        return place
