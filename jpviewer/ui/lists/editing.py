"""The editors of cells: a line in the user's units, or a choice of colours."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jpviewer.market.watchlists import COLOURS
from jpviewer.ui.lists import writing
from jpviewer.ui.tables.model import ColumnModel
from jpviewer.ui.text.formats import Formats

Index = QModelIndex | QPersistentModelIndex


class AmountCheck(QValidator):
    """Lets anything be typed, and only an amount or nothing be taken."""

    def validate(self, text: str, place: int) -> object:
        try:
            writing.amount(text)
        except ValueError:
            return QValidator.State.Intermediate, text, place
        return QValidator.State.Acceptable, text, place


class ColourBox(QComboBox):
    """The colours of marks, by their names."""

    def __init__(self) -> None:
        super().__init__()
        for colour in COLOURS:
            self.addItem(writing.colour_name(colour), colour)

    def choose(self, colour: object) -> None:
        """Shows a colour; none for what is none."""
        self.setCurrentIndex(max(0, self.findData(colour)))


class MemberDelegate(QStyledItemDelegate):
    """What is no amount is not taken: Enter leaves the editor open, and `wrong` says why."""

    wrong = Signal(str)

    def __init__(self, model: ColumnModel, formats: Formats, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._formats = formats
        self._open: QWidget | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing into a cell."""
        return self._open is not None

    def finish(self) -> None:
        """Takes what was written so far, as leaving the editor would."""
        if self._open is not None:
            self._take(self._open)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._open = None
        super().destroyEditor(editor, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._model.columns[index.column()]
        editor: QComboBox | QLineEdit
        if column.key == "colour":
            editor = ColourBox()
            editor.setParent(parent)
            editor.activated.connect(lambda: self._take(editor))
            QTimer.singleShot(0, editor, editor.showPopup)
        else:
            editor = QLineEdit(parent)
            editor.setFrame(False)
            editor.setAutoFillBackground(True)
            if column.key in writing.AMOUNTS:
                editor.setValidator(AmountCheck(editor))
        editor.setAccessibleName(column.title)
        self._open = editor
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on what is no amount says so; Qt would do nothing, and say nothing."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(watched, QLineEdit)
            and (reason := _objection(watched))
        ):
            self.wrong.emit(reason)
            return True
        return super().eventFilter(watched, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        column = self._model.columns[index.column()]
        value = self._model.figure(index.row(), index.column())
        if isinstance(editor, ColourBox):
            editor.choose(value)
        elif isinstance(editor, QLineEdit):
            amount = column.key in writing.AMOUNTS
            editor.setText(writing.typed(value, self._formats) if amount else str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ColourBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            if reason := _objection(editor):
                self.wrong.emit(reason)
            else:
                model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """At least as wide as what may be typed, but never out of the table."""
        rect = option.rect
        least = editor.sizeHint().width() if isinstance(editor, ColourBox) else 90
        rect.setWidth(max(rect.width(), least))
        table = editor.parentWidget()
        room = table.width() - rect.width() if table is not None else 0
        rect.moveLeft(max(0, min(rect.left(), room)))
        editor.setGeometry(rect)

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _objection(editor: QLineEdit) -> str:
    """Why what stands in a line cannot be taken; empty when it can."""
    try:
        if editor.validator() is not None:
            writing.amount(editor.text())
    except ValueError as error:
        return str(error)
    return ""
