"""From sessions and figures to the pixels of a pane, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

FAR = 16_000.0
"""Pixels beyond which nothing is drawn: Qt's rasteriser counts in 16 bits."""

Place = TypeVar("Place", float, NDArray[np.float64])


@dataclass(frozen=True, slots=True)
class Scale:
    """`left` and `right` are sessions at the edges, `low` and `high` figures; pixels run down."""

    left: float
    right: float
    low: float
    high: float
    width: float
    height: float

    @property
    def pitch(self) -> float:
        """Pixels from one session to the next."""
        return self.width / (self.right - self.left)

    def x(self, session: Place) -> Place:
        """Pixels from the left edge."""
        return (session - self.left) * self.pitch

    def y(self, figure: Place) -> Place:
        """Pixels from the top edge, no further off than `FAR`; NaN stays NaN."""
        pixels = (self.high - figure) * (self.height / (self.high - self.low))
        near: Place = np.clip(pixels, -FAR, FAR)
        return near

    def session(self, x: float) -> float:
        """The session at a pixel, between two where it falls there."""
        return self.left + x / self.pitch

    def figure(self, y: float) -> float:
        """The figure at a pixel."""
        return self.high - y * (self.high - self.low) / self.height
