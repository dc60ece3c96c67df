"""Conditions of a filter as a reader of English or Japanese says them: what a chip says."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from jpviewer.market.filters.conditions import Comparison, Condition, Match, Word
from jpviewer.market.filters.fields import BY_KEY, SIZE_GROUPS, YEN, Field
from jpviewer.market.segments import SEGMENTS, SIZES
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT = "conditions"
SIGNS = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "=": "=", "!=": "≠"}
_OWN = {
    "in": QT_TRANSLATE_NOOP("conditions", "List"),
    "tag": QT_TRANSLATE_NOOP("conditions", "Tag"),
    "code": QT_TRANSLATE_NOOP("conditions", "Code"),
    "lot": QT_TRANSLATE_NOOP("conditions", "One lot"),
    "rs60": QT_TRANSLATE_NOOP("conditions", "Ahead of its segment, 60 days"),
    "medianyearago": QT_TRANSLATE_NOOP("conditions", "Median traded a year ago"),
    "mediangrowth": QT_TRANSLATE_NOOP("conditions", "Growth of the median traded, 1 year"),
    "exit": QT_TRANSLATE_NOOP("conditions", "Days to exit"),
    "exit1pc": QT_TRANSLATE_NOOP("conditions", "Days to exit 1% of the company"),
    "largest": QT_TRANSLATE_NOOP("conditions", "Largest position"),
    "retspan": QT_TRANSLATE_NOOP("conditions", "Change over the chosen span"),
    "behind": QT_TRANSLATE_NOOP("conditions", "Sessions behind"),
    "sessions": QT_TRANSLATE_NOOP("conditions", "Sessions known"),
}
"""Names of fields that are no column of the table, or whose titles name terms that may change."""
_GROUPS = {
    "topix100": QT_TRANSLATE_NOOP("conditions", "TOPIX 100"),
    "topix500": QT_TRANSLATE_NOOP("conditions", "TOPIX 500"),
    "small": QT_TRANSLATE_NOOP("conditions", "outside TOPIX 500"),
    "unsized": QT_TRANSLATE_NOOP("conditions", "without a size"),
}


class ConditionWords(NamedTuple):
    """`titles` are the names of the table's columns."""

    titles: Mapping[str, str]
    japanese: bool

    def field(self, key: str) -> str:
        """What a field is called."""
        if key in _OWN:
            return translate(_CONTEXT, _OWN[key])
        title = self.titles.get(BY_KEY[key].column, "")
        return title.replace("\n", "" if self.japanese else " ") or key

    def column(self, each: Condition) -> str | None:
        """The column of the table that a condition asks about; None for lists and plain words."""
        key = None if isinstance(each, Word) else BY_KEY[each.field].column
        return key if key in self.titles and key != "code" else None

    def value(self, field: Field, value: str) -> str:
        """A word of a field that has words."""
        if field.key == "segment" and value in SEGMENTS:
            return words.segment(value)
        if field.key == "size" and value in SIZES:
            return words.size(value)
        if field.key == "size" and value in SIZE_GROUPS:
            return translate(_CONTEXT, _GROUPS[value])
        return value

    def figure(self, field: Field, figure: float) -> str:
        """A figure, exactly: '¥10bn', '100億円', '10%', 'never'."""
        from jpviewer.market.filters import amounts  # the start has enough to import

        text = amounts.printed(figure, field, self.japanese).replace("-", "−")
        if field.unit != YEN or math.isinf(figure):
            return text
        return f"{text}円" if self.japanese else f"¥{text}"

    def condition(self, each: Condition) -> str:
        """One condition."""
        if isinstance(each, Comparison):
            field = BY_KEY[each.field]
            figure = self.figure(field, each.value)
            return f"{self.field(each.field)} {SIGNS[each.sign]} {figure}"
        if isinstance(each, Match):
            field = BY_KEY[each.field]
            said = [self.value(field, value) for value in each.values]
            of = translate("conditions", ", ").join(said)
            is_ = translate("conditions", "{0}: {1}")
            is_not = translate("conditions", "{0}: not {1}")
            return (is_not if each.negated else is_).format(self.field(each.field), of)
        has, lacks = translate("conditions", "“{0}”"), translate("conditions", "not “{0}”")
        return (lacks if each.negated else has).format(each.text)
