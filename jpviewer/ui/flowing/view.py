"""What every view under the picture has: words, and a way to ask for another choice."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jpviewer.ui.look import quiet
from jpviewer.ui.panel import Panel


class View(QWidget):
    """One widget, and a sentence or two over it."""

    asked = Signal(dict)
    """Choices that the user wants changed, by their names."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.desk = panel.desk
        self.words = quiet(QLabel())
        self.words.setWordWrap(True)
        self.words.setContentsMargins(8, 2, 8, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.words)

    def tell(self, told: Any) -> None:
        """Shows what its module's `load` gave."""
        raise NotImplementedError

    def put(self, body: QWidget, stretch: int = 1) -> None:
        """Has the widget stand under what is there."""
        self._column.addWidget(body, stretch)

    def say(self, words: str) -> None:
        """The sentences over it; '' for none."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
