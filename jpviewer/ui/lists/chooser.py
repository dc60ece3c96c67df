"""Finds a list among many by a part of its name: to go to it, or to add the chosen rows."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.codes import sought
from jpviewer.market.watchlists import Lists
from jpviewer.ui.line import Line
from jpviewer.ui.lists.chosen import NEW
from jpviewer.ui.lists.tabs import VIEWS, view_names
from jpviewer.ui.look import quiet
from jpviewer.ui.text.translate import translate

_KEY = Qt.ItemDataRole.UserRole
_ROLE = QDialogButtonBox.ButtonRole


class ListChooser(QDialog):
    """Enter adds the rows, where there are any, else goes to the list; Ctrl+Enter always goes."""

    went = Signal(object)
    added = Signal(object, str)
    """The id of a list, or NEW, and what was typed."""

    def __init__(self, parent: QWidget, lists: Lists, codes: Collection[str], go: bool) -> None:
        super().__init__(parent)
        self._lists = lists
        self._codes = set(codes)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("lists", "Lists"))
        self._line = Line()
        self._found = QListWidget()
        self._note = quiet(QLabel(translate("lists", "Ctrl+Enter goes to the list")))
        self._buttons = QDialogButtonBox()
        count = len(self._codes)
        text = (
            translate("lists", "&Add {0} stocks") if count > 1 else translate("lists", "&Add {0}")
        )
        named = str(count) if count > 1 else next(iter(self._codes), "")
        self._add = self._buttons.addButton(text.format(named), _ROLE.AcceptRole)
        self._go = self._buttons.addButton(translate("lists", "&Go to"), _ROLE.ActionRole)
        self._add.setVisible(bool(count) and not go)
        self._note.setVisible(bool(count) and not go)
        self._dress(self._go if self._add.isHidden() else self._add)
        column = QVBoxLayout(self)
        for each in (self._line, self._found, self._note, self._buttons):
            column.addWidget(each)
        self.resize(380, 420)
        self._line.setFocus()
        self._search("")

    def _dress(self, first: QPushButton) -> None:
        self._line.setPlaceholderText(translate("lists", "A part of the name, or a new one"))
        self._line.setAccessibleName(translate("lists", "Find a list"))
        self._found.setAccessibleName(translate("lists", "Lists"))
        self._found.setUniformItemSizes(True)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._go.setShortcut("Ctrl+Return")
        for each in self._buttons.buttons():
            if isinstance(each, QPushButton):
                each.setAutoDefault(each is first)
        first.setDefault(True)
        self._line.textChanged.connect(self._search)
        self._line.left.connect(self._found.setFocus)
        self._line.escaped.connect(self.reject)
        self._found.itemDoubleClicked.connect(lambda item: first.click())
        self._found.currentItemChanged.connect(lambda *_: self._allow())
        self._add.clicked.connect(self._add_to)
        self._go.clicked.connect(self._go_to)
        self._buttons.rejected.connect(self.reject)

    def _search(self, text: str) -> None:
        words = sought(text).split()
        self._found.clear()
        for which, name in zip(VIEWS, view_names(), strict=True):
            if self._add.isHidden() and _fits(name, words):
                self._offer(name, which)
        for each in self._lists:
            if _fits(each.name, words):
                held = bool(self._codes) and self._codes <= set(each.codes)
                self._offer(f"{each.name}   {len(each.codes)}{'  ✓' if held else ''}", each.id)
        if not self._add.isHidden() or text.strip():
            name = text.strip() or translate("lists", "My list")
            self._offer(translate("lists", "New list “{0}”").format(name), NEW)
        self._found.setCurrentRow(self._first())
        self._allow()

    def _offer(self, text: str, which: int) -> None:
        line = QListWidgetItem(text)
        line.setData(_KEY, which)
        self._found.addItem(line)

    def _first(self) -> int:
        """The first list found that something can be done with."""
        if not self._add.isHidden():
            full = {each.id for each in self._lists if self._codes <= set(each.codes)}
            for row in range(self._found.count()):
                if self._found.item(row).data(_KEY) not in full:
                    return row
        return 0

    def _which(self) -> int | None:
        item = self._found.currentItem()
        return None if item is None else int(item.data(_KEY))

    def _allow(self) -> None:
        which = self._which()
        held = next((set(each.codes) for each in self._lists if each.id == which), set())
        self._add.setEnabled(which is not None and not (which != NEW and self._codes <= held))
        self._go.setEnabled(which is not None)

    def _add_to(self) -> None:
        if (which := self._which()) is not None:
            self.accept()
            self.added.emit(which, self._line.text())

    def _go_to(self) -> None:
        if (which := self._which()) is None:
            return
        self.accept()
        if which == NEW:
            self._codes.clear()
            self.added.emit(which, self._line.text())
        else:
            self.went.emit(which)


def _fits(name: str, words: list[str]) -> bool:
    plain = sought(name)
    return all(word in plain for word in words)
