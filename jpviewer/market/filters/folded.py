"""A text in its normal width, with the place in the original that each character comes from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = str.maketrans(
    {"−": "-", "≧": "≥", "≦": "≤", "≠": "!=", "“": '"', "”": '"', "„": '"'}
    | dict.fromkeys("\u200b\u2060\ufeff")
)
"""As plain signs; what has no width, and comes along when a web page is copied, goes."""
_MARKS = "\uff9e\uff9f"
"""Half-width voice marks, which belong to the character before."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`places` has the place of each character of `text`, and the original's length at its end."""

    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original that a part of the text comes from."""
        first = self.places[min(start, len(self.text))]
        last = self.places[min(end, len(self.text))]
        return first, max(last, first)

    def at(self, place: int) -> int:
        """How many characters come from before a place of the original."""
        return sum(each < place for each in self.places[:-1])


def folded(text: str) -> Folded:
    """NFKC, with plain signs and no space but the plain one."""
    letters: list[str] = []
    places: list[int] = []
    for start, cluster in _clusters(text):
        whole = unicodedata.normalize("NFKC", cluster).translate(_SIGNS)
        letters += [" " if each.isspace() else each for each in whole]
        places += [start] * len(whole)
    return Folded("".join(letters), (*places, len(text)))


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each character with the marks that join it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield start, text[start:place]
            start = place


def _joins(letter: str) -> bool:
    return letter in _MARKS or unicodedata.combining(letter) > 0
