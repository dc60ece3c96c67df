"""A word on each axis of figures that the user holds: a click lets go of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.overlay import PAD, Overlay, draw_chip
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

if TYPE_CHECKING:
    from jpviewer.ui.plots.pane import Pane
    from jpviewer.ui.plots.sheet import Sheet


class AutoMark(Overlay):
    """Nothing while every pane fits its figures."""

    def __init__(self, sheet: Sheet, theme: Theme, measure: Measure) -> None:
        super().__init__(theme, measure, height=4)
        self._sheet = sheet

    def placed(self) -> list[tuple[QRectF, Pane]]:
        """At the foot of each axis that is held."""
        if self._sheet.message:
            return []
        return [(self._place(pane), pane) for pane in self._sheet.shown if pane.held]

    def pane_at(self, at: QPointF) -> Pane | None:
        """The pane whose mark is under the mouse."""
        return next((pane for place, pane in self.placed() if place.contains(at)), None)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setFont(self.measure.font)
        for place, _ in self.placed():
            draw_chip(painter, place, _text(), self.theme.raised, self.theme.accent)

    def _place(self, pane: Pane) -> QRectF:
        width, height = self.measure.width(_text()) + PAD, self.measure.height + 2
        right = self.rect.right() - 1
        left = min(pane.geometry().right() + PAD / 2, right - width)
        return QRectF(left, pane.geometry().bottom() - height, width, height)


def _text() -> str:
    return translate("plots", "Auto")
