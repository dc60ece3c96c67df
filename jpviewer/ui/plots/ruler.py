"""A ruler drawn with Ctrl held: how long it took, and what changed meanwhile."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.market.days import to_date
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.overlay import PAD, Overlay, draw_upright
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane
    from jpviewer.ui.plots.series import Series
    from jpviewer.ui.plots.surface import Surface

ENOUGH = 20
"""Sessions below which a change says nothing about a year."""
YEAR = 365.25
TINT = 0.10


@dataclass(frozen=True, slots=True)
class Span:
    """From one session to a later one, and what a series was at both."""

    sessions: int
    days: int
    start: float
    stop: float

    @property
    def change(self) -> float:
        """In the series' own units; NaN when either figure is unknown."""
        return self.stop - self.start

    @property
    def ratio(self) -> float:
        """Change as a part of the start; NaN unless that is above zero."""
        return self.stop / self.start - 1 if self.start > 0 else math.nan

    @property
    def annualised(self) -> float:
        """The same change a year, compounded over calendar days; NaN for a short span."""
        if self.sessions < ENOUGH or not (self.start > 0 and self.stop > 0):
            return math.nan
        growth = math.log(self.stop / self.start) * YEAR / self.days
        return math.expm1(growth) if growth < 700 else math.inf


@dataclass(frozen=True, slots=True)
class Stroke:
    """Where a ruler lies: two sessions in the order they were drawn, in a pane, on a series."""

    pane: Pane
    series: str | None
    """Its name, for new figures of it come as a new object; None when none was near."""
    start: int
    stop: int


class Ruler(Overlay):
    """Stays on its sessions when the plot moves."""

    def __init__(self, plot: Surface, theme: Theme, measure: Measure) -> None:
        super().__init__(theme, measure, height=8)
        self._plot = plot
        self.stroke: Stroke | None = None

    def lay(self, stroke: Stroke | None) -> None:
        """Lays it elsewhere; None takes it away."""
        self.stroke = stroke
        self.update()

    def span(self) -> Span | None:
        """What it measures; None without one, or where the calendar has become another."""
        stroke, days = self.stroke, self._plot.days
        if stroke is None or not max(stroke.start, stroke.stop) < len(days):
            return None
        first, last = sorted((stroke.start, stroke.stop))
        dates = [to_date(int(days[each])) for each in (first, last)]
        series = self._series(stroke)
        figures = [series.standing(each) if series else math.nan for each in (first, last)]
        return Span(last - first, (dates[1] - dates[0]).days, figures[0], figures[1])

    def lines(self) -> list[str]:
        """What it says, a line each."""
        stroke, span = self.stroke, self.span()
        if stroke is None or span is None:
            return []
        formats, series = self._plot.formats, self._series(stroke)
        length = translate("plots", "{0} → {1}: sessions {2}, days {3}")
        first, last = sorted((stroke.start, stroke.stop))
        texts = [
            length.format(
                formats.day(int(self._plot.days[first])),
                formats.day(int(self._plot.days[last])),
                formats.number(span.sessions),
                formats.number(span.days),
            )
        ]
        if series is not None:
            change = series.words(span.change)
            change = f"+{change}" if span.change > 0 and not change.startswith("+") else change
            texts.append(f"{series.name}  {change}  ({formats.percent(span.ratio)})".strip())
        if not math.isnan(span.annualised):
            yearly = translate("plots", "annualised {0} (compounded)")
            texts.append(yearly.format(formats.percent(span.annualised)))
        return texts

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        stroke, span = self.stroke, self.span()
        if stroke is None or span is None:
            return
        geometry, scale = stroke.pane.geometry(), stroke.pane.mapping()
        painter.save()
        painter.setClipRect(geometry)
        left, right = (scale.x(float(each)) for each in (stroke.start, stroke.stop))
        colour = QColor(self.theme.accent)
        for x in (left, right):
            draw_upright(painter, x, geometry.top(), geometry.bottom(), colour)
        tint = QColor(colour)
        tint.setAlphaF(TINT)
        painter.fillRect(QRectF(left, geometry.top(), right - left, geometry.height()), tint)
        ends = (span.start, span.stop) if stroke.start <= stroke.stop else (span.stop, span.start)
        heights = [float(scale.y(each)) + geometry.top() for each in ends]
        if not any(map(math.isnan, heights)):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.5))
            painter.drawLine(QPointF(left, heights[0]), QPointF(right, heights[1]))
            painter.setBrush(colour)
            for x, y in zip((left, right), heights, strict=True):
                painter.drawEllipse(QPointF(x, y), 3, 3)
        painter.restore()
        self._draw_texts(painter, (left + right) / 2, geometry)

    def _draw_texts(self, painter: QPainter, middle: float, pane: QRectF) -> None:
        texts = self.lines()
        width = max(map(self.measure.width, texts)) + 2 * PAD
        height = len(texts) * self.measure.height + PAD
        left = min(max(middle - width / 2, pane.left() + PAD), pane.right() - PAD - width)
        box = QRectF(left, pane.bottom() - PAD - height, width, height)
        painter.fillRect(box, QColor(self.theme.raised))
        painter.setPen(QColor(self.theme.accent))
        painter.drawRect(box)
        painter.setFont(self.measure.font)
        painter.setPen(QColor(self.theme.text))
        row = QRectF(box.left(), box.top() + PAD / 2, width, self.measure.height)
        for text in texts:
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)
            row.translate(0, self.measure.height)

    def _series(self, stroke: Stroke) -> Series | None:
        compared = (each for each in stroke.pane.series if each.compared)  # marks have no name too
        return next((each for each in compared if each.name == stroke.series), None)


class Measuring:
    """Lays the ruler from the session under the press to the one under the mouse."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, plot: Surface, at: QPointF) -> None:
        self._plot = plot
        self._pane = plot.pane_at(at.y())
        self._start = plot.session_at(at.x())
        self._series = nearest(self._pane, self._start, at.y() - self._pane.geometry().top())

    def move(self, at: QPointF) -> None:
        stop = self._plot.session_at(at.x())
        self._plot.ruler.lay(Stroke(self._pane, self._series, self._start, stop))

    def release(self) -> None:
        pass

    def drop(self) -> None:
        self._plot.ruler.lay(None)


def nearest(pane: Pane, session: int, y: float) -> str | None:
    """The series of a pane whose figure at a session is nearest to a height in its pixels."""
    scale = pane.mapping()
    off: dict[str, float] = {}
    for each in pane.series:
        height = abs(float(scale.y(each.standing(session))) - y)
        if each.compared and not math.isnan(height):
            off.setdefault(each.name, height)
    return min(off, key=lambda name: off[name]) if off else None
