"""The table of what was refused or is in doubt: by stock and day, to be read and to be copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jpviewer.market import codes, feeds
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import quiet
from jpviewer.ui.refusals import Gathered, Refusal, gather
from jpviewer.ui.tables.model import LEFT, Column, ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text import words
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate


class RefusedTable(QWidget):
    """Gathers them into rows; what is copied is every single one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._refusals: Sequence[Refusal] = ()
        self._codes: dict[str, str] = {}
        """The stock that each row is about, by its first figure; '' for a file or for many."""
        self._model = ColumnModel(_columns(desk))
        self.table = TableView(self._model, desk.theme)
        self._sources = QComboBox()
        self._sum = QLabel()
        self._whole = QLabel()
        """The reason of the current row, for which a line of the table is short."""
        self.copy = QPushButton(translate("sources", "Copy all"))
        self._dress()
        self._lay_out()
        self._sources.currentIndexChanged.connect(self._sift)
        self.copy.clicked.connect(self._copy_all)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)

    def show_refusals(self, refusals: Sequence[Refusal], names: Mapping[str, str]) -> None:
        """Takes others, the newest first; `names` has code and name by symbol."""
        self._refusals = refusals
        gathered = gather(refusals)
        rows = _rows(gathered, names, self._desk)
        self._codes = dict(zip(rows["at"].tolist(), map(_code, gathered), strict=True))
        self._model.show(rows)
        self._sift()

    def choose_source(self, source: str) -> None:
        """Shows those of one source and gives the rows the keyboard."""
        self._sources.setCurrentIndex(self._sources.findData(source))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self._sources.setAccessibleName(translate("sources", "Source"))
        self._sources.addItem(translate("sources", "All sources"), "")
        for name in feeds.NAMES:
            self._sources.addItem(words.source(name), name)
        self.copy.setToolTip(
            translate("sources", "Every single one, with its day and reason, for a spreadsheet")
        )
        self.table.setAccessibleName(translate("sources", "Refused or in doubt"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self._model.hint_rows(lambda row: str(self._model.figures["reason"][row]))
        quiet(self._sum)
        self._whole.setWordWrap(True)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._whole.setContentsMargins(8, 4, 8, 6)
        self._whole.hide()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(8, 4, 8, 4)
        line.setSpacing(8)
        line.addWidget(QLabel(translate("sources", "Refused or in doubt")))
        line.addWidget(self._sources)
        line.addWidget(self._sum, 1)
        line.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self._whole)

    @property
    def _source(self) -> str:
        """The source chosen; '' for all."""
        return str(self._sources.currentData())

    def _sift(self) -> None:
        """Shows what was refused of the source chosen, and how much that is."""
        rows = self._model.figures["source"]
        self._model.keep(np.asarray(rows == self._source, bool) if self._source else None)
        shown = self._model.rows
        self._tell(self.table.current())
        self.table.say("" if shown else translate("sources", "Nothing was refused."))
        self.copy.setEnabled(bool(shown))
        total = self._desk.formats.number(len(self._chosen()))
        text = translate("sources", "{0} figures or files, the newest first")
        self._sum.setText(text.format(total) if shown else "")

    def _choose(self, row: str) -> None:
        self._tell(row)
        if code := self._codes.get(row):
            self._desk.select(code)

    def _open(self, row: str) -> None:
        if code := self._codes.get(row):
            self._desk.opened.emit(code)

    def _tell(self, row: str) -> None:
        """Says the whole reason of a row, known by its first figure."""
        found = np.flatnonzero(self._model.figures["at"] == row)
        self._whole.setText(str(self._model.figures["reason"][found[0]]) if len(found) else "")
        self._whole.setVisible(bool(self._whole.text()))

    def _chosen(self) -> list[Refusal]:
        return [each for each in self._refusals if self._source in ("", each.source)]

    def _copy_all(self) -> None:
        lines = ["\t".join(("at", "source", "subject", "day", "standing", "reason"))]
        lines += [_line(each, self._desk) for each in self._chosen()]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _line(each: Refusal, desk: Desk) -> str:
    day = desk.formats.day(each.day) if each.day else ""
    kept = "doubt" if each.doubted else "refused"
    at = desk.formats.instant(each.at)
    return "\t".join((at, each.source, each.subject, day, kept, say(each.reason)))


def _rows(
    gathered: Sequence[Gathered], names: Mapping[str, str], desk: Desk
) -> dict[str, np.ndarray[Any, Any]]:
    """Columns of the table; the first tells rows apart, as a table's first must."""
    rows = [
        (
            f"{each.newest.at:012} {len(gathered) - place:06}",
            each.newest.source,
            _what(each, names, desk),
            _days(each, desk),
            len(each.refusals),
            say(each.newest.reason),
        )
        for place, each in enumerate(gathered)
    ]
    keys = ("at", "source", "subject", "days", "count", "reason")
    columns = zip(*rows, strict=True) if rows else ((),) * len(keys)
    return {
        key: np.array(values, np.int64 if key == "count" else object)
        for key, values in zip(keys, columns, strict=True)
    }


def _code(each: Gathered) -> str:
    found = codes.parse(each.newest.subject) if len(each.subjects) == 1 else None
    return found or ""


def _what(each: Gathered, names: Mapping[str, str], desk: Desk) -> str:
    first = names.get(each.newest.subject, each.newest.subject)
    others = len(each.subjects) - 1
    if not others:
        return first
    return translate("sources", "{0} and {1} others").format(first, desk.formats.number(others))


def _days(each: Gathered, desk: Desk) -> str:
    first, last = (desk.formats.day(day) if day else "" for day in each.days)
    return last if first in (last, "") else f"{first} – {last}"


def _columns(desk: Desk) -> tuple[Column, ...]:
    def instant(row: str) -> str:
        return desk.formats.instant(int(row.split()[0]))

    return (
        Column("at", translate("sources", "When"), instant, LEFT, width=15),
        Column("source", translate("sources", "Source"), words.source, LEFT, width=18),
        Column("subject", translate("sources", "What"), str, LEFT, width=24),
        Column("days", translate("sources", "Days"), str, LEFT, width=22),
        Column("count", translate("sources", "Count"), desk.formats.number, width=5),
        Column("reason", translate("sources", "Why"), str, LEFT, width=30),
    )
