"""A series as a line of a plot in the stroke that is its own, and a sample of it for legends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.markings import Beads, Broad, Core
from jpviewer.ui.plots.series import Mask, Row, Words
from jpviewer.ui.theme import Theme

WIDTHS = {"thick": 2.6, "hollow": 3.8}
USUAL = 1.6
CORE = 1.5


class Drawn:
    """The items that together show one series; `stroke` is one of `styles.STROKES`."""

    def __init__(
        self,
        name: str,
        colour: str,
        stroke: str,
        theme: Theme,
        words: Words,
        width: float = USUAL,
    ) -> None:
        kind = Broad if stroke in WIDTHS else Line
        self.line = kind(name, colour, words, WIDTHS.get(stroke, width))
        self.stroke = stroke
        self._over: list[Line] = []
        if stroke == "hollow":
            self._over.append(Core(theme.ground, CORE))
        if stroke in ("beaded", "ringed"):
            self._over.append(Beads(colour, ring=stroke == "ringed"))

    @property
    def items(self) -> list[Line]:
        """From above: `Pane.put` lays earlier ones over later ones."""
        return [*self._over, self.line]

    def set_values(
        self, values: Row, doubtful: Mask | None = None, carried: Mask | None = None
    ) -> None:
        """Figures from the calendar's first session on."""
        for each in self.items:
            each.set_values(0, values, doubtful, carried)

    def set_points(self, at: Row, values: Row) -> None:
        """Figures at rising positions, in sessions."""
        for each in self.items:
            each.set_points(at, values)


def draw_sample(painter: QPainter, rect: QRectF, colour: str, stroke: str, ground: str) -> None:
    """A short stroke in a series' style, through the middle of a rectangle."""
    shade, middle = QColor(colour), rect.center().y()
    left, right = QPointF(rect.left(), middle), QPointF(rect.right(), middle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flat = Qt.PenCapStyle.FlatCap
    solid = Qt.PenStyle.SolidLine
    painter.setPen(QPen(shade, WIDTHS.get(stroke, USUAL + 0.4), solid, flat))
    painter.drawLine(left, right)
    if stroke == "hollow":
        painter.setPen(QPen(QColor(ground), CORE, solid, flat))
        painter.drawLine(left, right)
    elif stroke in ("beaded", "ringed"):
        painter.setPen(QPen(shade, 1.4))
        painter.setBrush(QColor(ground) if stroke == "ringed" else shade)
        painter.drawEllipse(rect.center(), 2.8, 2.8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
