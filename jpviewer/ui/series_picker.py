"""A button that opens a list of series to tick, with a line to search it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.codes import fold
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate

MOST = 8
"""Series at a time: as many as there are colours."""
_KEY = Qt.ItemDataRole.UserRole


class SeriesPicker(QToolButton):
    """Says `picked` at every tick; the last series cannot be taken away."""

    picked = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(translate("segments", "Series …"))
        self.setAccessibleName(translate("segments", "Choose series"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("segments", "Series"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("segments", "Search"))
        self.search.setClearButtonEnabled(True)
        self._popup = _Popup(self, self.search, self.list)
        self.search.textChanged.connect(self._filter)
        self.list.itemChanged.connect(self._tick)
        self.clicked.connect(self.open)

    def offer(self, series: Sequence[str], shown: Sequence[str]) -> None:
        """Lists series, those shown ticked."""
        self.list.blockSignals(True)
        self.list.clear()
        for key in dict.fromkeys((*series, *shown)):
            line = QListWidgetItem(words.series(key), self.list)
            line.setData(_KEY, key)
            ticked = key in shown
            line.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._limit()
        self._filter(self.search.text())

    def describe(self, names: Mapping[str, str]) -> None:
        """Says under the pointer what Yahoo calls a series: a symbol may mean another one day."""
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            line = self.list.item(row)
            line.setToolTip(names.get(line.data(_KEY), ""))
        self.list.blockSignals(False)

    def open(self) -> None:
        """Shows the list below the button."""
        self.search.clear()
        width = self.list.sizeHintForColumn(0) + 40
        height = self.list.sizeHintForRow(0) * min(self.list.count(), 14) + 60
        self._popup.resize(max(width, 220), max(height, 120))
        below = self.mapToGlobal(QPoint(self.width() - self._popup.width(), self.height()))
        room = self.screen().availableGeometry()
        below.setX(max(room.left(), below.x()))
        below.setY(max(room.top(), min(below.y(), room.bottom() - self._popup.height())))
        self._popup.move(below)
        self._popup.show()
        self.search.setFocus()

    def _ticked(self) -> tuple[str, ...]:
        lines = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            line.data(_KEY) for line in lines if line.checkState() == Qt.CheckState.Checked
        )

    def _tick(self, line: QListWidgetItem) -> None:
        ticked = self._ticked()
        if not ticked:
            self.list.blockSignals(True)
            line.setCheckState(Qt.CheckState.Checked)
            self.list.blockSignals(False)
            return
        self._limit()
        self.picked.emit(ticked)

    def _limit(self) -> None:
        """While as many are shown as there are colours, no other can be ticked."""
        full = len(self._ticked()) >= MOST
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            line = self.list.item(row)
            usable = not full or line.checkState() == Qt.CheckState.Checked
            flags = line.flags() | Qt.ItemFlag.ItemIsEnabled
            line.setFlags(flags if usable else flags & ~Qt.ItemFlag.ItemIsEnabled)
        self.list.blockSignals(False)

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        for row in range(self.list.count()):
            line = self.list.item(row)
            line.setHidden(wanted not in fold(f"{line.text()} {line.data(_KEY)}"))


class _Popup(QFrame):
    """Closes on Esc, and on a click elsewhere."""

    def __init__(self, button: QToolButton, *parts: QWidget) -> None:
        super().__init__(button, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        for part in parts:
            column.addWidget(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)
