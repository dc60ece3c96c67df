"""A table model over column arrays: sorting and filtering move row numbers, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from jpviewer.analytics.ranking import Sort, order
from jpviewer.market.tables import Columns

Index = QModelIndex | QPersistentModelIndex
Tones = NDArray[np.int8]

PLAIN, QUIET, UP, DOWN = range(4)
"""What a figure says by its colour; the theme knows the colours."""

# Comparing a role with an enumeration costs 3 µs, with a number 0.01, and a repaint asks thousands
# of times.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_HORIZONTAL = Qt.Orientation.Horizontal
_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _USUAL | Qt.ItemFlag.ItemIsEditable

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

BAR, LINE = "bar", "line"
"""What a cell can draw: under its text a bar for a share from 0 to 1, or a sparkline."""


WARNING = "!"


class Column(NamedTuple):
    """One column of a table: which figures, and how a reader sees them."""

    key: str
    title: str
    """At most two lines."""
    text: Callable[[Any], str]
    align: int = RIGHT
    colour: Callable[[NDArray[Any]], Tones] | None = None
    """The tones of all figures at once."""
    hint: str = ""
    width: int = 8
    """In digits; the title gets its place in any case."""
    editable: bool = False
    mark: str = ""
    """What stands in the header of a narrow column instead of the title."""
    drawn: str = ""
    """BAR or LINE; nothing for a text alone."""
    ranked_by: str = ""
    """The figure that rows are sorted by, where it is another."""
    warned_by: str = ""
    """A mask among the figures: where it holds, a WARNING stands before the text."""

    @property
    def head(self) -> str:
        """What the header says."""
        return self.mark or self.title


def by_sign(values: NDArray[Any], least: float = 0.0) -> Tones:
    """The tone of figures that have a direction, those of less than `least` aside."""
    away = np.abs(values) >= least
    return np.select([away & (values > 0), away & (values < 0)], [UP, DOWN], PLAIN).astype(np.int8)


class ColumnModel(QAbstractTableModel):
    """Rows of `figures`, arranged by columns and cut down by a mask.

    Unknown figures (NaN, empty texts) and `faint` rows are quiet. Texts are made when first shown.
    """

    edited = Signal(int, str, str)
    """Row of the figures, key of the column, the text that was typed."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.figures: Columns = {column.key: np.empty(0) for column in columns}
        self.sorts: tuple[Sort, ...] = ()
        """The columns that rows are arranged by, the one that decides first in front."""
        self._faint = np.empty(0, bool)
        self._kept: NDArray[np.bool_] | None = None
        self._order: NDArray[np.int64] = np.empty(0, np.int64)
        self._rows: list[int] = []
        self._texts: list[dict[int, str]] = [{} for _ in columns]
        """By column what was written so far, by row of the figures."""
        self._tones: list[list[int] | None] = [None for _ in columns]
        self.numbered: Callable[[int], str] = lambda row: str(row + 1)
        """What stands before a row shown."""
        self._hints: Callable[[int], str] = lambda row: ""

    @property
    def rows(self) -> list[int]:
        """The rows of the figures in the order shown."""
        return self._rows

    def show(
        self,
        figures: Columns,
        faint: NDArray[np.bool_] | None = None,
        arrangement: tuple[Sort, ...] | None = None,
    ) -> None:
        """Takes other figures; the arrangement stays unless another is given, the mask goes."""
        with self._laid_out():
            if arrangement is not None:
                self.sorts = arrangement
            size = len(figures[self.columns[0].key])
            self.figures = figures
            self._faint = np.zeros(size, bool) if faint is None else faint
            self._kept = None
            self._texts = [{} for _ in self.columns]
            self._tones = [None] * len(self.columns)
            self._order = self._arranged()

    def replace(self, column: Column, values: NDArray[Any]) -> None:
        """Takes other figures, and another title, for one column of the rows there are."""
        place = self.place(column.key)
        self.columns = (*self.columns[:place], column, *self.columns[place + 1 :])
        self.figures = {**self.figures, column.key: values}
        self._texts[place] = {}
        self._tones[place] = None
        self.headerDataChanged.emit(_HORIZONTAL, place, place)
        if column.key in (key for key, _ in self.sorts):
            self.arrange(*self.sorts)
        elif self._rows:
            self.dataChanged.emit(self.index(0, place), self.index(len(self._rows) - 1, place))

    def arrange(self, *sorts: Sort) -> None:
        """Sorts by columns; unknown and stale last. By nothing: the order the rows came in."""
        with self._laid_out():
            self.sorts = sorts
            self._order = self._arranged()
        self.headerDataChanged.emit(_HORIZONTAL, 0, len(self.columns) - 1)

    def keep(self, mask: NDArray[np.bool_] | None) -> None:
        """Shows only these rows of the figures."""
        if mask is None and self._kept is None:
            return
        with self._laid_out():
            self._kept = mask

    def hint_rows(self, hint: Callable[[int], str]) -> None:
        """What to say about a row of the figures under the pointer."""
        self._hints = hint

    def place(self, key: str) -> int:
        """Which column has a key; -1 when none."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), -1)

    def text(self, row: int, place: int) -> str:
        """A cell as a reader sees it; `row` as shown."""
        source = self._rows[row]
        texts = self._texts[place]
        found = texts.get(source)
        if found is None:
            column = self.columns[place]
            found = column.text(self.figures[column.key][source])
            if column.warned_by and self.figures[column.warned_by][source]:
                found = f"{WARNING} {found}"
            texts[source] = found
        return found

    def figure(self, row: int, place: int) -> Any:
        """What a cell says; `row` as shown."""
        return self.figures[self.columns[place].key][self._rows[row]]

    def tones(self, place: int) -> list[int]:
        """The tones of a column, by row of the figures."""
        tones = self._tones[place]
        if tones is None:
            tones = self._tones[place] = self._toned(self.columns[place])
        return tones

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _DISPLAY:
            return self.text(index.row(), index.column())
        if role == _ALIGNMENT:
            return self.columns[index.column()].align
        if role == _EDIT:
            return self.figures[self.columns[index.column()].key][self._rows[index.row()]]
        if role == _TOOL_TIP:
            return self._hints(self._rows[index.row()])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == _HORIZONTAL:
            column = self.columns[section]
            if role == _DISPLAY:
                return column.title
            if role == _TOOL_TIP:
                return column.hint
            return column.align if role == _ALIGNMENT else None
        return self.numbered(section) if role == _DISPLAY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.columns[index.column()].editable else _USUAL

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        if role != _EDIT:
            return False
        self.edited.emit(self._rows[index.row()], self.columns[index.column()].key, str(value))
        return True

    def _arranged(self) -> NDArray[np.int64]:
        if not self.sorts or not len(self._faint):
            return np.arange(len(self._faint))
        columns = ((self.columns[self.place(key)], up) for key, up in self.sorts)
        (by, up), *then = ((column.ranked_by or column.key, up) for column, up in columns)
        return order(self.figures, by, up, then)

    @contextmanager
    def _laid_out(self) -> Iterator[None]:
        """A change after which other rows are shown; views hear of it before and after."""
        self.beginResetModel()
        yield
        kept = self._order if self._kept is None else self._order[self._kept[self._order]]
        self._rows = kept.tolist()
        self.endResetModel()

    def _toned(self, column: Column) -> list[int]:
        values = self.figures[column.key]
        unknown = _unknown(values)
        tones = np.zeros(len(values), np.int8) if column.colour is None else column.colour(values)
        shown: list[int] = np.where(unknown | self._faint, QUIET, tones).tolist()
        return shown


def _unknown(values: NDArray[Any]) -> NDArray[np.bool_]:
    if values.dtype.kind == "f":
        return np.asarray(np.isnan(values))
    empty = {"O": "", "S": b""}.get(values.dtype.kind)
    return np.zeros(len(values), bool) if empty is None else np.asarray(values == empty)
