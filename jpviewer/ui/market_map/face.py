"""How the map is drawn: axes, lines, dots, names, and what the mouse is on."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from jpviewer.analytics.holding import Terms
from jpviewer.ui.market_map.classes import Classes, Kind
from jpviewer.ui.market_map.guides import RATIO, Guide, guides
from jpviewer.ui.market_map.naming import place_names
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


Entry = tuple[Kind, QPointF, str]
"""Of the legend: what, where, how it is called."""


@dataclass(frozen=True, eq=False)
class Laid:
    """Where the parts of a map lie: `x` and `y` are where its axes have figures."""

    field: QRectF
    x: Row
    y: Row
    across: list[str]
    upward: list[str]
    legend: list[Entry]
    guides: list[Guide]


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
        self._seen: tuple[float, float, View, Classes] | None = None
        self._known = Laid(QRectF(), np.empty(0), np.empty(0), [], [], [], [])

    def show(self, points: Points, classes: Classes) -> None:
        """Takes other points and colours."""
        self.points, self.classes, self._sprites, self._seen = points, classes, None, None

    def field(self, rect: QRectF) -> QRectF:
        """Where dots may lie, of all there is."""
        return self._laid(rect).field

    def _laid(self, rect: QRectF) -> Laid:
        """Where everything lies: worked out once for what is seen."""
        seen = (rect.width(), rect.height(), self.view, self.classes)
        if self._seen is None or self._seen[:3] != seen[:3] or self._seen[3] is not seen[3]:
            self._seen, self._known = seen, self._lay(rect)
        return self._known

    def _lay(self, rect: QRectF) -> Laid:
        across, upward = self._ticks(0, rect.width()), self._ticks(1, rect.height())
        texts = [list(map(self.formats.round_money, each.tolist())) for each in (across, upward)]
        beside = max(map(self.measure.width, texts[1]), default=30.0) + PAD * 2
        legend = self._legend(rect.width())
        lowest = max((at.y() for _, at, _ in legend), default=0.0)
        above = lowest + self.measure.height + PAD / 2
        below = self.measure.height * 2 + PAD
        wide = max(rect.width() - beside, rect.width() / 2, 1.0)
        field = QRectF(
            rect.left(), rect.top() + above, wide, max(rect.height() - above - below, 1.0)
        )
        x = np.floor(self.view.x(np.log10(across), field)) + 0.5
        y = np.floor(self.view.y(np.log10(upward), field)) + 0.5
        lines = guides(self.lines, self.view, field, self.terms, self.formats)
        return Laid(field, x, y, texts[0], texts[1], legend, lines)

    def draw(self, painter: QPainter, rect: QRectF, ratio: float, exact: bool = False) -> None:
        """Draws it; `exact` with shapes in the place of stamped pixels, for a vector picture."""
        painter.setFont(self.measure.font)
        laid = self._laid(rect)
        field = laid.field
        self._draw_axes(painter, rect, laid)
        self._draw_legend(painter, laid.legend)
        painter.setClipRect(field)
        named = self._draw_guides(painter, laid)
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
        painter.setPen(QColor(self.theme.text))
        named_at = place_names(
            self.measure,
            self.points.names,
            field,
            np.column_stack((x, y)),
            seen,
            named,
            self.unnamed,
        )
        for at, text in named_at:
            self.measure.draw(painter, at.x(), at.y(), text)
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

    def _draw_axes(self, painter: QPainter, rect: QRectF, laid: Laid) -> None:
        measure, theme, field, x, y = self.measure, self.theme, laid.field, laid.x, laid.y
        top, bottom = np.full(len(x), field.top()), np.full(len(x), field.bottom())
        level = np.column_stack((np.zeros(len(y)), y, np.full(len(y), field.right()), y))
        painter.setPen(QPen(QColor(theme.line), 1))
        draw_lines(painter, np.concatenate((np.column_stack((x, top, x, bottom)), level)))
        painter.setPen(QColor(theme.quiet))
        for place, text in zip(x.tolist(), laid.across, strict=True):
            left = place - measure.width(text) / 2
            if left >= 0 and left + measure.width(text) <= rect.right():
                measure.draw(painter, left, field.bottom() + PAD / 2, text)
        for place, text in zip(y.tolist(), laid.upward, strict=True):
            if field.top() <= place <= field.bottom():
                measure.draw(painter, field.right() + PAD, place - measure.height / 2, text)
        name = translate("map", "Value traded a day, mean of 20 sessions")
        left = max(field.right() - measure.width(name), 0.0)
        measure.draw(painter, left, field.bottom() + PAD / 2 + measure.height, name)
        self._write(painter, PAD, field.top() + 2, translate("map", "Market cap"), theme.quiet)

    def _legend(self, width: float) -> list[Entry]:
        """The kinds there are, side by side as far as there is room, with how many have each."""
        found: list[Entry] = []
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

    def _draw_legend(self, painter: QPainter, legend: list[Entry]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for kind, at, text in legend:
            middle = QPointF(at.x() + ROOM / 2, at.y() + self.measure.height / 2)
            draw_dot(painter, kind, middle, self.theme.ground)
            painter.setPen(QColor(self.theme.text))
            self.measure.draw(painter, at.x() + ROOM + 3, at.y(), text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_guides(self, painter: QPainter, laid: Laid) -> list[QRectF]:
        """Draws the lines; where their names stand."""
        pen = QPen(QColor(self.theme.quiet), 1)
        pen.setDashPattern([2, 5])
        named = []
        for each in laid.guides:
            painter.setPen(pen)
            painter.drawLine(each.line)
            named.append(self._name_guide(painter, each.line, each.text, laid.field))
        return named

    def _name_guide(self, painter: QPainter, line: QLineF, text: str, field: QRectF) -> QRectF:
        """At its upper end, inside."""
        end, wide = line.p2(), self.measure.width(text)
        left = min(end.x() - wide - 4 if line.dx() else end.x() + 3, field.right() - wide - 2)
        top = min(max(end.y() + 3, field.top() + 2), field.bottom() - self.measure.height)
        if left < PAD * 2 + self.measure.width(translate("map", "Market cap")):
            top += self.measure.height
        return self._write(painter, max(left, field.left() + 2), top, text, self.theme.quiet)

    def _write(self, painter: QPainter, left: float, top: float, text: str, colour: str) -> QRectF:
        """A text that lines do not run through; the room it takes."""
        place = QRectF(left - 2, top, self.measure.width(text) + 4, self.measure.height)
        ground = QColor(self.theme.ground)
        ground.setAlphaF(0.8)
        painter.fillRect(place, ground)
        painter.setPen(QColor(colour))
        self.measure.draw(painter, left, top, text)
        return place
