"""The words around a plot in a picture: its name and its series above, whose figures below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from jpviewer import __version__
from jpviewer.ui.plots.caption import Caption
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.plots.samples import draw_swatch
from jpviewer.ui.plots.table import visible
from jpviewer.ui.text.translate import translate

PAD = 8.0
SWATCH = 12.0
BETWEEN = 16.0
"""Pixels between the names of two series."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A series in the legend: its row, where in it, and what stands there."""

    row: int
    left: float
    colours: tuple[str, ...]
    stroke: str
    text: str


class Mount:
    """A caption laid out for a plot."""

    def __init__(self, plot: Plot, caption: Caption) -> None:
        self._plot = plot
        self._caption = caption
        self._width = plot.width() - 2 * PAD
        self._small = plot.measure.font
        self._bold = QFont(plot.font())
        self._bold.setBold(True)
        self._series = [
            each for pane in plot.shown for each in pane.series if each.title and each.count
        ]
        bases = {each.basis for each in self._series}
        self._basis = bases.pop() if len(bases) == 1 else ""
        """What all figures count in."""
        self._names = self._legend()
        heading = " · ".join(filter(None, (caption.demo, caption.title, self._basis)))
        self._heading = _lines(heading, self._bold, self._width)
        said = (*filter(None, caption.sentences), self._origin())
        self._said = [line for text in said for line in _lines(text, self._small, self._width)]
        rows = max((each.row + 1 for each in self._names), default=0)
        tall = len(self._heading) * QFontMetricsF(self._bold).height()
        self._legend_top = PAD * 1.5 + tall
        self.above = float(round(self._legend_top + rows * plot.measure.height + PAD / 2))
        """Pixels it needs over the plot."""
        self.below = float(round(len(self._said) * plot.measure.height + PAD * 1.5))
        """Pixels it needs under the plot."""

    def draw(self, painter: QPainter) -> None:
        """Draws from 0 down; the plot lies `above` pixels lower."""
        theme = self._plot.theme
        painter.setPen(QColor(theme.fault if self._caption.demo else theme.text))
        _write(painter, self._heading, self._bold, PAD)
        self._draw_legend(painter)
        painter.setPen(QColor(theme.quiet))
        _write(painter, self._said, self._small, self.above + self._plot.height() + PAD / 2)

    def _origin(self) -> str:
        """Which days are seen, up to which there are figures, whose they are."""
        days, form = self._plot.days, self._plot.formats.day
        first, last = (int(days[each]) for each in visible(self._plot))
        text = translate("caption", "{0} to {1}; figures to {2}")
        until = self._caption.until or int(days[self._plot.sessions[1]])
        told = text.format(form(first), form(last), form(until))
        source = self._caption.demo or self._caption.source
        return " · ".join(filter(None, (told, source, f"jpviewer {__version__}")))

    def _legend(self) -> list[_Name]:
        """Every series that has a name, side by side as far as there is room."""
        names: list[_Name] = []
        row, left, measure = 0, 0.0, self._plot.measure
        for series in self._series:
            name = series.title if self._basis else series.heading()
            wide = (SWATCH + 2) * len(series.swatches) + 2 + measure.width(name)
            if left and left + wide > self._width:
                row, left = row + 1, 0.0
            room = self._width - left - wide + measure.width(name)
            text = measure.elided(name, room + 1)
            names.append(_Name(row, left, series.swatches, series.stroke, text))
            left += wide + BETWEEN
        return names

    def _draw_legend(self, painter: QPainter) -> None:
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        for each in self._names:
            x, top = PAD + each.left, self._legend_top + each.row * self._plot.measure.height
            for colour in each.colours:
                middle = round(top + metrics.height() / 2)
                swatch = QRectF(x, middle - 1, SWATCH, 3)
                draw_swatch(painter, swatch, colour, each.stroke, self._plot.theme.ground)
                x += SWATCH + 2
            painter.setPen(QColor(self._plot.theme.text))
            painter.drawText(QPointF(x + 2, top + metrics.ascent()), each.text)


def _lines(text: str, font: QFont, width: float) -> list[str]:
    """A text broken into lines that are no wider."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    found, units = [], text.encode("utf-16-le")  # Qt counts in these, not in characters
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        found.append(units[start:end].decode("utf-16-le").strip())
    layout.endLayout()
    return found


def _write(painter: QPainter, lines: list[str], font: QFont, top: float) -> None:
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    for place, line in enumerate(lines):
        painter.drawText(QPointF(PAD, top + place * metrics.height() + metrics.ascent()), line)
