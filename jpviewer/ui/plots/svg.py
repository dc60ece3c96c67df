"""Drawing into an SVG that looks in browsers as it does here."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

_RIGHT, _CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_MIDDLE, _BOTTOM = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom


def drawing(draw: Callable[[QPainter], None], size: QSize, title: str, dpi: int) -> bytes:
    """What `draw` draws, in a file of so many pixels; `dpi` is that of the measured texts."""
    buffer = QBuffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # tiny ones cannot clip
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(dpi)
    generator.setTitle(title)
    painter = TextPainter(generator)
    draw(painter)
    painter.end()
    svg = bytes(buffer.data().data()).decode()
    return _trimmed(_with_texts(_sized(svg, size), painter.texts)).encode()


class TextPainter(QPainter):
    """Remembers texts and draws their numbers in their places.

    Qt's SVG cuts a text wherever another font has to help out with a character, and lays its left
    edge down; whole and aligned it can be searched, and stands right in other fonts too.
    """

    def __init__(self, generator: QSvgGenerator) -> None:
        super().__init__(generator)
        self.texts: list[tuple[str, str]] = []
        """Each with which of its ends stands fast."""

    def drawText(self, *args: Any) -> None:  # type: ignore[override]
        place, text = args[0], args[-1]
        if isinstance(place, QRect | QRectF):
            self._put(*_anchored(QRectF(place), int(args[1]), QFontMetricsF(self.font())), text)
        elif isinstance(place, QPoint | QPointF):
            self._put(QPointF(place), "start", text)
        else:
            raise TypeError(place)

    def drawStaticText(self, *args: Any) -> None:
        place, laid = args
        metrics = QFontMetricsF(self.font())
        self._put(QPointF(place) + QPointF(0, metrics.ascent()), "start", laid.text())

    def _put(self, at: QPointF, anchor: str, text: str) -> None:
        super().drawText(at, f"@{len(self.texts)}@")
        self.texts.append((text, anchor))


def _anchored(rect: QRectF, flags: int, metrics: QFontMetricsF) -> tuple[QPointF, str]:
    """Where the baseline of a text in a rectangle begins, ends or has its middle."""
    free = rect.height() - metrics.height()
    lowered = free / 2 if flags & _MIDDLE.value else free if flags & _BOTTOM.value else 0.0
    y = rect.top() + lowered + metrics.ascent()
    if flags & _CENTRE.value:
        return QPointF(rect.center().x(), y), "middle"
    if flags & _RIGHT.value:
        return QPointF(rect.right(), y), "end"
    return QPointF(rect.left(), y), "start"


def _sized(svg: str, size: QSize) -> str:
    """In pixels instead of millimetres."""
    wanted = f'<svg width="{size.width()}" height="{size.height()}"'
    return re.sub(r'<svg width="[^"]*" height="[^"]*"', wanted, svg, count=1)


def _with_texts(svg: str, texts: list[tuple[str, str]]) -> str:
    """Whole texts for their numbers."""

    def whole(found: re.Match[str]) -> str:
        text, anchor = texts[int(found[2])]
        return f'<text text-anchor="{anchor}"{found[1]}>{escape(text)}</text>'

    return re.sub(r"<text([^>]*)>@(\d+)@</text>", whole, svg)


def _trimmed(svg: str) -> str:
    """Without groups of nothing; families quoted, with one at the end that every browser has."""
    for _ in range(2):  # an outer group is empty when its inner one is gone
        svg = re.sub(r"<g\b[^>]*>\s*</g>\s*", "", svg)
    return re.sub(r'font-family="([^"]*)"', _families, svg)


def _families(found: re.Match[str]) -> str:
    names = (each.strip().replace("'", "") for each in found[1].split(","))
    quoted = ", ".join(f"'{each}'" for each in names)
    return f'font-family="{quoted}, sans-serif"'
