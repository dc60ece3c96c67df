"""What a user can do with lists and their members: each an action with its keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial
from time import time

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from jpviewer.market import watchlists
from jpviewer.market.watchlists import Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.tabs import WHOLE_MARKET
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.translate import translate

_SAID = 3
"""Codes that an undo step names before it counts."""


class ListActions(QObject):
    """Acts on the list shown and on the rows selected in its table."""

    wanted = Signal(object)
    """The id of a list to be shown."""
    made = Signal(object)
    """The id of a new list, which is to get its name."""

    def __init__(self, desk: Desk, table: TableView, parent: QObject) -> None:
        super().__init__(parent)
        self.which = WHOLE_MARKET
        """The id of the list shown."""
        self._desk = desk
        self._lists = desk.lists
        self._table = table
        make = self._action
        self.create = make(translate("lists", "&New list"), self.make_list, "Ctrl+Shift+N")
        self.rename = make(translate("lists", "&Rename list"), None)
        self.delete = make(translate("lists", "&Delete list"), self._delete)
        self.left = make(translate("lists", "Move list &left"), partial(self._place, -1))
        self.right = make(translate("lists", "Move list ri&ght"), partial(self._place, 1))
        self.add = make(translate("lists", "&Add to a list …"), self._offer_lists, "Ctrl+L")
        self.remove = make(translate("lists", "Re&move from list"), self._remove, "Del")
        self.note = make(translate("lists", "&Edit note"), self._note, "F2")
        self.up = make(translate("lists", "Move &up"), partial(self._move, -1), "Alt+Up")
        self.down = make(translate("lists", "Move do&wn"), partial(self._move, 1), "Alt+Down")
        self.undo = self._lists.undo.createUndoAction(self, translate("lists", "Undo"))
        self.redo = self._lists.undo.createRedoAction(self, translate("lists", "Redo"))
        for action, key in (
            (self.undo, QKeySequence.StandardKey.Undo),
            (self.redo, QKeySequence.StandardKey.Redo),
        ):
            action.setShortcuts(QKeySequence.keyBindings(key))
        for action in (self.create, self.undo, self.redo):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.refresh()

    @property
    def of_lists(self) -> list[QAction]:
        """Those of the list as a whole."""
        return [self.create, self.rename, self.delete, self.left, self.right]

    @property
    def of_rows(self) -> list[QAction]:
        """Those of the selected rows."""
        return [self.add, self.remove, self.note, self.up, self.down]

    @property
    def every(self) -> list[QAction]:
        """All of them, with lines between."""
        undo = [self.undo, self.redo]
        return [*self.of_lists, self._line(), *self.of_rows, self._line(), *undo]

    def shown(self) -> Watchlist | None:
        """The list shown; None while it is the whole market."""
        return next((each for each in self._lists.lists if each.id == self.which), None)

    def refresh(self) -> None:
        """Makes possible what can be done with what is shown."""
        mine, rows = self.shown() is not None, bool(self._table.picked())
        for action in (self.rename, self.delete, self.left, self.right):
            action.setEnabled(mine)
        for action in (self.remove, self.note, self.up, self.down):
            action.setEnabled(mine and rows)
        self.add.setEnabled(rows)

    def make_list(self) -> None:
        """A new list, empty, which the user names at once."""
        which = self._lists.new_id()
        name = translate("lists", "My list")
        text = translate("lists", "New list")
        self._lists.edit(text, lambda lists: watchlists.create(lists, which, name))
        self.made.emit(which)

    def name_list(self, which: int, name: str) -> None:
        """Another name for a list."""
        text = translate("lists", "Rename list")
        self._lists.edit(text, lambda lists: watchlists.rename(lists, which, name))

    def add_codes(self, which: int, codes: Iterable[str]) -> None:
        """Codes behind the members of a list."""
        new, at = tuple(codes), int(time())
        text = translate("lists", "Add {0}").format(_brief(new))
        self._lists.edit(text, lambda lists: watchlists.add(lists, which, new, at))

    def move_before(self, code: str, before: str) -> None:
        """A member of the list shown to the place before another, or to the end."""
        if (mine := self.shown()) is not None:
            others = [each for each in mine.keys if each != code]
            place = others.index(before) if before in others else len(others)
            self._put([code], place)

    def annotate(self, code: str, note: str) -> None:
        """What the user wrote beside a member of the list shown."""
        which, text = self.which, translate("lists", "Note on {0}").format(code)
        self._lists.edit(text, lambda lists: watchlists.annotate(lists, which, code, note))

    def menu_of_lists(self, parent: QMenu) -> QMenu:
        """The lists that the selected rows can be added to."""
        menu = QMenu(translate("lists", "&Add to"), parent)
        self._fill_lists(menu)
        return menu

    def _action(self, text: str, does: Callable[[], None] | None, key: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if does is not None:
            action.triggered.connect(lambda: does())
        return action

    def _line(self) -> QAction:
        line = QAction(self)
        line.setSeparator(True)
        return line

    def _fill_lists(self, menu: QMenu) -> None:
        codes, at = self._table.picked(), int(time())
        for each in self._lists.lists:
            add = menu.addAction(each.name.replace("&", "&&"))
            add.setEnabled(not set(codes) <= set(each.codes))
            add.triggered.connect(partial(self.add_codes, each.id, codes))
        if self._lists.lists:
            menu.addSeparator()
        new = menu.addAction(translate("lists", "New list"))
        new.triggered.connect(lambda: self._make_list_of(codes, at))

    def _make_list_of(self, codes: Iterable[str], at: int) -> None:
        which, name = self._lists.new_id(), translate("lists", "My list")
        self._lists.edit(
            translate("lists", "New list"),
            lambda lists: watchlists.add(watchlists.create(lists, which, name), which, codes, at),
        )
        self.made.emit(which)

    def _offer_lists(self) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_lists(menu)
        possible = (each for each in menu.actions() if not each.isSeparator())
        menu.setActiveAction(next(each for each in possible if each.isEnabled()))
        corner = self._table.visualRect(self._table.currentIndex()).bottomLeft()
        menu.popup(self._table.viewport().mapToGlobal(corner))

    def _delete(self) -> None:
        if (mine := self.shown()) is None:
            return
        text = translate("lists", "Delete list {0}").format(mine.name)
        self.wanted.emit(WHOLE_MARKET)
        self._lists.edit(text, lambda lists: watchlists.delete(lists, mine.id))
        self._desk.said.emit(
            translate("lists", "Deleted the list {0}; Ctrl+Z brings it back.").format(mine.name),
            False,
        )

    def _place(self, step: int) -> None:
        which = self.which
        places = [each.id for each in self._lists.lists]
        place = max(0, places.index(which) + step)
        text = translate("lists", "Move list")
        self._lists.edit(text, lambda lists: watchlists.place(lists, which, place))

    def _remove(self) -> None:
        which, codes = self.which, self._table.picked()
        after = self._table.beside_picked()
        text = translate("lists", "Remove {0}").format(_brief(codes))
        self._lists.edit(text, lambda lists: watchlists.remove(lists, which, codes))
        if after:
            self._desk.select(after)

    def _note(self) -> None:
        self._table.edit_cell("note")

    def _move(self, step: int) -> None:
        mine, codes = self.shown(), self._table.picked()
        if mine is None or not codes:
            return
        if self._table.is_arranged:
            sentence = translate(
                "lists",
                "Rows move in the list's own order: click the sorted header until its arrow goes.",
            )
            self._desk.said.emit(sentence, False)
            return
        self._put(codes, max(0, min(mine.keys.index(code) for code in codes) + step))

    def _put(self, codes: Collection[str], place: int) -> None:
        which, text = self.which, translate("lists", "Move {0}").format(_brief(codes))
        self._lists.edit(text, lambda lists: watchlists.move(lists, which, codes, place))


def _brief(codes: Iterable[str]) -> str:
    named = list(codes)
    return ", ".join(named[:_SAID]) + (" …" if len(named) > _SAID else "")
