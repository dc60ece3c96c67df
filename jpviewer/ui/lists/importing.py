"""The preview of a file or text: what would become of each line, before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Set
from functools import partial
from pathlib import Path
from time import time
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from jpviewer.market import watchlists
from jpviewer.market.imports import texts, verdicts
from jpviewer.market.imports.verdicts import Line, Preview, preview
from jpviewer.market.messages import Message, StoreError
from jpviewer.market.watchlists import Lists
from jpviewer.store.troubles import on_disk
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists import writing
from jpviewer.ui.lists.chosen import Chosen
from jpviewer.ui.lists.previewed import ENCODINGS, FORMS, VERDICTS, preview_columns
from jpviewer.ui.lists.tabs import WHOLE_MARKET
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.tables.view import TableView
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

_OK = QDialogButtonBox.StandardButton.Ok


def read(source: Path | bytes) -> bytes:
    """A file's bytes, no more of them than are read as a list; StoreError when it cannot be."""
    if isinstance(source, bytes):
        return source
    with on_disk(source):
        if not source.is_file():
            raise StoreError("file_unusable", str(source))
        with source.open("rb") as file:
            return file.read(texts.LARGEST + 1)


def judge(
    source: Path | bytes, held: Collection[str], listed: Set[str], at: int
) -> tuple[bytes, Preview]:
    """The bytes and what they say; on a lane's thread, for a file may be long and its disk slow."""
    body = read(source)
    return body, preview(body, held, listed, at)


class Importing(QDialog):
    """OK puts what is taken on the list chosen, as one step."""

    put = Signal(object)
    """The id of the list."""

    def __init__(
        self, chosen: Chosen, desk: Desk, source: Path | bytes, which: int, place: int | None
    ) -> None:
        super().__init__(chosen.table)
        self._desk = desk
        self._lists = desk.lists
        self._chosen = chosen
        self._source: Path | bytes = source
        self._begun_at = (which, place)
        self._preview: Preview | None = None
        self._at = int(time())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("lists", "Import a list"))
        self._from = QLabel()
        self._target = QComboBox()
        self._name = QLineEdit()
        self._model = ColumnModel(preview_columns())
        self._table = TableView(self._model, desk.theme)
        self._sum = quiet(QLabel())
        self._why = faulty(QLabel())
        self._buttons = QDialogButtonBox(_OK | QDialogButtonBox.StandardButton.Cancel)
        self._dress()
        self._lay_out()
        self._judge()

    def accept(self) -> None:
        found = self._preview
        if found is None or not found.members:
            return
        target, name = int(self._target.currentData()), self._name.text()
        new = target == WHOLE_MARKET
        which = self._lists.new_id() if new else target
        place = self._begun_at[1] if which == self._begun_at[0] else None
        members = found.members

        def edit(lists: Lists) -> Lists:
            made = watchlists.create(lists, which, name) if new else lists
            return watchlists.put(made, which, members, place)

        text = translate("lists", "Import {0} stocks").format(len(writing.codes_in(members)))
        self._lists.edit(text, edit)
        super().accept()
        self.put.emit(which)
        self._reveal()

    def done(self, result: int) -> None:
        self._desk.reading.forget(self)
        super().done(result)

    def _dress(self) -> None:
        named = isinstance(self._source, Path)
        stem = self._source.stem if isinstance(self._source, Path) else ""
        self._from.setTextFormat(Qt.TextFormat.PlainText)
        self._target.addItem(translate("lists", "A new list"), WHOLE_MARKET)
        for each in self._lists.lists:
            self._target.addItem(each.name, each.id)
        self._target.setCurrentIndex(max(0, self._target.findData(self._begun_at[0])))
        self._target.setAccessibleName(translate("lists", "Onto"))
        self._name.setText(stem if named else translate("lists", "My list"))
        self._name.setAccessibleName(translate("lists", "Name of the new list"))
        self._table.setAccessibleName(translate("lists", "Lines and what becomes of them"))
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._why.setWordWrap(True)
        self._why.hide()
        self._buttons.button(_OK).setText(translate("lists", "Import"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._target.currentIndexChanged.connect(self._judge)
        self._name.textChanged.connect(self._allow)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("lists", "From"), self._from)
        form.addRow(translate("lists", "&Onto"), self._target)
        form.addRow(translate("lists", "&Name"), self._name)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._table, 1)
        for each in (self._sum, self._why, self._buttons):
            column.addWidget(each)
        self.resize(720, 520)
        self._table.setFocus()

    def _judge(self) -> None:
        """Asks what becomes of each line on the list chosen now."""
        which = self._target.currentData()
        self._name.setEnabled(which == WHOLE_MARKET)
        held = next((each.codes for each in self._lists.lists if each.id == which), ())
        listed = self._chosen.known.keys()
        work = partial(judge, self._source, held, listed, self._at)
        self._preview = None
        self._allow()
        self._desk.reading.ask(lambda store: work(), self._show, self, self._refuse)

    def _show(self, judged: tuple[bytes, Preview]) -> None:
        body, found = judged
        self._from.setText(self._origin(found))
        self._source, self._preview = body, found
        rows, faint = _rows(found.lines, self._chosen)
        self._model.show(rows, faint)
        self._sum.setText(_summed(found, self._desk))
        self._why.hide()
        self._allow()

    def _refuse(self, message: Message) -> None:
        self._preview = None
        self._from.setText(str(self._source) if isinstance(self._source, Path) else "")
        self._why.setText(say(message))
        self._why.show()
        self._allow()

    def _allow(self) -> None:
        """Import is there when something would come onto a list that has a name."""
        named = self._target.currentData() != WHOLE_MARKET or bool(self._name.text().strip())
        something = self._preview is not None and bool(self._preview.members)
        self._buttons.button(_OK).setEnabled(named and something)

    def _origin(self, found: Preview) -> str:
        if not isinstance(self._source, Path):
            return self._from.text() or translate("lists", "pasted text, {0}").format(
                translate("lists", FORMS[found.form])
            )
        return translate("lists", "{0} ({1}, {2})").format(
            *(self._source.name, translate("lists", FORMS[found.form])),
            ENCODINGS.get(found.encoding, found.encoding),
        )

    def _reveal(self) -> None:
        """Shows the columns that the file filled."""
        members = self._preview.members if self._preview is not None else ()
        for field in writing.FIELDS:
            if any(getattr(each, field) for each in members if not each.is_separator):
                self._chosen.table.shown.reveal(field)


