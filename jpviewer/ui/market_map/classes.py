"""By what the points of the map are coloured: their segment, or how their price has moved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from jpviewer.market.segments import STOCK_SEGMENTS
from jpviewer.ui.market_map.points import Points
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.theme import Theme

CIRCLE, SQUARE, TRIANGLE, RING = range(4)
"""Shapes, for eyes to which colours say little."""
SEGMENT = "segment"
STEPS = {
    "change_1d": (0.01, 0.03),
    "change_5d": (0.02, 0.06),
    "change_20d": (0.05, 0.15),
    "change_60d": (0.1, 0.3),
    "change_120d": (0.1, 0.3),
    "change_ytd": (0.1, 0.3),
    "change_1y": (0.1, 0.3),
}
"""Moves that can be coloured, and from where on they count as one, and as a large one."""
_BLUE_ORANGE = {True: ("#56b4e9", "#e69f00"), False: ("#0063a0", "#a05a00")}
_GREEN = range(75, 165)
_FAINT = 0.45
"""Of a colour, in that of a small move."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How the points of one class look, and what the legend calls them."""

    colour: str
    shape: int
    text: str


@dataclass(frozen=True, eq=False)
class Classes:
    """`of` has the place of each point's kind."""

    kinds: tuple[Kind, ...]
    of: NDArray[np.int64]


def classes(points: Points, by: str, theme: Theme, formats: Formats) -> Classes:
    """The points by SEGMENT, or by one of STEPS."""
    if by == SEGMENT:
        return _by_segment(points, theme)
    return _by_move(points, by, theme, formats)


def _by_segment(points: Points, theme: Theme) -> Classes:
    held = points.values("segment").tolist()
    shapes = (CIRCLE, SQUARE, TRIANGLE)
    kinds = [
        Kind(theme.series_colour(key), shape, words.segment(key))
        for key, shape in zip(STOCK_SEGMENTS, shapes, strict=True)
    ]
    others = [key for key in dict.fromkeys(held) if key not in STOCK_SEGMENTS]
    kinds += [Kind(theme.quiet, RING, words.segment(key) or UNKNOWN) for key in others]
    places = {key: place for place, key in enumerate((*STOCK_SEGMENTS, *others))}
    return Classes(tuple(kinds), np.array([places[key] for key in held], np.int64))


def _by_move(points: Points, by: str, theme: Theme, formats: Formats) -> Classes:
    least, large = STEPS[by]
    up, down = up_and_down(theme)
    ground = theme.ground
    texts = [formats.percent(edge, 0) for edge in (large, least, -least, -large)]
    kinds = (
        Kind(up, CIRCLE, f"> {texts[0]}"),
        Kind(mixed(up, ground, _FAINT), CIRCLE, f"> {texts[1]}"),
        Kind(mixed(theme.quiet, ground, _FAINT), SQUARE, f"± {texts[1].removeprefix('+')}"),
        Kind(mixed(down, ground, _FAINT), TRIANGLE, f"< {texts[2]}"),
        Kind(down, TRIANGLE, f"< {texts[3]}"),
        Kind(theme.quiet, RING, UNKNOWN),
    )
    move = np.asarray(points.values(by), np.float64)
    of = np.select(
        [np.isnan(move), move > large, move > least, move >= -least, move >= -large],
        [5, 0, 1, 2, 3],
        4,
    )
    return Classes(kinds, of.astype(np.int64))


def up_and_down(theme: Theme) -> tuple[str, str]:
    """The theme's, but never green beside red, which many eyes see alike where no sign helps."""
    if QColor(theme.up).hue() in _GREEN or QColor(theme.down).hue() in _GREEN:
        return _BLUE_ORANGE[theme.dark]
    return theme.up, theme.down


def mixed(one: str, other: str, share: float) -> str:
    """A colour with so much of another in it."""
    first, second = QColor(one), QColor(other)
    parts = zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts)).name()
