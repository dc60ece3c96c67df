"""Small letters at sessions: what was paid, split or stood out there; a dot where room is short."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
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

    def placed(self) -> list[tuple[QRectF, Mark]]:
        """The texts that have room, in the pane's pixels."""
        return [each for each in self._laid() if each[0].height() > DOT]

    def dots(self) -> list[tuple[QRectF, Mark]]:
        """The marks that have no text, or no room for it."""
        return [each for each in self._laid() if each[0].height() <= DOT]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        laid = self._laid()
        dots = [each for each in laid if each[0].height() <= DOT]
        for colour in {mark.colour for _, mark in dots}:
            painter.setBrush(QColor(colour))
            draw_rectangles(
                painter, np.array([r.getRect() for r, mark in dots if mark.colour == colour])
            )
        painter.setFont(self._measure.font)
        for rect, mark in laid:
            if rect.height() <= DOT:
                continue
            for place in [rect] if mark.lane == "foot" else self.pane.taken():
                painter.fillRect(rect.intersected(place), self._ground)
            painter.setPen(QColor(mark.colour))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark.text)

    def _lane(self, marks: tuple[Mark, ...]) -> _Lane:
        columns = [(mark.session, mark.figure, self._width(mark.text)) for mark in marks]
        at, figures, widths = np.array(columns, np.float64).reshape(-1, 3).T
        return _Lane(marks, at, figures, widths)

    def _width(self, text: str) -> float:
        return self._measure.width(text) + 2 if text else 0.0

    def _laid(self) -> list[tuple[QRectF, Mark]]:
        """Every mark in sight: as high as its text, or as a dot."""
        scale = self.pane.mapping()
        return [each for lane in self._lanes if lane.marks for each in self._of(lane, scale)]

    def _of(self, lane: _Lane, scale: Scale) -> Iterator[tuple[QRectF, Mark]]:
        # Texts reach into sight from sessions that are not.
        beside = float(lane.widths.max()) / scale.pitch
        shown = slice(*np.searchsorted(lane.at, (scale.left - beside, scale.right + beside)))
        roomy = self._roomy(lane, scale)[shown]
        widths = np.where(roomy, lane.widths[shown], DOT)
        heights = np.where(roomy, self._measure.height, DOT)
        x, y = scale.x(lane.at[shown]), scale.y(lane.figures[shown])
        columns = (each.tolist() for each in (x, y, widths, heights))
        taken = self.pane.taken() if lane.marks[0].lane == "beside" else ()
        for mark, at, figure, wide, high in zip(lane.marks[shown], *columns, strict=True):
            if mark.lane == "beside":
                place = _beside(QPointF(at, figure), QSizeF(wide, high), scale, taken)
            else:
                top = scale.height - high - 1 if mark.lane == "foot" else _top(mark, figure, high)
                left = _left(at, wide, scale.width) if wide > DOT else at - DOT / 2
                place = QRectF(left, top, wide, high)
            if not math.isnan(place.top()):
                yield QRectF(round(place.left()), round(place.top()), wide, high), mark

    def _roomy(self, lane: _Lane, scale: Scale) -> NDArray[np.bool_]:
        """Whose text touches no neighbour: the same ones however the plot is moved."""
        if lane.marks[0].lane == "beside":
            return lane.widths > 0
        apart = np.diff(lane.at) * scale.pitch - (lane.widths[1:] + lane.widths[:-1]) / 2
        clear = apart >= GAP
        roomy: NDArray[np.bool_] = np.append(True, clear) & np.append(clear, True)
        return roomy & (lane.widths > 0)


def _left(x: float, width: float, room: float) -> float:
    """Around its session; inside the pane while the session is."""
    left = x - width / 2
    return min(max(left, 0.0), room - width) if 0 <= x <= room else left


def _beside(at: QPointF, size: QSizeF, scale: Scale, taken: Sequence[QRectF]) -> QRectF:
    """Left of a price or right of it, or a little lower: where it lies least on what is taken."""
    x, y = at.toTuple()
    lowest = scale.height - size.height()
    sides = [x - size.width() - 2 * GAP, x + 2 * GAP]
    if 0 <= x <= scale.width:
        sides = [left for left in sides if 0 <= left <= scale.width - size.width()] or sides
    tops = [y - size.height() / 2, y + GAP]
    if 0 <= y <= scale.height:
        tops = [min(max(top, 0.0), lowest) for top in tops]
    places = [QRectF(QPointF(left, top), size) for top in tops for left in sides]
    return min(places, key=lambda place: sum(_shared(place, each) for each in taken))


def _shared(one: QRectF, other: QRectF) -> float:
    """Pixels in both."""
    both = one.intersected(other)
    return both.width() * both.height()


def _top(mark: Mark, y: float, height: float) -> float:
    """The upper edge of something so high at a price; NaN where that has no place."""
    return y + {"above": -height - GAP, "below": GAP}[mark.lane]
