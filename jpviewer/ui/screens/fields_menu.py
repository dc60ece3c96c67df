"""The menu that begins a condition: every field that a filter can ask for, by group."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from jpviewer.market.filters.fields import FIELDS, Field
from jpviewer.ui.tables.columns import Choice
from jpviewer.ui.text.condition_words import ConditionWords
from jpviewer.ui.text.translate import translate


class FieldsMenu(QMenu):
    """Filled when it is first opened."""

    chosen = Signal(object)
    """A Field; None for a word in a code or name."""

    def __init__(
        self, groups: Iterable[Choice], words: ConditionWords, parent: QWidget | None = None
    ) -> None:
        """`groups` are those of the table's columns."""
        super().__init__(parent)
        self._groups = tuple(groups)
        self._words = words
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Fields whose columns stand in no group come last, with lists and tags."""
        if self.actions():
            return
        word = self.addAction(translate("chips", "Code or name"))
        word.triggered.connect(partial(self.chosen.emit, None))
        left = [each for each in FIELDS if each.key != "code"]
        for group in self._groups:
            mine = [each for each in left if each.column in group.keys]
            self._offer(group.name, mine)
            left = [each for each in left if each not in mine]
        self._offer(translate("chips", "&Lists and more"), left)

    def _offer(self, title: str, fields: Iterable[Field]) -> None:
        menu = QMenu(title, self)
        for field in fields:
            action = menu.addAction(self._words.field(field.key).replace("&", "&&"))
            action.triggered.connect(partial(self.chosen.emit, field))
        if not menu.isEmpty():
            self.addMenu(menu)
