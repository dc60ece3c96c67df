"""What every series of a plot has in common: its place, its height, what it says of a session."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane

Row = NDArray[np.float64]
Words = Callable[[float], str]
"""A figure as the reader writes it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the crosshair's box: whose figure, in which colour, what it is."""

    name: str
    text: str
    colour: str
    since: float = math.nan
    """Change since the base, as a ratio."""
    day: float = math.nan
    """Change on the session, as a ratio."""


class Series(QGraphicsItem):
    """One batched item of a pane, which draws in the pane's pixels.

    Figures stand one a session, without a hole, from position `first` on; NaN is unknown.
    """

    pane: Pane
    """Where it is shown; set by `Pane.put`."""

    def __init__(self, name: str, colour: str, words: Words) -> None:
        super().__init__()
        self.name = name
        self.colour = colour
        self.words = words
        self.first = 0
        self.fitted = True
        """Whether the vertical axis makes room for it."""

    compared = True
    """Whether a change of its figures in percent means something."""

    grounded = False
    """Whether its figures stand on zero, so that nothing need be seen below."""

    @property
    def count(self) -> int:
        """Sessions from the first known to the last."""
        raise NotImplementedError

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        """Lowest and highest figure between two sessions; (inf, -inf) for none."""
        raise NotImplementedError

    def readings(self, session: int) -> list[Reading]:
        """What it says of a session; nothing where it has no figure."""
        raise NotImplementedError

    def figure(self, session: int) -> float:
        """What its line or close is at a session; NaN where that is not known."""
        raise NotImplementedError

    def standing(self, session: int) -> float:
        """What counts at a session: where nothing was traded, an earlier close still stands."""
        return self.figure(session)

    def before(self, session: int) -> float:
        """What its change on a session is counted from."""
        return self.standing(session - 1)

    def boundingRect(self) -> QRectF:
        return self.pane.rect()

    def _slice(self, left: float, right: float, beside: int = 0) -> slice:
        """Places of the figures between two sessions, and some beside them."""
        start = math.ceil(left) - self.first - beside
        stop = math.floor(right) - self.first + 1 + beside
        return slice(min(max(start, 0), self.count), min(max(stop, 0), self.count))

    def _at(self, values: Row, session: int) -> float:
        place = session - self.first
        return float(values[place]) if 0 <= place < len(values) else math.nan


def lowest(values: Row) -> float:
    """The lowest known figure; inf for none."""
    return float(np.fmin.reduce(values, initial=np.inf))


def highest(values: Row) -> float:
    """The highest known figure; -inf for none."""
    return float(np.fmax.reduce(values, initial=-np.inf))


def known_part(values: Row) -> slice:
    """From the first known figure to the last."""
    known = np.flatnonzero(~np.isnan(values))
    return slice(int(known[0]), int(known[-1]) + 1) if len(known) else slice(0, 0)
