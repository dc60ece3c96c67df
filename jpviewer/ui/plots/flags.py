"""Events on a pane: a thin upright line before the first session of each, and its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from jpviewer.market.events import MarketEvent
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.strokes import draw_lines, hairline
from jpviewer.ui.text import words

ROWS = 3
"""Lines of names at the top of a pane; a name that finds no room in any is left out."""
PAD = 4.0


@dataclass(frozen=True, slots=True)
class Flag:
    """An event and the border of sessions it fell on: the close before it is left of it."""

    border: float
    event: MarketEvent

    @property
    def name(self) -> str:
        """As it is written beside its line."""
        return words.event(self.event)


def flags_of(events: Sequence[MarketEvent], days: NDArray[np.int64]) -> list[Flag]:
    """Those events that a calendar reaches, in order."""
    ordered = sorted(events, key=lambda event: event.day)
    places = [int(np.searchsorted(days, event.day)) for event in ordered]
    return [
        Flag(place - 0.5, event)
        for event, place in zip(ordered, places, strict=True)
        if 0 < place < len(days)
    ]


class Flags(QGraphicsItem):
    """The flags of one pane."""

    def __init__(self, pane: Pane, named: bool) -> None:
        super().__init__(pane)
        self.setZValue(-1000)
        self._pane = pane
        self._named = named
        self._measure = Measure(QFont())
        self._colour = self._ground = QColor()
        self.shown: Sequence[Flag] = ()

    def set_look(self, measure: Measure, colour: str, ground: str) -> None:
        """Takes font and colours."""
        self._measure, self._colour, self._ground = measure, QColor(colour), QColor(ground)

    def boundingRect(self) -> QRectF:
        return self._pane.rect()

    def placed(self) -> list[tuple[QRectF, Flag]]:
        """The names that have room, in the pane's pixels, beside their line."""
        scale = self._pane.mapping()
        return self._within(Extent(scale.left, scale.right), scale.width)

    def room(self, extent: Extent) -> float:
        """Pixels the names take at the top when a pane shows these sessions."""
        names = self._within(extent, self._pane.rect().width())
        return max((rect.bottom() for rect, _ in names), default=0.0)

    def _within(self, extent: Extent, width: float) -> list[tuple[QRectF, Flag]]:
        if not self._named:
            return []
        high, ends = self._measure.height, [0.0] * ROWS
        places = []
        for flag in self.shown:
            x = (flag.border - extent.left) * width / extent.width
            if not 0 <= x <= width:
                continue
            wide = self._measure.width(flag.name) + 2 * PAD
            for row, left in product(range(ROWS), (x, x - wide)):
                if ends[row] <= left and left + wide <= width:
                    ends[row] = left + wide
                    places.append((QRectF(left, 2 + row * high, wide, high), flag))
                    break
        return places

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale = self._pane.mapping()
        x = np.round(scale.x(np.array([flag.border for flag in self.shown], np.float64))) + 0.5
        rows = np.column_stack((x, np.zeros(len(x)), x, np.full(len(x), scale.height)))
        painter.setPen(hairline(self._colour, 2.0, 3.0))
        draw_lines(painter, rows[(x >= 0) & (x <= scale.width)])
        painter.setFont(self._measure.font)
        painter.setPen(self._colour)
        for rect, flag in self.placed():
            painter.fillRect(rect.adjusted(PAD / 2, 0, -PAD / 2, 0), self._ground)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, flag.name)
