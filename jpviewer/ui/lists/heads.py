"""What is painted over the rows of a list: separators as headings, marks in their colours."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from jpviewer.market.watchlists import COLOURS
from jpviewer.ui.stocks.separators import separators
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.paint import PADDING, blend
from jpviewer.ui.theme import Theme

MARK_WIDTH, SWATCH = 3, 9
_DARK = ("#ff6b6b", "#ff9d42", "#ffd93d", "#51cf66", "#4dabf7", "#c29bff")
_LIGHT = ("#c92a2a", "#d9620f", "#b08800", "#2b8a3e", "#1864ab", "#7048c6")
_TEXT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def mark_colour(theme: Theme, colour: str) -> QColor:
    """A mark's colour on screen."""
    return QColor((_DARK if theme.dark else _LIGHT)[COLOURS.index(colour) - 1])


class Numbers:
    """Counts the stocks shown; headings have no number."""

    def __init__(self, model: ColumnModel) -> None:
        self._model = model
        self._texts: list[str] | None = None
        model.numbered = self.of
        model.modelReset.connect(self._forget)

    def of(self, row: int) -> str:
        """What stands before a row shown."""
        if self._texts is None:
            heads = separators(self._model.figures)[self._model.rows]
            counted = np.cumsum(~heads).tolist()
            pairs = zip(heads.tolist(), counted, strict=True)
            self._texts = ["" if head else str(count) for head, count in pairs]
        return self._texts[row]

    def _forget(self) -> None:
        self._texts = None


class ListPainter:
    """Paints into the viewport of a table, after its cells."""

    def __init__(self, model: ColumnModel, theme: Theme, font: QFont) -> None:
        self._model = model
        self._ground = QColor(theme.ground)
        self._raised = blend(theme.ground, theme.text, 0.07)
        self._tint = blend(theme.ground, theme.accent, 0.22)
        self._accent = QColor(theme.accent)
        self._text = QPen(QColor(theme.text))
        self._colours = {name: mark_colour(theme, name) for name in COLOURS[1:]}
        self._font = QFont(font)
        self._font.setBold(True)
        self._colour = model.place("colour")
        self._code = model.place("code")

    def head(self, painter: QPainter, row: int, rect: QRect, selected: bool) -> bool:
        """A separator over the whole width of its row; False where there is none."""
        if not str(self._model.figure(row, self._code)).startswith("#"):
            return False
        painter.fillRect(rect, self._tint if selected else self._raised)
        painter.setFont(self._font)
        painter.setPen(self._text)
        heading = str(self._model.figures["name"][self._model.rows[row]])
        painter.drawText(rect.adjusted(PADDING, 0, -PADDING, 0), _TEXT, heading)
        return True

    def mark(self, painter: QPainter, row: int, rect: QRect, cell: QRect) -> None:
        """A mark at the edge of a row, and before its name where that is shown."""
        colour = self._colours.get(str(self._model.figure(row, self._colour)))
        if colour is None:
            return
        painter.fillRect(rect.x(), rect.y() + 1, MARK_WIDTH, rect.height() - 2, colour)
        if not cell.isEmpty():
            left = cell.right() - PADDING - SWATCH
            painter.fillRect(left, cell.center().y() - SWATCH // 2, SWATCH, SWATCH, colour)

    def gap(self, painter: QPainter, top: int, width: int) -> None:
        """Where dragged rows would go."""
        painter.fillRect(0, max(0, top - 1), width, 2, self._accent)
