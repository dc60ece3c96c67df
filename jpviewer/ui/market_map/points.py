"""The stocks of the map: those with a market cap that were traded, and how many are not on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from jpviewer.analytics.ranking import STALE_SESSIONS
from jpviewer.market.tables import Columns
from jpviewer.ui.market_map.view import Row, View

ACROSS, UPWARD = "adv20", "market_cap"
NEAR = 9.0
"""Pixels from a point within which the mouse is on it."""
STEEP = 2.0
"""How much more a step sideways counts when an arrow key looks for the next point."""


@dataclass(frozen=True, eq=False)
class Points:
    """Rows of `figures` on the map, largest first; `x` and `y` are powers of ten of yen."""

    figures: Columns
    rows: NDArray[np.int64]
    x: Row = field(default_factory=lambda: np.empty(0))
    y: Row = field(default_factory=lambda: np.empty(0))
    unknown: int = 0
    """Stocks whose market cap or value traded is not known, or too old to be compared."""
    idle: int = 0
    """Stocks that did not trade in twenty sessions."""

    def __len__(self) -> int:
        return len(self.rows)

    def values(self, name: str) -> NDArray[Any]:
        """A column, a value a point."""
        return np.asarray(self.figures[name][self.rows])

    def code(self, point: int) -> str:
        return str(self.figures["code"][self.rows[point]])

    def name(self, point: int) -> str:
        return self.names[point]

    @cached_property
    def names(self) -> list[str]:
        """One a point."""
        return self.values("name").tolist() if len(self) else []

    def point(self, code: str) -> int:
        """The point of a code; -1 where it is not on the map."""
        return self._places.get(code, -1)

    @cached_property
    def _places(self) -> dict[str, int]:
        codes = self.values("code").tolist() if len(self) else []
        return {code: place for place, code in enumerate(codes)}

    def nearest(self, at: QPointF, view: View, field: QRectF) -> int:
        """The point under the mouse; -1 for none."""
        if not len(self):
            return -1
        off = np.hypot(view.x(self.x, field) - at.x(), view.y(self.y, field) - at.y())
        found = int(np.argmin(off))
        return found if off[found] <= NEAR else -1

    def inside(self, box: QRectF, view: View, field: QRectF) -> NDArray[np.int64]:
        """The points in a rectangle."""
        x, y = view.x(self.x, field), view.y(self.y, field)
        across = (x >= box.left()) & (x <= box.right())
        return np.flatnonzero(across & (y >= box.top()) & (y <= box.bottom()))

    def beside(self, point: int, step: tuple[int, int], view: View, field: QRectF) -> int:
        """The next point from one in a direction (right and down are positive); itself at the end.

        The nearest of those that lie more in that direction than beside it, by the pixels of the
        screen, what lies aside counting double.
        """
        x, y = view.x(self.x, field), view.y(self.y, field)
        across, down = x - x[point], y - y[point]
        along, aside = (across * step[0], down) if step[0] else (down * step[1], across)
        off = np.where(
            (along > 0) & (along >= np.abs(aside)), along + STEEP * np.abs(aside), np.inf
        )
        found = int(np.argmin(off))
        return found if np.isfinite(off[found]) else point


def points(figures: Columns) -> Points:
    """The stocks there are, but for those that cannot be placed."""
    cap, traded = figures[UPWARD], figures[ACROSS]
    known = (cap > 0) & ~np.isnan(traded) & (figures["behind"] <= STALE_SESSIONS)
    idle = known & (traded <= 0)
    shown = np.flatnonzero(known & ~idle)
    shown = shown[np.argsort(-cap[shown], kind="stable")]
    x, y = np.log10(traded[shown]), np.log10(cap[shown])
    return Points(figures, shown, x, y, int((~known).sum()), int(idle.sum()))
