"""Which part of the map is seen; both axes count in powers of ten."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

Row = NDArray[np.float64]

NARROWEST, WIDEST = 0.02, 30.0
"""Decades across and up."""
FARTHEST = -20.0, 40.0
"""Where the middle may lie: beyond there is no money, and in the end no number."""
AIR = 0.04
"""Left free on every side of what is fitted, of its width."""


@dataclass(frozen=True, slots=True)
class View:
    """From `left` to `right` and from `bottom` to `top`."""

    left: float = 6.0
    right: float = 12.0
    bottom: float = 8.0
    top: float = 14.0

    def x(self, across: Row, field: QRectF) -> Row:
        """Pixels of places across."""
        return field.left() + (across - self.left) * (field.width() / (self.right - self.left))

    def y(self, upward: Row, field: QRectF) -> Row:
        """Pixels of places upward."""
        return field.top() + (self.top - upward) * (field.height() / (self.top - self.bottom))

    def place(self, at: QPointF, field: QRectF) -> tuple[float, float]:
        """The place under a pixel."""
        across, upward = self.right - self.left, self.top - self.bottom
        return (
            self.left + (at.x() - field.left()) / field.width() * across,
            self.top - (at.y() - field.top()) / field.height() * upward,
        )

    def zoomed(self, x: float, y: float, factor: float) -> View:
        """So many times as much, a place staying where it is."""
        across, upward = self.right - self.left, self.top - self.bottom
        least = NARROWEST / min(across, upward)
        factor = min(max(factor, least), WIDEST / max(across, upward))
        return View(
            x - (x - self.left) * factor,
            x + (self.right - x) * factor,
            y - (y - self.bottom) * factor,
            y + (self.top - y) * factor,
        ).moved(0.0, 0.0)

    def moved(self, across: float, upward: float) -> View:
        """So many decades further right and up, as far as there may be something."""
        x, y = self.centre
        across, upward = _within(x + across) - x, _within(y + upward) - y
        return View(
            self.left + across, self.right + across, self.bottom + upward, self.top + upward
        )

    @property
    def centre(self) -> tuple[float, float]:
        """The place in the middle."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def _within(middle: float) -> float:
    return min(max(middle, FARTHEST[0]), FARTHEST[1])


def fitted(across: Row, upward: Row) -> View:
    """All of some places, and air around them."""
    if not len(across):
        return View()
    left, right = _with_air(float(across.min()), float(across.max()))
    bottom, top = _with_air(float(upward.min()), float(upward.max()))
    return View(left, right, bottom, top)


def _with_air(low: float, high: float) -> tuple[float, float]:
    air = max((high - low) * AIR, NARROWEST)
    return low - air, high + air
