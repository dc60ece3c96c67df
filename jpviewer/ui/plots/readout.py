"""The box that says what every series is at a session: columns of figures, never cut."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from jpviewer.ui.plots.measure import Measure, small
from jpviewer.ui.plots.overlay import PAD
from jpviewer.ui.plots.samples import draw_swatch
from jpviewer.ui.theme import Theme

SWATCH = 10.0
STEPS = (1.0, 0.9, 0.8)
"""Sizes of type, of the axes'."""
SHARE = 0.62
"""Of the plot's width, that the box takes while smaller type can help it."""
OPACITY = 0.94
ASIDE = 0.3
"""Of the area of a plot that the mouse is not on, that the box takes while fewer columns or
smaller type can help it: there is nobody's hand there to move it out of the way."""


@dataclass(frozen=True, slots=True)
class Line:
    """A series at a session: its name, its colour or '', texts under each head, its stroke."""

    name: str
    colour: str
    cells: tuple[str, ...]
    stroke: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """Lines side by side in so many blocks of equal width, each with the same columns."""

    measure: Measure
    heads: tuple[str, ...]
    lines: Sequence[Line]
    rows: int
    name: float
    widths: tuple[float, ...]
    """Of the columns of figures; what finds no room is left out from the right."""

    @property
    def block(self) -> float:
        """Pixels of a block across, its margin included."""
        return SWATCH + self.name + sum(self.widths) + (len(self.widths) + 3) * PAD

    @property
    def size(self) -> QSizeF:
        """Of the box."""
        blocks = math.ceil(len(self.lines) / self.rows)
        height = (self.rows + any(self.heads)) * self.measure.height + PAD
        return QSizeF(blocks * self.block, height)

    @property
    def area(self) -> float:
        """Square pixels of the box."""
        return self.size.width() * self.size.height()


class Readout:
    """Keeps fonts of every size, and chooses among them."""

    def __init__(self, measure: Measure, theme: Theme) -> None:
        self._measures = [Measure(small(measure.font, step)) for step in STEPS]
        self._theme = theme

    def layout(
        self, lines: Sequence[Line], heads: tuple[str, ...], room: QSizeF, aside: bool = False
    ) -> Layout:
        """The most columns that have room, in the largest type that leaves some of the plot;
        `aside`, what lets more of it be seen."""
        if aside:
            return self._aside(lines, heads, room)
        tries = [(len(heads), SHARE), *((count, 1.0) for count in range(len(heads), 0, -1))]
        for count, share in tries:
            for layout in self._layouts(lines, heads[:count], room):
                if layout.size.width() <= room.width() * share:
                    return layout
        # Not even the figures beside their names: the names give way.
        *_, last = self._layouts(lines, heads[:1], room)
        blocks = math.ceil(len(lines) / last.rows)
        over = (last.size.width() - room.width()) / blocks
        name = max(last.name - over, 0.0)
        return Layout(last.measure, last.heads, lines, last.rows, name, last.widths)

    def _aside(self, lines: Sequence[Line], heads: tuple[str, ...], room: QSizeF) -> Layout:
        """The first that leaves enough to see; where none does, the smallest."""
        most, found = room.width() * room.height() * ASIDE, []
        for count in range(len(heads), 0, -1):
            for layout in self._layouts(lines, heads[:count], room):
                if layout.size.width() <= room.width() * SHARE and layout.area <= most:
                    return layout
                found.append(layout)
        fitting = [each for each in found if each.size.width() <= room.width()]
        if fitting:
            return min(fitting, key=lambda each: each.area)
        return self.layout(lines, heads, room)

    def _layouts(
        self, lines: Sequence[Line], heads: tuple[str, ...], room: QSizeF
    ) -> Iterator[Layout]:
        """In every size of type: as few blocks as keep within the height."""
        fewest = [self._rows(measure, heads, room) for measure in self._measures]
        blocks = [math.ceil(len(lines) / rows) for rows in fewest]
        for place in sorted(range(len(blocks)), key=lambda each: (blocks[each], each)):
            measure = self._measures[place]
            rows = math.ceil(len(lines) / blocks[place])
            names = max(measure.width(each.name) for each in lines)
            yield Layout(measure, heads, lines, rows, names, _widths(measure, heads, lines))

    def _rows(self, measure: Measure, heads: tuple[str, ...], room: QSizeF) -> int:
        return max(int((room.height() - PAD) / measure.height) - any(heads), 1)

    def draw(self, painter: QPainter, layout: Layout, corner: QPointF) -> None:
        """Draws a layout with its upper left corner there."""
        box, measure = QRectF(corner, layout.size), layout.measure
        ground = QColor(self._theme.raised)
        ground.setAlphaF(OPACITY)
        painter.fillRect(box, ground)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setFont(measure.font)
        below = box.top() + PAD / 2 + any(layout.heads) * measure.height
        for place, line in enumerate(layout.lines):
            block, row = divmod(place, layout.rows)
            left = box.left() + block * layout.block
            if row == 0:
                self._draw_cells(painter, layout, layout.heads, left, box.top() + PAD / 2, True)
            self._draw_line(painter, layout, line, left, below + row * measure.height)

    def _draw_line(
        self, painter: QPainter, layout: Layout, line: Line, left: float, top: float
    ) -> None:
        measure = layout.measure
        if line.colour:
            middle = top + measure.height / 2
            swatch = QRectF(left + PAD, middle - 1.5, SWATCH, 3)
            draw_swatch(painter, swatch, line.colour, line.stroke, self._theme.raised)
        painter.setPen(QColor(self._theme.quiet))
        name = measure.elided(line.name, layout.name + 1)
        measure.draw(painter, left + 2 * PAD + SWATCH, top, name)
        self._draw_cells(painter, layout, line.cells, left, top)

    def _draw_cells(
        self,
        painter: QPainter,
        layout: Layout,
        cells: Sequence[str],
        left: float,
        top: float,
        quiet: bool = False,
    ) -> None:
        x = left + SWATCH + layout.name + 2 * PAD
        painter.setPen(QColor(self._theme.quiet if quiet else self._theme.text))
        for cell, width in zip(cells, layout.widths, strict=False):
            x += width + PAD
            if cell:
                layout.measure.draw(painter, x - layout.measure.width(cell), top, cell)


def _widths(measure: Measure, heads: Sequence[str], lines: Sequence[Line]) -> tuple[float, ...]:
    """Of the columns; a head may reach over the column before it, where that has none."""
    widths: list[float] = []
    free = 0.0
    for column, head in enumerate(heads):
        cells = max(measure.width(each.cells[column]) for each in lines)
        widths.append(max(cells, measure.width(head) - free))
        free = 0.0 if head else widths[-1] + PAD
    return tuple(widths)
