"""The room between two lines, in one colour where the first is higher and in another where not."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.series import Row, highest, known_part, lowest, positive
from jpviewer.ui.plots.silent import Silent
from jpviewer.ui.plots.thinning import runs

OPACITY = 0.16


class Cloud(Silent):
    """The lines at its edges speak for it."""

    def __init__(self, colour: str, other: str) -> None:
        super().__init__(colour)
        self._colours = QColor(colour), QColor(other)
        for each in self._colours:
            each.setAlphaF(OPACITY)
        self.at = self.one = self.other = np.empty(0)

    def set_edges(self, at: Row, one: Row, other: Row) -> None:
        """Two figures at each of some rising positions in sessions; NaN is a gap."""
        kept = known_part(one + other)
        self.at, self.one, self.other = at[kept], one[kept], other[kept]
        self.first = math.ceil(self.at[0]) if len(self.at) else 0
        self.update()

    @property
    def count(self) -> int:
        return math.floor(self.at[-1]) - self.first + 1 if len(self.at) else 0

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        shown = slice(*np.searchsorted(self.at, (left, right)))
        pair = np.concatenate((self.one[shown], self.other[shown]))
        pair = positive(pair) if self._log() else pair
        return lowest(pair), highest(pair)

    def polygons(self) -> list[tuple[bool, QPolygonF]]:
        """What is filled in the pane's pixels, and whether the first line is the higher one."""
        scale = self.pane.mapping()
        start = max(int(np.searchsorted(self.at, scale.left)) - 1, 0)
        stop = int(np.searchsorted(self.at, scale.right, "right")) + 1
        x = scale.x(self.at[start:stop])
        one, other = scale.y(self.one[start:stop]), scale.y(self.other[start:stop])
        if not len(x):
            return []
        # One point a pixel is enough for what is but a tint.
        thin = runs(np.floor(x).astype(np.int64))
        x, one, other = _with_crossings(x[thin], one[thin], other[thin])
        over = np.where(np.isnan(one + other), -1, one <= other)
        starts = runs(over.astype(np.int64)).tolist()
        meet = [*(one == other).tolist(), False]
        polygons = []
        for begin, end in pairwise([*starts, len(x)]):
            if over[begin] >= 0:
                # Where the lines meet, both colours begin.
                part = slice(begin - (begin > 0 and meet[begin - 1]), end + meet[end])
                polygons.append((bool(over[begin]), _between(x[part], one[part], other[part])))
        return polygons

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for over, polygon in self.polygons():
            painter.setBrush(self._colours[0 if over else 1])
            painter.drawPolygon(polygon)


def _with_crossings(x: Row, one: Row, other: Row) -> tuple[Row, Row, Row]:
    """A point more wherever the lines cross, so that neither colour spills over."""
    apart = one - other
    with np.errstate(invalid="ignore"):
        crossed = np.flatnonzero(apart[1:] * apart[:-1] < 0)
    part = apart[crossed] / (apart[crossed] - apart[crossed + 1])
    added = x[crossed] + part * (x[crossed + 1] - x[crossed])
    height = one[crossed] + part * (one[crossed + 1] - one[crossed])
    place = crossed + 1
    return (
        np.insert(x, place, added),
        np.insert(one, place, height),
        np.insert(other, place, height),
    )


def _between(x: Row, one: Row, other: Row) -> QPolygonF:
    """Along one line and back along the other."""
    across = np.concatenate((x, x[::-1])).tolist()
    height = np.concatenate((one, other[::-1])).tolist()
    return QPolygonF([QPointF(*each) for each in zip(across, height, strict=True)])
