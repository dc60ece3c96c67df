"""The line of a filter as it is read: what it asks for, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from jpviewer.market.filters.conditions import Filter
from jpviewer.market.filters.reading import Fault, Reading, Vocabulary
from jpviewer.ui.desk import Desk
from jpviewer.ui.stocks.filter_line import FilterLine
from jpviewer.ui.text import words
from jpviewer.ui.text.condition_words import ConditionWords
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

if TYPE_CHECKING:
    from jpviewer.market.filters.completion import Candidate, Completion

_VALUES = {"segment": words.segment, "size": words.size}


class ReadLine(FilterLine):
    """Reads itself with every key."""

    read = Signal()
    finished = Signal()
    """Enter, with nothing wrong."""

    def __init__(self, desk: Desk, words: ConditionWords) -> None:
        super().__init__(self._offer, self._label, desk.theme.fault)
        self._words = words
        self.vocabulary: Vocabulary = {}
        self.reading = Reading(Filter())
        self.sentence = QLabel()
        """What is wrong with the line; hidden while nothing is."""
        self._dress(desk.theme.fault)
        self.textChanged.connect(self._read)
        self.escaped.connect(self.clear)
        self.returnPressed.connect(self._finish)
        self.editingFinished.connect(lambda: self._tell(self.reading.faults))

    def hold(self, vocabulary: Vocabulary) -> None:
        """Takes other words that it can name."""
        self.vocabulary = vocabulary
        self.reading = _read(self.text(), vocabulary)

    def write(self, text: str) -> None:
        """Another line; the line's own undo knows the one before."""
        self.selectAll()
        self.insert(text)

    def _dress(self, fault: str) -> None:
        self.setPlaceholderText(translate("watchlist", "Filter: a code, a name, cap>10bn exit<5"))
        self.setAccessibleName(translate("watchlist", "Filter by code or name"))
        self.setToolTip(translate("watchlist", "Ctrl+Space lists what a filter can ask for"))
        self.setClearButtonEnabled(True)
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(8, 0, 6, 4)
        self.sentence.setStyleSheet(f"color: {fault}")
        self.sentence.hide()

    def _read(self, text: str) -> None:
        """Faults are told once the cursor has left them: what is being typed is not yet wrong."""
        self.reading, cursor = _read(text, self.vocabulary), self.cursorPosition()
        self._tell([each for each in self.reading.faults if not _is_typed(each, text, cursor)])
        self.read.emit()

    def _finish(self) -> None:
        if not self.reading.faults:
            self.finished.emit()

    def _tell(self, faults: Collection[Fault]) -> None:
        self.underline((each.start, each.end) for each in faults)
        said = next((say(each.message) for each in faults), "")
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        self.setAccessibleDescription(said)

    def _offer(self, text: str, cursor: int) -> Completion:
        from jpviewer.market.filters.completion import complete  # not before it is wanted

        return complete(text, cursor, self.vocabulary, self._words.japanese)

    def _label(self, candidate: Candidate) -> str:
        """What a candidate means, beside what it writes."""
        if candidate.value:
            meant = _VALUES.get(candidate.field, str)(candidate.value)
        else:
            meant = self._words.field(candidate.field)
        said = candidate.text.rstrip(":>")
        return candidate.text if meant == said else f"{candidate.text}   {meant}"


def _read(text: str, vocabulary: Vocabulary) -> Reading:
    """An empty line is read without the grammar, which the start can do without."""
    if not text.strip():
        return Reading(Filter())
    from jpviewer.market.filters.grammar import parse

    return parse(text, vocabulary)


def _is_typed(fault: Fault, text: str, cursor: int) -> bool:
    """Whether the cursor stands in a fault, or behind it before the next space."""
    return fault.start <= cursor and not any(map(str.isspace, text[fault.end : cursor]))
