"""The tabs of a watchlist: the market, the user's lists, and a plus for one more."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from jpviewer.market.watchlists import Lists
from jpviewer.ui.frame.flat_tabs import FlatTabs
from jpviewer.ui.line import Line
from jpviewer.ui.lists.tab_drop import TabDrop
from jpviewer.ui.look import quiet
from jpviewer.ui.text.translate import translate

WHOLE_MARKET, ETFS, REITS = VIEWS = (0, -1, -2)
"""Stand where a list's id would."""
NAME_WIDTH = 140
LONGEST = 24
"""Characters of a name on its tab."""


class ListTabs(QWidget):
    """Shows the lists and says what the user wants of them; changes none itself."""

    chosen = Signal(object)
    """The id of the list or view to be shown."""
    renamed = Signal(object, str)
    dropped = Signal(object, object, bool)
    """What was let go on a tab (a QMimeData), the id of its list, and whether as a copy."""
    left = Signal()
    """The name is typed: the keyboard is free for something else."""

    def __init__(self, create: QAction, choose: QAction) -> None:
        super().__init__()
        self.menu = QMenu(self)
        """What a click with the right button on a list's tab offers."""
        self._ids: list[int] = []
        self._names: list[str] = []
        self._bar = FlatTabs()
        self._plus = QToolButton()
        self._all = QToolButton()
        self._hint = QLabel(translate("watchlist", "Press + to make a list"))
        self._hint.setMinimumWidth(1)
        self._build(create, choose)
        self.show_lists((), WHOLE_MARKET)

    def show_lists(self, lists: Lists, current: int) -> None:
        """A tab for each list; the current one is the whole market when its list is gone."""
        names = [*view_names(), *(each.name for each in lists)]
        self._ids = [*VIEWS, *(each.id for each in lists)]
        self._bar.blockSignals(True)
        if names != self._names:
            self._name(names)
        self._bar.setCurrentIndex(self._ids.index(current) if current in self._ids else 0)
        self._bar.blockSignals(False)
        self._hint.setVisible(not lists)
        self._all.setVisible(len(lists) > 1)

    def _name(self, names: list[str]) -> None:
        self._names = names
        while self._bar.count() > len(names):
            self._bar.removeTab(self._bar.count() - 1)
        for place, name in enumerate(names):
            text = _short(name).replace("&", "&&")
            if place == self._bar.count():
                self._bar.addTab(text)
            elif self._bar.tabText(place) != text:
                self._bar.setTabText(place, text)
            else:
                continue
            self._bar.setTabToolTip(place, name if name != _short(name) else "")

    def begin_rename(self) -> None:
        """A line over the current list's tab takes its new name; Esc leaves the old one."""
        place = self._bar.currentIndex()
        if self._ids[place] in VIEWS:
            return
        line = Line(self._names[place], self._bar)
        line.setAccessibleName(translate("watchlist", "Name of the list"))
        rect = self._bar.tabRect(place)
        line.setGeometry(rect.x(), rect.y(), max(rect.width(), NAME_WIDTH), rect.height())
        line.selectAll()
        line.show()
        line.setFocus()
        which = self._ids[place]
        line.editingFinished.connect(lambda: self._end_rename(line, which))
        line.escaped.connect(lambda: self._end_rename(line, WHOLE_MARKET))

    def _end_rename(self, line: Line, which: int) -> None:
        was_typing = line.hasFocus()
        line.blockSignals(True)  # losing the focus would finish the editing once more
        line.hide()
        line.deleteLater()
        if which != WHOLE_MARKET:
            self.renamed.emit(which, line.text())
        if was_typing:
            self.left.emit()

    def _offer(self, at: QPoint) -> None:
        place = self._bar.tabAt(at)
        if place >= 0 and self._ids[place] not in VIEWS:
            self._bar.setCurrentIndex(place)
            self.menu.popup(self._bar.mapToGlobal(at))

    def _drop(self, mime: QMimeData, place: int, copy: bool) -> None:
        self.dropped.emit(mime, self._ids[place], copy)

    def _build(self, create: QAction, choose: QAction) -> None:
        quiet(self._hint)
        self._bar.setElideMode(Qt.TextElideMode.ElideNone)  # else many are cut to nothing
        self._bar.setAccessibleName(translate("watchlist", "Lists"))
        self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._bar.customContextMenuRequested.connect(self._offer)
        self._bar.currentChanged.connect(lambda place: self.chosen.emit(self._ids[place]))
        self._bar.tabBarDoubleClicked.connect(lambda place: self.begin_rename())
        self._plus.setDefaultAction(create)
        self._plus.setText("+")
        self._plus.setAutoRaise(True)
        self._plus.setAccessibleName(create.text().replace("&", ""))
        self._all.setDefaultAction(choose)
        self._all.setText("▾")
        self._all.setAutoRaise(True)
        self._all.setAccessibleName(translate("watchlist", "All lists"))
        drop = TabDrop(self._bar, lambda place: self._ids[place] not in VIEWS)
        drop.dropped.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(self._bar)
        row.addWidget(self._plus)
        row.addWidget(self._all)
        row.addWidget(self._hint)
        row.addStretch()


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def view_names() -> list[str]:
    """What the views that are no lists are called."""
    return [
        translate("watchlist", "Whole market"),
        translate("watchlist", "ETFs"),
        translate("watchlist", "REITs"),
    ]
