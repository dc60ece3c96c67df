"""A picture and a table of the same figures: both where there is room, else the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from jpviewer.ui.text.translate import translate

BESIDE, ABOVE = 760, 400
"""Pixels of width from which on both stand side by side, and of height one above the other."""


class Twofold(QWidget):
    """Buttons of the view stand over both, and that for the table where only one has room."""

    listed = Signal(bool)
    """Whether the user wants the table."""

    def __init__(self, picture: QWidget, table: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        self.picture, self.table = picture, table
        self.switch = QToolButton()
        self.switch.setText(translate("flows", "Table"))
        self.switch.setCheckable(True)
        self.switch.setAutoRaise(True)
        self.switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.switch.setToolTip(translate("flows", "The table in place of the picture"))
        self.switch.clicked.connect(self.listed)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        for each in (*buttons, self.switch):
            row.addWidget(each)
        row.addStretch(1)
        self._both = QSplitter()
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(picture)
        self._both.addWidget(table)
        self._both.setSizes([1, 1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._both, 1)

    def show_table(self, wanted: bool) -> None:
        """The table, where there is room for one only."""
        self.switch.setChecked(wanted)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside, both = self.width() >= BESIDE, self.width() >= BESIDE or self.height() >= ABOVE
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._both.setOrientation(across if beside else down)
        self.switch.setVisible(not both)
        self.picture.setVisible(both or not self.switch.isChecked())
        self.table.setVisible(both or self.switch.isChecked())
