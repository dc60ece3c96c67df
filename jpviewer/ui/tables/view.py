"""A table dressed for figures: dense rows, quiet headers, sorting, choosing and copying columns."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from jpviewer.analytics.ranking import Sort
from jpviewer.ui.tables.columns import TableColumns
from jpviewer.ui.tables.header import Corner, FigureHeader
from jpviewer.ui.tables.model import Column, ColumnModel
from jpviewer.ui.tables.note import Note
from jpviewer.ui.tables.paint import FigurePainter
from jpviewer.ui.tables.selection import rows_of, selection_of
from jpviewer.ui.tables.sorting import alone, together
from jpviewer.ui.tables.text import tab_separated
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

ROW_HEIGHT = 23
_HORIZONTAL, _VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TableView(QTableView):
    """A view of a ColumnModel; a row is known by its figure in the first column."""

    chosen = Signal(str)
    """The row that the user made the current one."""
    opened = Signal(str)
    """The row that was double-clicked, or met Enter."""
    picked_others = Signal()
    """Other rows are selected than before."""
    row_moved = Signal(str, str)
    """A row that was dragged by its number, and the one it is to stand before; empty: none."""
    arranged = Signal(tuple)
    """The columns (each a Sort) that the user sorted by; empty for none."""

    def __init__(self, model: ColumnModel, theme: Theme) -> None:
        super().__init__()
        self.home: tuple[Sort, ...] = ()
        """The arrangement that the third click on a header goes back to."""
        self._figures = model
        self._current = ""
        self._selected: set[str] = set()
        self._scrolled = 0
        self._recalling = False
        self._header = FigureHeader(_HORIZONTAL, model, theme, self)
        self._painter = FigurePainter(model, theme, self)
        # Asked for a viewport of its own making, Qt's binding meets a widget it does not know and
        # sets up every class there is to find out what it might be: a tenth of a bare window.
        self.setViewport(QWidget())
        self._note = Note(self.viewport())
        self._build(FigureHeader(_VERTICAL, model, theme, self))
        model.modelAboutToBeReset.connect(self._remember)
        self.setModel(model)
        model.modelReset.connect(self._recall)
        Corner(self, theme)
        self.shown = TableColumns(self, self._header, model)

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, the hidden ones too."""
        return self._figures.columns

    def sort_by(self, key: str) -> None:
        """As a click on a column's header; by nothing: back to the arrangement of home."""
        if key:
            self._sort(self._figures.place(key))
        else:
            self._arrange(*self.home)

    def let_rows_move(self, may: bool) -> None:
        """Whether a row can be dragged by its number."""
        self.verticalHeader().setSectionsMovable(may)
        self.verticalHeader().setToolTip(translate("table", "Drag to move the row") if may else "")

    def say(self, text: str) -> None:
        """A sentence where rows would be; none takes it away."""
        self._note.say(text)

    def picked(self) -> list[str]:
        """The selected rows in the order shown."""
        return [self._name(row) for row in self.picked_rows()]

    def picked_rows(self) -> list[int]:
        """The same as numbers, from the top."""
        return list(rows_of(self.selectionModel().selection()))

    def beside_picked(self) -> str:
        """The row after the selected ones, else the one before; empty when there is none."""
        rows = self.picked_rows()
        if not rows:
            return ""
        after, before = rows[-1] + 1, rows[0] - 1
        found = after if after < len(self._figures.rows) else before
        return self._name(found) if found >= 0 else ""

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """The columns that rows stand by; none when they are in their own order."""
        return self._figures.sorts

    @property
    def is_arranged(self) -> bool:
        """Whether rows stand in the order of columns, not their own."""
        return bool(self.sorts)

    def current(self) -> str:
        """The current row; empty when none is."""
        index = self.currentIndex()
        return self._name(index.row()) if index.isValid() else ""

    def pick(self, names: Iterable[str]) -> None:
        """Selects rows, the first of them the current one, and says nothing of it."""
        wanted = list(names)
        self._selected, self._current = set(wanted), wanted[0] if wanted else ""
        self._recall(keep_place=False)
        if (index := self.currentIndex()).isValid():
            self.scrollTo(index)

    def edit_cell(self, key: str) -> None:
        """Opens the editor of the current row's cell in a column, which is shown for it."""
        if not self.currentIndex().isValid() or not self.shown.reveal(key):
            return
        index = self._figures.index(self.currentIndex().row(), self._figures.place(key))
        self.scrollTo(index)
        self.edit(index)

    def copy(self) -> None:
        """Puts the selected rows on the clipboard, the columns as they are shown."""
        text = tab_separated(self._figures, self.picked_rows(), self.shown)
        QGuiApplication.clipboard().setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.paint(event.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the Enter that ends it comes through the editor
        elif event.key() in _ENTER and self.current():
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._recalling:
            self._current = self._name(current.row())
            self.chosen.emit(self._current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._recalling:
            self._show_selection()

    def _build(self, numbers: FigureHeader) -> None:
        self.setHorizontalHeader(self._header)
        self.setVerticalHeader(numbers)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultSectionSize(ROW_HEIGHT)
        self._header.clicked.connect(self._sort)
        # Whoever moves the row lays the rows out anew: not while the header is moving it.
        numbers.sectionMoved.connect(self._drag, Qt.ConnectionType.QueuedConnection)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._name(index.row())))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _name(self, row: int) -> str:
        return str(self._figures.figures[self._figures.columns[0].key][self._figures.rows[row]])

    def _drag(self, row: int, before: int, after: int) -> None:
        names = [self._name(at) for at in range(len(self._figures.rows))]
        name = names.pop(before)
        numbers = self.verticalHeader()
        numbers.blockSignals(True)  # the header would keep its own order beside the model's
        numbers.moveSection(after, before)
        numbers.blockSignals(False)
        self.row_moved.emit(name, names[after] if after < len(names) else "")

    def _remember(self) -> None:
        self._selected = set(self.picked())
        self._scrolled = self.verticalScrollBar().value()

    def _recall(self, keep_place: bool = True) -> None:
        """Selects the rows known from before, wherever they stand now."""
        self._recalling = True
        names = self._figures.figures[self._figures.columns[0].key]
        wanted = (self._selected | {self._current}) - {""}
        places = enumerate(self._figures.rows if wanted else ())
        found = {row: str(names[at]) for row, at in places if str(names[at]) in wanted}
        picked = np.array([row for row, name in found.items() if name in self._selected], int)
        self.selectionModel().select(selection_of(picked, self._figures), _SELECT)
        for row in (row for row, name in found.items() if name == self._current):
            self.selectionModel().setCurrentIndex(self._figures.index(row, 0), _NO_UPDATE)
        if keep_place:
            self.updateGeometries()
            self.verticalScrollBar().setValue(self._scrolled)
        self._recalling = False
        self._show_selection()

    def _show_selection(self) -> None:
        self._painter.selected = set(rows_of(self.selectionModel().selection()))
        self.viewport().update()
        self.picked_others.emit()

    def _sort(self, place: int, too: bool = False) -> None:
        """By one column alone, or `too`: beside those there are."""
        column, sorts = self._figures.columns[place], self._figures.sorts
        self._arrange(*(together(sorts, column) if too else alone(sorts, column, self.home)))

    def _arrange(self, *sorts: Sort) -> None:
        self._figures.arrange(*sorts)
        self.scrollToTop()
        self.arranged.emit(sorts)
