"""What a click on a column's header makes of the order of the rows."""

from __future__ import annotations

from jpviewer.analytics.ranking import Sort
from jpviewer.ui.tables.model import LEFT, Column

MOST = 4
"""Columns that rows are sorted by at a time."""


def alone(sorts: tuple[Sort, ...], column: Column, home: tuple[Sort, ...]) -> tuple[Sort, ...]:
    """By one column its usual way, then the other way, then home again."""
    first = together((), column)
    turned = together(first, column)
    if sorts == first:
        return turned
    return home if sorts == turned else first


def together(sorts: tuple[Sort, ...], column: Column) -> tuple[Sort, ...]:
    """By one column more: behind the others its usual way, then the other way, then not at all.

    Texts are usually from A, figures from the largest.
    """
    usual = column.align == LEFT
    if (column.key, usual) in sorts:
        return tuple((key, not up if key == column.key else up) for key, up in sorts)
    rest = tuple(each for each in sorts if each[0] != column.key)
    return rest if len(rest) < len(sorts) else (*rest[: MOST - 1], (column.key, usual))
