"""What a user can do with lists and their members: each an action with its keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from time import time

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jpviewer.market import watchlists
from jpviewer.market.watchlists import Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists.action import brief, line, make, stocks_only
from jpviewer.ui.lists.chosen import NEW, Chosen
from jpviewer.ui.lists.clips import Clips
from jpviewer.ui.lists.files import Files
from jpviewer.ui.lists.marks import Marks
from jpviewer.ui.lists.table import ListTable
from jpviewer.ui.lists.tabs import WHOLE_MARKET
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.text.translate import translate
from jpviewer.ui.undoing import undo_actions


class ListActions(QObject):
    """Acts on the list shown and on the rows selected in its table."""

    wanted = Signal(object)
    """The id of a list to be shown."""
    made = Signal(object)
    """The id of a new list, which is to get its name."""

    def __init__(self, desk: Desk, table: ListTable, model: ColumnModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists = desk.lists
        self._table = table
        self.chosen = Chosen(desk, table)
        self.files = Files(desk, self.chosen, self)
        self.clips = Clips(desk, self.chosen, self.files, self)
        self.marks = Marks(desk, self.chosen, model, self)
        self.files.put.connect(self.wanted)
        self._make_those_of_lists()
        self.add = make(self, translate("lists", "&Add to a list …"), self._offer_lists, "Ctrl+L")
        self.remove = make(self, translate("lists", "Re&move from list"), self._remove, "Del")
        self.up = make(self, translate("lists", "Move &up"), partial(self._move, -1), "Alt+Up")
        self.down = make(self, translate("lists", "Move do&wn"), partial(self._move, 1), "Alt+Down")
        self.undo, self.redo = undo_actions(self._lists.undo, self)
        files = (self.files.bring, self.files.export)
        for action in (self.create, self.choose, *files):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.refresh()

    @property
    def which(self) -> int:
        """The id of the list shown."""
        return self.chosen.which

    @which.setter
    def which(self, which: int) -> None:
        self.chosen.which = which

    @property
    def of_lists(self) -> list[QAction]:
        """Those of the list as a whole."""
        own = [self.rename, self.duplicate, self.delete, self.left, self.right]
        return [self.create, *own, self.files.bring, self.files.export]

    @property
    def of_rows(self) -> list[QAction]:
        """Those of the selected rows."""
        clips, marks = self.clips, self.marks
        written = [marks.note, marks.details, marks.separate]
        carried = [clips.cut, clips.copy, clips.paste]
        return [self.add, self.remove, *carried, *written, self.up, self.down]

    @property
    def every(self) -> list[QAction]:
        """All of them, with lines between."""
        undo = [self.undo, self.redo]
        return [self.choose, *self.of_lists, line(self), *self.of_rows, line(self), *undo]

    def shown(self) -> Watchlist | None:
        """The list shown; None while it is the whole market."""
        return self.chosen.shown()

    def refresh(self) -> None:
        """Makes possible what can be done with what is shown."""
        mine, rows = self.shown() is not None, bool(self._table.picked())
        clips, marks = self.clips, self.marks
        for action in (self.rename, self.duplicate, self.delete, self.left, self.right):
            action.setEnabled(mine)
        for action in (self.files.export, marks.separate):
            action.setEnabled(mine)
        for action in (self.remove, clips.cut, marks.note, marks.details, self.up, self.down):
            action.setEnabled(mine and rows)
        clips.copy.setEnabled(rows)

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
        text = translate("lists", "Add {0}").format(brief(new))
        self._lists.edit(text, lambda lists: watchlists.add(lists, which, new, at))

    def move_before(self, code: str, before: str) -> None:
        """A member of the list shown to the place before another, or to the end."""
        if (mine := self.shown()) is not None:
            others = [each for each in mine.keys if each != code]
            place = others.index(before) if before in others else len(others)
            self._put([code], place)

    def drop_on(self, mime: QMimeData, which: int, copy: bool) -> None:
        """Puts what was let go on a list's tab behind its members."""
        self.clips.take(mime, which, None, copy)

    def fill_menu(self, menu: QMenu) -> None:
        """What a click with the right button on rows offers."""
        menu.addAction(self.add)
        menu.addMenu(self.marks.menu_of_colours(menu))
        menu.addActions(self.of_rows[1:])

    def _make_those_of_lists(self) -> None:
        self.choose = make(self, translate("lists", "&Go to a list …"), self._choose, "Ctrl+G")
        self.create = make(self, translate("lists", "&New list"), self.make_list, "Ctrl+Shift+N")
        self.rename = make(self, translate("lists", "&Rename list"), None)
        self.duplicate = make(self, translate("lists", "D&uplicate list"), self._duplicate)
        self.delete = make(self, translate("lists", "&Delete list"), self._delete)
        left, right = partial(self._place, -1), partial(self._place, 1)
        self.left = make(self, translate("lists", "Move list &left"), left)
        self.right = make(self, translate("lists", "Move list ri&ght"), right)

    def _choose(self) -> None:
        self._open_chooser([], go=True)

    def _offer_lists(self) -> None:
        codes = self.chosen.codes()
        self._open_chooser(codes, go=not codes)

    def _open_chooser(self, codes: list[str], go: bool) -> None:
        from jpviewer.ui.lists.chooser import ListChooser  # not before it is wanted

        chooser = ListChooser(self._table, self._lists.lists, codes, go)
        chooser.went.connect(self.wanted)
        chooser.added.connect(self._add_to)
        chooser.open()

    def _add_to(self, which: int, typed: str) -> None:
        """The selected rows, with what is written on them, to a list or to a new one."""
        members = [each for each in self.chosen.members() if not each.is_separator]
        new = self._lists.new_id() if which == NEW else which
        name = typed.strip() or translate("lists", "My list")
        text = translate("lists", "Add {0}").format(brief(each.code for each in members))

        def edit(lists: watchlists.Lists) -> watchlists.Lists:
            made = watchlists.create(lists, new, name) if which == NEW else lists
            return watchlists.put(made, new, members)

        self._lists.edit(translate("lists", "New list") if which == NEW else text, edit)
        if which == NEW:
            (self.wanted if typed.strip() else self.made).emit(new)
            return
        onto = next((each.name for each in self._lists.lists if each.id == which), "")
        sentence = translate("lists", "Added {0} to {1}.")
        named = brief(each.code for each in members)
        self._desk.said.emit(sentence.format(named, onto), False)

    def _duplicate(self) -> None:
        which, new = self.which, self._lists.new_id()
        text = translate("lists", "Duplicate list")
        self._lists.edit(text, lambda lists: watchlists.duplicate(lists, which, new))
        self.wanted.emit(new)

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
        text = translate("lists", "Remove {0}").format(brief(codes))
        self._lists.edit(text, lambda lists: watchlists.remove(lists, which, codes))
        if after:
            self._table.pick([after])
            stocks_only(self._desk.select)(after)

    def _move(self, step: int) -> None:
        mine, codes = self.shown(), self._table.picked()
        if mine is None or not codes:
            return
        if self._table.is_arranged:
            self.chosen.say_arranged()
            return
        self._put(codes, max(0, min(mine.keys.index(code) for code in codes) + step))

    def _put(self, codes: Collection[str], place: int) -> None:
        which, text = self.which, translate("lists", "Move {0}").format(brief(codes))
        self._lists.edit(text, lambda lists: watchlists.move(lists, which, codes, place))
