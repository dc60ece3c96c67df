"""Takes a plot out of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from jpviewer.market.days import iso
from jpviewer.ui.desk import Desk
from jpviewer.ui.export import Export
from jpviewer.ui.plots.plot import Plot

if TYPE_CHECKING:
    from jpviewer.ui.plots.caption import Caption
    from jpviewer.ui.plots.picture import Picture
    from jpviewer.ui.plots.table import Table


class PlotExport(Export):
    """`caption` says what stands around the plot in a picture."""

    def __init__(
        self, desk: Desk, plot: Plot, name: Callable[[], str], caption: Callable[[], Caption]
    ) -> None:
        """`name` is what a file is called but for its date, 'segments'."""
        super().__init__(desk, plot)
        self._plot = plot
        self._name = name
        self._caption = caption

    def is_empty(self) -> bool:
        series = (each for pane in self._plot.shown for each in pane.series)
        return bool(self._plot.message) or not any(each.count for each in series)

    def picture(self) -> Picture:
        from jpviewer.ui.plots.picture import Picture  # the start has enough to do

        return Picture(self._plot, replace(self._caption(), demo=self.demo))

    def table(self) -> Table:
        from jpviewer.ui.plots.table import table

        return table(self._plot)

    def stem(self) -> str:
        last = self._caption().until or int(self._plot.days[self._plot.sessions[1]])
        return f"jpviewer-{self._name()}-{iso(last)}"
