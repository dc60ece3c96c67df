"""The headers of a table of figures and the corner between them, painted as its cells are."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPalette, QPen, QStaticText
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTableView, QWidget

from jpviewer.ui.tables.model import RIGHT, ColumnModel
from jpviewer.ui.tables.paint import PADDING, SHAPES_KEPT
from jpviewer.ui.theme import Theme

_PLACES = "¹²³⁴"
"""Of the columns that rows are sorted by."""
_BOTTOM = int(Qt.AlignmentFlag.AlignBottom)
_HORIZONTAL = Qt.Orientation.Horizontal


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
