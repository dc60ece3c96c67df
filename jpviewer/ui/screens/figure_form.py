"""A comparison as a form: how, with what figure, in which unit."""

from __future__ import annotations

import math
import re

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from jpviewer.market.filters import amounts
from jpviewer.market.filters.conditions import Comparison, Condition
from jpviewer.market.filters.fields import RATIO, YEN, Field
from jpviewer.market.filters.folded import folded
from jpviewer.market.messages import Message
from jpviewer.ui.text.condition_words import SIGNS, ConditionWords
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

WORDS = {
    ">": QT_TRANSLATE_NOOP("conditions", "more than"),
    ">=": QT_TRANSLATE_NOOP("conditions", "at least"),
    "<": QT_TRANSLATE_NOOP("conditions", "less than"),
    "<=": QT_TRANSLATE_NOOP("conditions", "at most"),
    "=": QT_TRANSLATE_NOOP("conditions", "equal to"),
    "!=": QT_TRANSLATE_NOOP("conditions", "other than"),
}
LOW_IS_GOOD = ("exit", "exit1pc", "impact", "tick", "edge", "zero", "rank", "behind", "lot")
"""Fields that are asked to be small."""
YEN_UNITS = (("", "m", "bn", "tn"), ("", "万", "億", "兆"))
"""In English, and in Japanese; the first is yen."""
USUAL_UNIT = 2
FIGURE_WIDTH = 110


class FigureForm(QWidget):
    """A figure may be typed with a unit of its own, `10bn` or `100億`, which then counts."""

    def __init__(self, field: Field, condition: Condition | None, words: ConditionWords) -> None:
        super().__init__()
        self._field = field
        self._words = words
        self._sign = QComboBox()
        self._figure = QLineEdit()
        self._unit = QComboBox()
        self._dress()
        if isinstance(condition, Comparison):
            self._show(condition)
        else:
            sign = "<" if field.key in LOW_IS_GOOD else ">"
            self._sign.setCurrentIndex(self._sign.findData(sign))
            usual = USUAL_UNIT if field.unit == YEN else self._unit.findData(field.per)
            self._unit.setCurrentIndex(max(0, usual))

    def condition(self) -> Condition | Message:
        text = folded(self._figure.text()).text.strip()
        unit = str(self._unit.currentData() or "")
        if self._is_never():
            text = unit
        elif not text:
            return Message("filter_value_missing", (self._words.field(self._field.key),))
        elif re.fullmatch(r"[-+−]?[0-9.,]+", text):
            text += unit
        value = amounts.parse(text, self._field)
        if isinstance(value, Message):
            return value
        return Comparison(self._field.key, str(self._sign.currentData()), value)

    def begin(self) -> None:
        self._figure.setFocus()
        self._figure.selectAll()

    def _is_never(self) -> bool:
        return self._field.endless and self._unit.currentData() == amounts.NEVER_WORDS[0]

    def _show(self, condition: Comparison) -> None:
        self._sign.setCurrentIndex(self._sign.findData(condition.sign))
        text = amounts.printed(condition.value, self._field, self._words.japanese)
        if math.isinf(condition.value):
            self._unit.setCurrentIndex(self._unit.findData(amounts.NEVER_WORDS[0]))
            return
        number = re.match(r"-?[0-9.]+", text)
        digits = number[0] if number else ""
        self._figure.setText(digits)
        self._unit.setCurrentIndex(max(0, self._unit.findData(text[len(digits) :])))

    def _dress(self) -> None:
        for sign, text in WORDS.items():
            self._sign.addItem(f"{SIGNS[sign]}  {translate('conditions', text)}", sign)
        for text, unit in self._units():
            self._unit.addItem(text, unit)
        self._sign.setAccessibleName(translate("conditions", "Comparison"))
        self._figure.setAccessibleName(translate("conditions", "Figure"))
        self._figure.setFixedWidth(FIGURE_WIDTH)
        self._unit.setAccessibleName(translate("conditions", "Unit"))
        if not self._unit.count():
            self._unit.hide()
        self._unit.currentIndexChanged.connect(
            lambda: self._figure.setEnabled(not self._is_never())
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (self._sign, self._figure, self._unit):
            row.addWidget(each)

    def _units(self) -> list[tuple[str, str]]:
        """How each unit is called, and how it is written."""
        if self._field.unit == YEN:
            yen, *larger = YEN_UNITS[self._words.japanese]
            others = (f"{unit}円" if self._words.japanese else f"¥ {unit}" for unit in larger)
            named = translate("conditions", "yen"), *others
            return list(zip(named, (yen, *larger), strict=True))
        if self._field.unit == RATIO:
            return [("%", "%"), ("bp", "bp")]
        if self._field.endless:
            days = translate("conditions", "days")
            return [(days, ""), (translate("stock_columns", "never"), amounts.NEVER_WORDS[0])]
        return []
