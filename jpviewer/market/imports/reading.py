"""Finds the stocks in a file or a pasted text, in the form in which another program wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from jpviewer.market.imports import cells, tables, texts
from jpviewer.market.messages import Changed
from jpviewer.market.watchlists import COLOURS, Member

TRADINGVIEW, TABLE, COLUMN = "tradingview", "table", "column"
MOST = 100_000
"""Lines and stocks of a file."""
LONGEST = 60
"""Characters of what is shown of a line."""
_WIDE = 40
"""Columns of the widest table."""
_HEADING = "###"
_COLOURS = {each: each for each in COLOURS} | dict(
    zip(
        ("赤", "オレンジ", "橙", "黄", "緑", "青", "紫"),
        ("red", "orange", *COLOURS[2:]),
        strict=True,
    )
)
"""By what they are called in a file."""
_BETWEEN = re.compile(r"[\s,;、，；]+")
"""Between codes, however somebody wrote them down."""
_EXCHANGE = re.compile(r"[A-Z][A-Z0-9_]*:\S+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands somewhere in the file: `member` is None where no code was found."""

    line: int
    text: str
    member: Member | None


@dataclass(frozen=True, slots=True)
class Found:
    """The entries of a file in its order; `form` and `encoding` say what it was taken to be."""

    form: str
    encoding: str
    entries: tuple[Entry, ...]


def read(body: bytes, listed: Set[str] = frozenset()) -> Found:
    """Reads a file; `listed` are codes that help to tell a column of codes from one of prices.

    Raises Changed with a sentence for what is too large, no text, or holds nothing like a code.
    """
    text, encoding = texts.decoded(body)
    sign = tables.delimiter(text)
    if _is_tradingview(text):
        form, entries, most = TRADINGVIEW, _tradingview(text), text.count(",")
    elif sign and not _is_codes(text, sign, listed):
        form, entries, most = TABLE, _table(text, sign, listed), text.count(sign) // _WIDE
    else:
        form, entries, most = COLUMN, _column(text), len(_BETWEEN.split(text, MOST))
    if max(most, text.count("\n")) > MOST:
        raise Changed("import_long", MOST)
    found = tuple(entries)
    if not any(entry.member for entry in found):
        raise Changed("import_empty")
    return Found(form, encoding, found)


def _words(text: str) -> list[tuple[int, str]]:
    """What stands between commas and line ends, with its line."""
    return [
        (at, word.strip())
        for at, line in enumerate(text.splitlines(), 1)
        for word in line.split(",")
        if word.strip()
    ]


def _is_tradingview(text: str) -> bool:
    words = [word for _, word in _words(text[:20_000])][:-1] or [text.strip()]
    marked = sum(word.startswith(_HEADING) or bool(_EXCHANGE.fullmatch(word)) for word in words)
    return marked * 2 > len(words)


def _is_codes(text: str, sign: str, listed: Set[str]) -> bool:
    """Whether there is nothing but codes: on one line, or on several that are all listed.

    A price can look like a code, and stands beside one on every line of a table.
    """
    lines = text.split("\n", tables.SAMPLE)
    words = [cell for line in lines for cell in line.split(sign) if cell.strip()]
    found = [cells.code(cell) for cell in words]
    return all(found) and (len(text.splitlines()) == 1 or set(found) <= listed)


def _tradingview(text: str) -> Iterator[Entry]:
    for line, word in _words(text):
        if word.startswith(_HEADING):
            yield Entry(line, word[:LONGEST], Member("#", note=word.removeprefix(_HEADING).strip()))
        else:
            found = cells.code(word)
            yield Entry(line, word[:LONGEST], Member(found) if found else None)


def _column(text: str) -> Iterator[Entry]:
    for at, line in enumerate(text.splitlines(), 1):
        words = [word for word in _BETWEEN.split(line) if word]
        several = [cells.code(word) for word in words]
        if len(words) > 1 and all(several):
            yield from (
                Entry(at, word[:LONGEST], Member(code))
                for word, code in zip(words, several, strict=True)
                if code
            )
        elif words and not (at == 1 and cells.plain(line).casefold() in ("code", "コード")):
            found = cells.code(line) or cells.code_inside(line)
            yield Entry(at, line.strip()[:LONGEST], Member(found) if found else None)


def _table(text: str, sign: str, listed: Set[str]) -> Iterator[Entry]:
    table = list(tables.rows(text, sign))
    for block in tables.blocks(table, listed):
        begun = False
        for line, row in block.rows:
            member = _member(block, row)
            begun = begun or member is not None
            if begun and any(cell.strip() for cell in row):
                yield Entry(line, sign.join(row).strip()[:LONGEST], member)


def _member(block: tables.Block, row: tables.Cells) -> Member | None:
    cell = row[block.code] if 0 <= block.code < len(row) else ""
    found = cells.code(cell) or cells.code_inside(cell)
    if found is None:
        return None

    def titled(name: str) -> str:
        place = block.titled.get(name, -1)
        return row[place].strip() if 0 <= place < len(row) else ""

    return Member(
        found,
        titled("note"),
        " ".join(titled("tags").split()),
        cells.moment(titled("added")),
        _COLOURS.get(titled("colour").casefold(), ""),
        *(cells.number(titled(name)) for name in ("position", "target", "stop")),
    )
