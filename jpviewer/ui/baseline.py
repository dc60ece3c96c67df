"""Where texts stand whose characters another font steps in for."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout


def sunk(text: str, font: QFont) -> float:
    """Pixels that a text laid out from its top stands too low beside others of its font.

    A line is as tall as the tallest font in it: Japanese names would stand below their figures
    where the system's own font has no Japanese.
    """
    if text.isascii():
        return 0.0
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return max(line.ascent() - QFontMetricsF(font).ascent(), 0.0)
