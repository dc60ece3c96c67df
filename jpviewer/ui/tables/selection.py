"""Selected rows as Qt keeps them, in ranges, and as we do, in numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange


def rows_of(selection: QItemSelection) -> Iterator[int]:
    """The rows of a selection of whole rows, in order."""
    ranges = (selection.at(number) for number in range(selection.count()))
    for top, bottom in sorted((each.top(), each.bottom()) for each in ranges):
        yield from range(top, bottom + 1)


def selection_of(rows: NDArray[np.int64], model: QAbstractItemModel) -> QItemSelection:
    """Rows in ascending order as a selection: one range for those side by side."""
    selection, last = QItemSelection(), model.columnCount() - 1
    for group in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1) if len(rows) else ():
        top, bottom = int(group[0]), int(group[-1])
        selection.append(QItemSelectionRange(model.index(top, 0), model.index(bottom, last)))
    return selection
