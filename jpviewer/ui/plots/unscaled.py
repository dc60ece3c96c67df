"""A word in each pane whose log scale has no place for some of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.overlay import PAD, Overlay, draw_chip
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

if TYPE_CHECKING:
    from jpviewer.ui.plots.sheet import Sheet


class Unscaled(Overlay):
    """Nothing where every figure is drawn."""

    def __init__(self, sheet: Sheet, theme: Theme, measure: Measure) -> None:
        super().__init__(theme, measure, height=3)
        self._sheet = sheet

    def placed(self) -> list[tuple[QRectF, str]]:
        """At the foot of each pane that leaves figures out, and how many."""
        if self._sheet.message:
            return []
        counts = [(pane, pane.undrawn) for pane in self._sheet.shown]
        return [self._place(pane.geometry(), self._text(count)) for pane, count in counts if count]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        for place, text in self.placed():
            painter.setFont(self.measure.font)
            draw_chip(painter, place, text, self.theme.ground, self.theme.quiet)

    def _text(self, count: int) -> str:
        text = translate("plots", "No place on a log scale: figures at or below 0 ({0})")
        return text.format(self._sheet.formats.number(count))

    def _place(self, pane: QRectF, text: str) -> tuple[QRectF, str]:
        shown = self.measure.elided(text, pane.width() - 3 * PAD)
        height = self.measure.height + 2
        top = pane.bottom() - height - 1
        return QRectF(pane.left() + PAD, top, self.measure.width(shown) + PAD, height), shown
