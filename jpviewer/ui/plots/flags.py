"""Events on a pane: a thin upright line before the first session of each, and its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from jpviewer.market.events import MarketEvent
from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.guides import Caption
from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.strokes import Rows, draw_lines
from jpviewer.ui.text import words
from jpviewer.ui.theme import Theme

ROWS = 3
"""Lines of names at the top of a pane; a name that finds no room in any is left out."""
PAD = 4.0
LONGEST = 180.0
"""Pixels of a name; of a longer one the beginning stands there."""
NEAR = 4.0
"""Pixels from a line within which the mouse is on it."""


@dataclass(frozen=True, slots=True)
class Flag:
    """An event and the border of sessions it fell on: the close before it is left of it."""

    border: float
    event: MarketEvent

    @property
    def name(self) -> str:
        """In full."""
        return words.event(self.event)

    @property
    def own(self) -> bool:
        """Whether the user made it."""
        return self.event.id != 0


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

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self.setZValue(-1000)
        self._pane = pane
        self.named = False
        """Whether names stand beside the lines: in the uppermost pane that is shown."""
        self._measure = Measure(QFont())
        self._ground = QColor()
        self._colours = QColor(), QColor()
        self.shown: Sequence[Flag] = ()
        pane.taken = self.taken

    def set_look(self, measure: Measure, theme: Theme) -> None:
        """Takes font and colours: the user's own stand out."""
        self._measure, self._ground = measure, QColor(theme.ground)
        self._colours = QColor(theme.quiet), QColor(theme.accent)

    def boundingRect(self) -> QRectF:
        return self._pane.rect()

    def placed(self) -> list[tuple[QRectF, Flag]]:
        """The names that have room, in the pane's pixels, beside their line."""
        scale = self._pane.mapping()
        return self._within(Extent(scale.left, scale.right), scale.width)

    def room(self, extent: Extent) -> float:
        """Pixels the names take at the top when a pane shows these sessions, with half a line
        below them: a price may be named at its own height."""
        names = self._within(extent, self._pane.rect().width())
        half = self._measure.height / 2
        return max((rect.bottom() + half for rect, _ in names), default=0.0)

    def _within(self, extent: Extent, width: float) -> list[tuple[QRectF, Flag]]:
        if not self.named:
            return []
        captions = (each.reach for each in self._pane.series if isinstance(each, Caption))
        high, ends = self._measure.height, [max(captions, default=0.0), *[0.0] * (ROWS - 1)]
        places = []
        for flag in self.shown:
            x = (flag.border - extent.left) * width / extent.width
            if not 0 <= x <= width:
                continue
            wide = min(self._measure.width(flag.name), LONGEST) + 2 * PAD
            for row, left in product(range(ROWS), (x, x - wide)):
                if ends[row] <= left and left + wide <= width:
                    ends[row] = left + wide
                    places.append((QRectF(left, 2 + row * high, wide, high), flag))
                    break
        return places

    def taken(self) -> list[QRectF]:
        """Where names and lines are, in the pane's pixels."""
        scale = self._pane.mapping()
        lines = [scale.x(flag.border) for flag in self.shown]
        return [
            *(rect for rect, _ in self.placed()),
            *(QRectF(x - 1, 0, 2, scale.height) for x in lines if 0 <= x <= scale.width),
        ]

    def named_at(self, at: QPointF) -> Flag | None:
        """The flag whose name lies under a point of the pane."""
        return next((flag for rect, flag in self.placed() if rect.contains(at)), None)

    def near(self, x: float) -> list[Flag]:
        """The flags whose line is at a pixel, the nearest first."""
        scale = self._pane.mapping()
        found = [(abs(scale.x(flag.border) - x), flag) for flag in self.shown]
        return [flag for off, flag in sorted(found, key=lambda each: each[0]) if off <= NEAR]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if not self.shown:
            return
        plain = painter.transform()
        scale = self._pane.on(painter)
        for own, colour in enumerate(self._colours):
            pen = QPen(colour, scale.stroke)
            pen.setDashPattern((2.0, 3.0))
            painter.setPen(pen)
            flags = [flag.border for flag in self.shown if flag.own == own]
            draw_lines(painter, _upright(np.array(flags, np.float64), scale))
        painter.setTransform(plain)
        painter.setFont(self._measure.font)
        for rect, flag in self.placed():
            painter.fillRect(rect.adjusted(PAD / 2, 0, -PAD / 2, 0), self._ground)
            painter.setPen(self._colours[flag.own])
            name = self._measure.elided(flag.name, rect.width() - 2 * PAD + 1)
            self._measure.draw(painter, rect.left() + PAD, rect.top(), name)


def _upright(borders: NDArray[np.float64], scale: Scale) -> Rows:
    """Those that are seen, from top to bottom."""
    x = scale.thin(np.round(scale.x(borders))) + scale.stroke / 2
    top, bottom = np.full(len(x), scale.y0), np.full(len(x), scale.y0 + scale.height)
    seen = (x >= scale.x0) & (x <= scale.x0 + scale.width)
    shown: Rows = np.column_stack((x, top, x, bottom))[seen]
    return shown
