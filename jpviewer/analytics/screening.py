"""Which rows of a table of stocks a filter wants."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jpviewer.market import codes
from jpviewer.market.codes import fold, sought
from jpviewer.market.filters.conditions import Comparison, Condition, Filter, Match, Word
from jpviewer.market.filters.fields import BY_KEY, CHOICE, SIZE_GROUPS
from jpviewer.market.sectors import NAMES
from jpviewer.market.tables import Columns
from jpviewer.market.tags import Tagged
from jpviewer.market.watchlists import Lists

Mask = NDArray[np.bool_]

_NAMES = ("name", "name_ja", "name_en")
_COMPARED: dict[str, Callable[[Any, float], Any]] = {
    ">": np.greater,
    ">=": np.greater_equal,
    "<": np.less,
    "<=": np.less_equal,
    "=": np.equal,
    "!=": np.not_equal,
}


@dataclass(frozen=True, eq=False)
class Rows:
    """Stocks by their columns, made ready for one filter after the other.

    A column that is not there is known of no row. `lists` are the codes of lists and `tags` those
    of tags, by folded name.
    """

    columns: Columns
    lists: Mapping[str, Collection[str]] = field(default_factory=dict)
    tags: Mapping[str, Collection[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, columns: Columns, lists: Lists) -> Rows:
        """Stocks beside the user's lists."""
        named = {fold(each.name): each.codes for each in lists}
        return cls(columns, named, Tagged(lists))

    def wanted(self, which: Filter) -> Mask:
        """A row is wanted when every condition of some group holds; all are by an empty filter.

        An unknown figure fulfils nothing, whatever is asked of it; infinity is more than any other.
        """
        return self._fitting(which, unknown=False)

    def possible(self, which: Filter) -> Mask:
        """As `wanted`, and rows that only an unknown figure keeps out: the rest is surely out."""
        return self._fitting(which, unknown=True)

    def _fitting(self, which: Filter, unknown: bool) -> Mask:
        if not which.groups:
            return np.ones(len(self), bool)
        groups = [
            np.logical_and.reduce([self._holds(each, unknown) for each in group])
            for group in which.groups
        ]
        return np.asarray(np.logical_or.reduce(groups))

    def __len__(self) -> int:
        return len(self.columns["code"])

    @cached_property
    def _searched(self) -> list[str]:
        """What a row is found by: a space before its code and each word of its names."""
        names = [self._texts(name) for name in ("code", *_NAMES)]
        return [f" {' '.join(words)}" for words in zip(*names, strict=True)]

    @cached_property
    def _listed(self) -> Mask:
        """Rows whose segment is known, and with it whether they have a size."""
        return _each(self._texts("segment"), bool)

    @cached_property
    def _folded(self) -> dict[str, list[str]]:
        return {}

    def _texts(self, name: str) -> list[str]:
        """A column of texts, folded once, hiragana as katakana."""
        if name not in self._folded:
            texts = self.columns.get(name, np.full(len(self), "", object))
            self._folded[name] = [sought(text) for text in texts.tolist()]
        return self._folded[name]

    def _holds(self, condition: Condition, unknown: bool) -> Mask:
        if isinstance(condition, Comparison):
            return self._compared(condition, unknown)
        if isinstance(condition, Word):
            text = _as_code(condition.text)
            begins = f" {text}" if text[:1].isdigit() else text
            found = np.array([begins in row for row in self._searched], bool)
        elif BY_KEY[condition.field].unit == CHOICE:
            found = self._chosen(condition)
            return np.asarray(
                (found ^ condition.negated) & self._listed | (unknown & ~self._listed)
            )
        else:
            found = self._matched(condition)
        return np.asarray(found ^ condition.negated)

    def _compared(self, condition: Comparison, unknown: bool) -> Mask:
        asked = BY_KEY[condition.field]
        if asked.column not in self.columns:
            return np.full(len(self), unknown)
        figures = self.columns[asked.column].astype(np.float64)
        found = _COMPARED[condition.sign](figures, condition.value / asked.scale)
        return np.asarray(np.where(np.isnan(figures), unknown, found))

    def _matched(self, condition: Match) -> Mask:
        if condition.field in ("in", "tag"):
            named = self.lists if condition.field == "in" else self.tags
            held = {code for value in condition.values for code in named.get(fold(value), ())}
            return _each(self.columns["code"].tolist(), held.__contains__)
        folded = [_as_code(value) for value in condition.values]
        if condition.field == "sector":
            return self._in_sectors(folded)
        if condition.field == "code":
            return _each(self._texts("code"), lambda code: code.startswith(tuple(folded)))
        names = _NAMES if condition.field == "name" else (condition.field,)
        texts = zip(*(self._texts(name) for name in names), strict=True)
        joined = [" ".join(each) for each in texts]
        return _each(joined, lambda text: any(value in text for value in folded))

    def _chosen(self, condition: Match) -> Mask:
        keys = {key for value in condition.values for key in SIZE_GROUPS.get(value, (value,))}
        held = self.columns.get(condition.field, np.full(len(self), "", object))
        return _each(held.tolist(), keys.__contains__)

    def _in_sectors(self, folded: list[str]) -> Mask:
        named = {
            code
            for code, names in NAMES.items()
            if any(value in sought(name) for value in folded for name in names)
        }
        return _each(self._texts("sector33"), {*named, *folded}.__contains__)


def _each(values: list[str], holds: Callable[[str], bool]) -> Mask:
    return np.fromiter(map(holds, values), bool, len(values))


def _as_code(text: str) -> str:
    """What is looked for: of `7203.T` or `TSE:7203` the code, of anything else the text folded.

    With a digit in front it is looked for at the beginning of codes and words.
    """
    return sought(codes.parse(text) or text)
