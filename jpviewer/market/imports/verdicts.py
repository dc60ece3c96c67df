"""What becomes of each line of a foreign file, told before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass

from jpviewer.market.imports.reading import Entry, read
from jpviewer.market.watchlists import Member, Members

ADDED, UNKNOWN, HEADING = "added", "unknown", "heading"
HELD, TWICE, NOT_A_CODE = "held", "twice", "not_a_code"
TAKEN = (ADDED, UNKNOWN, HEADING)
"""Verdicts of what comes onto the list: what the market does not know is kept all the same."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file and what becomes of it; `member` is what the list would get."""

    number: int
    text: str
    verdict: str
    member: Member | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """A whole file; `form` and `encoding` as `reading.Found` has them."""

    form: str
    encoding: str
    lines: tuple[Line, ...]

    @property
    def members(self) -> Members:
        """What the list would get, in the file's order: for `watchlists.put`."""
        return tuple(line.member for line in self.lines if line.member and line.verdict in TAKEN)

    @property
    def is_plain(self) -> bool:
        """Whether nothing in it has to be decided."""
        return all(line.verdict in (ADDED, HEADING, HELD, TWICE) for line in self.lines)

    def count(self, verdict: str) -> int:
        """How many lines have a verdict."""
        return sum(line.verdict == verdict for line in self.lines)


def preview(body: bytes, held: Collection[str], listed: Set[str], at: int) -> Preview:
    """What would come onto a list that holds some codes, where others are listed.

    `at` is the instant of now, for stocks whose file does not say since when they are on the list.
    Raises Changed as `reading.read`.
    """
    found = read(body, listed)
    lines = tuple(_judged(found.entries, set(held), listed, at))
    return Preview(found.form, found.encoding, lines)


def _judged(
    entries: tuple[Entry, ...], held: Set[str], listed: Set[str], at: int
) -> Iterator[Line]:
    seen: set[str] = set()
    for entry in entries:
        if entry.member is None:
            yield Line(entry.line, entry.text, NOT_A_CODE)
            continue
        code = entry.member.code if entry.member.is_separator else _known(entry.member.code, listed)
        member = entry.member._replace(code=code, added=entry.member.added or at)
        if member.is_separator:
            verdict = HEADING
        elif code in seen:
            verdict = TWICE
        elif code in held:
            verdict = HELD
        else:
            verdict = ADDED if code in listed else UNKNOWN
        seen.add(code)
        yield Line(entry.line, entry.text, verdict, member)


def _known(code: str, listed: Set[str]) -> str:
    """Without the 0 that some write behind the code of common stock."""
    short = code[:4]
    return short if len(code) == 5 and code not in listed and short in listed else code
