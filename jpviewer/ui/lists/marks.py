"""What is written on members: notes, tags, colours, separators, and a form for all of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QMenu

from jpviewer.market import watchlists
from jpviewer.market.watchlists import COLOURS
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists import writing
from jpviewer.ui.lists.action import brief, make
from jpviewer.ui.lists.chosen import Chosen
from jpviewer.ui.lists.editing import MemberDelegate
from jpviewer.ui.lists.heads import mark_colour
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.text.translate import translate

_ICON = 12


class Marks(QObject):
    """Acts on the list shown and on the rows selected in its table."""

    def __init__(self, desk: Desk, chosen: Chosen, model: ColumnModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists = desk.lists
        self._chosen = chosen
        self._model = model
        table = chosen.table
        self.note = make(self, translate("lists", "&Edit note"), self._note, "F2")
        self.details = make(self, translate("lists", "&Details …"), self._detail, "Alt+Return")
        self.separate = make(
            self, translate("lists", "Insert &separator"), self._separate, "Ctrl+Shift+S"
        )
        delegate = MemberDelegate(model, desk.formats, table)
        delegate.wrong.connect(lambda reason: desk.said.emit(reason, True))
        table.setItemDelegate(delegate)
        table.headed.connect(self._head)
        model.edited.connect(self._edited)
        model.modelAboutToBeReset.connect(delegate.finish)  # other rows would leave nothing of it

    def menu_of_colours(self, parent: QMenu) -> QMenu:
        """The colours that the selected rows can be marked with."""
        menu = QMenu(translate("lists", "C&olour"), parent)
        for colour in COLOURS:
            action = menu.addAction(writing.colour_name(colour))
            if colour:
                action.setIcon(_square(mark_colour(self._desk.theme, colour)))
            action.triggered.connect(partial(self._write, "colour", colour))
        menu.setEnabled(self._chosen.shown() is not None and bool(self._chosen.codes()))
        return menu

    def _note(self) -> None:
        row = self._chosen.table.currentIndex().row()
        if row >= 0 and self._chosen.table.name(row).startswith("#"):
            self._chosen.table.edit_head(row)
        else:
            self._chosen.table.edit_cell("note")

    def _detail(self) -> None:
        from jpviewer.ui.lists.details import Details  # not before it is wanted

        members = [each for each in self._chosen.members() if not each.is_separator]
        if self._chosen.shown() is not None and members:
            dialog = Details(self._chosen.table, self._desk, tuple(members), self._chosen.known)
            dialog.written.connect(partial(self._write_all, [each.code for each in members]))
            dialog.open()

    def _separate(self) -> None:
        mine = self._chosen.shown()
        if mine is None:
            return
        if self._chosen.table.is_arranged:
            self._chosen.say_arranged()
            return
        keys = self._chosen.keys()
        place = mine.keys.index(keys[0]) if keys and keys[0] in mine.keys else len(mine.keys)
        text = translate("lists", "Insert separator")
        self._lists.edit(text, lambda lists: watchlists.separate(lists, mine.id, "", place))
        after = self._chosen.shown()
        if after is not None and len(after.keys) > len(mine.keys):
            self._chosen.table.pick([after.keys[place]])
            self._note()

    def _head(self, key: str, heading: str) -> None:
        which = self._chosen.which
        text = translate("lists", "Heading {0}").format(heading)
        self._lists.edit(text, lambda lists: watchlists.annotate(lists, which, key, heading))

    def _edited(self, row: int, field: str, text: str) -> None:
        """What was typed into a cell."""
        if field in writing.FIELDS:
            self._amend([str(self._model.figures["code"][row])], {field: text})

    def _write(self, field: str, text: str) -> None:
        self._amend(self._chosen.codes(), {field: text})

    def _write_all(self, codes: list[str], texts: dict[str, str]) -> None:
        self._amend(codes, texts)
        for field, text in texts.items():
            if text:
                self._chosen.table.shown.reveal(field)

    def _amend(self, codes: list[str], texts: dict[str, str]) -> None:
        which = self._chosen.which
        try:
            changes = [writing.change(field, text) for field, text in texts.items()]
        except ValueError as error:
            self._desk.said.emit(str(error), True)
            return

        def changed(member: watchlists.Member) -> watchlists.Member:
            for change in changes:
                member = change(member)
            return member

        named = ", ".join(map(writing.title, texts))
        text = translate("lists", "{0} of {1}").format(named, brief(codes))
        self._lists.edit(text, lambda lists: watchlists.amend(lists, which, set(codes), changed))


def _square(colour: QColor) -> QIcon:
    square = QPixmap(_ICON, _ICON)
    square.fill(colour)
    return QIcon(square)