def _rows(lines: tuple[Line, ...], chosen: Chosen) -> tuple[dict[str, Any], np.ndarray[Any, Any]]:
    """Columns of the table, and which rows do not come onto the list."""
    codes = [each.member.code if each.member else "" for each in lines]
    columns: dict[str, list[Any]] = {
        "line": [f"{at:06} {each.number}" for at, each in enumerate(lines)],
        "verdict": [translate("lists", VERDICTS[each.verdict]) for each in lines],
        "code": ["" if code.startswith("#") else code for code in codes],
        "name": [
            each.member.note if each.verdict == verdicts.HEADING and each.member
            else chosen.known.get(code, "")
            for code, each in zip(codes, lines, strict=True)
        ],
        "text": [each.text for each in lines],
    }  # fmt: skip
    faint = np.array([each.verdict not in verdicts.TAKEN for each in lines], bool)
    return {key: np.array(values, object) for key, values in columns.items()}, faint


def _summed(found: Preview, desk: Desk) -> str:
    """How many lines come, and why others do not."""
    number = desk.formats.number
    counts = {verdict: found.count(verdict) for verdict in VERDICTS}
    coming = counts[verdicts.ADDED] + counts[verdicts.UNKNOWN]
    parts = [translate("lists", "{0} will be added").format(number(coming))]
    for verdict, text in (
        (verdicts.UNKNOWN, translate("lists", "of them not listed, kept greyed: {0}")),
        (verdicts.HELD, translate("lists", "on the list already: {0}")),
        (verdicts.TWICE, translate("lists", "twice in the file: {0}")),
        (verdicts.NOT_A_CODE, translate("lists", "without a code: {0}")),
    ):
        if counts[verdict]:
            parts.append(text.format(number(counts[verdict])))
    return " · ".join(parts)
