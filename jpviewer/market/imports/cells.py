"""What one cell of a foreign file says: a code, a number, a day."""

from __future__ import annotations

import re
import unicodedata

from jpviewer.market import codes
from jpviewer.market.days import from_iso, instant

_PREFIX = re.compile(r"(?:TSE|TYO|JPX|XTKS|JP|T):")
_SUFFIX = re.compile(r"(?:\.TYO|\.JP|\.T|\.0| JT| JP)(?: EQUITY)?")
_SPLIT = re.compile(r"[\s()\[\]【】<>「」・:;,、/]+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
MOST, LONGEST = 1e18, 200
"""Of a figure, and characters of a cell that is looked into."""


def plain(cell: str) -> str:
    """Folded to normal width, without the `="…"` that keeps a spreadsheet from counting."""
    text = unicodedata.normalize("NFKC", cell).strip()
    return text.removeprefix("=").strip('"').strip()


def code(cell: str) -> str | None:
    """The code that a cell is: `7203`, `7203.T`, `TSE:7203`, `7203 JT`, `="7203"`."""
    if len(cell) > LONGEST:
        return None
    text = plain(cell).upper()
    text = text[found.end() :] if (found := _PREFIX.match(text)) else text
    found = _SUFFIX.search(text)
    text = text[: found.start()] if found and found.end() == len(text) else text
    return codes.parse(text)


def code_inside(cell: str) -> str | None:
    """The code that a cell begins or ends with, beside a name: `7203 トヨタ`, `トヨタ（7203）`."""
    words = [word for word in _SPLIT.split(plain(cell[:LONGEST])) if word]
    ends = (words[0], words[-1]) if words else ()
    return next((found for word in ends if (found := code(word))), None)


def number(cell: str) -> float | None:
    """A figure that is not negative, with or without commas and signs of money."""
    text = plain(cell[:LONGEST]).replace(",", "").strip("¥\\円 ")
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if value < MOST else None


def moment(cell: str) -> int:
    """The instant at which a day like 2026-11-20 or 2026/11/20 begins in Tokyo; 0 for none."""
    try:
        return max(instant(from_iso(plain(cell)[:10].replace("/", "-")), 0, 0), 0)
    except (ValueError, OverflowError):
        return 0
