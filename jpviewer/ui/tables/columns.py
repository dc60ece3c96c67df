"""Which columns of a table are shown, how wide, and in which order: the user's choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QTableView

from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.paint import FigureHeader


class TableColumns:
    """The columns of one view. The first, by which rows are known, is always shown."""

    def __init__(self, view: QTableView, header: FigureHeader, model: ColumnModel) -> None:
        self._view = view
        self._header = header
        self._model = model
        self._hidden: set[str] = set()
        self._barred: set[str] = set()
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer)
        for place in range(len(model.columns)):
            view.setColumnWidth(place, header.width_of(place))

    def __iter__(self) -> Iterator[int]:
        """The columns shown, from left to right."""
        places = (self._header.logicalIndex(at) for at in range(self._header.count()))
        return (place for place in places if not self._view.isColumnHidden(place))

    def bar(self, keys: Iterable[str]) -> None:
        """Columns that the rows shown now do not have."""
        self._barred = set(keys)
        self._show()

    def hide(self, keys: Iterable[str]) -> None:
        """The columns that the user does not want; all others are shown."""
        self._hidden = set(keys)
        self._show()

    def reveal(self, key: str) -> bool:
        """Shows a column; False when the rows do not have it."""
        self.hide(self._hidden - {key})
        return key not in self._barred

    def choices(self) -> dict[str, Any]:
        """Hidden columns, changed widths and the order of columns, as JSON can hold them."""
        keys = [column.key for column in self._model.columns]
        widths = {
            key: self._view.columnWidth(place)
            for place, key in enumerate(keys)
            if self._view.columnWidth(place) not in (0, self._header.width_of(place))
        }
        order = [keys[self._header.logicalIndex(at)] for at in range(len(keys))]
        return {"hidden": sorted(self._hidden), "widths": widths, "order": order}

    def choose(self, choices: dict[str, Any]) -> None:
        """Takes choices that `choices` gave; ignores what does not fit."""
        hidden, widths, order = (choices.get(each) for each in ("hidden", "widths", "order"))
        for key, width in widths.items() if isinstance(widths, dict) else ():
            if (place := self._model.place(key)) >= 0 and isinstance(width, int) and width > 0:
                self._view.setColumnWidth(place, width)
        places = [self._model.place(key) for key in order] if isinstance(order, list) else []
        for at, place in enumerate(place for place in places if place >= 0):
            self._header.moveSection(self._header.visualIndex(place), at)
        if isinstance(hidden, list):
            self.hide(str(key) for key in hidden)

    def _show(self) -> None:
        unwanted = self._hidden | self._barred
        for place, column in enumerate(self._model.columns):
            self._view.setColumnHidden(place, place > 0 and column.key in unwanted)

    def _offer(self, at: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for column in self._model.columns[1:]:
            if column.key in self._barred:
                continue
            action = menu.addAction(column.title.replace("\n", " "))
            action.setToolTip(column.hint)
            action.setCheckable(True)
            action.setChecked(column.key not in self._hidden)
            action.setData(column.key)
        menu.triggered.connect(lambda action: self.hide(self._hidden ^ {action.data()}))
        menu.popup(self._header.mapToGlobal(at))
