"""A line through one figure a session, or through points further apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.dashes import cut, dashed
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import (
    Column,
    Mask,
    Reading,
    Row,
    Series,
    Words,
    finite,
    highest,
    known_part,
    lowest,
    positive,
)
from jpviewer.ui.plots.strokes import Rows, draw_lines, line_pen
from jpviewer.ui.plots.thinning import trace
from jpviewer.ui.styles import STROKES
from jpviewer.ui.text.formats import UNKNOWN

FAINT = 0.5
"""Opacity of a line that is doubtful."""
MARK = 3.0
"""Pixels of the pane from the middle of the first point's circle to its rim."""


@dataclass(frozen=True, eq=False)
class Part:
    """Figures drawn in one way, NaN elsewhere."""

    values: Row
    faint: bool = False
    dashed: bool = False


class Line(Series):
    """Strong where it is sure, thin and faint where it is doubtful, dashed where carried back.

    A small circle marks its first point where other series of its pane begin earlier.
    """

    stroke = STROKES[0]

    def __init__(
        self, name: str, colour: str, words: Words, width: float = 1.6, marked: bool = True
    ) -> None:
        super().__init__(name, colour, words)
        self._width = width
        self.marked = marked
        """Whether a circle says where it begins, if others begin earlier."""
        self.at: Row = np.empty(0)
        """Positions of the figures, in sessions."""
        self.values: Row = np.empty(0)
        self.parts: tuple[Part, ...] = ()
        self._positive: tuple[Part, ...] | None = None

    def set_values(
        self, first: int, values: Row, doubtful: Mask | None = None, carried: Mask | None = None
    ) -> None:
        """Figures from session `first` on; NaN at either end is cut off.

        The masks are by session, as long as the figures.
        """
        at = np.arange(first, first + len(values), dtype=np.float64)
        self._set(at, values, doubtful, carried)

    def set_points(
        self, at: Row, values: Row, doubtful: Mask | None = None, carried: Mask | None = None
    ) -> None:
        """Figures at rising positions, in sessions; NaN is a gap. Masks as long as the figures."""
        self._set(at, values, doubtful, carried)

    def _set(self, at: Row, values: Row, doubtful: Mask | None, carried: Mask | None) -> None:
        values = finite(values)
        kept = known_part(values)
        self.at, self.values = at[kept], values[kept]
        self.first = math.ceil(self.at[0]) if len(self.at) else 0
        masks = [None if each is None else each[kept] for each in (doubtful, carried)]
        self.parts, self._positive = _parts(self.values, *masks), None
        self.update()

    @property
    def doubtful(self) -> Row | None:
        """Its doubtful figures and those beside them; None when all are sure."""
        return next((part.values for part in self.parts if part.faint), None)

    @property
    def carried(self) -> Row | None:
        """Its figures carried back and those beside them; None when there are none."""
        return next((part.values for part in self.parts if part.dashed), None)

    @property
    def count(self) -> int:
        return math.floor(self.at[-1]) - self.first + 1 if len(self.at) else 0

    @property
    def unscaled(self) -> int:
        return int(np.count_nonzero(self.values <= 0))

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        start, stop = np.searchsorted(self.at, left), np.searchsorted(self.at, right, "right")
        shown = self.values[start:stop]
        shown = positive(shown) if self._log() else shown
        return lowest(shown), highest(shown)

    def readings(self, session: int) -> list[Reading]:
        value = self.figure(session)
        text = UNKNOWN if math.isnan(value) else self.words(value)
        return [Reading(self.name, text, self.colour, self.stroke)]

    def figure(self, session: int) -> float:
        """Of the nearest point, no further off than points usually are."""
        if not len(self.at):
            return math.nan
        place = int(np.searchsorted(self.at, session))
        near = min(
            (each for each in (place - 1, place) if 0 <= each < len(self.at)),
            key=lambda each: abs(self.at[each] - session),
        )
        usual = (self.at[-1] - self.at[0]) / max(len(self.at) - 1, 1)
        off = abs(self.at[near] - session)
        return float(self.values[near]) if off <= 0.6 * usual else math.nan

    def columns(self) -> list[Column]:
        return [Column(self.heading(), self.at, self.at, self.values)]

    def drawn(self) -> tuple[Part, ...]:
        """Its parts as the scale can show them."""
        if not self._log():
            return self.parts
        if self._positive is None:
            self._positive = tuple(
                Part(positive(each.values), each.faint, each.dashed) for each in self.parts
            )
        return self._positive

    def strokes(self, part: Part, scale: Scale | None = None) -> Rows:
        """The lines drawn for a part, in the pane's pixels unless the scale has others."""
        scale = scale or self.pane.mapping()
        start = max(int(np.searchsorted(self.at, scale.left)) - 1, 0)
        stop = int(np.searchsorted(self.at, scale.right, "right")) + 1
        x, values = scale.x(self.at[start:stop]), part.values[start:stop]
        if not part.dashed:
            return trace(x, values, scale.y, scale.stroke)
        x, y = cut(x, scale.y(values), scale)
        return dashed(trace(x, y, column=scale.stroke), scale)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self.pane.on(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self.drawn():
            colour = QColor(self.colour)
            colour.setAlphaF(FAINT if part.faint else 1.0)
            painter.setPen(self.pen(colour, scale, part))
            draw_lines(painter, self.strokes(part, scale))
        if self.marked and self.begins_late():
            self._mark(painter, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def pen(self, colour: QColor, scale: Scale, part: Part) -> QPen:
        """What a part is drawn with."""
        return line_pen(colour, 1.0 if part.faint else self._width, scale, part.dashed)

    def begins_late(self) -> bool:
        """Whether other series of its pane have earlier figures."""
        return any(each.count and each.first < self.first for each in self.pane.series)

    def _mark(self, painter: QPainter, scale: Scale) -> None:
        """A small open circle at the first point."""
        y = scale.y(float(self.values[0]))
        if scale.left <= self.at[0] <= scale.right and not math.isnan(y):
            painter.setPen(QPen(QColor(self.colour), scale.stroke * 1.25))
            painter.setBrush(self.pane.ground)
            middle = QPointF(scale.x(float(self.at[0])), y)
            painter.drawEllipse(middle, MARK * scale.ratio, MARK * scale.ratio)


def _parts(values: Row, doubtful: Mask | None, carried: Mask | None) -> tuple[Part, ...]:
    """Figures by the way they are drawn in; the first part is what is sure."""
    none = np.zeros(len(values), np.bool_)
    faint, broken = (none if each is None else each for each in (doubtful, carried))
    odd = faint | broken
    if not odd.any():
        return (Part(values),)
    parts = [Part(np.where(odd, np.nan, values))]
    for is_faint, is_dashed in ((True, False), (False, True), (True, True)):
        which = (faint == is_faint) & (broken == is_dashed)
        if which.any():
            # The steps into and out of a stretch belong to it, else the two do not meet.
            edge = which.copy()
            edge[:-1] |= which[1:]
            edge[1:] |= which[:-1]
            parts.append(Part(np.where(edge, values, np.nan), is_faint, is_dashed))
    return tuple(parts)
