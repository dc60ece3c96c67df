"""Rows of a table as text that a spreadsheet takes."""

from __future__ import annotations

import math
from collections.abc import Iterable

from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.text.formats import UNKNOWN


def tab_separated(model: ColumnModel, rows: Iterable[int], places: Iterable[int]) -> str:
    """Rows as shown under the keys of their columns, which `export` uses too.

    Figures are plain and in base units; what is unknown is empty.
    """
    shown = list(places)
    lines = [[model.columns[place].key for place in shown]]
    lines += [[_plain(model, row, place) for place in shown] for row in rows]
    return "\n".join("\t".join(line) for line in lines)


def _plain(model: ColumnModel, row: int, place: int) -> str:
    value = model.figures[model.columns[place].key][model.rows[row]]
    if isinstance(value, float):
        return "" if math.isnan(value) else repr(float(value)).removesuffix(".0")
    text = model.text(row, place)
    if text == UNKNOWN:
        return ""
    if text.startswith('"') or any(sign in text for sign in "\t\n\r"):  # else it ends the cell
        return '"' + text.replace('"', '""') + '"'
    return text
