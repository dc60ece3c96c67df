"""Rows of a table in text, and the columns in them that say something of a stock."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from jpviewer.market.imports import cells
from jpviewer.market.imports.cells import plain

Cells = Sequence[str]

_CODE = frozenset(
    [
        *("code", "symbol", "ticker", "コード", "銘柄コード", "証券コード", "ティッカー"),
        *("銘柄コード・ティッカー", "銘柄(コード)", "銘柄コード(市場)", "銘柄", "銘柄名(コード)"),
    ]
)
_TITLES = {
    "note": ("note", "notes", "comment", "memo", "メモ", "コメント", "備考"),
    "tags": ("tags", "tag", "タグ"),
    "colour": ("colour", "color", "色"),
    "position": ("position", "ポジション", "持ち高"),
    "target": ("target", "high limit", "目標", "目標株価"),
    "stop": ("stop", "low limit", "損切り", "逆指値"),
    "added": ("added", "追加日", "登録日"),
}
_BY_TITLE = {title: name for name, titles in _TITLES.items() for title in titles}
SAMPLE = 200
"""Lines and rows that are looked at to find out what a file is like."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one heading: `code` is the column of codes, -1 for none, `titled` the others."""

    rows: tuple[tuple[int, Cells], ...]
    code: int
    titled: dict[str, int] = field(default_factory=dict)


def delimiter(text: str) -> str:
    """What stands between cells: a tab, a comma, a semicolon; '' where there is one column."""
    lines = [line for line in text.splitlines()[:SAMPLE] if line.strip()]
    shares = {sign: sum(sign in line for line in lines) for sign in "\t,;"}
    best = max(shares, key=lambda sign: shares[sign])
    return best if shares[best] * 2 > len(lines) else ""


def rows(text: str, sign: str) -> Iterator[tuple[int, Cells]]:
    """Cells by line, counted from 1; a quotation mark that is never closed is a plain one."""
    lines = text.splitlines(keepends=True)
    try:
        parsed = list(_numbered(csv.reader(lines, delimiter=sign, strict=True)))
    except csv.Error:
        parsed = [
            (at, [cell.strip('" ') for cell in line.split(sign)])
            for at, line in enumerate(lines, 1)
        ]
    yield from parsed


def _numbered(reader: Any) -> Iterator[tuple[int, Cells]]:
    line = 1
    for row in reader:
        yield line, row
        line = reader.line_num + 1


def blocks(table: Sequence[tuple[int, Cells]], listed: Set[str]) -> Iterator[Block]:
    """The table cut where another heading begins, each part with its own columns."""
    starts = [at for at, (_, row) in enumerate(table) if _is_heading(row)]
    for start, end in zip([0, *starts], [*starts, len(table)], strict=True):
        part = table[start:end]
        if not part:
            continue
        titles = _titles(part[0][1]) if start in starts else {}
        body = tuple(part[1:]) if titles else tuple(part)
        yield Block(body, _column(body, titles.pop("code", -1), listed), titles)


def _is_heading(row: Cells) -> bool:
    titles = [plain(cell).casefold() for cell in row]
    return any(title in _CODE for title in titles) and not any(map(cells.code, row))


def _titles(row: Cells) -> dict[str, int]:
    titles: dict[str, int] = {}
    for place, cell in enumerate(row):
        title = plain(cell).casefold()
        name = "code" if title in _CODE else _BY_TITLE.get(title, "")
        if name and (name not in titles or (name == "code" and "コード" in title)):
            titles[name] = place
    return titles


def _column(body: Sequence[tuple[int, Cells]], titled: int, listed: Set[str]) -> int:
    """The column whose cells are codes: the one titled so, else by what stands in it."""
    sample = [row for _, row in body[:SAMPLE]]
    width = max(map(len, sample), default=0)
    columns = [[row[at] for row in sample if at < len(row)] for at in range(width)]
    readers = (cells.code, cells.code_inside)
    if 0 <= titled < width and any(read(cell) for read in readers for cell in columns[titled]):
        return titled
    for read in readers:
        found = [[code for cell in column if (code := read(cell))] for column in columns]
        scores = [(sum(code in listed for code in each), len(set(each))) for each in found]
        if any(any(score) for score in scores):
            return max(range(width), key=lambda at: (scores[at], -at))
    return -1
