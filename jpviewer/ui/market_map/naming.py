"""Which stocks of the map get their names, and where: no name lies on another."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from jpviewer.ui.market_map.view import Row
from jpviewer.ui.plots.measure import Measure

MOST, TRIED = 24, 80
"""Names at a time, and of how many of the largest in sight they are."""
WIDEST = 110.0
OFF = 6.0
"""Pixels from a dot to its name."""
Box = tuple[float, float, float, float]
"""Left, top, right and bottom. Hundreds are compared in every frame, for which Qt's take long."""


def place_names(
    measure: Measure,
    names: Sequence[str],
    field: QRectF,
    places: Row,
    seen: NDArray[np.int64],
    taken: Sequence[QRectF],
    unnamed: int,
) -> list[tuple[QPointF, str]]:
    """Where names begin, and the names: of those of the points `seen`, the largest first, that lie
    in the field and off what is `taken`, but for one that is `unnamed`."""
    found: list[tuple[QPointF, str]] = []
    high, boxes = measure.height, [_box(each) for each in taken]
    inside = seen[np.abs(places[seen, 1] - field.center().y()) < (field.height() - high) / 2]
    tried = inside[:TRIED]
    for point, (x, y) in zip(tried.tolist(), places[tried].tolist(), strict=True):
        if point == unnamed or len(found) == MOST:
            continue
        text = measure.elided(names[point], WIDEST)
        left, top, wide = x + OFF, y - high / 2, measure.width(text)
        if left + wide > field.right():
            left = x - OFF - wide
        box = left, top, left + wide, top + high
        if left >= field.left() and not any(_touch(box, each) for each in boxes):
            boxes.append(box)
            found.append((QPointF(left, math.floor(top)), text))
    return found


def _touch(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


def _box(rect: QRectF) -> Box:
    return rect.left(), rect.top(), rect.right(), rect.bottom()
