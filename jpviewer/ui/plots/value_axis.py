"""The figures beside a pane."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from jpviewer.ui.plots.measure import Measure
from jpviewer.ui.plots.pane import Pane
from jpviewer.ui.text.formats import Formats

LINE = 10.0
"""Pixels of height that the cross can be told to."""
PAD = 6.0
"""Pixels between the pane and the figures, and on their other side."""


class ValueAxis(QGraphicsItem):
    """Stands right of its pane; its texts keep one unit and one number of decimals."""

    def __init__(self, pane: Pane, formats: Formats) -> None:
        super().__init__()
        self._pane = pane
        self._formats = formats
        self._measure = Measure(QFont())
        self._colour = QColor()
        self._rect = QRectF()
        self.covers: Callable[[bool], Sequence[QRectF]] = lambda live: ()
        """What lies over it, in the plot, without or with what is there for the mouse alone."""
        self.texts: list[str] = []

    def set_look(self, measure: Measure, colour: str) -> None:
        """Takes font and colour of its figures."""
        self._measure, self._colour = measure, QColor(colour)

    def take_texts(self) -> float:
        """Names the pane's figures; returns the width they need."""
        self.texts = self._write(self._pane.values.tolist())
        return max(map(self._measure.width, self.texts), default=0.0) + 2 * PAD

    def text(self, figure: float) -> str:
        """One figure, a decimal finer than the axis."""
        scale = self._pane.mapping()
        if scale.log:
            step = abs(figure) * math.log(scale.high / scale.low) / scale.height * LINE
            return self._formats.number(figure, _decimals(step))
        return self._write([*self._pane.values.tolist(), figure], 1)[-1]

    def _write(self, figures: list[float], finer: int = 0) -> list[str]:
        """As the pane's scale has them: as they are, changes in percent, or each for itself."""
        pane, formats = self._pane, self._formats
        if pane.scaling == "log":
            return [formats.number(each, _plain(each)) for each in figures]
        if pane.scaling == "percent" and (base := pane.reference):
            changes = [round(each / base * 100 - 100, 9) for each in figures]
            texts = zip(changes, formats.axis(changes, False, finer), strict=True)
            return [f"+{text}%" if change > 0 else f"{text}%" for change, text in texts]
        return formats.axis(figures, pane.units, finer, pane.step)

    def place(self, rect: QRectF) -> None:
        """Takes its place in the plot."""
        self.prepareGeometryChange()
        self._rect = rect

    def boundingRect(self) -> QRectF:
        return self._rect

    def placed(self) -> list[tuple[float, str]]:
        """Texts and the middle of their height; those that would be cut are left out."""
        scale = self._pane.mapping()
        half = self._measure.height / 2
        places = zip(scale.y(self._pane.values).tolist(), self.texts, strict=True)
        return [
            (self._rect.top() + y, text) for y, text in places if half <= y <= scale.height - half
        ]

    def seen(self, live: bool = True) -> list[tuple[float, str]]:
        """Those of `placed` that nothing lies over, not even in part."""
        covers, height = self.covers(live), self._measure.height
        places = (
            (QRectF(self._rect.left(), y - height / 2, self._rect.width(), height), (y, text))
            for y, text in self.placed()
        )
        return [each for place, each in places if not any(map(place.intersects, covers))]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setFont(self._measure.font)
        painter.setPen(self._colour)
        left, half = self._rect.left() + PAD, self._measure.height / 2
        for y, text in self.seen(live=widget is not None):
            self._measure.draw(painter, left, y - half, text)


def _decimals(step: float) -> int:
    """As many as tell figures a step apart."""
    return min(max(0, -math.floor(math.log10(step))), 9) if step > 0 else 0


def _plain(figure: float) -> int:
    """As many as a round figure has."""
    return len(f"{figure:.9f}".rstrip("0").partition(".")[2])
