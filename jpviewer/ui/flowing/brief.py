"""Sentences under a picture that fold to one line where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class Brief(QLabel):
    """Folded it ends in '…', and says all of itself under the pointer; `text` is always all."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._whole = ""
        self._hint = ""
        self._folded = False

    def text(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def hint(self, text: str) -> None:
        """What to say under the pointer besides."""
        self._hint = text
        self._fit()

    def fold(self, folded: bool) -> None:
        """One line, or as many as it takes."""
        if folded != self._folded:
            self._folded = folded
            self.setWordWrap(not folded)
            self._fit()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(0, least.height()) if self._folded else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        shown = cut if self._folded else self._whole
        if shown != super().text():
            super().setText(shown)
        self.setToolTip(
            "\n\n".join(filter(None, [self._whole * (shown != self._whole), self._hint]))
        )
