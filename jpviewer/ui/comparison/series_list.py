"""A list of series to tick, with a line to search it, and choosers to make one of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout

from jpviewer.market import codes, pairs
from jpviewer.ui.comparison.builder import PairBuilder
from jpviewer.ui.comparison.chosen import MOST
from jpviewer.ui.line import Line
from jpviewer.ui.look import quiet
from jpviewer.ui.stocks.issues import Issue, matches
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate
from jpviewer.ui.text.translations import japanese

_KEY = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_ROWS = 14


class SeriesList(QFrame):
    """Stands below its button; says `picked` at every tick; the last series cannot be taken away.

    Closes on Esc, and on a click elsewhere.
    """

    picked = Signal(tuple)
    """The series wanted: those ticked before, in their order, then the new one."""

    def __init__(self, button: QToolButton, english: bool) -> None:
        super().__init__(button, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._button = button
        self._english = english
        self._issues: tuple[Issue, ...] = ()
        self._offered: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._names: Callable[[str], str] = words.series
        self.list = QListWidget()
        self.list.setAccessibleName(translate("segments", "Series"))
        self.search = Line()
        self.search.setPlaceholderText(translate("segments", "Search, or type any code"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.nothing = quiet(QLabel(translate("segments", "Nothing is found by that.")))
        self.builder = PairBuilder()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        for part in (self.search, self.list, self.nothing, self.builder):
            column.addWidget(part)
        self.search.textChanged.connect(self._list)
        self.search.left.connect(self._go_down)
        self.search.returnPressed.connect(self._take_first)
        self.search.escaped.connect(self.close)
        self.list.itemChanged.connect(self._tick)
        self.builder.wanted.connect(self._add)

    def offer(
        self,
        series: Sequence[str],
        shown: Sequence[str],
        names: Callable[[str], str],
        hints: Mapping[str, str],
    ) -> None:
        """Lists series under their names, those shown ticked.

        A hint stands under the pointer: a symbol may mean another series one day.
        """
        self._offered, self._shown, self._names = tuple(series), tuple(shown), names
        self._list()
        self.list.blockSignals(True)
        for line in self._lines():
            line.setToolTip(hints.get(line.data(_KEY), ""))
        self.list.blockSignals(False)

    def hold(self, issues: tuple[Issue, ...]) -> None:
        """The listed issues that can be found by code or name."""
        self._issues = issues
        if self.search.text():
            self._list()

    def open(self) -> None:
        """Shows all series below the button."""
        self.search.clear()
        plain = {key: self._names(key) for key in self._keys() if pairs.parse(key) is None}
        self.builder.offer(plain)
        width = self.list.sizeHintForColumn(0) + 40
        height = self.list.sizeHintForRow(0) * min(self.list.count(), _ROWS) + 130
        self.resize(max(width, 300), max(height, 200))
        button = self._button
        below = button.mapToGlobal(QPoint(button.width() - self.width(), button.height()))
        room = button.screen().availableGeometry()
        below.setX(max(room.left(), below.x()))
        below.setY(max(room.top(), min(below.y(), room.bottom() - self.height())))
        self.move(below)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._offered, *self._shown)))

    def _lines(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _list(self) -> None:
        """All series, then listed issues that match what is typed."""
        current = self.list.currentItem()
        kept = current.data(_KEY) if current is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        for key in self._keys():
            self._line(key, self._names(key))
        if self.search.text().strip():
            for issue in matches(self._issues, self.search.text()):
                key = codes.symbol(issue.code)
                if key not in self._keys():
                    name = (self._english and issue.name_en) or issue.name
                    self._line(key, f"{issue.code} {name}").setToolTip(issue.name)
        for line in self._lines():
            if line.data(_KEY) == kept:
                self.list.setCurrentItem(line)
        self._limit()
        self.list.blockSignals(False)
        self._filter()

    def _line(self, key: str, name: str) -> QListWidgetItem:
        line = QListWidgetItem(name, self.list)
        line.setData(_KEY, key)
        line.setCheckState(_CHECKED if key in self._shown else _UNCHECKED)
        return line

    def _tick(self, line: QListWidgetItem) -> None:
        key, ticked = line.data(_KEY), line.checkState() == _CHECKED
        if ticked:
            self._add(key)
        elif len(self._shown) > 1:
            self._pick(tuple(each for each in self._shown if each != key))
        else:
            self._mark()

    def _add(self, key: str) -> None:
        if len(self._shown) < MOST and key not in self._shown:
            self._pick((*self._shown, key))
        else:  # a tick that was not taken must not stay
            self._mark()

    def _pick(self, shown: tuple[str, ...]) -> None:
        self._shown = shown
        self._mark()
        self.list.blockSignals(True)
        if any(key not in [line.data(_KEY) for line in self._lines()] for key in shown):
            self._line(shown[-1], self._names(shown[-1]))
        self._limit()
        self.list.blockSignals(False)
        self.picked.emit(shown)

    def _mark(self) -> None:
        """Ticks those that are shown."""
        self.list.blockSignals(True)
        for line in self._lines():
            line.setCheckState(_CHECKED if line.data(_KEY) in self._shown else _UNCHECKED)
        self.list.blockSignals(False)

    def _limit(self) -> None:
        """While as many are shown as there may be, no other can be ticked."""
        full = len(self._shown) >= MOST
        for line in self._lines():
            usable = not full or line.checkState() == _CHECKED
            flags = line.flags() | Qt.ItemFlag.ItemIsEnabled
            line.setFlags(flags if usable else flags & ~Qt.ItemFlag.ItemIsEnabled)

    def _filter(self) -> None:
        wanted = codes.fold(self.search.text()).split()
        for line in self._lines():
            folded = codes.fold(f"{line.text()} {_texts(line.data(_KEY))}")
            issue = line.data(_KEY) not in self._keys()
            line.setHidden(not issue and not all(word in folded for word in wanted))
        self.nothing.setVisible(not self._found())

    def _found(self) -> list[QListWidgetItem]:
        return [line for line in self._lines() if not line.isHidden()]

    def _go_down(self) -> None:
        if found := self._found():
            self.list.setCurrentItem(found[0])
            self.list.setFocus()

    def _take_first(self) -> None:
        """Enter ticks the only series found, or the code that was typed; else it closes."""
        found = self._found() if self.search.text().strip() else []
        code = codes.parse(self.search.text())
        exact = [line for line in found if code and line.data(_KEY) == codes.symbol(code)]
        chosen = exact or (found if len(found) == 1 else [])
        if not self.search.text().strip():
            self.close()
        elif chosen:
            line = chosen[0]
            line.setCheckState(_CHECKED if line.checkState() != _CHECKED else _UNCHECKED)
            self.search.selectAll()


def _texts(series: str) -> str:
    """What a series is found by: its key, and its names in both languages."""
    parts = (words.series_in_english(each) for each in pairs.plain([series]))
    both = (f"{part} {japanese().translate('words', part)}" for part in parts)
    return f"{series} {' '.join(both)}"
