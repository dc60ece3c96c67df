"""The filter as chips, one a condition, which follow its line and write into it."""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from jpviewer.market.filters.conditions import OPPOSITES, Comparison, Condition, Filter
from jpviewer.market.filters.reading import Reading, Vocabulary
from jpviewer.ui.flow_layout import FlowLayout
from jpviewer.ui.look import quiet
from jpviewer.ui.screens.chip import Chip
from jpviewer.ui.text.condition_words import ConditionWords
from jpviewer.ui.text.translate import translate
from jpviewer.ui.theme import Theme

if TYPE_CHECKING:
    from jpviewer.market.filters.editing import Edited

Shown = tuple[Condition, bool] | None
"""A condition, and whether it counts; None for the word between groups."""


class Chips(QWidget):
    """Not there at all while there is no condition.

    What is switched off stays as a faint chip behind the others, and is in no line and no screen.
    """

    written = Signal(str)
    """The line as it is after an edit."""
    column_wanted = Signal(str)
    """The column that a condition asks about is to be seen."""

    def __init__(self, words: ConditionWords, theme: Theme, head: QWidget) -> None:
        """`head` stands before the chips."""
        super().__init__()
        self._words = words
        self._theme = theme
        self._text = ""
        self._vocabulary: Vocabulary = {}
        self._reading = Reading(Filter())
        self._off: list[Condition] = []
        self._shown: list[Shown] = []
        self._writing = False
        self._parts: list[QWidget] = []
        self._flow = FlowLayout()
        self._flow.setSpacing(4)
        self._flow.setContentsMargins(6, 0, 6, 4)
        self._head = head
        self._flow.addWidget(head)
        self.setLayout(self._flow)
        self.setAccessibleName(translate("chips", "Conditions of the filter"))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def chips(self) -> list[Chip]:
        """In the order shown: those that count, then those switched off."""
        return [each for each in self._parts if isinstance(each, Chip)]

    def show_line(self, text: str, vocabulary: Vocabulary, reading: Reading) -> None:
        """Takes a line as it was read."""
        self._text, self._vocabulary = text, vocabulary
        if not text.strip() and not self._writing:
            self._off.clear()
        self._reading = reading
        wanted: list[Shown] = []
        for group in reading.filter.groups:
            wanted += [None, *((each, True) for each in group)]
        wanted = [*wanted[1:], *((each, False) for each in self._off)]
        if wanted != self._shown:
            self._make(wanted)
        self.setVisible(bool(self.chips))

    def forget(self) -> None:
        """Nothing is switched off any more."""
        self._off.clear()

    def add(self, condition: Condition) -> None:
        """A condition more."""
        self._write(self._line.added(condition))

    @property
    def _line(self) -> Edited:
        from jpviewer.market.filters.editing import Edited  # the start has enough to import

        return Edited(self._text, self._vocabulary, self._words.japanese)

    @property
    def _conditions(self) -> tuple[Condition, ...]:
        return self._reading.filter.conditions

    def _write(self, text: str) -> None:
        self._writing = True
        self.written.emit(text)
        # A line that is as it was tells nobody, though something was switched off or on.
        self.show_line(self._text, self._vocabulary, self._reading)
        self._writing = False

    def menu(self, chip: Chip) -> QMenu:
        """What can be done with one."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at, on = self.chips.index(chip), chip.isChecked()
        edit = menu.addAction(translate("chips", "&Edit …\tEnter"))
        edit.triggered.connect(partial(self._edit, at))
        edit.setEnabled(on)
        switch = translate("chips", "&Switch off\tSpace"), translate("chips", "&Switch on\tSpace")
        menu.addAction(switch[not on]).triggered.connect(chip.click)
        turn = menu.addAction(translate("chips", "Turn into its &opposite"))
        turn.triggered.connect(partial(self._turn, at))
        turn.setEnabled(on)
        condition = [*self._conditions, *self._off][at]
        if (column := self._words.column(condition)) is not None:
            show = menu.addAction(translate("chips", "Show its &column"))
            show.triggered.connect(partial(self.column_wanted.emit, column))
        remove = menu.addAction(translate("chips", "&Remove\tDel"))
        remove.triggered.connect(partial(self._remove, at))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        chip = self.childAt(event.pos())
        focused = [each for each in self.chips if each.hasFocus()]
        found = chip if isinstance(chip, Chip) else focused[0] if focused else None
        if found is not None:
            below = found.mapToGlobal(QPoint(0, found.height()))
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menu(found).popup(below if by_key else event.globalPos())

    def _make(self, wanted: list[Shown]) -> None:
        """Those before the first that is another stay: with every key that is all but one."""
        focused = next((at for at, each in enumerate(self.chips) if each.hasFocus()), None)
        pairs = zip(self._shown, wanted, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        for part in self._parts[same:]:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._shown = self._parts[:same], wanted
        for each in wanted[same:]:
            self._put(_or(self._parts[0]) if each is None else self._chip(*each))
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def _put(self, part: QWidget) -> None:
        before = self.chips[-1] if self.chips else self._head
        self._parts.append(part)
        self._flow.addWidget(part)
        if isinstance(part, Chip):  # made last, it would come last: behind the table
            self.setTabOrder(before, part)
        part.show()

    def _chip(self, condition: Condition, on: bool) -> Chip:
        chip, at = Chip(self._words.condition(condition), self._theme, on), len(self.chips)
        chip.edited.connect(partial(self._edit, at))
        chip.removed.connect(partial(self._remove, at))
        chip.moved.connect(partial(self._move, at))
        # The chip may not go while it is still telling of its click.
        connection = Qt.ConnectionType.QueuedConnection
        chip.toggled.connect(partial(self._switch, at), connection)
        return chip

    def _move(self, at: int, step: int) -> None:
        if 0 <= at + step < len(self.chips):
            self.chips[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _switch(self, at: int, on: bool) -> None:
        if on:
            self.add(self._off.pop(at - len(self._conditions)))
        else:
            self._off.append(self._conditions[at])
            self._write(self._line.without(at))

    def _remove(self, at: int) -> None:
        if at < len(self._conditions):
            self._write(self._line.without(at))
        else:
            del self._off[at - len(self._conditions)]
            self._write(self._text)

    def _turn(self, at: int) -> None:
        self._write(self._line.replaced(at, opposite(self._conditions[at])))

    def _edit(self, at: int) -> None:
        from jpviewer.ui.screens.editor import edit  # the start has enough to do

        chip = self.chips[at]
        if at >= len(self._conditions):
            chip.click()
            return
        editor = edit(chip, self._conditions[at], self._words, self._vocabulary)
        editor.done.connect(lambda new: self._write(self._line.replaced(at, new)))


def _or(chip: QWidget) -> QLabel:
    """The word between groups, as high as a chip."""
    label = quiet(QLabel(translate("chips", "or")))
    label.setMinimumHeight(chip.sizeHint().height())
    return label


def opposite(condition: Condition) -> Condition:
    """What holds of a known figure, or of any text, when the condition does not."""
    if isinstance(condition, Comparison):
        return condition._replace(sign=OPPOSITES[condition.sign])
    return condition._replace(negated=not condition.negated)
