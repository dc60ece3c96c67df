"""How large texts are in a font."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

MOST = 2000
"""Texts remembered: a cross that is moved about names ever new figures."""


class Measure:
    """Widths in pixels, each text measured once: axes ask for the same ones in every frame."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.height()
        """Of a line."""
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """From a text's first pixel to where the next would begin."""
        if (width := self._widths.get(text)) is None:
            if len(self._widths) > MOST:
                self._widths.clear()
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def elided(self, text: str, room: float) -> str:
        """As much of a text as has room, with '…' for the rest."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
