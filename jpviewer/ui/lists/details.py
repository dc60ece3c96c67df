"""A form for all that the user writes on one stock of a list, or on several at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.watchlists import Members
from jpviewer.ui.desk import Desk
from jpviewer.ui.lists import writing
from jpviewer.ui.lists.editing import ColourBox
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.text.translate import translate

_OK = QDialogButtonBox.StandardButton.Ok


class Details(QDialog):
    """What several stocks do not have alike stays as it is on each, unless it is written over."""

    written = Signal(dict)
    """Texts by field: those that were changed."""

    def __init__(
        self, parent: QWidget, desk: Desk, members: Members, known: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self._formats = desk.formats
        self._members = members
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self._title(known))
        self._lines = {field: QLineEdit() for field in writing.FIELDS if field != "colour"}
        self._colour = ColourBox()
        self._why = faulty(QLabel())
        self._buttons = QDialogButtonBox(_OK | QDialogButtonBox.StandardButton.Cancel)
        self._before: dict[str, str] = {}
        self._fill()
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._look()

    def accept(self) -> None:
        texts = {field: text for field, text in self._texts().items() if self._changed(field, text)}
        super().accept()
        if texts:
            self.written.emit(texts)

    def _title(self, known: Mapping[str, str]) -> str:
        if len(self._members) > 1:
            return translate("lists", "Details of {0} stocks").format(len(self._members))
        code = self._members[0].code
        name = f"{code} {known.get(code, '')}".strip()
        return translate("lists", "Details of {0}").format(name)

    def _fill(self) -> None:
        several = translate("lists", "several – write to change all")
        for field, line in self._lines.items():
            texts = {writing.read(each, field, self._formats) for each in self._members}
            self._before[field] = texts.pop() if len(texts) == 1 else ""
            line.setText(self._before[field])
            line.setPlaceholderText(several if texts else _example(field))
            line.setMinimumWidth(320)
            line.setAccessibleName(writing.title(field))
            line.textEdited.connect(self._look)
        colours = {each.colour for each in self._members}
        if len(colours) > 1:
            self._colour.insertItem(0, translate("lists", "several"), None)
        self._before["colour"] = colours.pop() if len(colours) == 1 else ""
        self._colour.choose(self._before["colour"] if not colours else None)
        self._colour.setAccessibleName(writing.title("colour"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        for field in writing.FIELDS:
            form.addRow(_label(field), self._lines.get(field, self._colour))
        hint = translate("lists", "Amounts are yen: 3,000, 1.5m, 300万 or 1億5000万.")
        form.addRow("", quiet(QLabel(hint)))
        self._why.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._why)
        column.addWidget(self._buttons)
        self._lines["note"].setFocus()

    def _texts(self) -> dict[str, str]:
        texts = {field: line.text() for field, line in self._lines.items()}
        colour = self._colour.currentData()
        return texts if colour is None else texts | {"colour": colour}

    def _changed(self, field: str, text: str) -> bool:
        alike = len({writing.read(each, field, self._formats) for each in self._members}) == 1
        return text != self._before[field] if alike else bool(text) or field == "colour"

    def _look(self) -> None:
        """OK is there while everything can be taken."""
        why = ""
        for field, text in self._texts().items():
            try:
                writing.change(field, text)
            except ValueError as error:
                why = why or str(error)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._buttons.button(_OK).setEnabled(not why)


def _example(field: str) -> str:
    if field == "tags":
        return translate("lists", "words with a space between")
    return translate("lists", "yen") if field in writing.AMOUNTS else ""


def _label(field: str) -> str:
    return {
        "note": translate("lists", "&Note"),
        "tags": translate("lists", "&Tags"),
        "colour": translate("lists", "&Colour"),
        "position": translate("lists", "&Position held or wanted"),
        "target": translate("lists", "T&arget price"),
        "stop": translate("lists", "&Stop price"),
    }[field]
