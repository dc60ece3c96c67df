"""Small letters at sessions: what was paid, split or stood out there; a dot where room is short."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.scale import Scale
from jpviewer.ui.plots.series import Reading, Row
from jpviewer.ui.plots.silent import Silent
from jpviewer.ui.plots.strokes import draw_rectangles

GAP = 4.0
"""Pixels between two texts, and between a text and the price it stands at."""
DOT = 3.0
NEAR = 4.0
"""Pixels from a mark within which the cross tells of it."""
LANES = ("above", "below", "foot", "beside")
"""Over a price, under one, along the lower edge of the pane, and at the height of a price."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A text at a session, and what the cross says of it."""

    session: float
    lane: str
    figure: float
    """The price it stands at; NaN at the foot."""
    text: str
    """'' for a dot."""
    name: str
    said: str
    colour: str


@dataclass(frozen=True, eq=False)
class _Lane:
    """Marks in order of their sessions."""

    marks: tuple[Mark, ...]
    at: Row
    figures: Row
    widths: Row


class Marks(Silent):
    """One item for all marks of a pane; they make no room for themselves."""

    def __init__(self, measure: Measure, ground: str) -> None:
        super().__init__()
        self._measure = measure
        self._ground = QColor(ground)
        self._lanes: list[_Lane] = []

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Takes what is to be shown, in any order."""
        ordered = sorted(marks, key=lambda mark: mark.session)
        parts = [tuple(mark for mark in ordered if mark.lane == lane) for lane in LANES]
        self._lanes = [self._lane(part) for part in parts]
        self.update()

    @property
    def marks(self) -> list[Mark]:
        """All of them, by lane and session."""
        return [mark for lane in self._lanes for mark in lane.marks]

    def readings(self, session: int) -> list[Reading]:
        reach = max(0.5, NEAR / self.pane.mapping().pitch)
        return [
            Reading(mark.name, mark.said, mark.colour)
            for mark in self.marks
            if abs(mark.session - session) < reach
        ]

    def placed(self) -> Iterator[tuple[QRectF, Mark]]:
        """The texts that have room, in the pane's pixels."""
        scale = self.pane.mapping()
        for lane in self._lanes:
            if len(lane.marks):
                yield from self._texts(lane, scale)

    def dots(self) -> list[tuple[QRectF, Mark]]:
        """The marks that have no text, or no room for it."""
        scale = self.pane.mapping()
        return [each for lane in self._lanes if lane.marks for each in self._dots(lane, scale)]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        dots = self.dots()
        for colour in {mark.colour for _, mark in dots}:
            painter.setBrush(QColor(colour))
            draw_rectangles(
                painter, np.array([r.getRect() for r, mark in dots if mark.colour == colour])
            )
        painter.setFont(self._measure.font)
        for rect, mark in self.placed():
            if mark.lane == "foot":
                painter.fillRect(rect, self._ground)
            painter.setPen(QColor(mark.colour))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark.text)

    def _lane(self, marks: tuple[Mark, ...]) -> _Lane:
        columns = [(mark.session, mark.figure, self._width(mark.text)) for mark in marks]
        at, figures, widths = np.array(columns, np.float64).reshape(-1, 3).T
        return _Lane(marks, at, figures, widths)

    def _width(self, text: str) -> float:
        return self._measure.width(text) + 2 if text else 0.0

    def _shown(self, lane: _Lane, scale: Scale) -> range:
        """Marks in sight, those whose text reaches into it among them."""
        beside = float(lane.widths.max()) / scale.pitch
        ends = np.searchsorted(lane.at, (scale.left - beside, scale.right + beside))
        return range(int(ends[0]), int(ends[1]))

    def _roomy(self, lane: _Lane, scale: Scale) -> NDArray[np.bool_]:
        """Whose text touches no neighbour: the same ones however the plot is moved."""
        if lane.marks[0].lane == "beside":
            return lane.widths > 0
        apart = np.diff(lane.at) * scale.pitch - (lane.widths[1:] + lane.widths[:-1]) / 2
        clear = apart >= GAP
        roomy: NDArray[np.bool_] = np.append(True, clear) & np.append(clear, True)
        return roomy & (lane.widths > 0)

    def _texts(self, lane: _Lane, scale: Scale) -> Iterator[tuple[QRectF, Mark]]:
        roomy, height = self._roomy(lane, scale), self._measure.height
        for place in self._shown(lane, scale):
            if roomy[place]:
                mark, width = lane.marks[place], float(lane.widths[place])
                top = self._top(mark, scale, height)
                if not math.isnan(top):
                    yield QRectF(self._left(mark, scale, width), top, width, height), mark

    def _dots(self, lane: _Lane, scale: Scale) -> Iterator[tuple[QRectF, Mark]]:
        roomy = self._roomy(lane, scale)
        for place in self._shown(lane, scale):
            mark = lane.marks[place]
            top = self._top(mark, scale, DOT)
            if not roomy[place] and not math.isnan(top):
                left = round(float(scale.x(mark.session)) - DOT / 2)
                yield QRectF(left, top, DOT, DOT), mark

    def _left(self, mark: Mark, scale: Scale, width: float) -> float:
        """Its session's middle or, beside, what is left of it; inside the pane while that is."""
        x = float(scale.x(mark.session))
        if mark.lane == "beside":
            left = x - width - 2 * GAP
            return round(left if left >= 0 or x < 0 else x + 2 * GAP)
        left = x - width / 2
        return round(min(max(left, 0.0), scale.width - width) if 0 <= x <= scale.width else left)

    def _top(self, mark: Mark, scale: Scale, height: float) -> float:
        """The upper edge of something so high; NaN where its price has no place."""
        if mark.lane == "foot":
            return round(scale.height - height - 1)
        y = float(scale.y(mark.figure))
        if math.isnan(y):
            return y
        shift = {"above": -height - GAP, "below": GAP, "beside": -height / 2}
        return round(y + shift[mark.lane])
