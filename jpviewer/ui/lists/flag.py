"""What hangs at the pointer while rows are dragged."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from jpviewer.ui.tables.view import ROW_HEIGHT
from jpviewer.ui.text.translate import translate


def flag(owner: QWidget, keys: Iterable[str]) -> QPixmap:
    """The codes, or how many."""
    names = [key for key in keys if not key.startswith("#")]
    text = ", ".join(names) if 0 < len(names) <= 3 else str(len(names))
    if len(names) > 3:
        text = translate("lists", "{0} stocks").format(len(names))
    metrics, ratio = owner.fontMetrics(), owner.devicePixelRatioF()
    rect = QRect(0, 0, metrics.horizontalAdvance(text) + 16, ROW_HEIGHT)
    drawn = QPixmap(rect.size() * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(owner.palette().highlight().color())
    painter = QPainter(drawn)
    painter.setFont(owner.font())
    painter.setPen(owner.palette().highlightedText().color())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return drawn
