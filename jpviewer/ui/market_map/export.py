"""Takes the map out of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from jpviewer.market.days import iso
from jpviewer.ui.desk import Desk
from jpviewer.ui.export import Export
from jpviewer.ui.market_map.canvas import Canvas
from jpviewer.ui.plots.table import Table

if TYPE_CHECKING:
    from jpviewer.ui.market_map.picture import MapPicture
    from jpviewer.ui.plots.caption import Caption

COLUMNS = (
    *("code", "name", "segment", "size", "market_cap", "adv20", "adv60_median", "turnover_ratio"),
    *("days_to_exit", "change_20d", "change_60d", "change_ytd"),
)
"""Named as `export ranking` names them; yen, shares, sessions."""


class MapExport(Export):
    """`caption` says what stands around the map in a picture."""

    def __init__(self, desk: Desk, canvas: Canvas, caption: Callable[[], Caption]) -> None:
        super().__init__(desk, canvas)
        self._canvas = canvas
        self._caption = caption

    def is_empty(self) -> bool:
        return bool(self._canvas.message) or not len(self._canvas.points)

    def picture(self) -> MapPicture:
        from jpviewer.ui.market_map.picture import MapPicture  # the start has enough to do

        return MapPicture(self._canvas, replace(self._caption(), demo=self.demo))

    def table(self) -> Table:
        """A row a stock that is seen, the largest first."""
        points, seen = self._canvas.points, self._canvas.in_sight()
        columns = [points.values(name)[seen].tolist() for name in COLUMNS]
        rows = (tuple(map(_text, row)) for row in zip(*columns, strict=True))
        return Table(COLUMNS, tuple(rows))

    def stem(self) -> str:
        return f"jpviewer-map-{iso(self._caption().until)}"


def _text(value: object) -> str:
    """As short as it can be told exactly; '' where it is not known."""
    if not isinstance(value, float):
        return str(value)
    if np.isnan(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
