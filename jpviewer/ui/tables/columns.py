"""Which columns of a table are shown, how wide, and in which order: the user's choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from jpviewer.ui.tables.header import FigureHeader
from jpviewer.ui.tables.lasting_menu import LastingMenu
from jpviewer.ui.tables.model import Column, ColumnModel


class Choice(NamedTuple):
    """Columns by their keys, under a name that a menu shows."""

    name: str
    keys: tuple[str, ...]


class TableColumns(QObject):
    """The columns of one view. The first, by which rows are known, is always shown."""

    changed = Signal()
    """Others are shown than before."""

    def __init__(self, view: QTableView, header: FigureHeader, model: ColumnModel) -> None:
        super().__init__(view)
        self.groups: Sequence[Choice] = ()
        """What the menu shows under headings of their own; the rest stands beside them."""
        self.presets: Sequence[Choice] = ()
        """What the menu shows at once: these columns, in this order, as wide as at first."""
        self.menus: Sequence[QMenu] = ()
        """What the menu offers below everything else."""
        self._view = view
        self._header = header
        self._model = model
        self._first: set[str] = set()
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

    def hide_first(self, keys: Iterable[str]) -> None:
        """The columns hidden until the user wants them, those that old choices do not know too."""
        self._first = set(keys)
        self.hide(self._first)

    def shows(self, key: str) -> bool:
        """Whether a column is shown."""
        return key not in self._hidden | self._barred

    def reveal(self, key: str) -> bool:
        """Shows a column; False when the rows do not have it."""
        self.hide(self._hidden - {key})
        return key not in self._barred

    def seek(self, key: str) -> None:
        """Shows a column, where it can be seen."""
        if self.reveal(key) and self._model.rows:
            top = max(self._view.rowAt(0), 0)
            self._view.scrollTo(self._model.index(top, self._model.place(key)))

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
        known = [str(key) for key in order] if isinstance(order, list) else []
        self._order(known)
        if isinstance(hidden, list):
            new = self._first - set(known) if known else set()
            self.hide(new.union(map(str, hidden)))

    def begin_anew(self) -> None:
        """The columns as they were at first: which, how wide, in which order."""
        self.take(Choice("", tuple(self._keys(self._first))))

    def take(self, preset: Choice) -> None:
        """Shows the columns of a preset as they stand in it, and no others."""
        for place in range(len(self._model.columns)):
            if (width := self._header.width_of(place)) != self._view.columnWidth(place):
                self._view.setColumnHidden(place, False)  # else the width is not taken
                self._view.setColumnWidth(place, width)
        self._order([*preset.keys, *self._keys(preset.keys)])
        self.hide(self._keys(preset.keys))

    def _keys(self, without: Iterable[str]) -> list[str]:
        """The keys of all columns but some, in the order they are made in."""
        left_out = set(without)
        return [column.key for column in self._model.columns if column.key not in left_out]

    def _order(self, keys: Iterable[str]) -> None:
        places = [place for key in keys if (place := self._model.place(key)) >= 0]
        for at, place in enumerate(places):
            self._header.moveSection(self._header.visualIndex(place), at)

    def _show(self) -> None:
        unwanted = self._hidden | self._barred
        for place, column in enumerate(self._model.columns):
            self._view.setColumnHidden(place, place > 0 and column.key in unwanted)
        self.changed.emit()

    def _offer(self, at: QPoint) -> None:
        menu = LastingMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for preset in self.presets:
            menu.addAction(preset.name).triggered.connect(partial(self.take, preset))
        if self.presets:
            menu.addSeparator()
        by_key = {column.key: column for column in self._model.columns[1:]}
        for group in self.groups:
            below = LastingMenu(menu)
            below.setTitle(group.name)
            self._fill(below, [by_key.pop(key) for key in group.keys])
            menu.addMenu(below)
        self._fill(menu, by_key.values())
        for each in self.menus:
            menu.addMenu(each)
        menu.popup(self._header.mapToGlobal(at))

    def _fill(self, menu: QMenu, columns: Iterable[Column]) -> None:
        """An action with a check mark for each column that the rows have."""
        menu.setToolTipsVisible(True)
        for column in columns:
            if column.key in self._barred:
                continue
            action = QAction(column.title.replace("\n", " "), menu)
            action.setToolTip(column.hint)
            action.setCheckable(True)
            action.setChecked(column.key not in self._hidden)
            action.toggled.connect(partial(self._turn, column.key))
            menu.addAction(action)

    def _turn(self, key: str, shown: bool) -> None:
        self.hide(self._hidden - {key} if shown else self._hidden | {key})
