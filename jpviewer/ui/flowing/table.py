"""A table under the flows: sorted by its headers, copied, saved as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from jpviewer.market.tables import Columns
from jpviewer.ui import saving
from jpviewer.ui.desk import Desk
from jpviewer.ui.flowing.money import dollar_unit
from jpviewer.ui.tables.model import Column, ColumnModel, by_sign
from jpviewer.ui.tables.text import tab_separated
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.flow_ranks import of_others
from jpviewer.ui.text.flow_units import Unit
from jpviewer.ui.text.formats import UNKNOWN, Formats
from jpviewer.ui.text.translate import translate


class FlowTable(TableView):
    """Rows in the order they were given until a header is clicked."""

    def __init__(self, desk: Desk, columns: Sequence[Column], name: str, key: str) -> None:
        """`key` is in the name of a file of it."""
        self._desk = desk
        self._rows = ColumnModel(columns)
        self._key = key
        super().__init__(self._rows, desk.theme)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._action(translate("flows", "&Copy rows"), self.copy, "")
        self._action(translate("flows", "&Save as CSV …"), self._save, "Ctrl+Shift+S")

    @property
    def texts(self) -> list[list[str]]:
        """What is read on it, row by row, the hidden columns too."""
        places = range(len(self._rows.columns))
        return [[self._rows.text(row, at) for at in places] for row in range(len(self._rows.rows))]

    def take(self, figures: Columns, hint: Callable[[int], str] | None = None) -> None:
        """Shows other rows."""
        self._rows.show(figures)
        self._rows.hint_rows(hint or (lambda row: ""))

    def express(self, columns: Sequence[Column]) -> None:
        """The same columns in other units."""
        held = {each.key: each.title for each in self._rows.columns}
        for column in columns:
            if column.title != held[column.key]:
                self.entitle(column)

    def entitle(self, column: Column) -> None:
        """Another title or hint for one column of the rows there are."""
        self._rows.replace(column, self._rows.figures[column.key])

    def copy(self) -> None:
        if not self.picked():
            self.selectAll()
        super().copy()

    def csv(self) -> str:
        """All rows as they are sorted, the columns that are shown, in base units."""
        text = tab_separated(self._rows, range(len(self._rows.rows)), self.shown)
        file = io.StringIO()
        rows = (line.split("\t") for line in text.split("\n"))
        csv.writer(file, lineterminator="\n").writerows(rows)
        return file.getvalue()

    def _save(self) -> None:
        saving.ask(self._desk, self, f"jpviewer-flows-{self._key}.csv", self.csv().encode())

    def _action(self, text: str, does: Callable[[], None], key: str) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(does)
        self.addAction(action)


def yen_column(
    key: str, title: str, formats: Formats, unit: Unit, hint: str = "", tone: bool = True
) -> Column:
    """Yen in the unit that the header names."""
    write = unit.signed if tone else unit.text
    return Column(
        key,
        f"{title}\n{unit.name()}",
        lambda amount: _known(amount, partial(write, formats=formats)),
        colour=by_sign if tone else None,
        hint=hint,
        width=9,
    )


def dollar_column(key: str, title: str, formats: Formats, hint: str = "") -> Column:
    """Dollars in the unit that the header names."""
    unit = dollar_unit()
    return Column(
        key,
        f"{title}\n{unit.name()}",
        lambda amount: _known(amount, partial(unit.signed, formats=formats)),
        colour=by_sign,
        hint=hint,
        width=7,
    )


def ahead_column(formats: Formats) -> Column:
    """The share of others that bought less."""
    return Column(
        "ahead",
        translate("flows", "Ahead\nof"),
        partial(of_others, formats=formats),
        hint=translate("flows", "The share of the others with less net buying"),
        width=6,
    )


def _known(amount: float, write: Callable[[float], str]) -> str:
    return UNKNOWN if np.isnan(amount) else write(amount)
