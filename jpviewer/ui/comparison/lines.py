"""A picture's tracks as lines of a plot, and the strokes that a legend shows of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jpviewer.analytics.relative import Row, Track
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.markings import Beads, Broad, Core
from jpviewer.ui.styles import Style
from jpviewer.ui.theme import Theme

WIDTHS = {"thick": 2.6, "hollow": 3.8}
USUAL = 1.6
CORE = 1.5


class Drawn:
    """The items that together show one series."""

    def __init__(
        self, name: str, style: Style, theme: Theme, words: Callable[[float], str]
    ) -> None:
        colour = theme.series[style.colour]
        kind = Broad if style.stroke in WIDTHS else Line
        self.line = kind(name, colour, words, WIDTHS.get(style.stroke, USUAL))
        self._over: list[Line] = []
        if style.stroke == "hollow":
            self._over.append(Core(theme.ground, CORE))
        if style.stroke in ("beaded", "ringed"):
            self._over.append(Beads(colour, ring=style.stroke == "ringed"))

    @property
    def items(self) -> list[Line]:
        """From above: `Pane.put` lays earlier ones over later ones."""
        return [*self._over, self.line]

    def show(self, track: Track, values: Row | None = None) -> None:
        """Draws a track, or other values of its sessions."""
        values = track.values if values is None else values
        for item in self.items:
            item.set_values(0, values, track.doubtful, track.levels.carried_back)


def draw_sample(painter: QPainter, rect: QRectF, style: Style, theme: Theme) -> None:
    """A short stroke in a series' style, through the middle of a rectangle."""
    colour, middle = QColor(theme.series[style.colour]), rect.center().y()
    left, right = QPointF(rect.left(), middle), QPointF(rect.right(), middle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flat = Qt.PenCapStyle.FlatCap
    solid = Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, WIDTHS.get(style.stroke, USUAL + 0.4), solid, flat))
    painter.drawLine(left, right)
    if style.stroke == "hollow":
        painter.setPen(QPen(QColor(theme.ground), CORE, solid, flat))
        painter.drawLine(left, right)
    elif style.stroke in ("beaded", "ringed"):
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(QColor(theme.ground) if style.stroke == "ringed" else colour)
        painter.drawEllipse(rect.center(), 2.8, 2.8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
