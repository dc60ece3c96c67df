"""The sheets of an .xlsx file, cell by cell and within bounds.

The libraries that read such files make room for everything up to the farthest cell: of a hostile
file of four kilobytes one took 2.7 GB, another ended the process (python-calamine 0.9).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from jpviewer.market.messages import Changed
from jpviewer.sources.cells import Rows
from jpviewer.sources.xml_walk import Hostile, walk

UNPACKED_LIMIT = 16 * 2**20
"""Bytes of all parts that are read; the largest of the exchange's files has two million."""
MOST_CELLS = 500_000
"""Of all sheets, the empty ones between others included; the list of issues has 45,000."""

_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
_LONGEST = 64
"""Characters of a number."""


def read(body: bytes, name: str) -> dict[str, Rows]:
    """The rows of every sheet by its name, from the first row and column on, of one length.

    Texts, floats and truth values; "" for an empty cell, "#" for an error. What a formula last
    gave counts. Raises Changed when the file is too large to be true, many other exceptions when
    it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return _Book(archive, name).sheets()


class _Book:
    """An open archive, and how much of it has been read."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._left = UNPACKED_LIMIT
        self._cells = MOST_CELLS

    def sheets(self) -> dict[str, Rows]:
        book = next(part for kind, part in self._relations("").values() if kind == "officeDocument")
        relations = self._relations(book)
        texts: list[str] = []
        for kind, part in relations.values():
            if kind == "sharedStrings":
                texts = _Texts().read(self._part(part))
        found = {}
        for title, key in self._titles(book):
            sheet = _Sheet(texts, self._cells)
            found[title] = sheet.read(self._part(relations[key][1]))
            self._cells = sheet.left
        return found

    def _titles(self, book: str) -> Iterator[tuple[str, str]]:
        """The name of each sheet, and the key of its relation."""
        found: list[tuple[str, str]] = []

        def start(element: str, attributes: Mapping[str, str]) -> None:
            if element == "sheet":
                key = next(value for name, value in attributes.items() if name.endswith(" id"))
                found.append((attributes["name"], key))

        walk(self._part(book), start)
        return iter(found)

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and path of the parts that a part refers to, by their keys."""
        folder = dirname(part)
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: Mapping[str, str]) -> None:
            if element == "Relationship":
                path = normpath(join("/", folder, attributes["Target"])).lstrip("/")
                found[attributes["Id"]] = attributes["Type"].rsplit("/", 1)[-1], path

        path = join(folder, "_rels", part[len(folder) :].lstrip("/") + ".rels")
        walk(self._part(path), start)
        return found

    def _part(self, path: str) -> bytes:
        member = self._archive.getinfo(path)
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Hostile
        with self._archive.open(member) as file:
            body = file.read(self._left + 1)
        self._left -= len(body)
        if self._left < 0:
            raise Changed("workbook_too_large", self._name, UNPACKED_LIMIT // 2**20)
        return body


class _Texts:
    """Gathers the texts of a part, without the readings above Japanese words."""

    def __init__(self) -> None:
        self._found: list[str] = []
        self._parts: list[str] = []
        self._reading = False
        self._open = False

    def read(self, body: bytes) -> list[str]:
        """The shared texts in order."""
        walk(body, self.start, self.end, self.text)
        return self._found

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Begins a text, or one of its runs."""
        if element == "si":
            self._parts = []
        elif element == "rPh":
            self._reading = True
        self._open = element in ("t", "v") and not self._reading

    def text(self, part: str) -> None:
        """A piece of a run."""
        if self._open:
            self._parts.append(part)

    def end(self, element: str) -> None:
        """Ends a run, or a shared text."""
        self._open = False
        if element == "rPh":
            self._reading = False
        elif element == "si":
            self._found.append(self.whole())

    def whole(self) -> str:
        """The runs so far as one text, which is begun anew."""
        # So Excel writes a carriage return.
        joined = "".join(self._parts).replace("_x000D_", "\r")
        self._parts = []
        return joined


class _Sheet:
    """The cells of one sheet; `left` is how many more there may be."""

    def __init__(self, shared: list[str], left: int) -> None:
        self.left = left
        self._shared = shared
        self._texts = _Texts()
        self._rows: Rows = []
        self._row = self._column = -1
        self._kind = ""

    def read(self, body: bytes) -> Rows:
        """Rows of one length."""
        walk(body, self._start, self._end, self._texts.text)
        width = max(map(len, self._rows), default=0)
        self._take(sum(width - len(row) for row in self._rows))
        return [row + [""] * (width - len(row)) for row in self._rows]

    def _start(self, element: str, attributes: Mapping[str, str]) -> None:
        if element == "row":
            self._row = int(attributes.get("r", self._row + 2)) - 1
            self._column = -1
        elif element == "c":
            self._column = _column(attributes["r"]) if "r" in attributes else self._column + 1
            self._kind = attributes.get("t", "n")
        self._texts.start(element, attributes)

    def _end(self, element: str) -> None:
        self._texts.end(element)
        if element == "c":
            self._put(_value(self._texts.whole(), self._kind, self._shared))

    def _put(self, value: object) -> None:
        if value == "":
            return  # a cell may have a look and nothing in it
        if self._row < 0:
            raise Hostile
        self._take(max(0, self._row + 1 - len(self._rows)))
        self._rows += [[] for _ in range(self._row + 1 - len(self._rows))]
        row = self._rows[self._row]
        self._take(max(0, self._column + 1 - len(row)))
        row += [""] * (self._column + 1 - len(row))
        row[self._column] = value

    def _take(self, cells: int) -> None:
        self.left -= cells
        if self.left < 0:
            raise Hostile


def _column(reference: str) -> int:
    """0 of `A1`, 27 of `AB7`."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Hostile
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(text: str, kind: str, shared: list[str]) -> object:
    if kind == "e":
        return "#"
    if not text or kind in ("str", "inlineStr", "d"):
        return text
    if len(text) > _LONGEST:
        raise Hostile
    if kind == "s":
        if not text.isdecimal():
            raise Hostile
        return shared[int(text)]
    return text == "1" if kind == "b" else float(text)
