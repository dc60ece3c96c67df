"""Edits of a filter's line that leave the rest of it as it was written: what the chips do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jpviewer.market.filters import printing
from jpviewer.market.filters.conditions import Condition, Filter
from jpviewer.market.filters.grammar import parse
from jpviewer.market.filters.reading import Part, Reading, Vocabulary

Parts = list[list[Part]]


@dataclass(frozen=True, slots=True)
class Edited:
    """A line that is edited; what is new in it is written in one of the languages.

    Each edit gives a line that reads as the same edit of `Filter`. Parts that cannot be read stay,
    unless the line could not be understood with them any more.
    """

    text: str
    vocabulary: Vocabulary
    japanese: bool = False

    def without(self, place: int) -> str:
        """The line without one of its filter's conditions."""
        reading = self._reading()
        return self._written(self._changed(reading, place, None), reading.filter.without(place))

    def replaced(self, place: int, condition: Condition) -> str:
        """The line with another condition in the place of one."""
        reading = self._reading()
        parts = self._changed(reading, place, condition)
        return self._written(parts, reading.filter.replaced(place, condition))

    def added(self, condition: Condition) -> str:
        """The line with a condition more, behind those that can be read."""
        reading = self._reading()
        parts = [list(group) for group in reading.parts] or [[]]
        for group in parts:
            said = [each.condition for each in group]
            if condition not in said and (any(said) or not reading.filter.groups):
                at = 1 + max((at for at, each in enumerate(said) if each), default=-1)
                group.insert(at, self._part(condition))
        return self._written(parts, reading.filter.added(condition))

    def _reading(self) -> Reading:
        return parse(self.text, self.vocabulary)

    def _changed(self, reading: Reading, place: int, condition: Condition | None) -> Parts:
        """The parts with another condition, or none, for one of the filter's."""
        parts: Parts = []
        for group in reading.parts:
            said = list(dict.fromkeys(each.condition for each in group if each.condition))
            old = said[place] if 0 <= place < len(said) else None
            place -= len(said)
            new = [self._part(condition)] if condition is not None else []
            kept: list[Part] = []
            for each in group:
                if old is None or each.condition != old:
                    kept.append(each)
                else:
                    kept += new
                    new = []
            parts.append(kept)
        return parts

    def _part(self, condition: Condition) -> Part:
        return Part(printing.condition(condition, self.japanese), condition)

    def _written(self, parts: Iterable[Iterable[Part]], wanted: Filter) -> str:
        groups = (" ".join(each.text for each in group) for group in parts)
        between = printing.OR_WORDS[self.japanese]
        text = f" {between} ".join(filter(None, groups))
        if parse(text, self.vocabulary).filter == wanted:
            return text
        return printing.printed(wanted, self.japanese)
