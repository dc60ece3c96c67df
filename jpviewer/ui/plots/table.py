"""What a plot shows, as a table of plain figures."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass

import numpy as np

from jpviewer.market.days import iso
from jpviewer.ui.plots.plot import Plot
from jpviewer.ui.plots.series import Column, middle

WITHIN = 0.75
"""Of a session, that an edge may lie outside of a row: it lies half a unit outside."""
Stretch = tuple[int, int]
"""First and last session of a row."""


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of texts: days, then a figure of each series; '' where it is not known."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def csv(self) -> str:
        """With commas, for a file."""
        return self._joined(",")

    def tsv(self) -> str:
        """With tabs, as spreadsheets take it from the clipboard."""
        return self._joined("\t")

    def _joined(self, between: str) -> str:
        text = io.StringIO()
        csv.writer(text, delimiter=between, lineterminator="\n").writerows((self.head, *self.rows))
        return text.getvalue()


def table(plot: Plot) -> Table:
    """A row for every session that is visible; for every week or month where there are such.

    In base units: yen, shares, points. A series of sessions beside weeks gives each its last
    figure within it.
    """
    columns = [each for pane in plot.shown for series in pane.series for each in series.columns()]
    wide = [each for each in columns if _is_wide(each)]
    rows = _stretches(plot, wide) if wide else _sessions(plot)
    figures = [_figures(each, rows) for each in columns]
    days = [_days(plot, row, bool(wide)) for row in rows]
    names = ("start", "end") if wide else ("session",)
    return Table(
        (*names, *(each.title for each in columns)),
        tuple((*day, *row) for day, row in zip(days, zip(*figures, strict=True), strict=True)),
    )


def _is_wide(column: Column) -> bool:
    return bool(len(column.left)) and middle(column.right - column.left) > 1


def visible(plot: Plot) -> Stretch:
    """The first and last session seen that may have figures."""
    first, last = plot.sessions
    return max(first, math.ceil(plot.extent.left)), min(last, math.floor(plot.extent.right))


def _sessions(plot: Plot) -> list[Stretch]:
    first, last = visible(plot)
    return [(session, session) for session in range(first, last + 1)]


def _stretches(plot: Plot, columns: list[Column]) -> list[Stretch]:
    """Those of which anything is visible."""
    edges = {
        (math.ceil(left), math.floor(right))
        for each in columns
        for left, right in zip(each.left.tolist(), each.right.tolist(), strict=True)
        if right > plot.extent.left and left < plot.extent.right
    }
    return sorted(edges)


def _figures(column: Column, rows: list[Stretch]) -> list[str]:
    """The last known figure within each row."""
    known = ~np.isnan(column.values)
    left, right, values = (each[known] for each in (column.left, column.right, column.values))
    texts = []
    for first, last in rows:
        place = int(np.searchsorted(right, last + WITHIN)) - 1
        within = place >= 0 and left[place] >= first - WITHIN
        texts.append(_text(float(values[place])) if within else "")
    return texts


def _text(figure: float) -> str:
    """As short as it can be told exactly; a whole number without a point."""
    return str(int(figure)) if figure.is_integer() and abs(figure) < 1e15 else repr(figure)


def _days(plot: Plot, row: Stretch, wide: bool) -> tuple[str, ...]:
    first, last = (iso(int(plot.days[session])) for session in row)
    return (first, last) if wide else (first,)
