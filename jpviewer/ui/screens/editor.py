"""A small window under a chip in which its condition is edited, or a new one said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QLabel, QVBoxLayout, QWidget

from jpviewer.market.filters.conditions import Condition, Word
from jpviewer.market.filters.fields import BY_KEY, CHOICE, Field
from jpviewer.market.filters.reading import Vocabulary
from jpviewer.market.messages import Message
from jpviewer.ui.look import faulty
from jpviewer.ui.screens.figure_form import FigureForm
from jpviewer.ui.screens.text_form import ChoiceForm, TextForm
from jpviewer.ui.text.condition_words import ConditionWords
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
LISTED = ("in", "tag", "sector")
"""Texts of which those there are can be listed."""


class Form(Protocol):
    """What one kind of condition is said with."""

    def condition(self) -> Condition | Message:
        """What is said, or why it says nothing."""

    def begin(self) -> None:
        """Gives its first line the keyboard."""


class Editor(QFrame):
    """Enter or OK is done, when what stands there can be read; Esc leaves all as it was."""

    done = Signal(object)
    """A Condition."""

    def __init__(self, parent: QWidget, title: str, form: Form) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setWindowTitle(title)
        self.setAccessibleName(translate("chips", "Condition: {0}").format(title))
        self._form = form
        self._fault = faulty(QLabel())
        self._fault.setWordWrap(True)
        self._fault.hide()
        buttons = QDialogButtonBox(OK | CANCEL)
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        column.addWidget(heading)
        assert isinstance(form, QWidget)
        column.addWidget(form)
        column.addWidget(self._fault)
        column.addWidget(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)

    def open_under(self, anchor: QWidget) -> None:
        """Shows itself below a widget, as far as the screen reaches."""
        self.adjustSize()
        at = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        x = max(screen.left(), min(at.x(), screen.right() - self.width()))
        if at.y() + self.height() > screen.bottom():
            at.setY(anchor.mapToGlobal(QPoint(0, -2)).y() - self.height())
        self.move(x, max(at.y(), screen.top()))
        self.show()
        self._form.begin()

    def _finish(self) -> None:
        said = self._form.condition()
        if isinstance(said, Message):
            self._fault.setText(say(said))
            self._fault.show()
            self.adjustSize()
            self._form.begin()
            return
        self.close()
        self.done.emit(said)


def edit(
    anchor: QWidget, condition: Condition, words: ConditionWords, vocabulary: Vocabulary
) -> Editor:
    """Opens a window on a condition."""
    if isinstance(condition, Word):
        title = translate("chips", "Code or name")
        return _opened(anchor, title, TextForm(None, condition, words))
    return ask(anchor, BY_KEY[condition.field], words, vocabulary, condition)


def ask(
    anchor: QWidget,
    field: Field,
    words: ConditionWords,
    vocabulary: Vocabulary,
    condition: Condition | None = None,
) -> Editor:
    """Opens a window for a condition on a field."""
    title = words.field(field.key)
    if field.is_number:
        return _opened(anchor, title, FigureForm(field, condition, words))
    values = _values(field, vocabulary)
    if values:
        return _opened(anchor, title, ChoiceForm(field, condition, words, values))
    return _opened(anchor, title, TextForm(field, condition, words))


def _values(field: Field, vocabulary: Vocabulary) -> Iterable[str]:
    """What can be ticked for a field."""
    if field.unit == CHOICE:
        return dict.fromkeys(field.words.values())
    return dict.fromkeys(vocabulary.get(field.key, ())) if field.key in LISTED else {}


def _opened(anchor: QWidget, title: str, form: Form) -> Editor:
    editor = Editor(anchor.window(), title, form)
    editor.open_under(anchor)
    return editor
