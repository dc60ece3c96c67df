"""What a cell of a Japanese statistic says: its text in one form, its figure as a number."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from jpviewer.market.days import to_day
from jpviewer.market.messages import Changed

Rows = list[list[object]]
"""Of a sheet, of one length: texts, floats or truth values; an empty cell is ""."""

LONGEST = 256
"""Characters of a text; sorting the accents of a hostile one takes time by its square."""

# In Japanese statistics a triangle before a figure means minus, and a lone dash means nil.
_FIGURE = re.compile(r"([-−▲△]?)([0-9]{1,18}(?:\.[0-9]{1,9})?)")
_DAY = re.compile(r"(2[0-9]{3})[-/]?([0-9]{2})[-/]?([0-9]{2})(?:00:00:00)?")
_NIL = frozenset("-−‐–—―")


def text(cell: object) -> str:
    """The cell's text: NFKC, single blanks, none outside, at most LONGEST; 7203.0 is "7203"."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(unicodedata.normalize("NFKC", str(cell)[:LONGEST]).split())


def compact(cell: object) -> str:
    """The cell's text for comparing labels: no blanks at all, no capitals."""
    return text(cell).replace(" ", "").casefold()


def amount(cell: object, name: str, label: str) -> float:
    """The cell's figure; Changed names the file and the label where it is none."""
    marks = compact(cell).replace(",", "")
    if marks in _NIL:
        return 0.0
    found = _FIGURE.fullmatch(marks)
    if found is None or isinstance(cell, bool):
        raise Changed("cell_unreadable", name, label, text(cell))
    return -float(found[2]) if found[1] else float(found[2])


def day(cell: object, name: str, label: str) -> int:
    """The cell's day, written with or without signs between; Changed as for `amount`."""
    found = _DAY.fullmatch(compact(cell))
    try:
        if found is not None:
            return to_day(date(*map(int, found.groups())))
    except ValueError:
        pass
    raise Changed("cell_unreadable", name, label, text(cell))
