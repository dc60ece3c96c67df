"""From sessions and figures to the pixels of a pane, and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QTransform

FAR = 16_000.0
"""Pixels beyond which nothing is drawn: Qt's rasteriser counts in 16 bits."""

Place = TypeVar("Place", float, NDArray[np.float64])


@dataclass(frozen=True)
class Scale:
    """`left` and `right` are sessions at the edges, `low` and `high` figures; pixels run down.

    Pixels are the pane's, or those of the device it is painted on: there are `ratio` of them to
    one of the pane's, and the pane's corner lies at (`x0`, `y0`).
    """

    left: float
    right: float
    low: float
    high: float
    width: float
    height: float
    log: bool = False
    """Equal heights are equal ratios; all figures are above zero."""
    x0: float = 0.0
    y0: float = 0.0
    ratio: float = 1.0

    @cached_property
    def pitch(self) -> float:
        """Pixels from one session to the next."""
        return self.width / (self.right - self.left)

    @cached_property
    def _top(self) -> float:
        return rise(self.high, self.log)

    @cached_property
    def _unit(self) -> float:
        """Pixels of a unit of the axis."""
        return self.height / (self._top - rise(self.low, self.log))

    @cached_property
    def stroke(self) -> float:
        """Whole pixels of the thinnest line."""
        return thinnest(self.ratio)

    def on(self, device: QTransform) -> Scale:
        """To the pixels of a device that the pane's are painted on so."""
        ratio = device.m11()
        return replace(
            self,
            width=self.width * ratio,
            height=self.height * ratio,
            x0=device.dx(),
            y0=device.dy(),
            ratio=ratio,
        )

    def x(self, session: Place) -> Place:
        """Pixels from the left."""
        return (session - self.left) * self.pitch + self.x0

    def y(self, figure: Place) -> Place:
        """Pixels from the top, no further off than `FAR`; NaN for what has no place."""
        pixels = (self._top - rise(figure, self.log)) * self._unit + self.y0
        near: Place = np.minimum(np.maximum(pixels, -FAR), FAR)
        return near

    def thin(self, at: Place) -> Place:
        """The first of the whole pixels of a thinnest line through a place."""
        edge: Place = np.floor(at - (self.stroke - 1) / 2)
        return edge

    def session(self, x: float) -> float:
        """The session at a pixel, between two where it falls there."""
        return self.left + (x - self.x0) / self.pitch

    def figure(self, y: float) -> float:
        """The figure at a pixel."""
        return fall(self._top - (y - self.y0) / self._unit, self.log)


def thinnest(ratio: float) -> float:
    """Whole pixels of a thinnest line, of a device with so many to one of the plot's."""
    return float(max(math.floor(ratio + 0.01), 1))


def rise(figure: Place, log: bool) -> Place:
    """A figure in the units of its axis: itself, or its logarithm; -inf for 0, NaN below."""
    if not log:
        return figure
    with np.errstate(divide="ignore", invalid="ignore"):
        risen: Place = np.log10(figure)
    return risen


def fall(risen: float, log: bool) -> float:
    """The figure of which this is the `rise`; inf where doubles end."""
    if not log:
        return risen
    return 10.0**risen if risen < 308 else math.inf
