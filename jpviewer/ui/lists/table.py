"""The table of stocks whose rows are dragged, dropped on, copied whole and edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from jpviewer.ui.line import Line
from jpviewer.ui.lists.carry import MIME
from jpviewer.ui.lists.editing import MemberDelegate
from jpviewer.ui.lists.head_line import write_head
from jpviewer.ui.lists.heads import ListPainter, Numbers
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.selection import rows_of
from jpviewer.ui.tables.text import tab_separated
from jpviewer.ui.tables.view import ROW_HEIGHT, TableView
from jpviewer.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
_EDGE = ROW_HEIGHT
"""Pixels at the top and the bottom over which a drag scrolls."""


def welcome(mime: QMimeData) -> bool:
    """Whether something could be taken from what is dragged."""
    return mime.hasFormat(MIME) or mime.hasUrls() or mime.hasText()


class ListTable(TableView):
    """Tells what is wanted of it; changes nothing itself."""

    dropped = Signal(object, int, bool)
    """What was let go (a QMimeData), before which row (-1: behind all), and whether as a copy."""
    typed = Signal(str)
    """A key that means a search."""
    headed = Signal(str, str)
    """A separator, and the heading written on it."""
    written = Signal()
    """Nobody writes into a cell or a heading any more."""

    def __init__(self, model: ColumnModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self.pack: Callable[[str], QMimeData] = lambda text: QMimeData()
        """Makes the selected rows into something to be carried, beside their text."""
        self._heads = ListPainter(model, theme, self.font())
        self._numbers = Numbers(model)
        self._gap: int | None = None
        self._pressed: QPoint | None = None
        self._places = (model.place("code"), model.place("colour"))
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def copy(self) -> None:
        self.clipboard_takes(self.pack(self.text()))

    def clipboard_takes(self, mime: QMimeData) -> None:
        """Puts something on the clipboard."""
        QGuiApplication.clipboard().setMimeData(mime)

    def text(self) -> str:
        """The selected rows as a spreadsheet takes them; headings have no place in it."""
        rows = rows_of(self.selectionModel().selection())
        stocks = (row for row in rows if not self._is_head(row))
        return tab_separated(self._figures, stocks, self.shown)

    def place_of(self, at: QPoint) -> int:
        """The row before which something let go at a place of the viewport would stand."""
        row = self.rowAt(at.y())
        if row < 0:
            return -1
        below = at.y() - self.rowViewportPosition(row) > self.rowHeight(row) // 2
        place = row + below
        return place if place < len(self._figures.rows) else -1

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pressing a row that is selected may begin a drag: it stays selected until let go."""
        self._pressed = None
        row = self.rowAt(event.position().toPoint().y())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self._pressed = event.position().toPoint()
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and row in set(rows_of(self.selectionModel().selection())):
                self._set_current(row, self.columnAt(self._pressed.x()))
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = event.buttons() & Qt.MouseButton.LeftButton
        if self._pressed is None or not held:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QGuiApplication.styleHints().startDragDistance():
            self._pressed = None
            self._carry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if pressed is not None and plain and len(self.picked()) > 1:
            self.selectRow(self.rowAt(pressed.y()))
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not (index.isValid() and self.edit_at(index)):
            super().mouseDoubleClickEvent(event)

    @property
    def is_written_in(self) -> bool:
        """Whether somebody is writing into a cell or a heading."""
        delegate = self.itemDelegate()
        return bool(self._lines()) or (isinstance(delegate, MemberDelegate) and delegate.is_open)

    def finish(self) -> None:
        """Takes what is being written."""
        for line in self._lines():
            line.editingFinished.emit()
        delegate = self.itemDelegate()
        if isinstance(delegate, MemberDelegate):
            delegate.finish()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.written.emit()

    def edit_at(self, index: Index) -> bool:
        """Opens the editor of a cell; False for one that has none. A separator has its heading."""
        column = self._figures.columns[index.column()]
        if self._is_head(index.row()):
            self.edit_head(index.row())
            return True
        if not column.editable:
            return False
        self.edit(index)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        chosen = set(rows_of(self.selectionModel().selection()))
        _, place = self._places
        left, width = self.columnViewportPosition(place), self.columnWidth(place)
        for row in self._rows_in(event.rect()):
            top = self.rowViewportPosition(row)
            rect = QRect(0, top, self.viewport().width(), self.rowHeight(row))
            if not self._heads.head(painter, row, rect, row in chosen):
                self._heads.mark(painter, row, rect, QRect(left, top, width, rect.height()))
        if self._gap is not None:
            self._heads.gap(painter, self._top_of(self._gap), self.viewport().width())
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if welcome(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not welcome(event.mimeData()):
            event.ignore()
            return
        at = event.position().toPoint()
        bar = self.verticalScrollBar()
        if at.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif at.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE)
        self._show_gap(self.place_of(at))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_gap(None)
        if welcome(event.mimeData()):
            event.accept()
            place = self.place_of(event.position().toPoint())
            self.dropped.emit(event.mimeData(), place, event.dropAction() == COPY)

    def edit_head(self, row: int) -> None:
        """Opens a line over a separator for its heading."""
        self.scrollTo(self._figures.index(row, self._places[0]))
        rect = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        key, place = self.name(row), self._figures.place("name")
        heading = str(self._figures.figure(row, place))
        line = write_head(self.viewport(), rect, heading, partial(self.headed.emit, key), self)
        line.destroyed.connect(self.written)

    def name(self, row: int) -> str:
        """The code of a row shown."""
        return str(self._figures.figure(row, self._places[0]))

    def _lines(self) -> list[Line]:
        return [each for each in self.viewport().findChildren(Line) if not each.isHidden()]

    def _carry(self) -> None:
        if not self.picked():
            return
        from jpviewer.ui.lists.flag import flag  # not before it is wanted

        drag = QDrag(self)
        drag.setMimeData(self.pack(self.text()))
        drag.setPixmap(flag(self, self.picked()))
        drag.exec(COPY | MOVE, MOVE)

    def _set_current(self, row: int, column: int) -> None:
        keep = self.selectionModel().SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._figures.index(row, max(0, column)), keep)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _is_head(self, row: int) -> bool:
        return self.name(row).startswith("#")

    def _rows_in(self, area: QRect) -> range:
        first = self.rowAt(area.top())
        if first < 0:
            return range(0)
        last = self.rowAt(area.bottom())
        return range(first, (last if last >= 0 else len(self._figures.rows) - 1) + 1)

    def _top_of(self, place: int) -> int:
        count = len(self._figures.rows)
        if 0 <= place < count:
            return self.rowViewportPosition(place)
        return self.rowViewportPosition(count - 1) + ROW_HEIGHT if count else 0

    def _show_gap(self, place: int | None) -> None:
        if place != self._gap:
            self._gap = place
            self.viewport().update()
