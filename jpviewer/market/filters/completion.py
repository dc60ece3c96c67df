"""What a filter's line may go on with at the cursor: fields, then what can stand behind them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jpviewer.market.codes import fold
from jpviewer.market.filters.fields import CHOICE, FIELDS, Field, by_name
from jpviewer.market.filters.folded import folded
from jpviewer.market.filters.printing import quoted
from jpviewer.market.filters.reading import Vocabulary

MOST = 50
_SIGNS = ":<>=!≥≤"


@dataclass(frozen=True, slots=True)
class Candidate:
    """`text` is what to write; `field` the field it names or belongs to, `value` a key or text."""

    text: str
    field: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """Candidates for the part of the line from `start` to `end`."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]


def complete(
    text: str, cursor: int, vocabulary: Vocabulary | None = None, japanese: bool = False
) -> Completion:
    """What fits before the cursor; `japanese` prefers the Japanese names where both would do."""
    line = folded(text)
    end = line.at(cursor)
    start = _begin(line.text, end)
    start += line.text[start:end].startswith("-")
    part = line.text[start:end]
    place = next((at for at, letter in enumerate(part) if letter in _SIGNS), -1)
    if place < 0:
        found: Iterable[Candidate] = _fields(part, japanese)
    else:
        field = by_name(part[:place])
        while place < len(part) and part[place] in _SIGNS:
            place += 1
        place = max(place, part.rfind(",") + 1)
        typed = part[place:].lstrip('"')
        found = _values(field, typed, vocabulary or {}, japanese) if field else ()
        start += place
    first, last = line.original(start, end)
    return Completion(first, last, tuple(found)[:MOST])


def _begin(text: str, end: int) -> int:
    """Where the condition at a place begins: behind the last space outside of quotes."""
    start, inside = 0, False
    for place, letter in enumerate(text[:end]):
        inside ^= letter == '"'
        if letter == " " and not inside:
            start = place + 1
    return start


def _fields(typed: str, japanese: bool) -> list[Candidate]:
    start = fold(typed)
    return [
        Candidate(f"{name}{'>' if field.is_number else ':'}", field.key)
        for field in FIELDS
        if (name := _name(field, start, japanese))
    ]


def _name(field: Field, start: str, japanese: bool) -> str:
    """The name of a field that begins so; the key first, or the Japanese one."""
    order = [field.key, *field.names]
    preferred = order[::-1] if japanese else order
    return next((name for name in preferred if fold(name).startswith(start)), "")


def _values(
    field: Field, typed: str, vocabulary: Vocabulary, japanese: bool
) -> Iterable[Candidate]:
    start = fold(typed)
    if field.unit == CHOICE:
        seen: dict[str, str] = {}
        words = list(field.words.items())
        for word, key in reversed(words) if japanese else words:
            if fold(word).startswith(start):
                seen.setdefault(key, word)
        order = {key: place for place, key in enumerate(field.words)}
        return [
            Candidate(word, field.key, key)
            for key, word in sorted(seen.items(), key=lambda each: order[each[0]])
        ]
    texts = dict.fromkeys(vocabulary.get(field.key, ()))
    beginning = [text for text in texts if fold(text).startswith(start)]
    inside = [text for text in texts if start in fold(text) and text not in beginning]
    return [Candidate(quoted(text), field.key, text) for text in (*beginning, *inside)]
