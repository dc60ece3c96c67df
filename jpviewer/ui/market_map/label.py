"""What the map says of one stock: beside it, or to a reader."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from jpviewer.analytics.holding import Terms
from jpviewer.ui.market_map.face import Face
from jpviewer.ui.market_map.points import Points
from jpviewer.ui.stocks.columns import days_text, participation_text, position_text
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

RING = 7.0
PAD = 6.0
OFF = 12.0
"""Pixels from a point to its label."""


def said(points: Points, point: int, terms: Terms, formats: Formats) -> tuple[str, ...]:
    """The lines about a point: who it is, how large, how long a way out, how it moved.

    `terms` are those of its days to exit.
    """

    def figure(name: str) -> float:
        return float(points.figures[name][row])

    row = points.rows[point]
    segment = words.segment(str(points.figures["segment"][row]))
    size = translate("map", "Market cap {0} · traded a day {1}")
    way = translate("map", "Days to exit {0} ({1} at {2}) · {3} traded in a year")
    moves = translate("map", "20 days {0} · 60 days {1} · this year {2}")
    return (
        f"{points.code(point)} {points.name(point)}",
        segment,
        size.format(formats.money(figure("market_cap")), formats.money(figure("adv20"))),
        way.format(
            days_text(formats, figure("days_to_exit")),
            position_text(formats, terms),
            participation_text(formats, terms),
            formats.share(figure("turnover_ratio"), 0),
        ),
        moves.format(
            *(formats.percent(figure(f"change_{span}")) for span in ("20d", "60d", "ytd"))
        ),
    )


def draw_ring(painter: QPainter, face: Face, at: QPointF, strong: bool) -> None:
    """A ring around a point: the selected one's, or that of the one under the mouse."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(QColor(face.theme.accent if strong else face.theme.text), 2 if strong else 1.4)
    )
    painter.drawEllipse(at, RING, RING)


def draw_label(
    painter: QPainter, face: Face, point: int, at: QPointF, field: QRectF, brief: bool
) -> None:
    """A box beside a point, inside the field; brief it has the name alone."""
    lines = said(face.points, point, face.terms, face.formats)[: 1 if brief else None]
    bold = QFont(face.measure.font)
    bold.setBold(True)
    heading = QFontMetricsF(bold).horizontalAdvance(lines[0])
    wide = max(heading, *map(face.measure.width, lines)) + 2 * PAD
    high = face.measure.height * len(lines) + PAD
    left = at.x() + OFF if at.x() + OFF + wide <= field.right() else at.x() - OFF - wide
    top = min(max(at.y() - high / 2, field.top()), field.bottom() - high)
    box = QRectF(max(left, field.left()), top, wide, high)
    painter.setPen(QColor(face.theme.line))
    painter.setBrush(QColor(face.theme.raised))
    painter.drawRect(box)
    painter.setPen(QColor(face.theme.text))
    for row, line in enumerate(lines):
        place = QRectF(
            box.left() + PAD, box.top() + PAD / 2 + row * face.measure.height, wide, high
        )
        painter.setFont(bold if row == 0 else face.measure.font)
        painter.drawText(place.topLeft() + QPointF(0, QFontMetricsF(bold).ascent()), line)
