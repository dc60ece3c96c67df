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
Mask = NDArray[np.bool_]
Words = Callable[[float], str]
"""A figure as the reader writes it."""

MOST = 1e100
"""Beyond this a figure is no market's, and squares of it are no doubles."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the crosshair's box: whose figure, in which colour, what it is."""

    name: str
    text: str
    colour: str
    stroke: str = ""
    since: float | None = None
    """Change since the base, as a ratio; None where no such change is told."""
    day: float | None = None
    """Change on the session, likewise."""


@dataclass(frozen=True, eq=False)
class Column:
    """Figures of a series as a file has them, and from where to where each stands."""

    title: str
    left: Row
    right: Row
    """Edges in sessions; those of a point are one."""
    values: Row


class Series(QGraphicsItem):
    """One batched item of a pane, which draws in the device's pixels; NaN is unknown."""

    pane: Pane
    """Where it is shown; set by `Pane.put`."""

    def __init__(self, name: str, colour: str, words: Words) -> None:
        super().__init__()
        self.name = name
        self.title = name
        """Its full name, for a picture or a file that leaves the program."""
        self.basis = ""
        """What its figures count in, '2025-10-03 = 100'; '' for what the axis shows."""
        self.colour = colour
        self.words = words
        self.first = 0
        """The first session that has a figure."""
        self.fitted = True
        """Whether the vertical axis makes room for it."""

    stroke = ""
    """What tells a line from others of its colour: one of `styles.STROKES`; '' for no line."""

    compared = True
    """Whether a change of its figures in percent means something."""

    behind = False
    """Whether it lies under the others of its pane wherever it stands among them."""

    grounded = False
    """Whether its figures stand on zero, so that nothing need be seen below."""

    @property
    def count(self) -> int:
        """Sessions from the first known to the last."""
        raise NotImplementedError

    @property
    def unscaled(self) -> int:
        """Figures at or below zero, which have no place on a log scale."""
        raise NotImplementedError

    def bounds(self, left: float, right: float) -> tuple[float, float]:
        """Lowest and highest figure between two sessions; (inf, -inf) for none.

        On a log scale only figures above zero count.
        """
        raise NotImplementedError

    def readings(self, session: int) -> list[Reading]:
        """What it says of a session; a dash where it has no figure."""
        raise NotImplementedError

    def figure(self, session: int) -> float:
        """What its line or close is at a session; NaN where that is not known."""
        raise NotImplementedError

    def columns(self) -> list[Column]:
        """All of its figures, in order."""
        raise NotImplementedError

    @property
    def swatches(self) -> tuple[str, ...]:
        """Its colours."""
        return (self.colour,)

    def heading(self, name: str = "") -> str:
        """Its full name, which of its figures, and what they count in."""
        whole = " ".join(filter(None, (self.title, name)))
        return ", ".join(filter(None, (whole, self.basis)))

    def standing(self, session: int) -> float:
        """What counts at a session: where nothing was traded, an earlier close still stands."""
        return self.figure(session)

    def before(self, session: int) -> float:
        """What its change on a session is counted from."""
        return self.standing(session - 1)

    def boundingRect(self) -> QRectF:
        return self.pane.rect()

    def _log(self) -> bool:
        return self.pane.scaling == "log"


class Spanned(Series):
    """A series whose figures stand for stretches of sessions, in order and apart."""

    def __init__(self, name: str, colour: str, words: Words) -> None:
        super().__init__(name, colour, words)
        self.left = self.right = np.empty(0)
        """Edges in sessions: a session reaches half a unit to each side."""
        self.span = 1.0
        """Sessions of a usual stretch."""

    def _set_edges(self, left: Row, right: Row) -> None:
        self.left, self.right = left, right
        self.first = math.ceil(left[0]) if len(left) else 0
        self.span = middle(right - left) if len(left) else 1.0

    @property
    def count(self) -> int:
        return math.floor(self.right[-1]) - self.first + 1 if len(self.right) else 0

    def _visible(self, left: float, right: float) -> slice:
        return slice(
            int(np.searchsorted(self.right, left, "right")), int(np.searchsorted(self.left, right))
        )

    def _place(self, session: int) -> int | None:
        """The place of the stretch that holds a session."""
        place = int(np.searchsorted(self.right, session))
        return place if place < len(self.left) and self.left[place] <= session else None


def finite(values: Row) -> Row:
    """With NaN in place of what is beyond all figures."""
    with np.errstate(invalid="ignore"):
        usual = np.abs(values) < MOST
    return values if usual.all() else np.where(usual, values, np.nan)


def positive(values: Row) -> Row:
    """With NaN in place of what a log scale cannot show."""
    with np.errstate(invalid="ignore"):
        below = values <= 0
    return np.where(below, np.nan, values) if below.any() else values


def lowest(values: Row) -> float:
    """The lowest known figure; inf for none."""
    return float(np.fmin.reduce(values, initial=np.inf))


def highest(values: Row) -> float:
    """The highest known figure; -inf for none."""
    return float(np.fmax.reduce(values, initial=-np.inf))


def middle(values: Row) -> float:
    """The figure in the middle of all; there is at least one."""
    # Not np.median: the first call of that loads numpy.ma, longer than a chart takes to draw.
    return float(np.partition(values, len(values) // 2)[len(values) // 2])


def known_part(values: Row) -> slice:
    """From the first known figure to the last."""
    known = np.flatnonzero(~np.isnan(values))
    return slice(int(known[0]), int(known[-1]) + 1) if len(known) else slice(0, 0)


def known_figure(series: Series, session: int) -> float:
    """What counts at a session, or at the first one where something does; NaN for none."""
    standing = series.standing(session)
    return series.figure(series.first) if math.isnan(standing) else standing
