"""An XML file element by element, with nothing in it that could grow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers.expat import ParserCreate

Start = Callable[[str, Mapping[str, str]], None]
Say = Callable[[str], None]

DEEPEST = 64
"""Elements in each other; a workbook has a dozen."""
MOST = 500_000
"""Elements of a file; the list of issues has 95,000."""


class Hostile(Exception):  # noqa: N818 - it is the file that is
    """No honest program writes such a file."""


def _pass_over(_: str) -> None:
    return


def walk(body: bytes, start: Start, end: Say = _pass_over, text: Say = _pass_over) -> None:
    """Calls `start` (name, attributes), `text` and `end` (name) in order; names without prefixes.

    Raises ExpatError where it is no XML; Hostile at a document type, through which entities
    multiply and other files are read, and past DEEPEST or MOST.
    """
    depth = count = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > DEEPEST or count > MOST:
            raise Hostile
        start(name.rpartition(" ")[2], attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name.rpartition(" ")[2])

    def typed(*_: object) -> None:
        raise Hostile

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = typed
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    parser.Parse(body, True)
