"""What can be done with the stocks of a box, or of all that is seen: lists, and taking it along."""

from __future__ import annotations

from functools import partial
from time import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu

from jpviewer.market import watchlists
from jpviewer.market.names import tidy
from jpviewer.ui.desk import Desk
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.market_map.export import MapExport
from jpviewer.ui.market_map.view import fitted
from jpviewer.ui.text.translate import translate
from jpviewer.ui.undoing import undo_actions

Codes = tuple[str, ...]


class MapMenu(QObject):
    """Lists are undone and done again from here, too."""

    def __init__(self, desk: Desk, canvas: Canvas, export: MapExport) -> None:
        super().__init__(canvas)
        self._desk = desk
        self._canvas = canvas
        self._export = export
        self._undo, self._redo = undo_actions(desk.lists.undo, self)
        canvas.addActions([self._undo, self._redo])
        self._add = QAction(translate("map", "Add the selected stock to a list"), self)
        self._add.setShortcut(QKeySequence("Ctrl+L"))
        self._add.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._add.triggered.connect(self._offer_selected)
        canvas.addAction(self._add)

    def offer_box(self, found: NDArray[np.int64], at: QPoint) -> None:
        """What can be done with the points of a box."""
        if not len(found):
            self._desk.said.emit(translate("map", "There is no stock in that box."), False)
            return
        points = self._canvas.points
        menu = self._menu()
        text = translate("map", "{0} in the box")
        menu.addSection(text.format(self._desk.formats.number(len(found))))
        self._offer_lists(menu, tuple(points.code(each) for each in found.tolist()))
        menu.addSeparator()
        zoom = menu.addAction(translate("map", "&Zoom to them"))
        view = fitted(points.x[found], points.y[found])
        zoom.triggered.connect(partial(self._canvas.look, view))
        menu.popup(at)

    def open_at(self, at: QPoint) -> None:
        """The menu of the map."""
        canvas, menu = self._canvas, self._menu()
        seen = canvas.in_sight().tolist()
        if canvas.points.point(canvas.code) >= 0:
            chart = menu.addAction(translate("map", "Open the &chart") + "\tEnter")
            chart.triggered.connect(partial(canvas.opened.emit, canvas.code))
            menu.addAction(self._add)
        if seen:
            text = translate("map", "All {0} in &view").format(self._desk.formats.number(len(seen)))
            self._offer_lists(menu.addMenu(text), tuple(canvas.points.code(each) for each in seen))
        fit = menu.addAction(translate("map", "&Fit all") + "\tHome")
        fit.triggered.connect(canvas.fit)
        menu.addActions([each for each in (self._undo, self._redo) if each.isEnabled()])
        menu.addSeparator()
        self._export.fill(menu)
        menu.popup(at)

    def _offer_selected(self) -> None:
        canvas = self._canvas
        if (point := canvas.points.point(canvas.code)) >= 0:
            menu = self._menu()
            self._offer_lists(menu, (canvas.code,))
            menu.popup(canvas.mapToGlobal(canvas.place_of(point).toPoint()))

    def _offer_lists(self, menu: QMenu, codes: Codes) -> None:
        new = menu.addAction(translate("map", "&New list …"))
        new.triggered.connect(partial(self._ask_name, codes))
        for each in self._desk.lists.lists:
            text = translate("map", "Add to {0}").format(each.name.replace("&", "&&"))
            add = menu.addAction(text)
            add.setEnabled(not set(codes) <= set(each.codes))
            add.triggered.connect(partial(self._put, each.id, each.name, codes))

    def _ask_name(self, codes: Codes) -> None:
        dialog = QInputDialog(self._canvas.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("lists", "New list"))
        text = translate("map", "Name of the list of {0}")
        dialog.setLabelText(text.format(self._desk.formats.number(len(codes))))
        dialog.setTextValue(translate("lists", "My list"))
        dialog.textValueSelected.connect(partial(self._make, codes))
        dialog.open()

    def _make(self, codes: Codes, name: str) -> None:
        lists, at = self._desk.lists, int(time())
        if not tidy(name):
            return
        which = lists.new_id()
        lists.edit(
            translate("lists", "New list"),
            lambda held: watchlists.add(watchlists.create(held, which, name), which, codes, at),
        )
        self._tell(codes, tidy(name))

    def _put(self, which: int, name: str, codes: Codes) -> None:
        at, text = int(time()), translate("map", "Add stocks of the map")
        self._desk.lists.edit(text, lambda held: watchlists.add(held, which, codes, at))
        self._tell(codes, name)

    def _tell(self, codes: Codes, name: str) -> None:
        text = translate("map", "{0} put on the list {1}; Ctrl+Z takes them off.")
        count = self._desk.formats.number(len(codes))
        self._desk.said.emit(text.format(count, name), False)

    def _menu(self) -> QMenu:
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
