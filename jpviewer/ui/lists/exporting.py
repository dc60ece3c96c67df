"""Asks in which form a list is to leave: for what program, in which encoding."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.imports import exports
from jpviewer.market.watchlists import Watchlist
from jpviewer.ui.desk import Desk
from jpviewer.ui.look import faulty, quiet
from jpviewer.ui.saving import ask
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_FORMS = {
    "csv": (QT_TRANSLATE_NOOP("lists", "CSV with all that is written"), "csv", "utf-8-sig"),
    "tsv": (QT_TRANSLATE_NOOP("lists", "TSV with all that is written"), "tsv", "utf-8"),
    "tradingview": (QT_TRANSLATE_NOOP("lists", "TradingView"), "txt", "utf-8"),
    "yahoo": (QT_TRANSLATE_NOOP("lists", "Yahoo Finance portfolio"), "csv", "utf-8"),
    "rakuten": (QT_TRANSLATE_NOOP("lists", "Rakuten Securities"), "csv", "cp932"),
    "sbi": (QT_TRANSLATE_NOOP("lists", "SBI Securities"), "csv", "cp932"),
    "codes": (QT_TRANSLATE_NOOP("lists", "Codes, one a line"), "txt", "utf-8"),
}
"""Names, ends of file names, and the encoding that is usual."""
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": QT_TRANSLATE_NOOP("lists", "UTF-8 with BOM, as Excel wants it"),
    "cp932": QT_TRANSLATE_NOOP("lists", "Shift JIS, as Japanese brokers want it"),
}
_SHOWN = 4000
_SAVE, _CANCEL = QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel


class Exporting(QDialog):
    """Shows how the file will begin."""

    def __init__(
        self, parent: QWidget, desk: Desk, mine: Watchlist, known: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._owner = parent
        self._mine = mine
        self._known = known
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("lists", "Export {0}").format(mine.name))
        self._form = QComboBox()
        self._encoding = QComboBox()
        self._text = QPlainTextEdit()
        self._note = quiet(QLabel())
        self._why = faulty(QLabel())
        self._buttons = QDialogButtonBox(_SAVE | _CANCEL)
        self._copy = self._buttons.addButton(
            translate("lists", "&Copy"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._dress()
        self._lay_out()
        self._choose()

    def accept(self) -> None:
        _, kind, _ = _FORMS[self._form.currentData()]
        name = "".join("_" if sign in '/\\:*?"<>|' else sign for sign in self._mine.name)
        body = self._written().encode(self._encoding.currentData())
        super().accept()
        ask(self._desk, self._owner, f"{name}.{kind}", body)

    def _dress(self) -> None:
        for key, (name, _, _) in _FORMS.items():
            self._form.addItem(translate("lists", name), key)
        for key, name in _ENCODINGS.items():
            self._encoding.addItem(translate("lists", name), key)
        self._form.setAccessibleName(translate("lists", "Form"))
        self._encoding.setAccessibleName(translate("lists", "Encoding"))
        self._text.setAccessibleName(translate("lists", "How it begins"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._note.setWordWrap(True)
        self._why.setWordWrap(True)
        self._form.currentIndexChanged.connect(self._choose)
        self._encoding.currentIndexChanged.connect(self._show)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._written()))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("lists", "&Form"), self._form)
        form.addRow(translate("lists", "&Encoding"), self._encoding)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._text, 1)
        for each in (self._note, self._why, self._buttons):
            column.addWidget(each)
        self.resize(620, 420)
        self._form.setFocus()

    def _written(self) -> str:
        return exports.FORMS[self._form.currentData()](self._mine.members, self._known)

    def _choose(self) -> None:
        """Another form, in the encoding that is usual for it."""
        _, _, usual = _FORMS[self._form.currentData()]
        self._encoding.setCurrentIndex(self._encoding.findData(usual))
        self._show()

    def _show(self) -> None:
        text = self._written()
        self._text.setPlainText(text[:_SHOWN])
        self._note.setText(self._left_out())
        self._note.setVisible(bool(self._note.text()))
        why = _unwritable(text, self._encoding.currentData())
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._buttons.button(_SAVE).setEnabled(not why)

    def _left_out(self) -> str:
        """What of the list this form has no place for."""
        form, members = self._form.currentData(), self._mine.members
        heads = any(each.is_separator for each in members)
        if form in ("csv", "tsv"):
            return translate("lists", "Headings are left out: a table has none.") if heads else ""
        written = any(each.note or each.tags or each.colour for each in members)
        return (
            translate("lists", "This form has no place for everything written on the stocks.")
            if written or heads
            else ""
        )


def _unwritable(text: str, encoding: str) -> str:
    """Why a text cannot be written in an encoding; empty when it can."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        sentence = translate("lists", "This encoding has no “{0}”. Choose UTF-8.")
        return sentence.format(text[error.start])
    return ""
