"""How large texts are in a font, and how they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

from jpviewer.ui.baseline import sunk

SMALLER = 0.9
"""Size of the axes' type, of the application's."""
MOST = 2000
"""Texts remembered: a cross that is moved about names ever new figures."""


class Measure:
    """Each text is measured and laid out once: axes ask for the same ones in every frame."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.height()
        """Of a line."""
        self._widths: dict[str, float] = {}
        self._texts: dict[str, tuple[QStaticText, float]] = {}

    def width(self, text: str) -> float:
        """From a text's first pixel to where the next would begin."""
        if (width := self._widths.get(text)) is None:
            if len(self._widths) > MOST:
                self._widths.clear()
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def elided(self, text: str, room: float) -> str:
        """As much of a text as has room, with '…' for the rest."""
        if self.width(text) <= room:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def draw(self, painter: QPainter, left: float, top: float, text: str) -> None:
        """A line of text in this font, with the painter's pen."""
        if (found := self._texts.get(text)) is None:
            if len(self._texts) > MOST:
                self._texts.clear()
            laid = QStaticText(text)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found = self._texts[text] = laid, sunk(text, self.font)
        painter.drawStaticText(QPointF(left, top - found[1]), found[0])


def small(font: QFont, share: float = SMALLER) -> QFont:
    """A font so much smaller than another."""
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(font.pointSizeF() * share)
    else:
        smaller.setPixelSize(max(round(font.pixelSize() * share), 1))
    return smaller
