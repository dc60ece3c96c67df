"""Faint lines over the map: where as much of a company is traded, or as long a way out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF

from jpviewer.analytics.holding import Terms
from jpviewer.ui.market_map.view import View
from jpviewer.ui.stocks.columns import participation_text, position_text
from jpviewer.ui.text.formats import Formats
from jpviewer.ui.text.translate import translate

RATIO, EXIT, NONE = "ratio", "exit", "none"
RATIOS = (0.01, 0.1, 1.0, 10.0)
DAYS = (0.1, 1.0, 5.0, 20.0, 60.0, 250.0)
YEAR = 245
"""Sessions, as the turnover ratio counts them."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line in pixels, and what stands at its end."""

    line: QLineF
    text: str


def guides(kind: str, view: View, field: QRectF, terms: Terms, formats: Formats) -> list[Guide]:
    """Those of a kind that cross what is seen."""
    if kind == RATIO:
        return [each for ratio in RATIOS if (each := _ratio(ratio, view, field, formats))]
    if kind == EXIT:
        return [each for days in DAYS if (each := _exit(days, view, field, terms, formats))]
    return []


def caption(kind: str, terms: Terms, formats: Formats) -> str:
    """What the lines say."""
    if kind == RATIO:
        return translate(
            "map",
            "Lines: value traded in a year at the pace of 20 sessions, as a share of the market "
            "cap",
        )
    if kind == EXIT:
        text = translate("map", "Lines: days to exit {0} at {1} of the mean value traded")
        return text.format(position_text(formats, terms), participation_text(formats, terms))
    return ""


def _ratio(ratio: float, view: View, field: QRectF, formats: Formats) -> Guide | None:
    """On it, cap = value traded x YEAR / ratio: it rises by a decade a decade."""
    above = float(np.log10(YEAR / ratio))
    left, right = max(view.left, view.bottom - above), min(view.right, view.top - above)
    if left >= right:
        return None
    ends = np.array([left, right])
    x, y = view.x(ends, field).tolist(), view.y(ends + above, field).tolist()
    text = formats.share(ratio, 0)
    return Guide(QLineF(QPointF(x[0], y[0]), QPointF(x[1], y[1])), text)


def _exit(days: float, view: View, field: QRectF, terms: Terms, formats: Formats) -> Guide | None:
    traded = terms.position / (terms.participation * days)
    place = float(np.log10(traded)) if traded > 0 else view.left
    if not view.left < place < view.right:
        return None
    x = float(view.x(np.array([place]), field)[0])
    number = formats.number(days, 0 if days >= 1 else 1)
    text = translate("map", "{0} days").format(number)
    return Guide(QLineF(x, field.bottom(), x, field.top()), text)
