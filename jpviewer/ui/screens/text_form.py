"""Conditions on words as forms: some to be ticked, or a line to type them in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jpviewer.market.filters.conditions import Condition, Match, Word
from jpviewer.market.filters.fields import Field
from jpviewer.market.filters.folded import folded
from jpviewer.market.messages import Message
from jpviewer.ui.text.condition_words import ConditionWords
from jpviewer.ui.text.translate import translate

ROWS = 10
"""Of a list before it scrolls."""
WIDTH = 240
_TICKED, _NOT = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ChoiceForm(QWidget):
    """Space ticks a word."""

    def __init__(
        self,
        field: Field,
        condition: Condition | None,
        words: ConditionWords,
        values: Iterable[str],
    ) -> None:
        super().__init__()
        self._field = field
        self._title = words.field(field.key)
        self._way = _way(
            translate("conditions", "is one of"), translate("conditions", "is none of"), condition
        )
        self._list = QListWidget()
        self._list.setAccessibleName(self._title)
        chosen = condition.values if isinstance(condition, Match) else ()
        for value in dict.fromkeys((*values, *chosen)):
            entry = QListWidgetItem(words.value(field, value), self._list)
            entry.setData(Qt.ItemDataRole.UserRole, value)
            entry.setCheckState(_TICKED if value in chosen else _NOT)
        self._list.setCurrentRow(0)
        # In Japanese rows are not all of one height: what a font lacks, another brings along.
        rows = map(self._list.sizeHintForRow, range(min(self._list.count(), ROWS)))
        self._list.setFixedHeight(sum(rows) + 2 * self._list.frameWidth() + 2)
        _stack(self, self._way, self._list)

    def condition(self) -> Condition | Message:
        entries = (self._list.item(row) for row in range(self._list.count()))
        values = tuple(
            str(each.data(Qt.ItemDataRole.UserRole))
            for each in entries
            if each.checkState() == _TICKED
        )
        if not values:
            return Message("filter_value_missing", (self._title,))
        return Match(self._field.key, values, bool(self._way.currentData()))

    def begin(self) -> None:
        self._list.setFocus()


class TextForm(QWidget):
    """Of a field several words with commas between; without one, a word in any name or code."""

    def __init__(
        self, field: Field | None, condition: Condition | None, words: ConditionWords
    ) -> None:
        super().__init__()
        self._field = field
        self._title = words.field(field.key) if field else translate("chips", "Code or name")
        self._way = _way(
            translate("conditions", "contains"),
            translate("conditions", "does not contain"),
            condition,
        )
        self._line = QLineEdit()
        self._line.setAccessibleName(self._title)
        self._line.setMinimumWidth(WIDTH)
        if isinstance(condition, Word):
            self._line.setText(condition.text)
        elif isinstance(condition, Match):
            self._line.setText(", ".join(map(_written, condition.values)))
        _stack(self, self._way, self._line)

    def condition(self) -> Condition | Message:
        text = " ".join(folded(self._line.text()).text.split())
        found = re.findall(r'"[^"]*"|[^,、]+', text)
        parts = (part.strip().strip('"').strip() for part in found)
        values = tuple(dict.fromkeys(filter(None, parts)))
        if not values:
            return Message("filter_value_missing", (self._title,))
        negated = bool(self._way.currentData())
        if self._field is None:
            return Word(text, negated)
        return Match(self._field.key, values, negated)

    def begin(self) -> None:
        self._line.setFocus()
        self._line.selectAll()


def _written(value: str) -> str:
    """In quotes where its own commas would part it."""
    return f'"{value}"' if "," in value or "、" in value else value


def _way(one: str, other: str, condition: Condition | None) -> QComboBox:
    """Whether the words are wanted or not."""
    way = QComboBox()
    way.setAccessibleName(translate("conditions", "Comparison"))
    way.addItem(one, False)
    way.addItem(other, True)
    negated = isinstance(condition, Match | Word) and condition.negated
    way.setCurrentIndex(int(negated))
    return way


def _stack(form: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    for each in parts:
        column.addWidget(each)
