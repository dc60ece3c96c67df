"""A sentence where the rows of a table would be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class Note(QLabel):
    """In the middle of a widget; the mouse goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(over).addWidget(self)
        self.hide()

    def say(self, text: str) -> None:
        """Shows a sentence; none takes it away."""
        self.setText(text)
        self.setVisible(bool(text))
