"""Reads a filter from its line of text; what cannot be read is told with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from jpviewer.market import codes
from jpviewer.market.codes import fold
from jpviewer.market.filters import amounts
from jpviewer.market.filters.conditions import (
    OPPOSITES,
    Comparison,
    Condition,
    Filter,
    Group,
    Match,
    Word,
)
from jpviewer.market.filters.fields import CHOICE, Field, by_name, names
from jpviewer.market.filters.folded import folded
from jpviewer.market.filters.printing import AND_WORDS, NOT_WORD, OR_WORDS
from jpviewer.market.filters.reading import Fault, Part, Reading, Vocabulary
from jpviewer.market.messages import Argument, Message

LONGEST, MOST = 1000, 60
"""Characters of a line, and conditions in it."""

_SPACE = re.compile(r" *")
_FIELD = re.compile(r'([^\s",:<>=!≥≤\\-][^\s",:<>=!≥≤\\]*) *(>=|<=|!=|[:<>=≥≤])')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BARE = re.compile(r'[^\s"]+')
_VALUE = re.compile(r'[^\s",、]+')
_UNIT = re.compile(r' +([^\s",:<>=!≥≤0-9-]+)(?= |$)')
_NOT = re.compile(rf"-(?=\S)|{NOT_WORD} +(?=\S)", re.IGNORECASE)
_SIGNS = {"≥": ">=", "≤": "<=", ":": "="}


def parse(text: str, vocabulary: Vocabulary | None = None) -> Reading:
    """Reads a line; `faults` are in its order. With a vocabulary, lists must be in it."""
    if len(text) > LONGEST:
        return Reading(Filter(), (Fault(LONGEST, len(text), Message("filter_long", (LONGEST,))),))
    return _Reader(text, vocabulary or {}).read()


class _Reader:
    """Goes through a line once, from left to right."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._original = text
        self._line = folded(text)
        self._text = self._line.text
        self._vocabulary = vocabulary
        self._at = 0
        self._faults: list[Fault] = []
        self._groups: list[list[Part]] = [[]]

    def read(self) -> Reading:
        """The whole line."""
        lonely = True  # an `or` here has nothing before it
        last, count = (0, 0), 0
        while self._skip() < len(self._text):
            start = self._at
            if self._is_one_of(AND_WORDS):
                continue
            if self._is_one_of(OR_WORDS):
                if lonely:
                    self._fault(start, self._at, "filter_or_alone")
                lonely, last = True, (start, self._at)
                self._groups.append([])
                continue
            lonely = False
            condition = self._condition()
            count += condition is not None
            if count > MOST:
                self._fault(start, len(self._text), "filter_many", MOST)
                condition, self._at = None, len(self._text)
            first, end = self._line.original(start, self._at)
            self._groups[-1].append(Part(self._original[first:end].strip(), condition))
        if lonely and len(self._groups) > 1:
            self._fault(*last, "filter_or_alone")
        parts = tuple(tuple(group) for group in self._groups if group)
        return Reading(Filter(_conditions(parts)), tuple(dict.fromkeys(self._faults)), parts)

    def _skip(self) -> int:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _is_one_of(self, words: Iterable[str]) -> bool:
        """Goes past a word between conditions, if one of these is next."""
        found = _BARE.match(self._text, self._at)
        if found is None or found[0].casefold() not in words:
            return False
        after = _FIELD.match(self._text, self._at)
        if after is not None and by_name(after[1]):
            return False
        self._at = found.end()
        return True

    def _condition(self) -> Condition | None:
        start = self._at
        negated = _NOT.match(self._text, self._at)
        self._at = negated.end() if negated else self._at
        found = _FIELD.match(self._text, self._at)
        if found is None:
            return self._word(bool(negated))
        name_at, self._at = self._at, found.end()
        value_at = self._skip()
        values = self._values()
        field = by_name(found[1])
        if field is None:
            if codes.parse(symbol := self._text[name_at : self._at]):  # TSE:7203
                return Word(symbol, bool(negated))
            near = _nearest(fold(found[1]), names())
            self._fault(name_at, name_at + len(found[1]), _unknown(near), found[1], *near)
            return None
        if not values:
            if not self._text.startswith('"', value_at):  # an open quote was told already
                self._fault(start, max(self._at, found.end()), "filter_value_missing", found[1])
            return None
        if field.is_number:
            self._take_unit(field, value_at)
            return self._comparison(field, found[2], value_at, bool(negated))
        return self._match(field, found, values, bool(negated))

    def _word(self, negated: bool) -> Word | None:
        text: str | None
        if self._text[self._at] == '"':
            text = self._quoted()
        else:
            bare = _BARE.match(self._text, self._at)
            text = bare[0] if bare else ""
            self._at += max(len(text), 1)
        return Word(_tidy(text), negated) if text and text.strip() else None

    def _values(self) -> list[tuple[int, int, str]]:
        """Texts with commas between, each with its place."""
        values: list[tuple[int, int, str]] = []
        while self._at < len(self._text):
            start = self._at
            if self._text[start] == '"':
                text = self._quoted()
            else:
                found = _VALUE.match(self._text, start)
                self._at = found.end() if found else start
                text = found[0] if found else ""
            if text and text.strip():
                values.append((start, self._at, text))
            if not self._text.startswith((",", "、"), self._at):
                break
            self._at += 1
        return values

    def _quoted(self) -> str | None:
        """A text in quotes; None, and the rest of the line gone, when they are never closed."""
        found = _QUOTED.match(self._text, self._at)
        if found is None:
            self._fault(self._at, len(self._text), "filter_quote_open")
            self._at = len(self._text)
            return None
        self._at = found.end()
        return re.sub(r"\\(.)", r"\1", found[1])

    def _take_unit(self, field: Field, start: int) -> None:
        """A unit that stands apart from its number, as in `cap > 10 bn`, is no word of its own."""
        while found := _UNIT.match(self._text, self._at):
            with_it = self._text[start : found.end()].replace(" ", "")
            if isinstance(amounts.parse(with_it, field), Message):
                break
            self._at = found.end()

    def _comparison(self, field: Field, sign: str, start: int, negated: bool) -> Comparison | None:
        text = self._text[start : self._at].replace(" ", "")
        value = amounts.parse(text, field)
        if isinstance(value, Message):
            self._fault(start, self._at, value.key, *value.args)
            return None
        sign = _SIGNS.get(sign, sign)
        return Comparison(field.key, OPPOSITES[sign] if negated else sign, value)

    def _match(
        self,
        field: Field,
        found: re.Match[str],
        values: list[tuple[int, int, str]],
        negated: bool,
    ) -> Match | None:
        if found[2] not in (":", "=", "!="):
            self._fault(found.start(2), found.end(2), "filter_not_a_number", found[1])
            return None
        known = [self._known(field, *value) for value in values]
        if any(each is None for each in known):
            return None
        wanted = tuple(dict.fromkeys(each for each in known if each is not None))
        return Match(field.key, wanted, negated is not (found[2] == "!="))

    def _known(self, field: Field, start: int, end: int, text: str) -> str | None:
        """A value as the filter holds it; None, and a fault, when there is no such."""
        tidied = _tidy(text)
        if field.unit == CHOICE:
            words = {fold(word): key for word, key in field.words.items()}
        elif field.key == "in" and "in" in self._vocabulary:
            words = {fold(name): tidied for name in self._vocabulary["in"]}
        else:
            return tidied
        if (key := words.get(fold(tidied))) is None:
            near = _nearest(fold(tidied), words)
            self._fault(start, end, _unknown_value(near), tidied, *near)
        return key

    def _fault(self, start: int, end: int, key: str, *args: Argument) -> None:
        self._faults.append(Fault(*self._line.original(start, end), Message(key, args)))


def _conditions(parts: Iterable[Iterable[Part]]) -> tuple[Group, ...]:
    """Of each group once what it says, as far as it says anything."""
    said = ([each.condition for each in group if each.condition is not None] for group in parts)
    return tuple(tuple(dict.fromkeys(group)) for group in said if group)


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _unknown(near: list[str]) -> str:
    return "filter_field_like" if near else "filter_field_unknown"


def _unknown_value(near: list[str]) -> str:
    return "filter_value_like" if near else "filter_value_unknown"


def _nearest(text: str, words: Iterable[str]) -> list[str]:
    """The word most like a text, if any is."""
    from difflib import get_close_matches  # the start has enough to import

    return get_close_matches(text, list(words), 1)
