"""What the mouse has hold of from press to release: the sessions, or an axis of figures."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Qt

from jpviewer.ui.plots.extent import Extent
from jpviewer.ui.plots.kinetics import hard, soft

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane
    from jpviewer.ui.plots.scale import Scale
    from jpviewer.ui.plots.scroll import Scroll

PIXELS = 200.0
"""Of a drag along the vertical axis, or of a trackpad, for a factor of e."""


class Grip(Protocol):
    """One press of the left button."""

    cursor: Qt.CursorShape

    def move(self, at: QPointF) -> None:
        """The mouse is elsewhere, the button still down."""

    def release(self) -> None:
        """The button is up."""

    def drop(self) -> None:
        """Esc, or something else that takes it out of the hand: what it was about is undone."""


class Panning:
    """The session under the cursor stays under it; beyond the ends it follows less and less."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, sheet: Scroll, at: QPointF) -> None:
        self._sheet = sheet
        self._at = at
        self._pane = pane = sheet.pane_at(at.y())
        self._scale = pane.mapping()
        self._ends = ends = sheet.ends()
        left = sheet.extent.left
        inside = min(max(left, ends.left), ends.right)
        pitch = self._scale.pitch
        self._left = inside + hard((left - inside) * pitch) / pitch
        """Where the left edge would be, had the end not held it back."""

    def move(self, at: QPointF) -> None:
        sheet, pitch = self._sheet, self._scale.pitch
        left = self._left - (at.x() - self._at.x()) / pitch
        inside = min(max(left, self._ends.left), self._ends.right)
        left = inside + soft((left - inside) * pitch) / pitch
        sheet.stretch(Extent(left, left + sheet.field().width() / pitch))
        if self._pane.held:
            by = self._at.y() - at.y()
            scale = self._scale
            self._pane.show_figures(scale.figure(scale.height + by), scale.figure(by))
            sheet.settle()

    def release(self) -> None:
        pass

    def drop(self) -> None:
        pass


class Stretching:
    """The figures of a pane spread or draw together around their middle."""

    cursor = Qt.CursorShape.SizeVerCursor

    def __init__(self, sheet: Scroll, at: QPointF) -> None:
        self._sheet = sheet
        self._at = at
        self._pane = sheet.pane_at(at.y())
        self._scale = self._pane.mapping()

    def move(self, at: QPointF) -> None:
        factor = math.exp((at.y() - self._at.y()) / PIXELS)
        stretch_figures(self._sheet, self._pane, self._scale, factor)

    def release(self) -> None:
        pass

    def drop(self) -> None:
        pass


def stretch_figures(sheet: Scroll, pane: Pane, scale: Scale, factor: float) -> None:
    """Shows `factor` times as much of a pane's figures as a scale does."""
    half = scale.height / 2
    pane.show_figures(scale.figure(half + half * factor), scale.figure(half - half * factor))
    sheet.settle()
