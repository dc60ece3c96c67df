"""How cells and headers of a table of figures are painted: straight, without the style's frames."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPalette, QPen, QStaticText
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTableView, QWidget

from jpviewer.ui.baseline import sunk
from jpviewer.ui.tables.model import BAR, DOWN, LINE, PLAIN, QUIET, RIGHT, UP, ColumnModel
from jpviewer.ui.tables.sparkline import Sparklines
from jpviewer.ui.theme import Theme

SHAPES_KEPT = 4096
PADDING = 6
BAR_HEIGHT = 2
_BOTTOM = int(Qt.AlignmentFlag.AlignBottom)
_PLACES = "¹²³⁴"
"""Of the columns that rows are sorted by."""
_HORIZONTAL = Qt.Orientation.Horizontal


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


class FigureHeader(QHeaderView):
    """Titles of at most two lines in a quiet colour, the sorted ones marked; row numbers alike."""

    clicked = Signal(int, bool)
    """The section that was clicked, and whether Shift was held."""

    def __init__(
        self, orientation: Qt.Orientation, model: ColumnModel, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(orientation, parent)
        self._model = model
        self._with_shift = False
        self._ground, self._line = QColor(theme.ground), QColor(theme.line)
        self._quiet, self._strong = QPen(QColor(theme.quiet)), QPen(QColor(theme.text))
        metrics = QFontMetrics(parent.font())
        self._digit = metrics.horizontalAdvance("0")
        self._widest = max(self._digit, metrics.horizontalAdvance("%"))
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.setFont(font)
        self._small = self.font()
        self._laid = lru_cache(SHAPES_KEPT)(self._lay)
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Button):
            palette.setColor(role, self._ground)  # where there is no section
        self.setPalette(palette)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        if orientation == _HORIZONTAL:
            self.setMinimumSectionSize(self._digit + 2 * PADDING)
        self.sectionClicked.connect(lambda section: self.clicked.emit(section, self._with_shift))

    def title(self, section: int) -> str:
        """What a column's header says, the direction of sorting included."""
        column, sorts = self._model.columns[section], self._model.sorts
        place = next((at for at, (key, _) in enumerate(sorts) if key == column.key), -1)
        if place < 0:
            return column.head
        arrow, number = "↑" if sorts[place][1] else "↓", _PLACES[place] if len(sorts) > 1 else ""
        if column.mark:
            return f"{arrow}{number}"  # in the place of the mark: the column is no wider
        if column.align == RIGHT:  # as wide as with a space, which the column has room for
            return f"{arrow}{number or ' '}{column.head}"
        return f"{column.head} {arrow}{number}"

    def width_of(self, section: int) -> int:
        """Pixels a column needs for its title and for as many digits as it asks, or a % and one
        digit less."""
        column = self._model.columns[section]
        whole = f"↓ {column.head}" if column.align == RIGHT else f"{column.head} ↓"
        title = self.fontMetrics().size(0, column.mark or whole).width()
        figures = (column.width - 1) * self._digit + self._widest
        return max(title, figures) + 2 * PADDING

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt's own signal of a click does not say which keys are held."""
        self._with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        if self.orientation() == _HORIZONTAL:
            return QSize(0, 2 * line + PADDING)
        return QSize(self.fontMetrics().horizontalAdvance("0" * 4) + 2 * PADDING, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.fillRect(rect, self._ground)
        painter.setFont(self._small)
        if self.orientation() != _HORIZONTAL:
            text, width, height = self._laid(self._model.numbered(section))
            left, above = rect.right() - PADDING - width, (rect.height() - height) // 2
            painter.setPen(self._quiet)
            painter.drawStaticText(left, rect.top() + above, text)
            return
        within = rect.adjusted(PADDING, 0, -PADDING, -1)
        column = self._model.columns[section]
        sorted_by = column.key in (key for key, _ in self._model.sorts)
        painter.setPen(self._strong if sorted_by else self._quiet)
        side = column.align & int(Qt.AlignmentFlag.AlignHorizontal_Mask)
        title = (
            within.adjusted(0, 0, 0, -2)
            if column.align == RIGHT
            else rect.adjusted(PADDING, 0, 0, -3)
        )
        painter.drawText(title, side | _BOTTOM, self.title(section))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._line)

    def _lay(self, number: str) -> tuple[QStaticText, int, int]:
        """A number laid out, its width and height: all of them are painted after every edit."""
        text = QStaticText(number)
        text.prepare(font=self._small)
        return text, self.fontMetrics().horizontalAdvance(number), self.fontMetrics().height()


class Corner(QObject):
    """Paints the corner between the headers as they are painted; Qt has no other way to it."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._ground, self._line = QColor(theme.ground), QColor(theme.line)
        for button in view.findChildren(QAbstractButton):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QWidget):
            return False
        painter = QPainter(watched)
        painter.fillRect(watched.rect(), self._ground)
        painter.fillRect(0, watched.height() - 1, watched.width(), 1, self._line)
        painter.end()
        return True
