"""How cells of a table of figures are painted: straight, without the style's frames."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QTableView

from jpviewer.ui.baseline import sunk
from jpviewer.ui.tables.model import BAR, DOWN, LINE, PLAIN, QUIET, RIGHT, UP, ColumnModel
from jpviewer.ui.tables.sparkline import Sparklines
from jpviewer.ui.theme import Theme

SHAPES_KEPT = 4096
PADDING = 6
BAR_HEIGHT = 2


def blend(ground: str, over: str, share: float) -> QColor:
    """A colour laid thinly over another."""
    under, upper = QColor(ground), QColor(over)
    return QColor.fromRgbF(
        under.redF() + (upper.redF() - under.redF()) * share,
        under.greenF() + (upper.greenF() - under.greenF()) * share,
        under.blueF() + (upper.blueF() - under.blueF()) * share,
    )


class FigurePainter:
    """Paints the cells of a table, columns at a time: a third of what a delegate costs a cell."""

    def __init__(self, model: ColumnModel, theme: Theme, view: QTableView) -> None:
        self.selected: set[int] = set()
        """Rows to be tinted."""
        self._model = model
        self._view = view
        self._font = view.font()
        self._metrics = QFontMetrics(self._font)
        self._tint = blend(theme.ground, theme.accent, 0.22)
        self._ground, self._accent = QColor(theme.ground), QColor(theme.accent)
        colours = {PLAIN: theme.text, QUIET: theme.quiet, UP: theme.up, DOWN: theme.down}
        self._pens = [QPen(QColor(colours[tone])) for tone in sorted(colours)]
        self._shaped = lru_cache(SHAPES_KEPT)(self._shape)
        self._track, self._bar = QColor(theme.line), QColor(theme.quiet)
        self._lines = Sparklines(theme.quiet)

    def paint(self, area: QRect) -> None:
        """Everything inside a rectangle of the viewport."""
        painter = QPainter(self._view.viewport())
        painter.fillRect(area, self._ground)
        rows = self._rows(area)
        self._paint_selection(painter, area, rows)
        for place, column in enumerate(self._model.columns):
            left, width = self._view.columnViewportPosition(place), self._view.columnWidth(place)
            if width and left <= area.right() and left + width > area.left():
                self._paint_column(painter, rows, place, column.align == RIGHT, left, width)
                if column.drawn == BAR:
                    self._paint_bars(painter, rows, place, left + PADDING, width - 2 * PADDING)
                elif column.drawn == LINE:
                    self._paint_lines(painter, rows, place, left + PADDING, width - 2 * PADDING)
        painter.end()

    def _rows(self, area: QRect) -> list[tuple[int, int]]:
        """Rows in an area, each with its top."""
        if not self._model.rows:
            return []
        first, last = self._view.rowAt(area.top()), self._view.rowAt(area.bottom())
        shown = range(first, (last if last >= 0 else len(self._model.rows) - 1) + 1)
        top, height = self._view.rowViewportPosition(first), self._view.rowHeight(first)
        return [(row, top + step * height) for step, row in enumerate(shown)]

    def _paint_selection(self, painter: QPainter, area: QRect, rows: list[tuple[int, int]]) -> None:
        height = self._view.verticalHeader().defaultSectionSize()
        for row, top in rows:
            if row in self.selected:
                painter.fillRect(area.x(), top, area.width(), height, self._tint)
        current = self._view.currentIndex()
        if current.isValid() and self._view.hasFocus():
            top = self._view.rowViewportPosition(current.row())
            painter.fillRect(0, top, 2, height, self._accent)

    def _paint_column(
        self,
        painter: QPainter,
        rows: list[tuple[int, int]],
        place: int,
        right: bool,
        left: int,
        width: int,
    ) -> None:
        model, pens, shaped = self._model, self._pens, self._shaped
        tones, shown = model.tones(place), model.rows
        room = width - 2 * PADDING
        lower = (self._view.verticalHeader().defaultSectionSize() - self._metrics.height()) // 2
        pen = -1
        for row, top in rows:
            if (tone := tones[shown[row]]) != pen:
                pen = tone
                painter.setPen(pens[pen])
            text, advance, sinks = shaped(model.text(row, place), room)
            painter.drawStaticText(
                left + PADDING + (room - advance if right else 0), top + lower - sinks, text
            )

    def _paint_bars(
        self, painter: QPainter, rows: list[tuple[int, int]], place: int, left: int, room: int
    ) -> None:
        below = self._view.verticalHeader().defaultSectionSize() - BAR_HEIGHT - 1
        for row, top in rows:
            share = self._model.figure(row, place)
            if 0 <= share <= 1:
                painter.fillRect(left, top + below, room, BAR_HEIGHT, self._track)
                painter.fillRect(left, top + below, round(share * room), BAR_HEIGHT, self._bar)

    def _paint_lines(
        self, painter: QPainter, rows: list[tuple[int, int]], place: int, left: int, room: int
    ) -> None:
        height = self._view.verticalHeader().defaultSectionSize()
        ratio = self._view.devicePixelRatioF()
        for row, top in rows:
            if room > 0 and (line := self._model.figure(row, place)):
                painter.drawPixmap(left, top, self._lines.picture(line, room, height, ratio))

    def _shape(self, text: str, room: int) -> tuple[QStaticText, int, int]:
        """A text laid out, cut with an ellipsis where it has no room, its width, and how far it
        would stand too low."""
        advance = self._metrics.horizontalAdvance(text)
        if advance > room:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            advance = self._metrics.horizontalAdvance(text)
        shaped = QStaticText(text)
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.prepare(font=self._font)
        return shaped, advance, round(sunk(text, self._font))
